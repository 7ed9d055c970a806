"""The one place where a rich table is made, and what stands in its cells.

By default rich cuts unspaced Chinese to one line with “…”; every column here folds instead.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from rich import box
from rich.console import Console, ConsoleOptions, JustifyMethod, RenderResult
from rich.table import Table

from wenming_cli.report import sentences
from wenming_cli.report.terminal_bars import Bar
from wenming_cli.report.terminal_plain import PlainConsole
from wenming_cli.report.terminal_prose import Prose, prose

NARROW = 50
"""Cells of the screen below which a table of more columns than names and texts is unreadable."""

_PAIR = 2


class Column(NamedTuple):
    """A heading; numbers stand to the right, and words take the room that is left."""

    heading: str
    number: bool = False
    least: int | None = None


Cell = str | Prose | Bar


class Rows(NamedTuple):
    """A table that leaves nothing out at any width; on a very narrow screen a list of its rows.

    Attributes:
        rows: Strings are shown as `prose`.
        last_is_sum: Whether the last row stands apart.
        headed: Whether headings are shown.
    """

    columns: tuple[Column, ...]
    rows: tuple[Sequence[Cell], ...]
    last_is_sum: bool = False
    headed: bool = True

    def __rich_console__(  # ruff: ignore[bad-dunder-method-name] - rich's own protocol
        self, console: Console, options: ConsoleOptions
    ) -> RenderResult:
        """Draw it as the width allows; in words where no drawing is wanted."""
        plain = isinstance(console, PlainConsole)
        if not plain and (options.max_width >= NARROW or len(self.columns) <= _PAIR):
            yield self._table()
            return
        for row in self.rows:
            yield from self._listed(row, plain=plain) if self.headed else _paired(row)
            if self.headed:
                yield prose("")

    def _table(self) -> Table:
        table = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False, show_header=self.headed)
        for column in self.columns:
            justify: JustifyMethod = "right" if column.number else "left"
            heading = prose(column.heading, style="bold")
            table.add_column(heading, justify=justify, overflow="fold", min_width=column.least)
        for number, row in enumerate(self.rows, 1):
            before_sum = self.last_is_sum and number == len(self.rows) - 1
            table.add_row(*map(_drawn, row), end_section=before_sum)
        return table

    def _listed(self, row: Sequence[Cell], *, plain: bool) -> Iterator[Cell]:
        for column, each in zip(self.columns, row, strict=True):
            cell = sentences.places(each.score) if plain and isinstance(each, Bar) else each
            if isinstance(cell, str) and cell:
                whole = cell.replace("\n至", "至")  # broken to be narrow, which a list need not be
                yield prose(f"{column.heading}：{whole}" if column.heading else whole)
            elif cell:
                yield from (prose(f"{column.heading}："), cell)


def make_table(
    columns: Iterable[Column],
    rows: Iterable[Sequence[Cell]],
    *,
    last_is_sum: bool = False,
    headed: bool = True,
) -> Rows:
    """Make a table; see `Rows`."""
    return Rows(tuple(columns), tuple(rows), last_is_sum, headed)


def _paired(row: Sequence[Cell]) -> Iterator[Cell]:
    """Tell a name and what is said of it: on its line, or on lines of their own."""
    name, said = row
    if isinstance(said, str) and "\n" not in said:
        yield prose(f"{name}：{said}")
    else:
        yield from (prose(f"{name}："), prose(said, indent=2) if isinstance(said, str) else said)


def _drawn(cell: Cell) -> Prose | Bar:
    return prose(cell) if isinstance(cell, str) else cell
