"""Fills in workbooks as other programs do: cells are changed in the file's XML."""

import re
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from typing import NamedTuple
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile

from python_calamine import CalamineWorkbook

from wenming_cli.model.fill_in import INPUTS, TABLE, Column

SHEET = "xl/worksheets/sheet1.xml"
STYLES = "xl/styles.xml"

Grid = list[list[object]]


class Raw(NamedTuple):
    """A cell as it stands in the file: attributes besides place and style, and what is in it.

    `shown_as` is the number of a built-in format, 10 for 0.00%, 14 for a date.
    """

    inside: str
    attributes: str = ""
    shown_as: int | None = None


Value = str | int | float | Raw | None


def grid(path: Path, sheet: str = TABLE) -> Grid:
    """Return a sheet's cells as calamine reads them, from the first row on."""
    book = CalamineWorkbook.from_filelike(BytesIO(path.read_bytes()))
    return book.get_sheet_by_name(sheet).to_python(skip_empty_area=False)  # type: ignore[return-value]


def places(path: Path) -> dict[tuple[str, Column], str]:
    """Return the address of every column of every requirement."""
    rows = grid(path)
    header = next(n for n, row in enumerate(rows) if str(Column.ID) in row)
    columns = {name: rows[header].index(str(name)) for name in Column}
    return {
        (str(row[columns[Column.ID]]), name): f"{_letters(place)}{n + 1}"
        for n, row in enumerate(rows)
        for name, place in columns.items()
        if n > header and row[columns[Column.ID]]
    }


def inputs(path: Path) -> dict[str, list[object]]:
    """Return what stands in the cells to be filled in, by requirement."""
    rows = grid(path)
    header = next(row for row in rows if str(Column.ID) in row)
    wanted = [header.index(str(name)) for name in INPUTS]
    at = header.index(str(Column.ID))
    below = rows[rows.index(header) + 1 :]
    return {str(row[at]): [row[n] for n in wanted] for row in below if row[at]}


def fill(path: Path, answers: Mapping[str, Mapping[Column, Value]]) -> None:
    """Fill in cells by requirement and column."""
    where = places(path)
    put(path, {where[id_, c]: v for id_, said in answers.items() for c, v in said.items()})


def put(path: Path, cells: Mapping[str, Value], sheet: str = SHEET) -> None:
    """Set cells by address; every one must be there already, empty or not."""
    parts = unpacked(path)
    xml, styles = parts[sheet].decode(), parts[STYLES].decode()
    for address, value in cells.items():
        found = re.search(rf'<c r="{address}"(?: s="(\d+)")?[^>]*?(?:/>|>.*?</c>)', xml, re.DOTALL)
        assert found, address
        raw = _raw(value)
        style = found[1] or "0"
        if raw.shown_as is not None:
            styles, style = _styled(styles, raw.shown_as)
        made = f'<c r="{address}" s="{style}"{raw.attributes}>{raw.inside}</c>'
        xml = xml[: found.start()] + made + xml[found.end() :]
    pack(path, {**parts, sheet: xml.encode("utf-8", "surrogatepass"), STYLES: styles.encode()})


def change(path: Path, edit, sheet: str = SHEET) -> None:
    """Change the XML of a part by a function of its text."""
    parts = unpacked(path)
    pack(path, {**parts, sheet: edit(parts[sheet].decode()).encode()})


def unpacked(path: Path) -> dict[str, bytes]:
    """Return the parts of a workbook."""
    with ZipFile(path) as package:
        return {name: package.read(name) for name in package.namelist()}


def pack(path: Path, parts: Mapping[str, bytes]) -> None:
    """Write the parts of a workbook."""
    with ZipFile(path, "w", ZIP_DEFLATED) as package:
        for name, data in parts.items():
            package.writestr(name, data)


def _raw(value: Value) -> Raw:
    match value:
        case Raw():
            return value
        case None:
            return Raw("")
        case str():
            text = f'<is><t xml:space="preserve">{escape(value)}</t></is>'
            return Raw(text, ' t="inlineStr"')
    return Raw(f"<v>{value!r}</v>")


def _styled(styles: str, number: int) -> tuple[str, str]:
    """Add a style that shows numbers in a built-in format; return its number."""
    count = re.search(r'<cellXfs count="(\d+)"', styles)
    assert count
    made = f'<xf numFmtId="{number}" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>'
    styles = styles.replace("</cellXfs>", made)
    grown = f'<cellXfs count="{int(count[1]) + 1}"'
    return styles.replace(count[0], grown), count[1]


def _letters(place: int) -> str:
    """Return the letters of a column, counted from 0."""
    return chr(ord("A") + place)
