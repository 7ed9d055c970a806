"""Workbooks as grids, read with calamine under guards."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from pathlib import Path

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, SheetVisibleEnum

from wenming_cli.errors import InputError
from wenming_cli.model.grid import Grid, Span, even
from wenming_cli.store.tables import guards, xlsx_bounds

_EXACT = 10**15
"""Whole numbers below are held exactly."""

Value = int | float | str | bool | time | date | datetime | timedelta


def grids(path: Path, parts: dict[str, bytes]) -> tuple[tuple[Grid, ...], tuple[str, ...]]:
    """Return the sheets of a workbook, hidden ones too, and what has to be told about them.

    Raises:
        InputError: It cannot be read, or is beyond the limits.
    """
    bounds = xlsx_bounds.measured(path, parts)
    try:
        with CalamineWorkbook.from_filelike(guards.packed(parts)) as book:
            read = [
                _grid(book.get_sheet_by_name(each.name), each.visible != SheetVisibleEnum.Visible)
                for each in book.sheets_metadata
                if each.name in bounds and bounds[each.name].values
            ]
    except (CalamineError, ValueError, OSError, KeyError) as error:
        hint = "用WPS或Excel打开，另存一份再试"
        raise InputError(f"“{path}”读不了：内容不完整或已损坏", hint) from error
    told = tuple(
        f"{name}!{at}是公式，文件里没有存它的结果，当作空格读"
        for name, each in bounds.items()
        for at in each.unworked
    )
    return tuple(read), told


def _grid(sheet: CalamineSheet, hidden: bool) -> Grid:
    top, left = sheet.start or (0, 0)
    empty = [[""] for _ in range(top)]
    body = [[*[""] * left, *map(text, row)] for row in sheet.to_python(skip_empty_area=True)]
    rows = even([*empty, *body])
    return Grid(sheet.name, rows, _spans(sheet.merged_cell_ranges or (), rows), hidden=hidden)


Corner = tuple[int, int]


def _spans(
    merged: Sequence[tuple[Corner, Corner]], rows: Sequence[Sequence[str]]
) -> tuple[Span, ...]:
    """Return merged areas cut to the rows; one over another is left out."""
    width = len(rows[0]) if rows else 0
    budget = 2 * len(rows) * width
    taken: set[tuple[int, int]] = set()
    kept: list[Span] = []
    for (top, left), (bottom, right) in merged:
        span = Span(top, left, min(bottom, len(rows) - 1), min(right, width - 1))
        if span.bottom < top or span.right < left:
            continue
        budget -= (span.bottom - top + 1) * (span.right - left + 1)
        if budget < 0:
            break
        places = {
            (row, column)
            for row in range(top, span.bottom + 1)
            for column in range(left, span.right + 1)
        }
        if not places & taken:
            taken |= places
            kept.append(span)
    return tuple(kept)


def text(value: Value) -> str:
    r"""Write a cell's value as it would be typed.

    >>> text(1.0), text(0.1 + 0.2), text(True), text("a\r\nb")
    ('1', '0.3', '是', 'a\nb')
    """
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < _EXACT else f"{value:.15g}"
    if isinstance(value, datetime) and value.time() == time():
        return value.date().isoformat()
    if isinstance(value, date | time):
        return value.isoformat()
    return str(value).replace("\r\n", "\n").replace("\r", "\n")
