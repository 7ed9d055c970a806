"""A workbook: 整改计划图 with a column a cell of the calendar, and 落实时间表."""

from collections.abc import Iterator, Sequence
from typing import Final

from wenming_cli.model.remediation.calendar import Calendar, Chart, Row, Sign
from wenming_cli.model.remediation.schedule import Timetable
from wenming_cli.report import marks, sentences
from wenming_cli.report.timetable import words
from wenming_cli.report.timetable.columns import CHARTED, TIMED, heads
from wenming_cli.report.xlsx import table as sheets
from wenming_cli.report.xlsx.book import made
from wenming_cli.report.xlsx.table import Band, Cell, Heading, Kind, Paint, Table, headings

COLUMNS: Final = 54
"""Cells of the axis at most: a year of weeks, which a lying A4 still shows."""

BARS: Final = 1000
"""Bars of the chart at most; the table has every issue."""

_CELL = 2.4
"""Width of a cell, in Chinese characters: room for “12月” and “31日”."""

_COLOURS = {
    Sign.PLAN: ("#17568C", "#FFFFFF"),
    Sign.AHEAD: ("#D6E4F0", "#17568C"),
    Sign.NODE: ("#FFE699", "#1B1F24"),
    Sign.DONE: ("#C6E0B4", "#1B1F24"),
    Sign.LATE: ("#F8CBAD", "#B3261E"),
    Sign.UNSET: ("#FFFFFF", "#8A939D"),
}
_ON = "↓"


def render(chart: Chart) -> bytes:
    """Return the workbook; the same timetable gives the same bytes."""
    return made(chart.table.docket, words.TITLE, (_chart(chart), _times(chart.table)))


def _chart(chart: Chart) -> Table:
    axis = chart.calendar
    first = len(CHARTED)
    cells = _heads(axis) if axis else ()
    undrawn = words.undrawn(chart)
    return Table(
        name=words.CHART,
        title=f"{chart.table.docket.edition.title}{words.CHART}",
        head=(
            sentences.whose(chart.table.docket),
            *words.facts(chart.table),
            *((f"{words.fineness(axis)}；{words.LEGEND}；{_ON}{words.on(chart)}",) if axis else ()),
            *((undrawn,) if undrawn else ()),
            *marks.notices(chart.table.docket),
        ),
        headings=(*headings(CHARTED), *cells),
        rows=tuple(_rows(chart)) or (Band(words.NOTHING),),
        tail=(words.NODES, *words.records(chart.table)),
        frozen=first,
        paints=tuple(Paint(first, sign.value, *_COLOURS[sign]) for sign in Sign) if cells else (),
    )


def _heads(axis: Calendar) -> tuple[Heading, ...]:
    marked = (
        f"{_ON}\n{head}" if place == axis.on else head for place, head in enumerate(heads(axis))
    )
    return tuple(Heading(head, _CELL, Kind.SHORT) for head in marked)


def _rows(chart: Chart) -> Iterator[sheets.Row | Band]:
    signs = iter(chart.rows)
    for group in chart.table.groups:
        pairs = list(zip(group.bars, signs, strict=False))
        if group.name and pairs:
            yield Band(f"{group.name}（{len(group.bars)}个）")
        for bar, row in pairs:
            yield sheets.Row((*(column.of(bar) for column in CHARTED), *_cells(row)))


def _cells(row: Row) -> Sequence[Cell]:
    return [sign.value if sign else None for sign in row]


def _times(table: Timetable) -> Table:
    rows: list[sheets.Row | Band] = []
    for group in table.groups:
        if group.name:
            rows.append(Band(f"{group.name}（{len(group.bars)}个）"))
        rows += sheets.rows(TIMED, group.bars)
    return Table(
        name=words.TIMES,
        title=f"{table.docket.edition.title}{words.TIMES}",
        head=(sentences.whose(table.docket), *words.facts(table), *marks.notices(table.docket)),
        headings=headings(TIMED),
        rows=tuple(rows) or (Band(words.NOTHING),),
        tail=tuple(words.records(table)),
        frozen=2,
    )
