"""A table file read into grids, whatever its kind."""

from pathlib import Path
from typing import NamedTuple

from wenming_cli.errors import InputError
from wenming_cli.model.grid import Grid
from wenming_cli.store.tables.guards import content
from wenming_cli.store.tables.kinds import Kind, opened

_MOST = 200
"""Tables of a file accepted."""


class Tables(NamedTuple):
    """What a file holds.

    Attributes:
        grids: The sheets to be read, in order.
        kind: Its kind as its bytes say: xlsx, docx or csv.
        told: Sentences on what has to be known about the reading.
    """

    grids: tuple[Grid, ...]
    kind: str
    told: tuple[str, ...]


def read(path: Path, sheet: str | None = None) -> Tables:
    """Read the sheets of a file; hidden ones only when named.

    Args:
        path: A workbook, a document or a CSV file.
        sheet: The one sheet wanted; None: all that are not hidden.

    Raises:
        InputError: It cannot be read, or has no such sheet.
    """
    data = content(path)
    kind, parts = opened(path, data)
    found, told = _grids(path, kind, data, parts)
    if len(found) > _MOST:
        message = f"“{path}”里有{len(found)}张表，超过能读的{_MOST}张"
        raise InputError(message, "只留下要导入的表，另存一份再试")
    told = (*_suffix(path, kind), *told)
    if sheet is not None:
        return Tables(_named(path, found, sheet), kind.value, told)
    hidden = [grid.name for grid in found if grid.hidden]
    if hidden:
        told += (f"隐藏的表没有读：{'、'.join(hidden)}；要读就用--sheet写出表名",)
    return Tables(tuple(grid for grid in found if not grid.hidden), kind.value, told)


def _grids(
    path: Path, kind: Kind, data: bytes, parts: dict[str, bytes]
) -> tuple[tuple[Grid, ...], tuple[str, ...]]:
    # Each kind has its own library; only one is needed.
    match kind:
        case Kind.XLSX:
            from wenming_cli.store.tables import xlsx_grid

            return xlsx_grid.grids(path, parts)
        case Kind.DOCX:
            from wenming_cli.store.tables import docx_grid

            return docx_grid.grids(path, parts)
        case Kind.CSV:
            from wenming_cli.store.tables import csv_grid

            grid, told = csv_grid.grid(path, data)
            return (grid,), told


def _suffix(path: Path, kind: Kind) -> tuple[str, ...]:
    usual = {
        Kind.XLSX: {".xlsx", ".xlsm"},
        Kind.DOCX: {".docx"},
        Kind.CSV: {".csv", ".txt", ".tsv"},
    }
    if path.suffix.lower() in usual[kind]:
        return ()
    return (f"后缀是“{path.suffix}”，内容是{kind.value}，按{kind.value}读",)


def _named(path: Path, grids: tuple[Grid, ...], sheet: str) -> tuple[Grid, ...]:
    found = tuple(grid for grid in grids if grid.name.strip() == sheet.strip())
    if not found:
        known = "、".join(grid.name for grid in grids) or "没有"
        raise InputError(f"“{path}”里没有表“{sheet}”", f"有内容的表：{known}")
    return found
