"""Where the heading of a table stands, and which column is which."""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field

from wenming_cli.core.importing.columns import role
from wenming_cli.model.grid import Grid
from wenming_cli.model.table_form import COLUMNS, OWN

_LONGEST = 24
"""Characters of a heading at most; what is longer is content."""

_FEWEST = 2
"""Headings that must be known; a single one may be a word in a sentence."""

_DEEP = ("text", "item.name")
_LIST = {column.key for column in COLUMNS if column.many} | {"supporting", "area.name", "item.name"}
"""Roles that several columns may share; of the others the first column counts."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a mapping file says (列): role → column from 0, or a heading as it stands.

    `below` is the row from 1 in which the heading ends (表头); None: it is to be found.
    """

    columns: Mapping[str, int | str] = field(default_factory=dict)
    below: int | None = None


@dataclass(frozen=True, slots=True)
class Header:
    """A heading as found.

    Attributes:
        bottom: Its last row, from 0.
        columns: Role → columns from 0.
        titles: Column → what stands over it.
        own: Whether it is of our own form.
    """

    bottom: int
    columns: Mapping[str, tuple[int, ...]]
    titles: Mapping[int, str]

    @property
    def own(self) -> bool:
        """Whether nothing in the table is to be guessed."""
        return all(role in self.columns for role in OWN)


def header(grid: Grid, row: int, asked: Asked) -> Header | None:
    """Return the heading that begins in a row, None where none does."""
    if asked.below is not None:
        return _told(grid, row, asked)
    titles = dict(enumerate(_seen(grid, row)))
    # A column that was named by its letter says nothing about this row.
    roles = {c: _role(title, asked, -1) for c, title in titles.items()}
    known = {each for c, each in roles.items() if each and grid.begins(row, c)}
    if len(known) < _FEWEST or any(len(title) > _LONGEST for _, title in grid.own(row)):
        return None
    found = _deeper(grid, row, titles, asked)
    return found if any(deep in found.columns for deep in _DEEP) else None


def _told(grid: Grid, row: int, asked: Asked) -> Header | None:
    """Return the heading whose last row was named."""
    assert asked.below is not None
    bottom = min(asked.below, len(grid.rows)) - 1
    if row != bottom:
        return None
    return _made(bottom, dict(enumerate(_seen(grid, bottom))), asked)


def _deeper(grid: Grid, row: int, titles: dict[int, str], asked: Asked) -> Header:
    """Take the next row too, where it is a second line of headings under the first."""
    below = row + 1
    merged = [grid.span(row, column) for column in titles]
    bottom = max((span.bottom for span in merged if span and span.top == row), default=row)
    if below < len(grid.rows) and (bottom > row or _subordinate(grid, below, titles, asked)):
        under = _seen(grid, below)
        titles = {c: _joined(title, under[c], asked, c) for c, title in titles.items()}
        return _made(max(bottom, below), titles, asked)
    return _made(row, titles, asked)


def _subordinate(grid: Grid, below: int, titles: Mapping[int, str], asked: Asked) -> bool:
    """Whether a row of a table without merged areas holds headings under headings."""
    own = grid.own(below)
    named = {_role(title, asked, -1) for _, title in own} - {""}
    short = all(len(title) <= _LONGEST for _, title in own)
    upper = {_role(title, asked, -1) for title in titles.values()}
    return len(named) > 1 and short and not named & upper


def _joined(title: str, under: str, asked: Asked, column: int) -> str:
    if not under or under == title:
        return title
    whole = f"{title}：{under}" if title else under
    return whole if _role(whole, asked, column) or not _role(under, asked, column) else under


def _made(bottom: int, titles: Mapping[int, str], asked: Asked) -> Header:
    found: dict[str, tuple[int, ...]] = {}
    for column, title in titles.items():
        each = _role(title, asked, column)
        if each and (each not in found or each in _LIST or titles[found[each][0]] == title):
            found[each] = (*found.get(each, ()), column)
    return Header(bottom, _levels(found, titles), {c: t for c, t in titles.items() if t})


def _levels(
    found: dict[str, tuple[int, ...]], titles: Mapping[int, str]
) -> dict[str, tuple[int, ...]]:
    """Sort out which column is which level, where a table has fewer or names them otherwise.

    With 测评类别 beside 测评项目 the latter is the second level; without 测评标准 the deepest
    column there is holds the requirements.
    """
    names = {titles[column]: column for column in found.get("area.name", ())}
    if len(names) > 1:
        first, second, *_ = dict.fromkeys(titles[c] for c in found["area.name"])
        wide = found["area.name"]
        found["area.name"] = tuple(c for c in wide if titles[c] == first)
        free = "item.indicator" if "item.indicator" not in found else "item.name"
        found.setdefault(free, tuple(c for c in wide if titles[c] == second))
    if "text" not in found and "item.name" in found:
        found["text"] = found.pop("item.name")
        if "item.indicator" in found:
            found["item.name"] = found.pop("item.indicator")
    return found


def _role(title: str, asked: Asked, column: int) -> str:
    """Return a heading's role; a mapping goes before the names we know."""
    plain = "".join(title.split())
    for named, where in asked.columns.items():
        if where == column or (
            isinstance(where, str) and "".join(where.split()) == plain and plain
        ):
            return named
    known = role(title)
    return "" if known in asked.columns else known


def _seen(grid: Grid, row: int) -> list[str]:
    """Return what is read over each column; a heading over several stands over each of them."""
    return [unicodedata.normalize("NFC", grid.text(row, c)).strip() for c in range(grid.width)]
