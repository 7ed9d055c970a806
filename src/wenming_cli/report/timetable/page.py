"""整改计划图 and 落实时间表 as one self-contained page."""

from collections.abc import Iterable, Iterator
from typing import Final

from wenming_cli.model.remediation.calendar import Calendar, Chart
from wenming_cli.model.remediation.schedule import Bar, Group, Timetable
from wenming_cli.report.html import shell
from wenming_cli.report.html.markup import Html, joined, said, tag
from wenming_cli.report.html.tables import Cell, Column, body, heading_row, row, table
from wenming_cli.report.timetable import svg, words
from wenming_cli.report.timetable.columns import TIMED
from wenming_cli.report.timetable.style import STYLE

COLUMNS: Final = 54
"""Cells of the axis at most; they say which words stand over it."""

BARS: Final = 500
"""Bars that are drawn at most."""

_CHART = (
    Column("序号", "number"),
    Column("任务", "name"),
    Column("责任单位", "unit"),
    Column("开始", "day"),
    Column("完成", "day"),
    Column("", "chart"),
)
_KINDS = ("number", "name", "wide", "day", "wide", "unit", "unit", "wide", "wide")
_TIMES = tuple(Column(c.heading, kind) for c, kind in zip(TIMED, _KINDS, strict=True))


def render(chart: Chart) -> bytes:
    """Return the page, UTF-8."""
    docket = chart.table.docket
    title = f"{docket.edition.title}{words.TITLE}"
    parts = [tag("p", fact) for fact in words.facts(chart.table)]
    if chart.calendar is None:
        parts.append(tag("p", words.NOTHING))
    else:
        parts += [_chart(chart, chart.calendar), _times(chart.table)]
    return shell.page(title, docket, parts, words.records(chart.table), style=STYLE)


def _chart(chart: Chart, axis: Calendar) -> Html:
    on = chart.table.docket.on
    undrawn = words.undrawn(chart)
    fitting = (*_CHART[:-1], _CHART[-1]._replace(heading=svg.head(axis, on)))
    left = len(chart.rows)
    bodies = []
    for group in chart.table.groups:
        bars, left = group.bars[:left], left - len(group.bars[:left])
        if bars:
            bodies.append(_drawn(group, bars, axis, chart.table))
    return tag(
        "section",
        tag("h2", words.CHART, id="chart"),
        tag("figure", svg.legend(), tag("figcaption", f"{words.NODES}{_day(chart)}")),
        tag("p", undrawn) if undrawn else Html(),
        table(words.CHART, fitting, bodies, kind="schedule"),
        class_="charted",
        aria_labelledby="chart",
    )


def _day(chart: Chart) -> str:
    marked = words.on(chart)
    return f"竖线是{marked}。" if marked else ""


def _drawn(group: Group, bars: Iterable[Bar], axis: Calendar, table_: Timetable) -> Html:
    on = table_.docket.on
    rows = [heading_row(_CHART, _named(group))] if group.name else []
    for bar in bars:
        issue = bar.entry.issue
        told = joined((tag("b", issue.id), " ", issue.opened.text, _state(bar)))
        cells = (
            str(bar.number),
            told,
            issue.charged,
            str(bar.starts),
            str(issue.due or "未定"),
            Cell(svg.bar(bar, axis, on)),
        )
        rows.append(row(_CHART, cells))
    return body(rows)


def _state(bar: Bar) -> Html:
    return tag("small", f"　{words.progress(bar)}", class_="over" if bar.overdue else "")


def _times(table_: Timetable) -> Html:
    bodies = [body(_rows(group)) for group in table_.groups]
    return tag(
        "section",
        tag("h2", words.TIMES, id="times"),
        table(words.TIMES, _TIMES, bodies, kind="times"),
        class_="timed",
        aria_labelledby="times",
    )


def _rows(group: Group) -> Iterator[Html]:
    if group.name:
        yield heading_row(_TIMES, _named(group))
    for bar in group.bars:
        told = (str(column.of(bar)) for column in TIMED)
        yield row(_TIMES, (said(each) if "\n" in each else each for each in told))


def _named(group: Group) -> str:
    return f"{group.name}（{len(group.bars)}个）"
