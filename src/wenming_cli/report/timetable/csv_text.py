"""落实时间表 as CSV, one line an issue, with the days of the chart in columns of their own."""

from typing import Final

from wenming_cli.model.remediation.calendar import Chart
from wenming_cli.model.remediation.schedule import Bar
from wenming_cli.report import marks, sentences
from wenming_cli.report.csv_cells import page
from wenming_cli.report.timetable import words
from wenming_cli.report.timetable.columns import TIMED
from wenming_cli.report.xlsx.table import Column, Kind, headings

COLUMNS: Final = 54
"""Nothing is drawn; any number does."""

BARS: Final = 0
"""Nothing is drawn."""

_DAYS: tuple[Column[Bar], ...] = (
    Column("问题编号", 8, Kind.SHORT, lambda bar: bar.entry.issue.id),
    Column("开始", 6, Kind.SHORT, lambda bar: str(bar.starts)),
    Column("完成", 6, Kind.SHORT, lambda bar: str(bar.entry.issue.due or "")),
    Column("销号日期", 6, Kind.SHORT, lambda bar: str(bar.entry.issue.closed_on or "")),
    Column("状态", 5, Kind.SHORT, lambda bar: bar.entry.issue.state.value),
    Column("逾期天数", 4, Kind.COUNT, lambda bar: bar.overdue),
    Column("责任领导", 6, Kind.TEXT, lambda bar: bar.entry.issue.leader),
)


def render(chart: Chart) -> bytes:
    """Return the issues in their order; a grouped table names the group last."""
    table = chart.table
    columns = (*TIMED, *_DAYS)
    group: Column[Bar] = Column("分组", 8, Kind.TEXT, lambda _: None)
    named = any(each.name for each in table.groups)
    head = (
        f"{table.docket.edition.title}{words.TIMES}",
        sentences.whose(table.docket),
        *words.facts(table),
        *marks.notices(table.docket),
        *words.records(table),
    )
    rows = (
        [*(column.of(bar) for column in columns), *([each.name] if named else [])]
        for each in table.groups
        for bar in each.bars
    )
    return page(head, headings((*columns, group) if named else columns), rows)
