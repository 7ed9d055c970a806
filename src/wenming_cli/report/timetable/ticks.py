"""What stands over the cells of an axis: months over days and weeks, years over months."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from wenming_cli.model.remediation.calendar import Calendar, Scale
from wenming_cli.model.remediation.schedule import Span

_SHORT = frozenset({Scale.DAY, Scale.TWO_DAYS, Scale.THREE_DAYS})
_TENTHS = frozenset({1, 11, 21})
"""Days of a month that stand over cells of two or three of them."""

_EVERY = 3
"""Months between two numbers over cells that are as narrow as a digit."""


class Tick(NamedTuple):
    """Words over a cell, and shorter ones where there is no room for them."""

    place: int
    forms: tuple[str, ...]


def upper(axis: Calendar) -> tuple[Tick, ...]:
    """Return months over days and weeks, years over anything longer."""
    if axis.scale is Scale.WEEK:
        return tuple(_turns(axis, lambda cell: cell.first.month, lambda cell: _month(cell.first)))
    if axis.scale in _SHORT:
        return tuple(_turns(axis, lambda cell: cell.last.month, lambda cell: _month(cell.last)))
    return tuple(_turns(axis, lambda cell: cell.first.year, _year))


def lower(axis: Calendar) -> tuple[Tick, ...]:
    """Return Mondays over days, first days over weeks, every third month over months."""
    cells = tuple(enumerate(axis.cells))
    match axis.scale:
        case Scale.DAY:
            return tuple(
                Tick(n, (str(cell.first.day),))
                for n, cell in cells
                if cell.first.weekday() == 0 or (n == 0 and cell.first.weekday() < _EVERY + 1)
            )
        case Scale.TWO_DAYS | Scale.THREE_DAYS:
            return tuple(Tick(n, (str(day),)) for n, c in cells for day in _TENTHS & _days(c))
        case Scale.WEEK:
            months = {tick.place for tick in upper(axis)}
            return tuple(Tick(n, (f"{c.first.day}日",)) for n, c in cells if n in months)
        case Scale.MONTH:
            at = [(n, c.first.month) for n, c in cells]
            return tuple(Tick(n, (str(m),)) for n, m in at if m % _EVERY == 1)
    return ()


def fitted(
    ticks: Sequence[Tick], starts: Sequence[float], width: float, size: Callable[[str], float]
) -> Iterator[tuple[float, str]]:
    """Yield where words stand and which: the longest that leave the next ones their room.

    Where not even the shortest do, the first, a piece of a month, gives way to the next one; of
    a row of equally narrow ones every second or third is kept.

    Args:
        ticks: In order.
        starts: Where each begins.
        width: Where all have to end.
        size: The room that words take, with what keeps them apart.
    """
    room = [end - start for start, end in zip(starts, (*starts[1:], width), strict=False)]
    fitting = [
        next((form for form in tick.forms if size(form) <= free), "")
        for tick, free in zip(ticks, room, strict=True)
    ]
    free = 0.0
    for n, (tick, start, form) in enumerate(zip(ticks, starts, fitting, strict=True)):
        gives_way = n == 0 and any(fitting[1:2])
        words = form or ("" if gives_way else tick.forms[-1])
        if words and free <= start <= width - size(words):
            yield start, words
            free = start + size(words)


def _days(cell: Span) -> set[int]:
    return {(cell.first + timedelta(n)).day for n in range((cell.last - cell.first).days + 1)}


def _turns(
    axis: Calendar, of: Callable[[Span], int], forms: Callable[[Span], tuple[str, ...]]
) -> Iterator[Tick]:
    """Yield a tick wherever something changes from one cell to the next."""
    before: int | None = None
    for place, cell in enumerate(axis.cells):
        if of(cell) != before:
            yield Tick(place, forms(cell))
        before = of(cell)


def _month(day: date) -> tuple[str, ...]:
    number = day.month
    year = (f"{day.year}年{number}月",) if number == 1 else ()
    return (*year, f"{number}月", str(number))


def _year(cell: Span) -> tuple[str, ...]:
    year = str(cell.first.year)
    return f"{year}年", year
