"""Where points are, drawn: a bar as wide as its cell, and its legend."""

from typing import NamedTuple

from rich.console import Console, ConsoleOptions, RenderResult
from rich.measure import Measurement
from rich.segment import Segment
from rich.style import Style

from wenming_cli.model.score import Score
from wenming_cli.report.terminal_plain import PlainConsole
from wenming_cli.report.terminal_prose import prose


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
        """Draw it, where there are bars."""
        if not isinstance(console, PlainConsole):
            yield prose(LEGEND_PLAIN if options.ascii_only else LEGEND, style="dim")


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
