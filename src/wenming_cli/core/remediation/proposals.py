"""What a plan for a gap may begin with: what is wrong, a kind and a date. Never a measure."""

from datetime import date, timedelta

from wenming_cli.model.gap import Gap
from wenming_cli.model.remediation.step import Pace
from wenming_cli.model.status import GapType, Status
from wenming_cli.model.workspace import Round

_DAYS = {Pace.AT_ONCE: 3, Pace.BY_A_DAY: 30}


def problem(gap: Gap) -> str:
    """Say what is wrong: the officer's words, else the conclusion, the text and what is lacking.

    The note of what is 达标 tells what is well; then only the evidence is lacking.
    """
    result = gap.result
    lacking = f"缺佐证：{'、'.join(result.unproven)}" if result.unproven else ""
    if result.status is Status.ACHIEVED:
        return f"填报{result.status}，{lacking}"
    if result.answer is not None and result.answer.note:
        return result.answer.note
    said = f"{result.status}：{result.requirement.text}"
    return f"{said.rstrip('。')}；{lacking}" if lacking else said


def pace(gap: Gap) -> Pace:
    """Propose a kind: papers can be found at once, a yearly figure takes its time."""
    if gap.type is GapType.UNPROVEN:
        return Pace.AT_ONCE
    requirement = gap.result.requirement
    seen_there = "实地考察" in requirement.methods
    return Pace.LASTING if requirement.numeric and not seen_there else Pace.BY_A_DAY


def due(kind: Pace, today: date, in_round: Round | None) -> date:
    """Propose the last day of a kind; what lasts is looked at when the round ends."""
    if kind in _DAYS:
        return today + timedelta(days=_DAYS[kind])
    ends = in_round.ends if in_round else None
    return ends if ends and ends > today else date(today.year, 12, 31)


def found_on(gap: Gap, today: date) -> date:
    """Return the day the answer was given; today where a merged ledger is ahead of the clock."""
    answer = gap.result.answer
    return min(date.fromisoformat(answer.at[:10]), today) if answer else today
