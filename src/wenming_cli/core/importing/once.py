"""What a table of our own form says once for the whole edition: particulars, sources, units."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from wenming_cli.core.importing.splitting import lines
from wenming_cli.model.grid import Grid
from wenming_cli.model.imported import Written
from wenming_cli.model.table_form import (
    COUNTED_BY_WORD,
    ONCE_BY_WORD,
    PARTICULARS,
    ROSTER,
    SOURCES,
)

_TABLES = {
    (PARTICULARS[0], PARTICULARS[1]): "particulars",
    (SOURCES[0], SOURCES[1]): "sources",
    (ROSTER[0], ROSTER[1]): "roster",
}
_UNIT = ("name", "aliases", "collective", "member_of")


@dataclass
class Once:
    """What was found; empty for a table that is not ours."""

    particulars: dict[str, Written] = field(default_factory=dict)
    expected: dict[str, Written] = field(default_factory=dict)
    sources: dict[str, Written] = field(default_factory=dict)
    roster: list[Written] = field(default_factory=list)

    def take(self, table: str, cells: Sequence[str]) -> None:
        """Take one row of one of the tables."""
        first, *rest = [*cells, *[""] * len(_UNIT)]
        if table == "sources":
            self.sources[first] = rest[0]
        elif table == "roster":
            self.roster.append(_unit((first, *rest)))
        elif first in ONCE_BY_WORD:
            self.particulars[ONCE_BY_WORD[first]] = rest[0]
        elif first in COUNTED_BY_WORD:
            self.expected[COUNTED_BY_WORD[first]] = rest[0]


def table_of(grid: Grid, row: int) -> str:
    """Return which of the tables begins in a row, empty where none does."""
    first, second, *_ = (*grid.rows[row], "", "")
    return _TABLES.get((first, second), "")


def _unit(cells: Sequence[str]) -> Written:
    unit: dict[str, Written] = {}
    for name, text in zip(_UNIT, cells, strict=False):
        if text:
            unit[name] = lines(text) if name in {"aliases", "member_of"} else text
    return unit
