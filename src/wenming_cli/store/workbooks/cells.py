"""The cells of a workbook, as whatever program saved them last left them.

Read without a library: what a percentage, a date or a formula is can only be told by parts of the
file that libraries for reading values keep to themselves. Positions are the cells' own: what a
sheet says of its size (`dimension`) is not asked, WPS writes A1 there.
"""

import re
from pathlib import Path
from typing import NamedTuple

from wenming_cli.model.filled import Cell
from wenming_cli.store.workbooks.numbers import Format, numeric
from wenming_cli.store.workbooks.parts import Book, book, formats
from wenming_cli.store.workbooks.shared_strings import shared_strings, unescaped
from wenming_cli.store.workbooks.xml import Package, package

_CELLS = 100_000
"""Cells with something in them; the fill-in workbook of a whole city has 3,000."""

_NAME = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")


class Sheet(NamedTuple):
    """One sheet: its cells by row and column, counted from 1; empty ones are left out."""

    name: str
    hidden: bool
    cells: dict[tuple[int, int], Cell]

    def text(self, row: int, column: int) -> str:
        """Return what a cell says; nothing where there is none."""
        cell = self.cells.get((row, column))
        return cell.text if cell else ""


def read(path: Path) -> tuple[Sheet, ...]:
    """Return the sheets of a workbook.

    Raises:
        InputError: It is no workbook, or one that cannot be read or is too big.
    """
    parts = package(path)
    known = book(parts)
    strings = shared_strings(parts, known)
    styles = formats(parts, known)
    return tuple(
        Sheet(name, hidden, _Cells(parts, part, known, strings, styles).found)
        for name, hidden, part in known.sheets
    )


class _Cells:
    """Gathers the cells of one sheet while its XML goes by."""

    def __init__(
        self,
        parts: Package,
        part: str,
        known: Book,
        strings: list[str],
        styles: list[Format],
    ) -> None:
        self.found: dict[tuple[int, int], Cell] = {}
        self._parts = parts
        self._known = known
        self._strings = strings
        self._styles = styles
        self._row = self._column = 0
        self._kind = self._style = ""
        self._formula = self._read_aloud = False
        self._into: list[str] | None = None
        self._value: list[str] = []
        self._inline: list[str] = []
        parts.parse(part, self._start, self._end, self._text)

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "row":
            number = attributes.get("r", "")
            self._row = int(number) if number.isdecimal() else self._row + 1
            self._column = 0
        elif tag == "c":
            named = _NAME.fullmatch(attributes.get("r", ""))
            self._column = _number(named[1]) if named else self._column + 1
            self._row = int(named[2]) if named else self._row
            self._kind, self._style = attributes.get("t", "n"), attributes.get("s", "0")
            self._formula, self._value, self._inline = False, [], []
        elif tag == "f":
            self._formula = True
        elif tag == "v":
            self._into = self._value
        elif tag == "t" and not self._read_aloud:
            self._into = self._inline
        elif tag == "rPh":  # how a text is read aloud
            self._read_aloud = True

    def _text(self, text: str) -> None:
        if self._into is not None:
            self._into.append(text)

    def _end(self, tag: str) -> None:
        if tag in {"v", "t"}:
            self._into = None
        elif tag == "rPh":
            self._read_aloud = False
        if tag != "c" or not (self._value or self._inline or self._formula):
            return
        if len(self.found) >= _CELLS:
            raise self._parts.too_much()
        self.found[self._row, self._column] = self._cell()

    def _cell(self) -> Cell:
        raw = "".join(self._value)
        made = Cell(self._row, self._column, formula=self._formula)
        if self._kind == "s":
            known = raw.isdecimal() and int(raw) < len(self._strings)
            return made._replace(text=self._strings[int(raw)] if known else "")
        if self._kind == "inlineStr":
            return made._replace(text=unescaped("".join(self._inline)))
        if self._kind == "b":
            return made._replace(text="TRUE" if raw == "1" else "FALSE")
        if self._kind == "d":
            return made._replace(text=raw, date=True)
        if self._kind in {"str", "e"}:
            return made._replace(text=unescaped(raw))
        style = int(self._style) if self._style.isdecimal() else 0
        how = self._styles[style] if style < len(self._styles) else Format.NUMBER
        return numeric(made, raw, how, since_1904=self._known.since_1904)


def _number(letters: str) -> int:
    """Return the number of a column.

    >>> _number("F"), _number("AB")
    (6, 28)
    """
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number
