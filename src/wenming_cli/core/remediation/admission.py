"""Which steps may be taken: the table of moves, and what else is asked of each kind of step."""

from collections.abc import Callable
from typing import Final

from wenming_cli.core.remediation.demands import (
    Refusal,
    allowed_by_another,
    by_another,
    dismissed_by_another,
    found_by_then,
    in_order,
    moves_the_day,
    needs_evidence,
    needs_note,
    needs_words,
    not_later,
)
from wenming_cli.model.remediation.act import MOVES, Act, State
from wenming_cli.model.remediation.issue import Issue
from wenming_cli.model.remediation.step import Assigned, Drawn, Extended, Opened, Planned, Step


def refusal(issue: Issue | None, step: Step) -> Refusal | None:
    """Return why a step may not follow what an issue has come to; None if it may.

    Args:
        issue: As its steps so far have made it; None: there is no such issue yet.
        step: The next one.
    """
    if step.act not in _TELLS or not isinstance(step.told, _TELLS[step.act]):
        return Refusal(f"“{step.act.word}”的内容不全", "这一步没有写完整，重新记一次")
    if (issue.state if issue else None) not in MOVES[step.act]:
        return _out_of_turn(issue, step.act)
    if not step.by.strip():
        return Refusal("没有写经办人", "加上--by，可以写岗位，例如--by 创城办督查组")
    for rule in _RULES[step.act]:
        if found := rule(issue, step):
            return found
    return None


def allowed(state: State) -> tuple[Act, ...]:
    """Return what may be done to an issue in this state, in the order of the table."""
    return tuple(act for act, moves in MOVES.items() if state in moves)


def _out_of_turn(issue: Issue | None, act: Act) -> Refusal:
    if issue is None:
        return Refusal("没有这个问题", "编号见wenming ledger")
    ways = "、".join(f"{a.word}（wenming {_command(a)}）" for a in allowed(issue.state))
    hint = f"现在可以：{ways}" if ways else "不予认定的不再处理；问题确实存在的，另行登记"
    return Refusal(f"现在是“{issue.state}”，不能{act.word}", hint)


def _command(act: Act) -> str:
    return "lookback held" if act is Act.LOOK_BACK else f"track {act}"


Rule = Callable[[Issue | None, Step], Refusal | None]

_NOTHING: Final = (type(None),)
_TELLS: Final[dict[Act, tuple[type, ...]]] = {
    **dict.fromkeys(Act, _NOTHING),
    Act.OPEN: (Opened,),
    Act.ASSIGN: (Assigned,),
    Act.PLAN: (Planned,),
    Act.EXTEND: (Extended,),
    Act.LOOK_BACK: (Drawn, type(None)),
    Act.REBOUND: (Drawn, type(None)),
}
"""What each kind of step tells; one that tells something else was not written by wenming."""

_RULES: Final[dict[Act, tuple[Rule, ...]]] = {
    Act.OPEN: (needs_words, found_by_then),
    Act.ASSIGN: (in_order, not_later),
    Act.PLAN: (needs_words, in_order, not_later),
    Act.PROGRESS: (needs_note,),
    Act.SUBMIT: (needs_evidence,),
    Act.VERIFY: (by_another,),
    Act.RETURN: (needs_note,),
    Act.EXTEND: (needs_note, allowed_by_another, in_order, moves_the_day),
    Act.CLOSE: (by_another,),
    Act.LOOK_BACK: (needs_note, by_another),
    Act.REBOUND: (needs_note,),
    Act.DISMISS: (needs_note, dismissed_by_another),
}
"""What else is asked of each kind of step, in the order it is asked."""
