"""Short words and standing lines shared by every page."""

from wenming_cli.model.about import About
from wenming_cli.model.gap import Gap
from wenming_cli.model.result_tree import RequirementResult
from wenming_cli.model.results import Results
from wenming_cli.model.status import GapType, Status
from wenming_cli.report.figures import change, percent, points

UNANSWERED = "未评"
STALE = "条文已改，待重评"

REMEDY = {
    GapType.MISSING: "缺什么补什么",
    GapType.UNPROVEN: "查什么备什么",
    GapType.WEAK: "弱什么强什么",
}
"""What a gap type asks for, in the words of the trade."""


def since(results: Results) -> str:
    """Word the change since the previous round, never without that round's coverage."""
    if results.change is None or results.before_coverage is None:
        return ""
    covered = f"{results.before_coverage.answered}/{results.before_coverage.total}"
    return f"上一轮{percent(results.before)}（已评{covered}），本轮{change(results.change)}"


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
