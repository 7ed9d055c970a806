"""Sentences about gaps that several pages say alike."""

from collections.abc import Sequence

from wenming_cli.model.gap import Gap
from wenming_cli.model.gap_list import GapList
from wenming_cli.model.remediation.issue import Issue
from wenming_cli.model.results import Results
from wenming_cli.model.status import GapType
from wenming_cli.model.unit import CITY_WIDE
from wenming_cli.report import figures, labels, quantities

TYPE_SENTENCES = {
    GapType.MISSING: "缺项：还没有做到，缺什么补什么。",
    GapType.UNPROVEN: "缺证：说已做到，拿不出佐证，查什么备什么。",
    GapType.WEAK: "弱项：做了但不到位，弱什么强什么。",
}
"""What each type of gap means, and what it asks for."""

_NAMED = 5
"""How many issues of one gap are named; more are counted."""

NO_GAPS = "已评的测评标准没有差距。"

ESTIMATED = (
    "有的测评内容几条合在一起计分，或被一票否决，“可补分值”是各条分摊的数；"
    "“累计”和“补齐后”是补到这一项时按计分办法算出的数。"
)


def state(gap: Gap) -> str:
    """Say how things are at a gap: conclusion, value and line, what it risks."""
    said = [gap.result.status or labels.UNANSWERED]
    short = quantities.shortfall(gap)
    if short:
        said.append(short)
    elif gap.result.answer is not None:
        value = quantities.value(gap.result.requirement, gap.result.answer)
        said += [f"实际{value}"] if value else []
    if gap.at_risk:
        said.append(f"佐证不齐，涉及{figures.points(gap.at_risk)}分")
    return "；".join(said)


def taken_up(issues: Sequence[Issue]) -> str:
    """Name the issues of a gap and how far they have come: 市教育局-003（整改中）."""
    named = "、".join(f"{issue.id}（{issue.state}）" for issue in issues[:_NAMED])
    return f"{named}等{len(issues)}个" if len(issues) > _NAMED else named


def planning(gaps: GapList) -> str:
    """Return what to type to make a plan of them."""
    scope = gaps.results.scope
    return f"wenming plan --unit {'单位名称' if scope == CITY_WIDE else scope}"


def no_gaps(results: Results) -> str:
    """Say that a report has no gaps of its own to list, and where those beside it stand."""
    if not results.beside_gaps:
        return NO_GAPS
    return f"{results.scope}牵头的没有差距；由别的单位牵头的，用wenming gaps列出。"


def gap_counts(results: Results) -> str:
    """Count gaps by type."""
    kinds = "、".join(f"{kind.value}{count}项" for kind, count in results.gap_types)
    beside = f"；由别的单位牵头的另有{len(results.beside_gaps)}项" if results.beside_gaps else ""
    return f"差距{len(results.gaps)}项：{kinds}{beside}"


def listed(gaps: GapList) -> str:
    """Say how many gaps there are, and how many of them are listed."""
    kind = gaps.type.value if gaps.type else "差距"
    if gaps.shown == gaps.total:
        return f"共{gaps.total}项{kind}，按可补分值从高到低排列"
    return f"共{gaps.total}项{kind}，列出可补分值最高的{gaps.shown}项"


def estimated(gaps: GapList) -> bool:
    """Whether a listed gap's points are its part of what its item lost as a whole."""
    return any(g.allotted and g.lost for group in gaps.groups for g in group.gaps)
