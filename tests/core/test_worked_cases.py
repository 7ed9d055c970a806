"""Worked cases: sums that offices did on paper, from published notices and rules.

The numbers are those of the field study behind the project (T06 …); each row says the rule.
"""

from decimal import Decimal

import pytest
from tests.conftest import requirement

from wenming_cli.core.scoring import score_item
from wenming_cli.core.shares import Judged, of_value
from wenming_cli.model.edition import Item
from wenming_cli.model.measure import Measure
from wenming_cli.model.score import Score
from wenming_cli.model.status import Status
from wenming_cli.report.figures import change, percent, points, rounded
from wenming_cli.rules import Deduct, Grade, Mark, Proportional

D = Decimal
HALF = D("0.5")


def count(*misses: str) -> Measure:
    """Make a measure of occurrences, each costing a share."""
    return Measure(
        "处数", "处", "示例", "不高于", D(0), conversion="逐次扣", per_occurrence=D(misses[0])
    )


def test_t06_a_rate_over_106_points() -> None:
    """T06: 93.4 of 106 is 88.11 %."""
    assert percent(Score(earned=D("93.4"), lost=D("12.6")).rate) == "88.11%"


@pytest.mark.parametrize(("misses", "left"), [(["4", "4", "4", "2"], "6"), (["8"] * 3, "0")])
def test_t07_points_off_for_every_spot_never_below_zero(misses: list[str], left: str) -> None:
    """T07: 20 points less 4 + 4 + 4 + 2 leaves 6; less 24 leaves 0."""
    rule = Deduct(per_miss=D(1))
    marks = [Mark(D(0), D(miss)) for miss in misses]
    assert rule.earned(D(20), marks) == D(left)


@pytest.mark.parametrize(("aired", "earned"), [(6, "3.00"), (10, "4.00")])
def test_t08_a_share_of_what_is_due_with_a_cap(aired: int, earned: str) -> None:
    """T08: 6 of 8 broadcasts of a 4-point item earn 3.00; 10 earn 4.00 and no more."""
    measure = Measure("播出数量", "次", "示例", "不低于", D(8), conversion="线性")
    assert points(D(4) * of_value(measure, D(aired), HALF)) == earned


def test_t09_a_rate_of_checks_met() -> None:
    """T09: 4 of 22 checks failed, 18.18 % and 81.82 %."""
    score = Score(earned=D(18), lost=D(4))
    assert percent(score.rate) == "81.82%"
    assert percent(D(100) - score.rate) == "18.18%"  # type: ignore[operator]


@pytest.mark.parametrize(("met", "ratio"), [(5, "1"), (4, "0.66"), (3, "0.33"), (0, "0.33")])
def test_t12_five_drawn_places_set_the_grade(met: int, ratio: str) -> None:
    """T12: all five places met is A, four B, the rest C."""
    rule = Grade((D(1), D("0.66"), D("0.33")))
    marks = [Mark(D(1))] * met + [Mark(D(0))] * (5 - met)
    assert rule.earned(D(1), marks) == D(ratio)


def test_t16_what_does_not_apply_drops_out_of_a_hundred() -> None:
    """T16: of 100 points 6 do not apply and 82 are earned: 87.23 %."""
    item = Item(
        "1",
        "合计",
        (
            requirement("1.1", weight=D(82)),
            requirement("1.2", weight=D(12)),
            requirement("1.3", weight=D(6)),
        ),
        rule=Proportional(),
    )
    answers = [
        Judged(Status.ACHIEVED, D(1)),
        Judged(Status.NOT_ACHIEVED, D(0)),
        Judged(Status.NOT_APPLICABLE, None),
    ]
    score = score_item(item, list(zip(item.requirements, answers, strict=True))).score
    assert (points(score.earned), points(score.excused)) == ("82.00", "6.00")
    assert percent(score.rate) == "87.23%"


def test_t20_a_rising_measure_by_its_target() -> None:
    """T20: lights on 93.1 % of a target of 95 %, 2 points: 1.96."""
    measure = Measure("亮灯率", "%", "示例", "不低于", D(95), conversion="线性")
    assert points(D(2) * of_value(measure, D("93.1"), HALF)) == "1.96"


def test_t21_a_falling_measure_by_its_target() -> None:
    """T21: a target of at most 5, actually 8, 3 points: 1.88 (1.875 rounded half up)."""
    measure = Measure("起数", "起", "示例", "不高于", D(5), conversion="线性")
    assert points(D(3) * of_value(measure, D(8), HALF)) == "1.88"


def test_t22_changes_are_in_percentage_points() -> None:
    """T22: 70.1 after 68.5 rose 1.6 百分点; 73.8 after 88.3 fell 14.5."""
    assert change(D("70.1") - D("68.5")) == "上升1.60个百分点"
    assert change(D("73.8") - D("88.3")) == "下降14.50个百分点"


def test_t23_halves_are_rounded_up() -> None:
    """T23: 2.675 is 2.68 and 0.125 is 0.13, as on paper."""
    assert (rounded(D("2.675")), rounded(D("0.125"))) == (D("2.68"), D("0.13"))


LIGHT = Measure("主干道亮灯率", "%", "示例", "不低于", D(99), None, D(95))
GREEN = Measure("绿化覆盖率", "%", "示例", "高于", D(35), None, D(30))
BUDGET = Measure("增幅之差", "个百分点", "示例", "高于", D(0), "不低于", D(0))
DIRTY = Measure("劣Ⅴ类断面比例", "%", "示例", "不高于", D(0), "低于", D(5))


@pytest.mark.parametrize(
    ("measure", "value", "share"),
    [
        (LIGHT, "99", "1"),
        (LIGHT, "98.99", "0.5"),
        (LIGHT, "95", "0.5"),
        (LIGHT, "94.9", "0"),
        (GREEN, "35", "0.5"),
        (GREEN, "35.01", "1"),
        (GREEN, "30", "0"),
        (BUDGET, "0", "0.5"),
        (BUDGET, "-0.1", "0"),
        (DIRTY, "0", "1"),
        (DIRTY, "4.99", "0.5"),
        (DIRTY, "5", "0"),
        (count("0.2"), "0", "1"),
        (count("0.2"), "2", "0.6"),
        (count("0.2"), "9", "0"),
    ],
)
def test_a_value_on_and_beside_its_lines(measure: Measure, value: str, share: str) -> None:
    """Lines include themselves or not, as their direction says."""
    assert of_value(measure, D(value), HALF) == D(share)


def test_a_partly_met_requirement_of_three() -> None:
    """达标, 部分达标 and 未达标 of one item: 3 × (1 + 0.5 + 0) ÷ 3 = 1.50, and so on paper."""
    item = Item("1.1", "某项", tuple(requirement(f"1.1.{n}") for n in (1, 2, 3)))
    answers = [Judged(Status.ACHIEVED, D(1)), Judged(Status.PARTIALLY_ACHIEVED, HALF), None]
    open_ = score_item(item, list(zip(item.requirements, answers, strict=True)))
    answers[2] = Judged(Status.NOT_ACHIEVED, D(0))
    done = score_item(item, list(zip(item.requirements, answers, strict=True)))
    assert open_.score == Score(pending=D("2.5"), lost=D("0.5"))
    assert (done.score.earned, done.worked) == (D("1.5"), "3×(1＋0.5＋0)÷3")
