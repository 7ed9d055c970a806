"""The parts of a workbook around its cells: names of sheets, number formats."""

import posixpath
from typing import NamedTuple

from wenming_cli.store.workbooks.numbers import Format, built_in, format_of
from wenming_cli.store.workbooks.xml import Package

_BOOK = "xl/workbook.xml"
_RELATIONS = "xl/_rels/workbook.xml.rels"
_SHEETS = 50


class Book(NamedTuple):
    """What a workbook says of itself.

    Attributes:
        sheets: Name, whether it is hidden, and the part it stands in.
        strings: The part with the shared strings; likewise `styles`; empty where there is none.
        since_1904: Whether days are counted from 1904, as on old Macintoshes.
    """

    sheets: tuple[tuple[str, bool, str], ...]
    strings: str
    styles: str
    since_1904: bool


def book(package: Package) -> Book:
    """Return what the workbook says of itself.

    Raises:
        InputError: It is broken, or has more sheets than any of ours.
    """
    targets: dict[str, tuple[str, str]] = {}
    sheets: list[tuple[str, bool, str]] = []
    since_1904 = False

    def related(tag: str, attributes: dict[str, str]) -> None:
        if tag == "Relationship" and attributes.get("TargetMode") != "External":
            kind = attributes.get("Type", "").rpartition("/")[2]
            part = posixpath.normpath(posixpath.join("/xl", attributes.get("Target", "")))
            targets[attributes.get("Id", "")] = (kind, part.lstrip("/"))

    def described(tag: str, attributes: dict[str, str]) -> None:
        nonlocal since_1904
        if tag == "workbookPr":
            since_1904 = attributes.get("date1904", "0") in {"1", "true"}
        if tag == "sheet":
            ids = [value for name, value in attributes.items() if name.endswith(":id")]
            kind, part = targets.get(ids[0] if ids else "", ("", ""))
            hidden = attributes.get("state", "visible") != "visible"
            if kind == "worksheet" and part in package.parts:
                sheets.append((attributes.get("name", ""), hidden, part))

    if _RELATIONS not in package.parts:
        raise package.broken()
    package.parse(_RELATIONS, related, _ignored, _ignored)
    package.parse(_BOOK, described, _ignored, _ignored)
    if len(sheets) > _SHEETS:
        raise package.too_much()
    parts = {kind: part for kind, part in targets.values() if part in package.parts}
    return Book(tuple(sheets), parts.get("sharedStrings", ""), parts.get("styles", ""), since_1904)


def formats(package: Package, known: Book) -> list[Format]:
    """Return what the styles of cells show numbers as, in their order.

    Raises:
        InputError: It is broken.
    """
    own: dict[str, Format] = {}
    found: list[Format] = []
    in_cells = False

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal in_cells
        if tag == "numFmt":
            own[attributes.get("numFmtId", "")] = format_of(attributes.get("formatCode", ""))
        elif tag == "cellXfs":
            in_cells = True
        elif tag == "xf" and in_cells:
            id_ = attributes.get("numFmtId", "0")
            found.append(own.get(id_, built_in(id_)))

    def end(tag: str) -> None:
        nonlocal in_cells
        in_cells = in_cells and tag != "cellXfs"

    if known.styles:
        package.parse(known.styles, start, end, _ignored)
    return found


def _ignored(*_: object) -> None:
    """Nothing of this is needed."""
