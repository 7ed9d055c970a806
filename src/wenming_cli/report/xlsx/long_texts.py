"""What does not fit into one cell is carried on in a sheet of its own (长文本)."""

from collections.abc import Iterator
from typing import NamedTuple

from wenming_cli.report.xlsx.table import Column, Kind, Row, Table, headings, rows

LIMIT = 32_767
"""Most UTF-16 units that Excel takes in a cell; a file with more of them is “repaired”."""

SURE = LIMIT // 2
"""Characters that fit for certain: none of them takes more than two units."""

NAME = "长文本"


_BMP = 0xFFFF
"""Characters beyond it take two UTF-16 units."""


class Part(NamedTuple):
    """A piece of a text, and the cell it goes on from."""

    sheet: str
    cell: str
    text: str


class LongTexts:
    """The continuations found while a workbook is drawn."""

    def __init__(self) -> None:
        """Begin without any."""
        self._parts: list[Part] = []

    def fitted(self, text: str, sheet: str, cell: str) -> str:
        """Return what a cell holds of `text`; the rest of it goes to the continuations."""
        if _units(text) <= LIMIT:
            return text
        said = f"……（续见“{NAME}”中的{sheet}!{cell}）"
        first, *rest = _cut(text, LIMIT - _units(said))
        self._parts += [Part(sheet, cell, text) for text in rest]
        return first + said

    def table(self) -> Table | None:
        """Return the sheet of continuations; None where nothing is too long."""
        if not self._parts:
            return None
        columns: tuple[Column[Part], ...] = (
            Column("工作表", 8, Kind.SHORT, lambda part: part.sheet),
            Column("单元格", 6, Kind.SHORT, lambda part: part.cell),
            Column("接着的文字", 60, Kind.TEXT, lambda part: part.text),
        )
        head = ("一个单元格放不下的文字，按先后接着写在这里。",)
        listed: tuple[Row, ...] = tuple(rows(columns, self._parts))
        return Table(NAME, NAME, head, headings(columns), listed)


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def _cut(text: str, room: int) -> Iterator[str]:
    """Cut into pieces of at most `room` UTF-16 units; no character is cut in two."""
    start = used = 0
    for at, char in enumerate(text):
        size = 2 if ord(char) > _BMP else 1
        if used + size > room:
            yield text[start:at]
            start, used = at, 0
        used += size
    yield text[start:]
