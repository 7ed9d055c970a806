"""整改计划图 and 落实时间表 as a Word document, lying; what is drawn stands in cells."""

from collections.abc import Iterator
from typing import Final

from wenming_cli.model.remediation.calendar import Calendar, Chart
from wenming_cli.model.remediation.schedule import Bar, Timetable
from wenming_cli.report import marks
from wenming_cli.report.docx.markup import said
from wenming_cli.report.docx.numbering import first
from wenming_cli.report.docx.package import REFERENCES, Paper, packed
from wenming_cli.report.docx.page_setup import LYING, section
from wenming_cli.report.docx.report import notices, titled
from wenming_cli.report.docx.tables import SMALL, table
from wenming_cli.report.papers.grid import Column, grid
from wenming_cli.report.timetable import words
from wenming_cli.report.timetable.columns import TIMED, heads
from wenming_cli.report.timetable.pieces import pieces

COLUMNS: Final = 14
"""Cells of the axis at most: a quarter of weeks, or a year of months; each holds “2026”."""

BARS: Final = 300
"""Bars that are drawn at most: some twenty pages."""

_CHARTED = (
    Column("序号", 9, middle=True),
    Column("任务", 54),
    Column("责任单位", 24),
    Column("开始", 20, middle=True),
    Column("完成", 20, middle=True),
)
_LEFT = 252 - sum(column.width for column in _CHARTED)
"""Millimetres that the cells of the axis share, or nearly."""

_WIDTHS = (9, 48, 28, 26, 31, 24, 20, 27, 39)
_TIMED = tuple(
    Column(column.heading, width, middle=place == 0)
    for place, (column, width) in enumerate(zip(TIMED, _WIDTHS, strict=True))
)


def render(chart: Chart) -> bytes:
    """Return both as the bytes of a `.docx`."""
    docket = chart.table.docket
    title = f"{marks.city_or_unit(docket)}{words.TITLE}"
    return packed(Paper(title, "".join(_body(chart, title)), marks.short_notice(docket)))


def _body(chart: Chart, title: str) -> Iterator[str]:
    table_ = chart.table
    yield titled(title)
    yield said("Body", "")
    yield from notices(table_.docket)
    yield said("Body", f"测评体系：{table_.docket.edition.title}。")
    yield said("Body", "".join(f"{fact}。" for fact in words.facts(table_)))
    if chart.calendar is None:
        yield said("Body", words.NOTHING)
    else:
        yield said("Heading1", first(1, words.CHART))
        yield from _chart(chart, chart.calendar)
        yield said("Heading1", first(2, words.TIMES))
        yield from _times(table_)
    yield from (said("TableNote", line) for line in words.records(table_))
    yield section(LYING, references=REFERENCES)


def _chart(chart: Chart, axis: Calendar) -> Iterator[str]:
    day = f"；↓{words.on(chart)}" if words.on(chart) else ""
    yield said("TableNote", f"{words.fineness(axis)}；{words.LEGEND}{day}。{words.NODES}")
    if words.undrawn(chart):
        yield said("TableNote", words.undrawn(chart))
    each = max(1, _LEFT // len(axis.cells))
    cells = tuple(
        Column(f"↓\n{head}" if place == axis.on else head, each, middle=True)
        for place, head in enumerate(heads(axis))
    )
    signs, year = iter(chart.rows), chart.table.docket.on.year
    for groups in pieces(chart, len(chart.rows)):
        for group in groups:
            if group.name:
                yield said("TableTitle", group.name)
            rows = (
                (*_charted(bar, year), *(sign.value if sign else "" for sign in next(signs)))
                for bar in group.bars
            )
            yield table(grid((*_CHARTED, *cells), rows), LYING.text_width, SMALL)


def _charted(bar: Bar, year: int) -> tuple[str, ...]:
    issue = bar.entry.issue
    due = words.short(issue.due, year) if issue.due else "未定"
    return str(bar.number), words.task(bar), issue.charged, words.short(bar.starts, year), due


def _times(table_: Timetable) -> Iterator[str]:
    for group in table_.groups:
        if group.name:
            yield said("TableTitle", group.name)
        rows = (tuple(str(column.of(bar)) for column in TIMED) for bar in group.bars)
        yield table(grid(_TIMED, rows), LYING.text_width, SMALL)
