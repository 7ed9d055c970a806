"""What stands at the head and the foot of every page of issues."""

from wenming_cli.model.remediation.docket import SOON, Docket, Tally
from wenming_cli.model.remediation.listing import Choice, Listing
from wenming_cli.model.remediation.pressing import Press, Pressing
from wenming_cli.model.remediation.view import View
from wenming_cli.report import figures, sentences

LEDGER = "问题台账"
COURSE = "办理经过"
NONE = "没有这样的问题。"

_TITLES = {
    View.LEDGER: LEDGER,
    View.PROBLEMS: "问题清单",
    View.TASKS: "任务清单",
    View.DUTIES: "责任清单",
    View.UNIT: "整改情况（按单位）",
    View.LEADER: "整改情况（按领导）",
    View.AREA: "整改情况（按项目）",
    View.STATE: "整改情况（按状态）",
    View.ORIGIN: "整改情况（按来源）",
}


PRESSING = {
    **{press: press.value for press in Press},
    Press.SOON: f"临期（{SOON}日内到期）",
    Press.RED: "红线（涉及一票否决，没有销号）",
    Press.REBOUND: "反弹（销号后又出现，没有再销号）",
    Press.UNASSIGNED: "无人认领（没有交办，也没有方案）",
    Press.UNANSWERED: "已销号，自评还没有改",
}
"""The headings of what presses."""

WHAT_TO_DO = {
    Press.LATE: "催办；确需延期的，批准后用wenming track extend记下批准人和理由",
    Press.SOON: "时限快到了，核对进展",
    Press.RED: "先办；办好后申请销号，复核后销号",
    Press.REBOUND: "重新交办、定方案，查清为什么又出现",
    Press.UNASSIGNED: "用wenming track assign交办，或用wenming plan定方案",
    Press.UNANSWERED: "销号不改变得分；核实后用wenming answer或wenming assess重新作答",
}
"""What to do about each, without a full stop."""


def title(view: View | None, listing: Listing) -> str:
    """Name a page or a table."""
    if view is None:
        return "问题办理经过" if listing.courses else LEDGER
    return _TITLES[view]


def facts(listing: Listing) -> tuple[str, ...]:
    """Say what the page shows, of which day, and how the issues on it count."""
    docket = listing.docket
    told = (
        f"范围：{sentences.whose(docket)}；截至{docket.on}",
        *(f"只列：{said}" for said in (asked(listing.choice),) if said),
        shown(listing) if asked(listing.choice) else summary(listing.total),
    )
    return (*told, *strays(docket))


def shown(listing: Listing) -> str:
    """Count what a choice leaves; a rate of a part would mislead."""
    return (
        f"共{len(listing.docket.entries)}件" if listing.docket.entries else NONE.removesuffix("。")
    )


def pressing(found: Pressing) -> str:
    """Count everything that presses in one line; an issue may count several times."""
    if not found.docket.entries:
        return f"{found.docket.on}：没有登记问题"
    counts = (f"{each.press}{len(each.entries)}件" for each in found.sections if each.entries)
    told = "，".join(counts)
    return f"{found.docket.on}：{told}" if told else f"{found.docket.on}：没有要催办的"


def summary(total: Tally) -> str:
    """Count issues in one sentence."""
    if not total.found and not total.dismissed:
        return "还没有登记问题"
    said = (
        f"发现问题{total.found}件，已销号{total.closed}件，整改率{figures.percent(total.rate)}，"
        f"未销号{total.left}件（{figures.percent(total.left_rate)}）：其中逾期{total.late}件，"
        f"临期（{SOON}日内）{total.soon}件；反弹{total.rebounds}次"
    )
    return f"{said}；另有不予认定{total.dismissed}件" if total.dismissed else said


def asked(choice: Choice) -> str:
    """Say what issues were chosen by; empty for all of them."""
    told = (
        f"状态是{'、'.join(choice.states)}的" if choice.states else "",
        f"责任领导是{choice.leader}的" if choice.leader else "",
        f"属于{choice.area.id} {choice.area.name}的" if choice.area else "",
        "逾期的，逾期最久的在前" if choice.late else "",
        "临期的，时限最近的在前" if choice.soon else "",
    )
    return "；".join(filter(None, told))


def strays(docket: Docket) -> tuple[str, ...]:
    """Say how many recorded steps count for nothing; nothing where all fit."""
    count = len(docket.strays)
    return (f"有{count}步记录和前面的合不上，没有算",) if count else ()


def records(docket: Docket) -> tuple[str, ...]:
    """Return a line a ledger: records and last `h`, for `wenming verify --expect`."""
    return tuple(f"{r.unit}：台账{r.records}条记录，校验值{r.head}" for r in docket.records)
