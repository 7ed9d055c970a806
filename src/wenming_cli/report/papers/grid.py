"""A table before it has a format: heads, shares of the width, rows of plain text."""

from collections.abc import Iterable
from typing import NamedTuple


class Column(NamedTuple):
    """A column: its head, its share of the width, and whether its cells stand in the middle."""

    head: str
    width: int
    middle: bool = False


class Grid(NamedTuple):
    """A table's columns and rows; every row has a cell a column.

    Attributes:
        merged: Place of the column whose equal cells below one another are one.
    """

    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    merged: int | None = None

    @property
    def heads(self) -> tuple[str, ...]:
        """The heads of the columns."""
        return tuple(column.head for column in self.columns)


def grid(
    columns: tuple[Column, ...], rows: Iterable[tuple[str, ...]], merged: int | None = None
) -> Grid:
    """Make a grid of rows that come one by one."""
    return Grid(columns, tuple(rows), merged)
