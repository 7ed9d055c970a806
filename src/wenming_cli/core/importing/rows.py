"""Every row of every sheet: what becomes of it, and nothing passed over in silence."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from wenming_cli.core.importing.carried import ROLES, Carried
from wenming_cli.core.importing.headers import Asked, Header, header
from wenming_cli.core.importing.line import Line
from wenming_cli.core.importing.once import Once, table_of
from wenming_cli.core.importing.row_kinds import SPREAD, UNHEADED, WHY, Sort, cell, sort_of, wide
from wenming_cli.core.importing.splitting import labelled
from wenming_cli.model.grid import Grid
from wenming_cli.model.imported import Fate, RowFate

_DEFAULT_NAME = re.compile(r"(sheet|表|工作表)\s*\d*", re.IGNORECASE)
_EXCERPT = 60


@dataclass
class Reading:
    """What has been read so far.

    Attributes:
        flowing: Whether a table may go on in the next one without a heading, as in a document.
    """

    asked: Asked
    flowing: bool
    lines: list[Line] = field(default_factory=list)
    fates: list[RowFate] = field(default_factory=list)
    titles: list[str] = field(default_factory=list)
    once: Once = field(default_factory=Once)
    headers: dict[str, Header] = field(default_factory=dict)
    _carried: Carried = field(default_factory=Carried)
    _last: tuple[Header, int] | None = None
    _several: bool = False
    _named: str = ""

    def read(self, grids: Sequence[Grid]) -> "Reading":
        """Read all sheets."""
        self._several = len(grids) > 1 and not self.flowing
        for grid in grids:
            self._above(grid)
            self._sheet(grid)
        return self

    def _sheet(self, grid: Grid) -> None:
        now = self._going_on(grid)
        headings = {r: found for r in range(len(grid.rows)) if (found := self._header(grid, r))}
        row, special = 0, ""
        while row < len(grid.rows):
            if not grid.own(row):
                special = ""
                self._fate(grid, row, Fate.BLANK)
            elif heading := headings.get(row):
                now, special = heading, ""
                row = self._heading(grid, row, heading)
            elif special := table_of(grid, row) or special:
                if not table_of(grid, row):
                    self.once.take(special, [grid.text(row, c) for c in range(grid.width)])
                self._fate(grid, row, Fate.PARTICULAR)
            elif now is not None:
                self._content(grid, row, now)
            elif any(later > row for later in headings):
                self.titles += [text for _, text in grid.own(row)]
                self._fate(grid, row, Fate.HEADING)
            else:
                self._fate(grid, row, Fate.LEFT, UNHEADED)
            row += 1

    def _header(self, grid: Grid, row: int) -> Header | None:
        return header(grid, row, self.asked) if grid.own(row) else None

    def _going_on(self, grid: Grid) -> Header | None:
        """Return the heading of the table before, where this one is the rest of it."""
        if not self.flowing or self._last is None or self._last[1] != grid.width:
            return None
        self._area_above(self._last[0])
        return self._last[0]

    def _above(self, grid: Grid) -> None:
        """Take the paragraphs above a table: titles, and the name of an area."""
        for text in grid.above:
            code, name = labelled(text)
            if code and len(name) <= _EXCERPT:
                self._named = text
            else:
                self.titles.append(text)

    def _area_above(self, now: Header) -> None:
        """Take a numbered paragraph above a table for its area, where no column names one."""
        if self._named and "area.name" not in now.columns:
            self._carried.begin(self._named)
        self._named = ""

    def _heading(self, grid: Grid, row: int, heading: Header) -> int:
        fate = Fate.REPEATED if self.headers else Fate.HEADER
        if self._several and grid.name not in self.headers and "area.name" not in heading.columns:
            self._carried.begin("" if _DEFAULT_NAME.fullmatch(grid.name) else grid.name)
        self._area_above(heading)
        for each in range(row, heading.bottom + 1):
            self._fate(grid, each, fate)
        self.headers.setdefault(grid.name, heading)
        self._last = heading, grid.width
        return heading.bottom

    def _content(self, grid: Grid, row: int, now: Header) -> None:
        self.headers.setdefault(grid.name, now)
        said = {role: cell(grid, row, columns) for role, columns in now.columns.items()}
        match sort_of(grid, row, now, {labelled(title)[1] for title in self.titles}):
            case Sort.REQUIREMENT:
                self._line(grid, row, now, said)
            case Sort.TITLE:
                self._fate(grid, row, Fate.HEADING)
            case Sort.GOING_ON if self.lines and self.lines[-1].grid is grid:
                last = self.lines.pop()
                self.lines.append(last._replace(further=(*last.further, said)))
                self._fate(grid, row, Fate.CONTINUED)
            case Sort.ALONE:
                self._alone(grid, row, now, said)
            case Sort.GOING_ON | Sort.BARE:
                self._carried.take(said)
                only = all(role in ROLES for role, text in said.items() if text)
                self._fate(grid, row, *((Fate.HEADING,) if only else (Fate.LEFT, WHY[Sort.BARE])))
            case sort:
                self._fate(grid, row, Fate.LEFT, WHY[sort])

    def _alone(self, grid: Grid, row: int, now: Header, said: Mapping[str, str]) -> None:
        """A row with one text: the name of an area or an item for the rows below, or a title."""
        text = grid.own(row)[0][1]
        spread = wide(grid, row, 0)
        if "area.name" not in now.columns and (spread or labelled(text)[0]):
            self._carried.begin(text)
        elif spread or not self._carried.take(said):
            self._fate(grid, row, Fate.LEFT, SPREAD if spread else WHY[Sort.BARE])
            return
        self._fate(grid, row, Fate.HEADING)

    def _line(self, grid: Grid, row: int, now: Header, said: Mapping[str, str]) -> None:
        self._carried.take(said)
        points = now.columns.get("item.points", ())
        first = bool(points) and grid.begins(row, points[0])
        carried = {} if now.own else self._carried.names
        self.lines.append(Line(grid, row, now, {**said, **carried}, first))
        self._fate(grid, row, Fate.REQUIREMENT)

    def _fate(self, grid: Grid, row: int, fate: Fate, why: str = "") -> None:
        words = " | ".join(" ".join(text.split()) for _, text in grid.own(row))
        excerpt = words if len(words) <= _EXCERPT else f"{words[:_EXCERPT]}…"
        self.fates.append(RowFate(grid.name, row + 1, fate, excerpt, why))
