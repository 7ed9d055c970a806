"""The bars of 整改计划图 on a terminal: what each is to the left, its cells to the right."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby
from typing import NamedTuple

from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, RenderResult
from rich.text import Text

from wenming_cli.model.remediation.calendar import MEANS, Calendar, Chart, Row, Sign
from wenming_cli.model.remediation.schedule import Bar
from wenming_cli.report.terminal_plain import PlainConsole
from wenming_cli.report.terminal_prose import prose
from wenming_cli.report.terminal_tables import NARROW
from wenming_cli.report.timetable import words
from wenming_cli.report.timetable.terminal_facts import told
from wenming_cli.report.timetable.ticks import Tick, fitted, lower, upper

_APART = 2
"""Cells between the words and the bar."""

_LINES = 2
"""Lines that an issue's words take at most; the id stands in the first."""

_PLAIN = dict(zip(Sign, "#-^@!?", strict=True))
"""The signs where a console is no UTF-8: there the others are one cell wide, or two."""

_COLOURS = dict(zip(Sign, ("cyan", "dim", "yellow", "green", "red", "magenta"), strict=True))


def room(width: int) -> int:
    """Return how many cells of an axis fit on a screen."""
    return width - _words(width) - _APART if width >= NARROW else width


class Drawn(NamedTuple):
    """The axis and the bars under it."""

    chart: Chart
    axis: Calendar

    def __rich_console__(  # ruff: ignore[bad-dunder-method-name] - rich's own protocol
        self, console: Console, options: ConsoleOptions
    ) -> RenderResult:
        """Draw it; on a very narrow screen the bars stand under the words; or say it in words."""
        if isinstance(console, PlainConsole):
            yield told(self.chart)
            return
        year = self.chart.table.docket.on.year
        page = _Page(console, self.axis, options.max_width, year, plain=options.ascii_only)
        yield from page.head()
        rows = iter(self.chart.rows)
        for group in self.chart.table.groups:
            if group.name:
                yield prose((group.name, "bold"))
            for bar, row in zip(group.bars, rows, strict=False):
                yield from page.bar(bar, row)
        yield page.legend()


class _Page(NamedTuple):
    """A screen of some width and marks, with an axis on it."""

    console: Console
    axis: Calendar
    width: int
    year: int
    plain: bool

    @property
    def beside(self) -> int:
        """Cells of the words to the left of the bars; 0 where they stand above them."""
        return _words(self.width) if self.width >= NARROW else 0

    def head(self) -> Iterator[Text]:
        """Yield the lines over the bars."""
        size = self.width - (self.beside + _APART if self.beside else 0)
        for ticks in (upper(self.axis), lower(self.axis)):
            if ticks:
                yield self._beside(Text(), Text(spread(ticks, size), "bold"))
        on = self.axis.on
        if on is not None:
            yield self._beside(Text(), Text(" " * on + ("v" if self.plain else "↓"), "bold"))

    def bar(self, bar: Bar, row: Row) -> Iterator[Text]:
        """Yield the lines of an issue."""
        left = [*self._words(bar), *self._state(bar)]
        if not self.beside:
            yield from (*left, self._beside(Text(), self._cells(row)))
            return
        empty: Row = (None,) * len(row)
        for number, line in enumerate(left):
            yield self._beside(line, self._cells(empty if number else row))

    def legend(self) -> Text:
        """Explain the marks."""
        signs = _PLAIN if self.plain else {sign: sign.value for sign in Sign}
        said = "　".join(f"{signs[sign]}{MEANS[sign]}" for sign in Sign)
        return prose(f"\n{words.fineness(self.axis)}。图例：{said}", style="dim")

    def _beside(self, left: Text, right: Text) -> Text:
        gap = " " * (self.beside + _APART - cell_len(left.plain) if self.beside else 0)
        line = Text.assemble(left, gap, right)
        line.rstrip()
        return line

    def _cells(self, row: Row) -> Text:
        """Return the cells; the day of the chart goes through where they are empty."""
        line, place = Text(), 0
        for sign, run in groupby(row):
            end = place + len(tuple(run))
            if sign:
                mark = _PLAIN[sign] if self.plain else sign.value
                line.append(mark * (end - place), _COLOURS[sign])
            else:
                line.append("".join(" |"[n == self.axis.on] for n in range(place, end)))
            place = end
        return line

    def _words(self, bar: Bar) -> list[Text]:
        """Return the id and the first words; what does not fit is told to be left out."""
        size = self.beside or self.width
        lines = prose(words.task(bar)).wrap(self.console, size)
        kept = list(lines[:_LINES])
        if len(lines) > _LINES:
            kept[-1].truncate(size - _APART)
            kept[-1].append(".." if self.plain else "…")
        return kept

    def _state(self, bar: Bar) -> Iterator[Text]:
        issue = bar.entry.issue
        unit = f"{issue.charged}，" if issue.charged != issue.unit else ""
        due = f"时限{self._short(issue.due)}，" if issue.due else ""
        colour = "red" if bar.overdue and not issue.closed_on else "dim"
        said = prose(f"{unit}{due}{words.progress(bar, self._short)}", style=colour)
        yield from said.wrap(self.console, self.beside or self.width)

    def _short(self, day: date) -> str:
        return words.short(day, self.year)


def spread(ticks: Sequence[Tick], width: int) -> str:
    """Set words over their cells, a space at least between them."""
    line = ""
    starts = [tick.place for tick in ticks]
    for at, words_ in fitted(ticks, starts, width + 1, lambda form: cell_len(form) + 1):
        line += " " * (int(at) - cell_len(line)) + words_
    return line


def _words(width: int) -> int:
    return min(40, max(26, width * 36 // 100))
