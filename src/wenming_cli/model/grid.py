"""A sheet of a table as it lies on paper: rows of texts, merged areas, addresses."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple


class Span(NamedTuple):
    """A merged area; rows and columns from 0, ends included."""

    top: int
    left: int
    bottom: int
    right: int


class Cell(NamedTuple):
    """A place in a grid, from 0."""

    row: int
    column: int


@dataclass(frozen=True)
class Grid:
    """One sheet (表): a sheet of a workbook, a table of a document, a whole CSV file.

    Attributes:
        name: The sheet's name; 表1, 表2 … in a document.
        rows: Texts, trimmed, every row as wide as the widest; empty where nothing stands. A
            merged area has its text top left and nothing in its other places.
        spans: Merged areas, inside `rows`, none over another.
        above: What stands before the table in a document, a paragraph each.
        hidden: Whether the sheet is hidden.
    """

    name: str
    rows: tuple[tuple[str, ...], ...]
    spans: tuple[Span, ...] = ()
    above: tuple[str, ...] = ()
    hidden: bool = False

    @property
    def width(self) -> int:
        """Columns of the widest row."""
        return len(self.rows[0]) if self.rows else 0

    @cached_property
    def _covered(self) -> dict[Cell, Span]:
        return {
            Cell(row, column): span
            for span in self.spans
            for row in range(span.top, span.bottom + 1)
            for column in range(span.left, span.right + 1)
        }

    def span(self, row: int, column: int) -> Span | None:
        """Return the merged area over a place, None where there is none."""
        return self._covered.get(Cell(row, column))

    def text(self, row: int, column: int) -> str:
        """Return what a reader sees at a place: in a merged area everywhere the same."""
        span = self.span(row, column)
        return self.rows[span.top][span.left] if span else self.rows[row][column]

    def begins(self, row: int, column: int) -> bool:
        """Whether a cell begins in this row, and not in one above that reaches down here."""
        span = self.span(row, column)
        return span is None or span.top == row

    def own(self, row: int) -> list[tuple[int, str]]:
        """Return the texts that begin in a row, with their columns."""
        return [(column, text) for column, text in enumerate(self.rows[row]) if text]

    def address(self, row: int, column: int) -> str:
        """Name a place as Excel does: `自评表!F90`."""
        return f"{self.name}!{letters(column)}{row + 1}"


def letters(column: int) -> str:
    """Name a column from 0 as Excel does.

    >>> letters(0), letters(25), letters(26), letters(701), letters(702)
    ('A', 'Z', 'AA', 'ZZ', 'AAA')
    """
    name, number = "", column + 1
    while number:
        number, rest = divmod(number - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


def even(rows: Sequence[Sequence[str]]) -> tuple[tuple[str, ...], ...]:
    """Trim texts, fill short rows, and drop rows at the end and columns at the right without text.

    >>> even([["a ", ""], ["b"], [" "]])
    (('a',), ('b',))
    """
    trimmed = [[text.strip() for text in row] for row in rows]
    while trimmed and not any(trimmed[-1]):
        trimmed.pop()
    width = max((_filled(row) for row in trimmed), default=0)
    return tuple(tuple((*row, *[""] * width)[:width]) for row in trimmed)


def _filled(row: Sequence[str]) -> int:
    return max((place for place, text in enumerate(row, 1) if text), default=0)
