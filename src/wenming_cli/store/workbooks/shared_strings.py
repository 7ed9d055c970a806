"""Shared strings (共享字符串): the texts that the cells of a workbook point to."""

import re

from wenming_cli.store.workbooks.parts import Book
from wenming_cli.store.workbooks.xml import Package

_STRINGS = 200_000
_CHARACTERS = 20_000_000


_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


def shared_strings(package: Package, known: Book) -> list[str]:
    """Return the texts that cells point to, runs of different looks joined.

    Raises:
        InputError: It is broken or too big.
    """
    gathered = _Strings(package)
    if known.strings:
        package.parse(known.strings, gathered.start, gathered.end, gathered.text)
    return gathered.found


class _Strings:
    """Gathers the shared strings while their XML goes by."""

    def __init__(self, package: Package) -> None:
        self.found: list[str] = []
        self._package = package
        self._pieces: list[str] = []
        self._in_text = self._in_reading = False
        self._length = 0

    def start(self, tag: str, _attributes: dict[str, str]) -> None:
        """Note where texts begin; how they are read aloud (`rPh`) is none of them."""
        self._in_text = self._in_text or tag == "t"
        self._in_reading = self._in_reading or tag == "rPh"
        if tag == "si":
            self._pieces.clear()

    def text(self, piece: str) -> None:
        """Keep a piece of text."""
        if self._in_text and not self._in_reading:
            self._length += len(piece)
            self._pieces.append(piece)

    def end(self, tag: str) -> None:
        """Put a string together."""
        if tag == "t":
            self._in_text = False
        if tag == "rPh":
            self._in_reading = False
        if tag == "si":
            self.found.append(unescaped("".join(self._pieces)))
        if self._length > _CHARACTERS or len(self.found) > _STRINGS:
            raise self._package.too_much()


def unescaped(text: str) -> str:
    """Return a text with `_x000D_` and the like as the characters they stand for."""
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text) if "_x" in text else text
