"""整改计划图 where nothing may be drawn: what each bar says, a fact a line."""

from typing import Final

from wenming_cli.model.remediation.calendar import Chart
from wenming_cli.model.remediation.schedule import Bar
from wenming_cli.report.terminal_tables import Cell, Column, Rows, make_table
from wenming_cli.report.timetable import words

_FACTS: Final = ("编号", "任务", "责任单位", "开始", "完成", "状态", "节点")


def told(chart: Chart) -> Rows:
    """Return the issues of a chart in their order; a grouped chart names the group first."""
    named = any(group.name for group in chart.table.groups)
    columns = tuple(map(Column, ("分组", *_FACTS) if named else _FACTS))
    return make_table(
        columns,
        (
            (*((group.name,) if named else ()), *_facts(bar))
            for group in chart.table.groups
            for bar in group.bars
        ),
    )


def _facts(bar: Bar) -> tuple[Cell, ...]:
    issue = bar.entry.issue
    due = str(issue.due) if issue.due else "未定"
    state, nodes = words.progress(bar), words.nodes(bar)
    return (issue.id, issue.opened.text, issue.charged, str(bar.starts), due, state, nodes)
