"""The columns of 整改计划图 and 落实时间表, as offices name them."""

from wenming_cli.model.remediation.calendar import Calendar, Scale
from wenming_cli.model.remediation.schedule import Bar, Span
from wenming_cli.report.timetable import words
from wenming_cli.report.xlsx.table import Column, Kind

CHARTED: tuple[Column[Bar], ...] = (
    Column("序号", 2.8, Kind.COUNT, lambda bar: bar.number),
    Column("任务", 20, Kind.TEXT, words.task),
    Column("责任单位", 8, Kind.TEXT, lambda bar: bar.entry.issue.charged),
    Column("开始", 5.8, Kind.SHORT, lambda bar: str(bar.starts)),
    Column("完成", 5.8, Kind.SHORT, lambda bar: str(bar.entry.issue.due or "")),
)
"""What stands to the left of the cells of a chart."""

TIMED: tuple[Column[Bar], ...] = (
    Column("序号", 2.8, Kind.COUNT, lambda bar: bar.number),
    Column("整改任务", 22, Kind.TEXT, words.work),
    Column("阶段目标", 12, Kind.TEXT, words.goal),
    Column("起止时间", 6.6, Kind.SHORT, words.period),
    Column("时间节点", 11, Kind.TEXT, words.nodes),
    Column("责任单位", 8, Kind.TEXT, lambda bar: bar.entry.issue.charged),
    Column("责任人", 6, Kind.TEXT, words.person),
    Column("完成情况", 8, Kind.TEXT, words.progress),
    Column("备注", 15, Kind.TEXT, words.remark),
)


def heads(axis: Calendar) -> tuple[str, ...]:
    """Return a head for each cell: 1月 to 12月, or the month and the day that it begins with.

    What the cell before has said already is left out.
    """
    before: Span | None = None
    found = []
    for cell in axis.cells:
        found.append(_head(axis, cell, before))
        before = cell
    return tuple(found)


def _head(axis: Calendar, cell: Span, before: Span | None) -> str:
    first = cell.first
    year = f"{first.year}年" if before is None or before.first.year != first.year else ""
    month = f"{first.month}月"
    match axis.scale:
        case Scale.YEARS:
            last = f"至{cell.last.year}年" if axis.years > 1 else ""
            return f"{first.year}年{last}"
        case Scale.QUARTER:
            return "\n".join(filter(None, (year, f"{(first.month + 2) // 3}季度")))
        case Scale.MONTH:
            return "\n".join(filter(None, (year, month)))
    new = before is None or before.first.month != first.month
    return "\n".join(filter(None, (year, month if new else "", f"{first.day}日")))
