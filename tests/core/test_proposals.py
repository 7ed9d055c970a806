"""What a plan may begin with: a kind and a day, never a measure."""

from datetime import date
from decimal import Decimal

import pytest
from tests.conftest import AT, requirement

from wenming_cli.core.remediation.proposals import due, found_on, pace, problem
from wenming_cli.model.edition import Area, Item
from wenming_cli.model.event import Answer
from wenming_cli.model.gap import Gap
from wenming_cli.model.measure import Measure
from wenming_cli.model.remediation.step import Pace
from wenming_cli.model.result_tree import RequirementResult
from wenming_cli.model.status import GapType, Status
from wenming_cli.model.workspace import Round

RATE = Measure("绿地率", "%", "示例", "不低于", Decimal(40))


def gap(
    status: Status, kind: GapType, note: str = "", unproven: tuple[str, ...] = (), **more: object
) -> Gap:
    """A gap at requirement 1.1.1, answered on 2026-11-23."""
    asked = requirement("1.1.1", "学习有计划、有台账。", **more)
    answer = Answer("1.1.1", "", AT, status, note=note)
    result = RequirementResult(asked, Decimal(1), answer=answer, status=status, unproven=unproven)
    item = Item("1.1", "学习教育", (asked,))
    return Gap(result, kind, item, Area("1", "理想信念", (item,)), Decimal(0), None)


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (gap(Status.NOT_ACHIEVED, GapType.MISSING, "没有台账"), "没有台账"),
        (gap(Status.NOT_ACHIEVED, GapType.MISSING), "未达标：学习有计划、有台账。"),
        (
            gap(Status.PARTIALLY_ACHIEVED, GapType.WEAK, unproven=("台账", "照片")),
            "部分达标：学习有计划、有台账；缺佐证：台账、照片",
        ),
        (
            gap(Status.ACHIEVED, GapType.UNPROVEN, "做得很好", ("台账",)),
            "填报达标，缺佐证：台账",
        ),
    ],
)
def test_what_is_wrong_is_told_in_the_officers_words(found: Gap, said: str) -> None:
    """Ours stand only where there are none, or where they tell what is well."""
    assert problem(found) == said


@pytest.mark.parametrize(
    ("found", "kind"),
    [
        (gap(Status.ACHIEVED, GapType.UNPROVEN, unproven=("台账",)), Pace.AT_ONCE),
        (gap(Status.NOT_ACHIEVED, GapType.MISSING), Pace.BY_A_DAY),
        (gap(Status.NOT_ACHIEVED, GapType.WEAK, measure=RATE), Pace.LASTING),
        (
            gap(Status.NOT_ACHIEVED, GapType.WEAK, measure=RATE, methods=("实地考察",)),
            Pace.BY_A_DAY,
        ),
    ],
)
def test_papers_come_at_once_and_yearly_figures_take_their_time(found: Gap, kind: Pace) -> None:
    """What is measured on the spot can be put right by a day."""
    assert pace(found) is kind


@pytest.mark.parametrize(
    ("kind", "today", "last"),
    [
        (Pace.AT_ONCE, "2026-12-30", "2027-01-02"),
        (Pace.AT_ONCE, "2024-02-27", "2024-03-01"),
        (Pace.AT_ONCE, "2026-02-26", "2026-03-01"),
        (Pace.BY_A_DAY, "2024-01-30", "2024-02-29"),
        (Pace.BY_A_DAY, "2026-01-31", "2026-03-02"),
        (Pace.LASTING, "2026-11-23", "2026-11-30"),
        (Pace.LASTING, "2026-11-30", "2026-12-31"),
        (Pace.LASTING, "2026-12-05", "2026-12-31"),
    ],
)
def test_days_are_counted_over_month_ends_and_leap_days(kind: Pace, today: str, last: str) -> None:
    """+3, +30, and the end of the round while that is ahead, else of the year."""
    in_round = Round("2026Q4", ends=date(2026, 11, 30))
    assert due(kind, date.fromisoformat(today), in_round) == date.fromisoformat(last)


def test_a_problem_is_never_found_in_the_future() -> None:
    """An answer of a computer whose clock is ahead was found today, not tomorrow."""
    found = gap(Status.NOT_ACHIEVED, GapType.MISSING)
    assert found_on(found, date(2026, 12, 1)) == date(2026, 11, 23)
    assert found_on(found, date(2026, 11, 20)) == date(2026, 11, 20)
