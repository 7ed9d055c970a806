"""Writes cells on one worksheet: text as text, numbers as numbers, never a formula or a link."""

import re
from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache
from math import isfinite

from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from wenming_cli.report.figures import plain
from wenming_cli.report.visible import shown
from wenming_cli.report.xlsx.formats import LINE, SIZE, TITLE_SIZE, Formats, Part
from wenming_cli.report.xlsx.long_texts import SURE, LongTexts
from wenming_cli.report.xlsx.measure import lines
from wenming_cli.report.xlsx.table import Cell, Kind, Paint, number

PAD = 5.0
"""Points above and below the text of a row."""

_HIGHEST = 409.0
"""The highest row Excel knows, in points; more text stands in the cell but is not seen at once."""

_PIXELS = SIZE * 96 / 72
_MARGIN = 9
"""Pixels of a column that text does not use."""

_FORMULA = re.compile(r"\s*[=+\-@＝＋－＠]")


class Pen:
    """What draws on one worksheet."""

    def __init__(self, sheet: Worksheet, formats: Formats, longs: LongTexts) -> None:
        """Take a sheet, and what is shared with the others of its workbook."""
        self.sheet = sheet
        self._formats = formats
        self._longs = longs
        self._rooms: tuple[float, ...] = ()

    def columns(self, rooms: Sequence[float]) -> None:
        """Set the columns' widths, in Chinese characters."""
        self._rooms = tuple(rooms)
        for column, room in enumerate(rooms):
            self.sheet.set_column_pixels(column, column, round(room * _PIXELS + _MARGIN))

    def height(self, row: int, points: float) -> None:
        """Set a row's height."""
        self.sheet.set_row(row, min(points, _HIGHEST))

    def cell(self, row: int, column: int, cell: Cell, kind: Kind) -> None:
        """Write a cell of the body; one without data stays empty, to be filled in by hand."""
        if isinstance(cell, str):
            self.text(row, column, cell, Part.BODY, kind)
        elif cell is None:
            self.sheet.write_blank(row, column, None, self._formats.of(Part.BODY, kind))
        else:
            self._number(row, column, cell, kind)

    def text(self, row: int, column: int, words: str, part: Part, kind: Kind = Kind.TEXT) -> None:
        """Write text as text, whatever it begins with."""
        held, quoted = _prepared(words)
        look = self._formats.of(part, kind, quoted=quoted)
        if len(held) > SURE:
            name = xl_rowcol_to_cell(row, column)
            held = self._longs.fitted(held, str(self.sheet.name), name)
        if held:
            self.sheet.write_string(row, column, held, look)
        else:
            self.sheet.write_blank(row, column, None, look)

    def across(self, row: int, part: Part, words: str, over: range | None = None) -> None:
        """Write text over the whole width, or over some columns."""
        columns = over or range(len(self._rooms))
        first, last = columns[0], columns[-1]
        self.merge(row, first, row, last, Kind.TEXT, part)
        self.text(row, first, words, part)
        scale = TITLE_SIZE / SIZE if part is Part.TITLE else 1.0
        rooms = self._rooms[first : last + 1]
        room = (sum(rooms) + (last - first) * _MARGIN / _PIXELS) / scale
        self.height(row, lines(shown(words), room) * LINE * scale + PAD)

    def merge(
        self, top: int, left: int, bottom: int, right: int, kind: Kind, part: Part = Part.BODY
    ) -> None:
        """Make one cell of several; what stands in it is written afterwards."""
        if (top, left) != (bottom, right):
            self.sheet.merge_range(top, left, bottom, right, "", self._formats.of(part, kind))

    def paint(self, top: int, bottom: int, right: int, paint: Paint) -> None:
        """Colour the cells of some rows by what stands in them, now or later."""
        rule = {
            "type": "cell",
            "criteria": "==",
            "value": f'"{paint.text}"',
            "format": self._formats.painted(paint),
        }
        self.sheet.conditional_format(top, paint.column, bottom, right, rule)

    def _number(self, row: int, column: int, cell: Decimal | int, kind: Kind) -> None:
        exact = number(cell, kind)
        near = float(exact)
        if isfinite(near):
            self.sheet.write_number(row, column, near, self._formats.of(Part.BODY, kind))
        else:
            self.text(row, column, plain(Decimal(exact)), Part.BODY, kind)


@lru_cache(maxsize=20_000)
def _prepared(words: str) -> tuple[str, bool]:
    """Return text made visible, and whether a spreadsheet would read it as a formula."""
    plain_words = shown(words)
    return plain_words, bool(_FORMULA.match(plain_words))
