"""The one place where a rich table is made, and what stands in its cells.

By default rich cuts unspaced Chinese to one line with “…”; every column here folds instead.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from rich import box
from rich.console import Console, ConsoleOptions, JustifyMethod, RenderResult
from rich.measure import Measurement
from rich.segment import Segment
from rich.style import Style
from rich.table import Table

from wenming_cli.model.results import Score
from wenming_cli.report.terminal_prose import Prose, prose

NARROW = 50
"""Cells of the screen below which a table of more columns than names and texts is unreadable."""

_PAIR = 2


class Column(NamedTuple):
    """A heading; numbers stand to the right, and words take the room that is left."""

    heading: str
    number: bool = False
    least: int | None = None


class Bar(NamedTuple):
    """Where an area's points are, as a bar as wide as its cell: 已得, 待评 and 失分."""

    score: Score

    def __rich_console__(  # ruff: ignore[bad-dunder-method-name] - rich's own protocol
        self, console: Console, options: ConsoleOptions
    ) -> RenderResult:
        """Draw it; a console that is no UTF-8 gets marks that every code page has."""
        marks = "#=." if options.ascii_only else "█▓·"
        cells = _cells(self.score, options.max_width)
        for mark, count, colour in zip(marks, cells, ("green", "yellow", "red"), strict=True):
            yield Segment(mark * count, Style(color=colour))
        yield Segment.line()

    def __rich_measure__(  # ruff: ignore[bad-dunder-method-name] - rich's own protocol
        self, console: Console, options: ConsoleOptions
    ) -> Measurement:
        """Ask for little, and be content with it."""
        return Measurement(min(8, options.max_width), min(16, options.max_width))


LEGEND = "图例：█已得　▓待评　·失分"
LEGEND_PLAIN = "图例：#已得　=待评　.失分"


class Legend:
    """The legend of `Bar`, in the marks of the same console."""

    def __rich_console__(  # ruff: ignore[bad-dunder-method-name] - rich's own protocol
        self, console: Console, options: ConsoleOptions
    ) -> RenderResult:
        """Draw it."""
        yield prose(LEGEND_PLAIN if options.ascii_only else LEGEND, style="dim")


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
        """Draw it as the width allows."""
        if options.max_width >= NARROW or len(self.columns) <= _PAIR:
            yield self._table()
            return
        for row in self.rows:
            yield from self._listed(row)
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

    def _listed(self, row: Sequence[Cell]) -> Iterator[Cell]:
        for column, cell in zip(self.columns, row, strict=True):
            if isinstance(cell, str):
                yield prose(f"{column.heading}：{cell}" if column.heading else cell)
            else:
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


def _drawn(cell: Cell) -> Prose | Bar:
    return prose(cell) if isinstance(cell, str) else cell


def _cells(score: Score, width: int) -> tuple[int, int, int]:
    """Share out a bar's cells; whatever has points has a cell, as far as there are cells."""
    parts = (score.earned, score.pending, score.lost)
    total = score.applicable
    if not total or width < len(parts):
        return (0, 0, 0)
    cells = [max(1, int(width * part / total)) if part else 0 for part in parts]
    largest = max(range(3), key=lambda n: parts[n])
    cells[largest] += width - sum(cells)
    return cells[0], cells[1], cells[2]
