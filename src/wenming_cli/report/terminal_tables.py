"""The one place where a rich table is made, and what stands in its cells.

By default rich cuts unspaced Chinese to one line with “…”; every column here folds instead.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from rich import box
from rich.console import Console, ConsoleOptions, JustifyMethod, RenderResult
from rich.measure import measure_renderables
from rich.table import Table

from wenming_cli.report import sentences
from wenming_cli.report.terminal_bars import Bar
from wenming_cli.report.terminal_plain import PlainConsole, in_one_line
from wenming_cli.report.terminal_prose import Prose, prose
from wenming_cli.report.terminal_widths import squeezed

NARROW = 50
"""Cells of the screen below which a table of more columns than names and texts is unreadable."""

_PAIR = 2

_BETWEEN = 3
"""Cells between two columns: a space on both sides of where rich's box has a line."""

_FEW = 8
"""Cells that words are squeezed to at most: four characters a line."""


class Column(NamedTuple):
    """A heading; numbers stand to the right, and words take the room that is left.

    Attributes:
        least: Cells below which it is never squeezed.
        above: Whether its cell is the first line of the next column's, so that what one copies
            has the room to stay on one line. It must be text, and not the last column.
    """

    heading: str
    number: bool = False
    least: int | None = None
    above: bool = False


Cell = str | Prose | Bar


class Rows(NamedTuple):
    """A table that leaves nothing out at any width; on a very narrow screen a list of its rows.

    Attributes:
        rows: Strings are shown as `prose`.
        last_is_sum: Whether the last row stands apart.
        headed: Whether headings are shown.
        firm: Whether a column keeps its least even where the others become very narrow.
    """

    columns: tuple[Column, ...]
    rows: tuple[Sequence[Cell], ...]
    last_is_sum: bool = False
    headed: bool = True
    firm: bool = False

    def __rich_console__(  # ruff: ignore[bad-dunder-method-name] - rich's own protocol
        self, console: Console, options: ConsoleOptions
    ) -> RenderResult:
        """Draw it as the width allows; in words where no drawing is wanted."""
        plain = isinstance(console, PlainConsole)
        if not plain and (options.max_width >= NARROW or len(self.columns) <= _PAIR):
            yield self._table(console, options)
            return
        for row in self.rows:
            yield from self._listed(row, plain=plain) if self.headed else _paired(row)
            if self.headed:
                yield prose("")

    def _table(self, console: Console, options: ConsoleOptions) -> Table:
        table = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False, show_header=self.headed)
        kept = [column for column in self.columns if not column.above]
        heads = tuple(self._stacked([prose((c.heading, "bold")) for c in self.columns]))
        drawn = [tuple(self._stacked(row)) for row in self.rows]
        widths: Sequence[int | None] = [None] * len(kept)
        if self.firm:
            room = options.max_width - _BETWEEN * (len(kept) - 1)
            columns = zip(heads, *drawn, strict=True)
            natural = [measure_renderables(console, options, cells).maximum for cells in columns]
            widths = squeezed(natural, list(map(_least, kept, natural)), room)
        for column, heading, width in zip(kept, heads, widths, strict=True):
            justify: JustifyMethod = "right" if column.number else "left"
            least = None if self.firm else column.least
            table.add_column(
                heading, justify=justify, overflow="fold", width=width, min_width=least
            )
        for number, row in enumerate(drawn, 1):
            before_sum = self.last_is_sum and number == len(drawn) - 1
            table.add_row(*row, end_section=before_sum)
        return table

    def _stacked(self, cells: Sequence[Cell]) -> Iterator[Prose | Bar]:
        """Yield what is drawn in each column; a cell that stands above the next is joined to it."""
        above = ""
        for column, cell in zip(self.columns, cells, strict=True):
            if column.above:
                above = str(cell)
                continue
            told = prose(cell) if isinstance(cell, str) else cell
            if above and isinstance(told, Prose):
                told = told.under(above)
            yield told
            above = ""

    def _listed(self, row: Sequence[Cell], *, plain: bool) -> Iterator[Cell]:
        for column, each in zip(self.columns, row, strict=True):
            cell = sentences.places(each.score) if plain and isinstance(each, Bar) else each
            if plain and isinstance(cell, str | Prose):
                cell = in_one_line(str(cell))
            heading = column.heading.replace("\n", "")  # broken to be narrow: a list need not be
            if isinstance(cell, str) and cell:
                whole = cell.replace("\n至", "至")
                yield prose(f"{heading}：{whole}" if heading else whole)
            elif cell:
                yield from (prose(f"{heading}："), cell)


def _least(column: Column, natural: int) -> int:
    """Return the cells that a column keeps: a number is never broken."""
    return natural if column.number else min(natural, column.least or _FEW)


def make_table(
    columns: Iterable[Column],
    rows: Iterable[Sequence[Cell]],
    *,
    last_is_sum: bool = False,
    headed: bool = True,
    firm: bool = False,
) -> Rows:
    """Make a table; see `Rows`."""
    return Rows(tuple(columns), tuple(rows), last_is_sum, headed, firm)


def _paired(row: Sequence[Cell]) -> Iterator[Cell]:
    """Tell a name and what is said of it: on its line, or on lines of their own."""
    name, said = row
    if isinstance(said, str) and "\n" not in said:
        yield prose(f"{name}：{said}")
    else:
        yield from (prose(f"{name}："), prose(said, indent=2) if isinstance(said, str) else said)
