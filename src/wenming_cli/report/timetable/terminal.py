"""整改计划图 on a terminal: counts first, then the axis and the bars."""

from collections.abc import Iterator

from rich.console import Group, RenderableType

from wenming_cli.model.remediation.calendar import Chart
from wenming_cli.report import sentences
from wenming_cli.report.terminal_head import marks
from wenming_cli.report.terminal_prose import prose
from wenming_cli.report.timetable import words
from wenming_cli.report.timetable.terminal_chart import Drawn


def render(chart: Chart) -> RenderableType:
    """Return the chart for the width that its axis was made for."""
    return Group(*_parts(chart))


def _parts(chart: Chart) -> Iterator[RenderableType]:
    table = chart.table
    yield from marks(table.docket)
    yield prose((words.CHART, "bold"))
    yield from (prose(fact) for fact in (sentences.whose(table.docket), *words.facts(table)))
    if chart.calendar is None:
        yield prose(words.NOTHING)
        return
    yield prose("")
    yield Drawn(chart, chart.calendar)
    yield prose("\n写成文件：", ("wenming timetable -o 整改计划图.xlsx", "cyan"))
