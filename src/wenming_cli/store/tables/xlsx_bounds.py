"""A look through the XML of a workbook before a library lays its sheets out in memory.

One value in the last of a million rows would make it lay out all of them.
"""

import string
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from xml.parsers import expat

from wenming_cli.errors import InputError
from wenming_cli.store.tables import guards

_MERGED = 20_000
"""Merged areas of a sheet accepted."""


@dataclass
class Bounds:
    """What a sheet holds; `unworked` are addresses of formulas without a result."""

    rows: int = 0
    columns: int = 0
    last: str = ""
    values: int = 0
    merged: int = 0
    unworked: list[str] = field(default_factory=list)


def measured(path: Path, parts: dict[str, bytes]) -> dict[str, Bounds]:
    """Return the bounds of every sheet by its name.

    Raises:
        InputError: A sheet is beyond the limits, or its XML cannot be read.
    """
    found: dict[str, Bounds] = {}
    try:
        for name, part in _sheets(parts):
            found[name] = _look(path, name, parts.get(part, b""))
    except expat.ExpatError as error:
        hint = "用WPS或Excel打开，另存一份再试"
        raise InputError(f"“{path}”读不了：内容不完整或已损坏", hint) from error
    return found


def _sheets(parts: dict[str, bytes]) -> Iterator[tuple[str, str]]:
    """Yield the name and the part of every sheet."""
    targets: dict[str, str] = {}
    names: list[tuple[str, str]] = []

    def relation(tag: str, given: dict[str, str]) -> None:
        if tag.endswith("Relationship"):
            target = given.get("Target", "")
            whole = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
            targets[given.get("Id", "")] = str(PurePosixPath(whole))

    def sheet(tag: str, given: dict[str, str]) -> None:
        if tag.rpartition(":")[2] == "sheet":
            id_ = next((v for k, v in given.items() if k.endswith(":id")), "")
            names.append((given.get("name", ""), id_))

    _parse(parts.get("xl/_rels/workbook.xml.rels", b""), relation)
    _parse(parts["xl/workbook.xml"], sheet)
    for name, id_ in names:
        yield name, targets.get(id_, "")


def _parse(xml: bytes, started: Callable[[str, dict[str, str]], None]) -> None:
    parser = expat.ParserCreate()
    parser.StartElementHandler = started
    if xml:
        parser.Parse(xml, True)


def _look(path: Path, name: str, xml: bytes) -> Bounds:
    bounds = Bounds()
    parser = expat.ParserCreate()
    at, formula, valued = "", False, False

    def start(tag: str, given: dict[str, str]) -> None:
        nonlocal at, formula, valued
        match tag.rpartition(":")[2]:
            case "c":
                at, formula, valued = given.get("r", ""), False, False
            case "f":
                formula = True
            case "v" | "is" if not valued:
                valued = True
                _count(path, name, bounds, at)
            case "mergeCell":
                bounds.merged += 1
                if bounds.merged > _MERGED:
                    raise InputError(f"“{path}”的表“{name}”合并单元格太多", "取消多余的合并再试")

    def end(tag: str) -> None:
        if tag.rpartition(":")[2] == "c" and formula and not valued:
            bounds.unworked.append(at)

    parser.StartElementHandler, parser.EndElementHandler = start, end
    if xml:
        parser.Parse(xml, True)
    return bounds


def _count(path: Path, name: str, bounds: Bounds, at: str) -> None:
    bounds.values += 1
    row, column = place(at)
    bounds.rows, bounds.columns = max(bounds.rows, row), max(bounds.columns, column)
    if bounds.rows == row:
        bounds.last = at
    guards.within(path, name, max(bounds.rows, bounds.values // guards.COLUMNS), bounds.columns, at)


def place(address: str) -> tuple[int, int]:
    """Return row and column of an address, from 1; 0 where there is none.

    >>> place("F90"), place("XFD1048576")
    ((90, 6), (1048576, 16384))
    """
    name = address.rstrip(string.digits)
    column = 0
    for sign in name:
        column = column * 26 + ord(sign) - ord("A") + 1
    return int(address[len(name) :] or 0), column
