"""What all pages of a timetable say alike."""

from collections.abc import Callable, Iterator
from datetime import date

from wenming_cli.model.remediation.calendar import MEANS, Calendar, Chart, Scale, Sign
from wenming_cli.model.remediation.docket import SOON
from wenming_cli.model.remediation.schedule import Bar, Timetable, Turn
from wenming_cli.model.remediation.step import Extended, Step

CHART = "整改计划图"
TIMES = "落实时间表"
TITLE = f"{CHART}和{TIMES}"
NOTHING = "没有要整改的问题。"
LEGEND = "　".join(f"{sign}{MEANS[sign]}" for sign in Sign)

NODES = "节点是时限、延期前的时限、申请销号、退回和反弹的日子。"


def facts(table: Timetable) -> Iterator[str]:
    """Yield how much there is on which day, and what is not listed."""
    docket, tally = table.docket, table.tally
    late = f"逾期{tally.late}个，{SOON}日内到期{tally.soon}个，未定时限{table.undated}个"
    count = f"问题{tally.found}个：已销号{tally.closed}个，未销号{tally.left}个"
    yield f"{docket.on}，{count}（{late}）"
    if table.shown < table.total:
        rest = table.total - table.shown
        yield f"列出时限最早的{table.shown}个，未销号的在前；还有{rest}个没有列出"
    if table.dismissed:
        yield f"不予认定的{len(table.dismissed)}个没有列入"


def on(chart: Chart) -> str:
    """Name the day that a chart marks; empty where it lies outside."""
    inside = chart.calendar is not None and chart.calendar.on is not None
    return f"{chart.table.docket.on}" if inside else ""


def fineness(axis: Calendar) -> str:
    """Say what a cell of the chart is."""
    return f"一格{axis.years}年" if axis.scale is Scale.YEARS else f"一格{axis.scale}"


def short(day: date, year: int) -> str:
    """Write a day where there is little room; one of another year with its year.

    >>> short(date(2026, 2, 9), 2026), short(date(2027, 2, 9), 2026)
    ('02-09', '2027-02-09')
    """
    return f"{day:%m-%d}" if day.year == year else str(day)


def task(bar: Bar) -> str:
    """Name an issue."""
    return f"{bar.entry.issue.id} {bar.entry.issue.opened.text}"


def period(bar: Bar) -> str:
    """Say from when to when."""
    due = bar.entry.issue.due
    return f"{bar.starts}至{due}" if due else f"{bar.starts}起，未定时限"


def progress(bar: Bar, written: Callable[[date], str] = str) -> str:
    """Say how far it is: where it stands, and how late or how near its last day is.

    Args:
        bar: Of the issue.
        written: How to write a day.
    """
    issue, left = bar.entry.issue, bar.entry.left
    if issue.closed_on:
        return f"{written(issue.closed_on)}销号" + (f"，晚{bar.overdue}天" if bar.overdue else "")
    if bar.overdue:
        return f"{issue.state}，逾期{bar.overdue}天"
    if left is None:
        return f"{issue.state}，未定时限"
    return f"{issue.state}，{f'还剩{left}天' if left else '当天到期'}"


def nodes(bar: Bar) -> str:
    """List the days that matter, a line each."""
    return "\n".join(f"{node.day}{node.turn}" for node in bar.nodes)


def person(bar: Bar) -> str:
    """Name who does it: a person with the post, or either."""
    plan = bar.entry.issue.plan
    return "，".join(filter(None, (plan.person, plan.post))) if plan else ""


def measure(bar: Bar) -> str:
    """Say what will be done; empty before there is a plan."""
    plan = bar.entry.issue.plan
    return plan.measure if plan else ""


def work(bar: Bar) -> str:
    """Name an issue, and what will be done about it."""
    planned = measure(bar)
    return f"{task(bar)}\n措施：{planned}" if planned else task(bar)


def goal(bar: Bar) -> str:
    """Say when it counts as done; empty where the plan does not tell."""
    plan = bar.entry.issue.plan
    return plan.goal if plan else ""


def remark(bar: Bar) -> str:
    """Say who allowed it to take longer, how often it came back, and who else is in it.

    A line each.
    """
    issue = bar.entry.issue
    moved = (
        extension(str(node.day), node.step)
        for node in bar.nodes
        if node.turn is Turn.FIRST_DUE and node.step
    )
    plan = issue.plan
    said = (
        *moved,
        f"退回{issue.returns}次" if issue.returns else "",
        f"反弹{issue.rebounds}次" if issue.rebounds else "",
        f"责任领导：{issue.leader}" if issue.leader else "",
        f"配合单位：{'、'.join(plan.units)}" if plan and plan.units else "",
    )
    return "\n".join(filter(None, said))


def extension(before: str, step: Step) -> str:
    """Say how a last day was moved, by whom and why."""
    assert isinstance(step.told, Extended)
    reason = f"，理由：{step.note}" if step.note else ""
    return f"时限由{before}改为{step.told.due}，批准人：{step.told.approver}{reason}"


def undrawn(chart: Chart) -> str:
    """Say how many of the issues a chart leaves to the table; empty where it has them all."""
    drawn, rest = len(chart.rows), chart.table.shown - len(chart.rows)
    return f"图里画出前{drawn}个；另外{rest}个只列在{TIMES}里。" if rest else ""


def records(table: Timetable) -> Iterator[str]:
    """Yield a line a ledger: records and last `h`, for `wenming verify --expect`."""
    for each in table.docket.records:
        yield f"{each.unit}：台账{each.records}条记录，校验值{each.head}"
