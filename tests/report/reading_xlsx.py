"""Reads workbooks back with other programs than wrote them: calamine, and zipfile with lxml."""

import re
from datetime import date
from io import BytesIO
from zipfile import ZipFile

from lxml import etree
from python_calamine import CalamineWorkbook

Value = str | float | int | bool | date
Grid = list[list[Value]]

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def sheets(content: bytes) -> dict[str, Grid]:
    """Return every sheet's cells by its name, in order."""
    book = CalamineWorkbook.from_filelike(BytesIO(content))
    return {
        name: book.get_sheet_by_name(name).to_python(skip_empty_area=False)  # type: ignore[misc]
        for name in book.sheet_names
    }


def merged(content: bytes, name: str) -> set[tuple[tuple[int, int], tuple[int, int]]]:
    """Return a sheet's merged ranges: first and last (row, column), from 0."""
    book = CalamineWorkbook.from_filelike(BytesIO(content))
    return set(book.get_sheet_by_name(name).merged_cell_ranges or ())


def below(grid: Grid, *heads: str) -> Grid:
    """Return the heading row that begins with `heads`, and all rows after it."""
    at = next(n for n, row in enumerate(grid) if tuple(row[: len(heads)]) == heads)
    return grid[at:]


def table(grid: Grid, *heads: str) -> list[dict[str, Value]]:
    """Return the rows under a heading row that begins with `heads`, by heading.

    Group rows, and what stands below the table, have text in the first column and are left out.
    """
    names, *rows = below(grid, *heads)
    numbered = [row for row in rows if isinstance(row[0], float) or heads[0] != "序号"]
    return [dict(zip(map(str, names), row, strict=True)) for row in numbered]


def all_text(content: bytes) -> str:
    """Return every text and number of a workbook, a cell a line."""
    cells = (cell for grid in sheets(content).values() for row in grid for cell in row)
    return "\n".join(f"{cell:g}" if isinstance(cell, float) else str(cell) for cell in cells)


def parts(content: bytes) -> dict[str, bytes]:
    """Return every file in the workbook."""
    with ZipFile(BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def xml_of(content: bytes, name: str) -> etree._Element:
    """Return the XML of a sheet."""
    at = list(sheets(content)).index(name) + 1
    return etree.fromstring(parts(content)[f"xl/worksheets/sheet{at}.xml"])


def skeleton(content: bytes) -> list[tuple[str, list[str], set[object]]]:
    """Return sheets, the kind of every cell in its place, and merged ranges; no words."""
    made = []
    for name, grid in sheets(content).items():
        kinds = ["".join(_kind(cell) for cell in row) for row in grid]
        made.append((name, kinds, set(merged(content, name))))
    return made  # type: ignore[return-value]


def _kind(cell: Value) -> str:
    return "n" if not isinstance(cell, str) else "s" if cell else "."


def marks(content: bytes) -> set[str]:
    """Return the names of all elements in the workbook that could run, link or load something."""
    found: set[str] = set()
    for name, data in parts(content).items():
        if name.endswith((".xml", ".rels")):
            found |= set(re.findall(rb"<(f|hyperlink|oleObject|externalLink|ddeLink)[ />]", data))
    return {each.decode() for each in found}
