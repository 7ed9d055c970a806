"""The account of an import: what came in from where, and what is still to be said."""

from collections.abc import Iterable, Mapping, Sequence

from wenming_cli.core.importing.columns import word
from wenming_cli.core.importing.drafting import Drafted, Placed
from wenming_cli.core.importing.headers import Header
from wenming_cli.core.importing.rows import Reading
from wenming_cli.model.grid import Grid, letters
from wenming_cli.model.imported import Missing, SheetAccount, Used, Written

_NEEDED = ("lead_unit", "methods", "nature", "text", "id", "source")
_WANTED = ("guidance", "facet", "evidence")
UNKNOWN_PUBLISHER = "原表编者"
_UNTITLED = "（没有表头）"


def counts(areas: Sequence[Written]) -> tuple[int, int, int]:
    """Count areas, items and requirements."""
    items = [item for area in areas for item in _list(area, "items")]
    return len(areas), len(items), sum(len(_list(item, "requirements")) for item in items)


def sheets(grids: Iterable[Grid], reading: Reading, parts: Drafted) -> tuple[SheetAccount, ...]:
    """Return what came in from each sheet that holds requirements."""
    found: list[SheetAccount] = []
    for grid in grids:
        placed = [each for each in parts.placed if each.line.grid is grid]
        if not placed:
            continue
        areas = {each.line.said.get("area.name", "") for each in placed}
        items = {_item(each) for each in placed}
        columns = tuple(_columns(grid, reading.headers[grid.name], placed))
        found.append(SheetAccount(grid.name, len(areas), len(items), len(placed), columns))
    return tuple(found)


def missing(edition: Mapping[str, Written], parts: Drafted) -> tuple[Missing, ...]:
    """Return what is still to be said, what is needed first."""
    once = tuple(
        Missing(field, needed=True, option=option)
        for field, option in (("framework", "--name"), ("year", "--year"))
        if not edition.get(field)
    )
    if str(edition.get("publisher", "")).startswith(UNKNOWN_PUBLISHER):
        once = (*once, Missing("publisher", needed=False))
    requirements = [each.requirement for each in parts.placed]
    found = [*once]
    for field in (*_NEEDED, *_WANTED):
        ids = tuple(str(r.get("id")) for r in requirements if not r.get(field))
        if ids:
            found.append(Missing(field, needed=field in _NEEDED, ids=ids))
    return tuple(found)


def _item(each: Placed) -> tuple[str, ...]:
    said = each.line.said
    return tuple(
        said.get(role, "") for role in ("area.name", "item.indicator", "item.id", "item.name")
    )


def _columns(grid: Grid, header: Header, placed: Sequence[Placed]) -> Iterable[Used]:
    """Yield every column that has a heading or content."""
    rows = sorted({each.line.row for each in placed})
    roles = {column: role for role, columns in header.columns.items() for column in columns}
    for column in range(grid.width):
        filled = sum(1 for row in rows if grid.rows[row][column])
        title = header.titles.get(column, "")
        if title or filled:
            role = word(roles[column]) if column in roles else ""
            plain = " ".join(title.split()) or _UNTITLED
            yield Used(letters(column), plain, role, filled)


def _list(part: Written, name: str) -> tuple[Written, ...]:
    found = part.get(name) if isinstance(part, Mapping) else None
    return found if isinstance(found, tuple) else ()
