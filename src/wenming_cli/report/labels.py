"""Words and number formats shared by every page."""

from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal

from wenming_cli.model.about import About
from wenming_cli.model.event import Answer
from wenming_cli.model.gap import Gap
from wenming_cli.model.measure import Measure
from wenming_cli.model.requirement import Requirement
from wenming_cli.model.result_tree import RequirementResult
from wenming_cli.model.results import Results
from wenming_cli.model.score import Coverage, Score
from wenming_cli.model.status import GapType, Status
from wenming_cli.rules import ONE
from wenming_cli.rules import plain as four_places

_CENT = Decimal("0.01")
_HUNDRED = Decimal(100)

UNANSWERED = "未评"
STALE = "条文已改，待重评"
NONE = "—"

REMEDY = {
    GapType.MISSING: "缺什么补什么",
    GapType.UNPROVEN: "查什么备什么",
    GapType.WEAK: "弱什么强什么",
}
"""What a gap type asks for, in the words of the trade."""


def rounded(number: Decimal) -> Decimal:
    """Return a number as people are shown it: two places, half up.

    >>> rounded(Decimal("2.675")), rounded(Decimal("0.125"))
    (Decimal('2.68'), Decimal('0.13'))
    """
    return number.quantize(_CENT, ROUND_HALF_UP)


def rounded_percent(number: Decimal, places: int = 2) -> Decimal:
    """Return a percentage, to two places if not told otherwise; 0 and 100 only where exact.

    >>> [str(rounded_percent(Decimal(n))) for n in ("99.999", "0.001", "100", "0", "66.665")]
    ['99.99', '0.01', '100.00', '0.00', '66.67']
    """
    least = ONE.scaleb(-places)
    near = number.quantize(least, ROUND_HALF_UP)
    if near == _HUNDRED and number != _HUNDRED:
        return near - least if number < _HUNDRED else near + least
    if near == 0 and number != 0:
        return least if number > 0 else -least
    return near


def points(number: Decimal) -> str:
    """Word points (分), always with two places.

    >>> points(Decimal(3)), points(Decimal(2) / 3)
    ('3.00', '0.67')
    """
    return str(rounded(number))


def percent(number: Decimal | None, places: int = 2) -> str:
    """Word a percentage.

    >>> percent(Decimal("83.333")), percent(Decimal("84.996"), 4), percent(None)
    ('83.33%', '84.9960%', '—')
    """
    return NONE if number is None else f"{rounded_percent(number, places)}%"


def telling_places(line: Decimal, numbers: Iterable[Decimal | None]) -> int:
    """Return how many places tell on which side of a line numbers are: two, or more in need.

    >>> telling_places(Decimal(85), [Decimal("84.99")])
    2
    >>> telling_places(Decimal(85), [None, Decimal("84.996"), Decimal(90)])
    4
    """
    told = [number for number in numbers if number is not None]
    return next(
        (
            places
            for places in (2, 4, 8)
            if all(
                (rounded_percent(n, places) < rounded_percent(line, places)) == (n < line)
                for n in told
            )
        ),
        16,
    )


def interval(score: Score, places: int = 2) -> str:
    """Word what a rate can still become.

    >>> interval(Score(earned=Decimal(2), pending=Decimal(1), lost=Decimal(1)))
    '50.00%至75.00%'
    """
    if score.low is None or score.low == score.high:
        return percent(score.low, places)
    return f"{percent(score.low, places)}至{percent(score.high, places)}"


def coverage(covered: Coverage, places: int = 2) -> str:
    """Word how much is answered; 100% only when all is.

    >>> coverage(Coverage(57, 180))
    '57/180（31.67%）'
    """
    return f"{covered.answered}/{covered.total}（{percent(covered.percent, places)}）"


def change(number: Decimal | None) -> str:
    """Word a change between rounds, in 百分点.

    >>> change(Decimal("1.6")), change(Decimal("-14.5")), change(Decimal(0)), change(None)
    ('上升1.60个百分点', '下降14.50个百分点', '持平', '—')
    """
    if number is None:
        return NONE
    if number == 0:
        return "持平"
    return f"{'上升' if number > 0 else '下降'}{abs(rounded_percent(number))}个百分点"


def signed(number: Decimal | None) -> str:
    """Word a change in 百分点 where the heading says so.

    >>> signed(Decimal("1.6")), signed(Decimal("-14.5")), signed(Decimal(0)), signed(None)
    ('+1.60', '-14.50', '0.00', '—')
    """
    if number is None:
        return NONE
    return f"{'+' if number > 0 else ''}{rounded_percent(number)}"


def since(results: Results) -> str:
    """Word the change since the previous round, never without that round's coverage."""
    if results.change is None or results.before_coverage is None:
        return ""
    covered = f"{results.before_coverage.answered}/{results.before_coverage.total}"
    return f"上一轮{percent(results.before)}（已评{covered}），本轮{change(results.change)}"


