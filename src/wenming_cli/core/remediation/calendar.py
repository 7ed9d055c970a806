"""From bars to cells: how fine an axis fits into some columns, and what stands where on it."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import islice

from wenming_cli.model.remediation.calendar import Calendar, Chart, Row, Scale, Sign
from wenming_cli.model.remediation.schedule import Bar, Node, Span, Timetable, Turn

YEAR = 12
"""Months."""

_END = (date.max.year + 1) * YEAR
_YEARS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 5000)
_LAST = date.max.toordinal()

LEAST = 6
"""Columns below which no axis is promised to fit."""


def chart(table: Timetable, columns: int, most: int | None = None, *, loose: bool = False) -> Chart:
    """Put a timetable on a calendar.

    Args:
        table: What to draw.
        columns: Most cells of a row.
        most: Draw only so many bars, the first ones; None: all.
        loose: See `calendar`.
    """
    bars = table.bars[:most]
    if not bars:
        return Chart(table, None, ())
    on = table.docket.on
    reaches = [bar.reach for bar in bars]
    span = Span(min(r.first for r in reaches), max(r.last for r in reaches))
    made = calendar(span, on, columns, loose=loose)
    return Chart(table, made, tuple(row(bar, made, on) for bar in bars))


def calendar(span: Span, on: date, columns: int, *, loose: bool = False) -> Calendar:
    """Return the finest axis that holds some days in so many columns.

    Weeks begin on Monday. Months fill up whole years where there is room for that.

    Args:
        span: The days to hold.
        on: The day to mark.
        columns: Most cells; at least `LEAST`.
        loose: Whether a cell may be two or three days, which no table has as a column.
    """
    columns = max(columns, LEAST)
    for scale, years, cells in _axes(span, columns, loose=loose):
        found = tuple(islice(cells, columns + 1))
        if len(found) <= columns:
            place = bisect_right(found, on, key=_first) - 1
            inside = place >= 0 and on <= found[place].last
            return Calendar(scale, found, place if inside else None, years)
    raise AssertionError("ten thousand years fit into two cells")


def row(bar: Bar, axis: Calendar, on: date) -> Row:
    """Return what stands in each cell for a bar.

    What happened covers what was planned: a last day, then lateness, then a step, then the end,
    and that it came back covers all.

    Args:
        bar: Whose days the axis holds.
        axis: The cells.
        on: Cells that begin later are yet to come.
    """
    signs: list[Sign | None] = [None] * len(axis.cells)
    if bar.plan:
        for place in _places(axis, bar.plan):
            signs[place] = Sign.PLAN if axis.cells[place].first <= on else Sign.AHEAD
    elif bar.unset:
        signs[_place(axis, bar.starts)] = Sign.UNSET
    _mark(signs, axis, bar.nodes, Turn.FIRST_DUE, Turn.DUE)
    for place in _places(axis, bar.late) if bar.late else ():
        signs[place] = Sign.LATE
    _mark(signs, axis, bar.nodes, Turn.SUBMITTED, Turn.RETURNED)
    _mark(signs, axis, bar.nodes, Turn.CLOSED)
    _mark(signs, axis, bar.nodes, Turn.REBOUNDED)
    return tuple(signs)


def _mark(signs: list[Sign | None], axis: Calendar, nodes: Iterable[Node], *turns: Turn) -> None:
    for node in nodes:
        if node.turn in turns:
            done = node.turn is Turn.CLOSED
            signs[_place(axis, node.day)] = Sign.DONE if done else Sign.NODE


def _places(axis: Calendar, span: Span) -> range:
    return range(_place(axis, span.first), _place(axis, span.last) + 1)


def _place(axis: Calendar, day: date) -> int:
    return bisect_right(axis.cells, day, key=_first) - 1


def _first(cell: Span) -> date:
    return cell.first


def _axes(span: Span, columns: int, *, loose: bool) -> Iterator[tuple[Scale, int, Iterator[Span]]]:
    """Yield every way to divide some days, the finest first, with the years of a cell."""
    first, last = span.first.toordinal(), span.last.toordinal()
    yield Scale.DAY, 0, _stretches(range(first, last + 1))
    if loose:
        yield Scale.TWO_DAYS, 0, _stretches(range(first, last + 1, 2))
        yield Scale.THREE_DAYS, 0, _stretches(range(first, last + 1, 3))
    yield Scale.WEEK, 0, _stretches(range(first - span.first.weekday(), last + 1, 7))
    years = span.last.year - span.first.year + 1
    if years * YEAR <= columns:
        whole = Span(date(span.first.year, 1, 1), date(span.last.year, YEAR, 31))
        yield Scale.MONTH, 0, _months(whole, 1)
    yield Scale.MONTH, 0, _months(span, 1)
    yield Scale.QUARTER, 0, _months(span, 3)
    for size in _YEARS:
        yield Scale.YEARS, size, _months(span, size * YEAR)


def _stretches(starts: range) -> Iterator[Span]:
    """Yield as many days as lie between two starts, from each of them."""
    for start in starts:
        end = min(start + starts.step - 1, _LAST)
        yield Span(date.fromordinal(start), date.fromordinal(end))


def _months(span: Span, size: int) -> Iterator[Span]:
    """Yield so many months at a time, from January of the year nought."""
    at = (span.first.year * YEAR + span.first.month - 1) // size * size
    while (first := _begins(at)) <= span.last:
        at += size
        end = _LAST if at >= _END else _begins(at).toordinal() - 1
        yield Span(first, date.fromordinal(end))
        if at >= _END:
            return


def _begins(months: int) -> date:
    """Return the first day of a month, counted from the year nought; there is none before 1."""
    year, month = divmod(months, YEAR)
    return date(year, month + 1, 1) if year else date.min
