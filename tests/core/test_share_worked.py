"""The arithmetic of a share on paper says what the share is."""

from decimal import Decimal

import pytest
from tests.conftest import requirement, said

from wenming_cli.core.share_worked import share_worked
from wenming_cli.core.shares import judged
from wenming_cli.model.measure import Measure
from wenming_cli.model.status import Status

HALF = Decimal("0.5")
BANDS = Measure("亮灯率", "%", "示例", "不低于", Decimal(99), None, Decimal(95))
LINEAR = Measure("人均面积", "平方米", "示例", "不低于", Decimal(15), conversion="线性")
COUNT = Measure(
    "事故", "起", "示例", "不高于", Decimal(1), conversion="逐次扣", per_occurrence=Decimal("0.2")
)


@pytest.mark.parametrize(
    ("measure", "value", "paper"),
    [
        (BANDS, "99", "数值99，到满分线（不低于99）"),
        (BANDS, "97.5", "数值97.5，不到满分线（不低于99），到部分分线（不低于95）"),
        (BANDS, "90", "数值90，不到满分线（不低于99），也不到部分分线（不低于95）"),
        (LINEAR, "12", "12÷15，在0和1之间"),
        (COUNT, "0", "数值0，到满分线（不高于1）"),
        (COUNT, "1", "数值1，到满分线（不高于1）"),
        (COUNT, "3", "1－(3－1)×0.2，在0和1之间"),
    ],
)
def test_a_value_is_written_out(measure: Measure, value: str, paper: str) -> None:
    """Bands name the lines, a proportion its division, a count its deduction."""
    answer = said(None, value=Decimal(value))
    assert share_worked(requirement("1.1.1", measure=measure), answer, HALF) == paper


def test_the_division_gives_the_share() -> None:
    """What stands on paper, done by hand, is what was computed."""
    answer = said(None, value=Decimal(12))
    assert judged(requirement("1.1.1", measure=LINEAR), answer, HALF).share == Decimal(12) / 15


def test_a_lowered_conclusion_is_said() -> None:
    """Where the officer went below the value, the paper names both."""
    answer = said(Status.PARTIALLY_ACHIEVED, value=Decimal(100))
    paper = share_worked(requirement("1.1.1", measure=BANDS), answer, HALF)
    assert paper.endswith("得1；另填了结论“部分达标”，取低的一个")