def plain(number: Decimal) -> str:
    """Word a measured value as it was given, without idle zeros.

    >>> plain(Decimal("97.50")), plain(Decimal(1000))
    ('97.5', '1000')
    """
    return f"{number.normalize():f}"


def share(number: Decimal | None) -> str:
    """Word a share, at most four places.

    >>> share(Decimal("0.50")), share(Decimal(2) / 3), share(None)
    ('0.5', '0.6667', '—')
    """
    return NONE if number is None else four_places(number)


def status(result: RequirementResult) -> str:
    """Word where a requirement stands."""
    if result.status is not None:
        return result.status
    return STALE if result.stale else UNANSWERED


def earned(result: RequirementResult) -> str:
    """Say a requirement's part of what its item earned, or why it has none yet."""
    return why_none(result) or points(result.earned)


def why_none(result: RequirementResult) -> str:
    """Say why a requirement has no points of its own to show; empty where it has."""
    if not result.counted:
        return "不计入"
    if result.status is Status.NOT_APPLICABLE:
        return result.status
    return "" if result.settled else "待评"


def value(requirement: Requirement, answer: Answer | None) -> str:
    """Word an answer's value with its unit of measurement; empty where there is none."""
    if answer is None or answer.value is None or requirement.measure is None:
        return ""
    return with_unit(plain(answer.value), requirement.measure)


def with_unit(number: str, measure: Measure) -> str:
    """Put the unit of measurement behind a number."""
    return f"{number}{measure.measured_in}"


def lines(measure: Measure) -> str:
    """Word the lines of a measure.

    >>> lines(Measure("亮灯率", "%", "S2", "不低于", Decimal(99), None, Decimal(95)))
    '满分线：不低于99%；部分分线：不低于95%'
    """
    if measure.full_line is None:
        said = [("满分线", measure.full_words), ("部分分线", measure.partial_words)]
    else:
        full = f"{measure.direction}{with_unit(plain(measure.full_line), measure)}"
        partial = None
        if measure.partial_line is not None:
            direction = measure.partial_direction or measure.direction
            partial = f"{direction}{with_unit(plain(measure.partial_line), measure)}"
        said = [("满分线", full), ("部分分线", partial)]
    if measure.conversion == "逐次扣" and measure.per_occurrence is not None:
        said.append(("每超过1" + measure.measured_in, f"折算减{plain(measure.per_occurrence)}"))
    return "；".join(f"{name}：{words}" for name, words in said if words)


def shortfall(gap: Gap) -> str:
    """Word how far a value is from its full line; empty where that is no number."""
    measure, answer = gap.result.requirement.measure, gap.result.answer
    if gap.shortfall is None or measure is None or answer is None:
        return ""
    apart = plain(gap.shortfall) + (
        "个百分点" if measure.measured_in == "%" else measure.measured_in
    )
    return f"实际{value(gap.result.requirement, answer)}，{lines(measure)}，相差{apart}"


def reach(gap: Gap) -> str:
    """Word the rate that closing a gap and all before it brings."""
    if gap.reach_low == gap.reach_high:
        return percent(gap.reach_low)
    return f"{percent(gap.reach_low)}至{percent(gap.reach_high)}"


def target(results: Results, kind: GapType | None = None) -> str:
    """Word the way to the target; empty without one.

    Args:
        results: Whose target it is.
        kind: The only type of gaps that is listed, and closed; None: all of them.
    """
    aim, rate = results.target, results.score.rate
    if aim is None or rate is None:
        return ""
    said = f"目标{percent(aim)}"
    only = f"只补{kind.value}" if kind else ""
    if results.target_gaps == 0:
        return f"{said}，已达到"
    if results.target_gaps is not None:
        way = f"补齐前{results.target_gaps}项"
        return f"{said}，{only}，{way}即可达到" if only else f"{said}，{way}差距即可达到"
    if not results.coverage.complete:
        return f"{said}，还有{results.coverage.left}条未评，评完才能判断要补哪些"
    return f"{said}，{only or '补齐现有差距'}仍不足"


def scope(results: About) -> str:
    """Name whose figures these are."""
    return f"{results.city}{results.scope}" if results.scope == "全市" else results.scope


def notices(results: About) -> tuple[str, ...]:
    """Return what has to stand on every page, so that nothing passes for what it is not."""
    said = []
    if results.sample:
        said.append("样例数据，内容虚构，不反映任何单位的实际情况。")
    if results.edition.reference:
        said.append(f"参考版：{results.edition.statement}")
    return tuple(said)


def records(results: Results) -> tuple[str, ...]:
    """Return a line a ledger: records and last `h`, for `wenming verify --expect`."""
    return tuple(
        f"{unit.name}：台账{unit.records}条记录，校验值{'、'.join(unit.heads)}"
        for unit in results.units
        if unit.heads
    )


SIGNS = {
    Status.ACHIEVED: "√",
    Status.PARTIALLY_ACHIEVED: "△",
    Status.NOT_ACHIEVED: "×",
    Status.NOT_APPLICABLE: "○",
}
"""Signs that a GBK console can show."""
