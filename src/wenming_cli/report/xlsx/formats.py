"""How cells look: fonts, lines, number formats."""

from enum import IntEnum, auto
from typing import Any

from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook

from wenming_cli.report.xlsx.table import Kind, Paint

SIZE = 10
"""Points of the text in a table; a page of 15 columns brings it to about 9 in print."""

LINE = 15.0
"""Height of a line of it, in points; enough for every font that stands in for 宋体."""

TITLE_SIZE = 16


class Part(IntEnum):
    """What a cell is in its sheet."""

    TITLE = auto()
    NOTE = auto()
    HEADING = auto()
    BAND = auto()
    BODY = auto()


_PARTS: dict[Part, dict[str, Any]] = {
    Part.TITLE: {"font_name": "黑体", "font_size": TITLE_SIZE, "align": "center"},
    Part.NOTE: {"font_name": "宋体"},
    Part.HEADING: {
        "font_name": "黑体",
        "align": "center",
        "bg_color": "#E7E6E6",
        "border": 1,
    },
    Part.BAND: {"font_name": "黑体", "bg_color": "#F2F2F2", "border": 1},
    Part.BODY: {"font_name": "宋体", "border": 1},
}
_KINDS: dict[Kind, dict[str, Any]] = {
    Kind.TEXT: {"align": "left"},
    Kind.GROUP: {"align": "left", "valign": "top"},  # a page may end within the group
    Kind.SHORT: {"align": "center"},
    Kind.POINTS: {"align": "right", "num_format": "0.00_ "},
    Kind.PERCENT: {"align": "right", "num_format": '0.00"%"_ '},
    Kind.SHARE: {"align": "right", "num_format": "0.0000_ "},
    Kind.COUNT: {"align": "center", "num_format": "0"},
    Kind.VALUE: {"align": "center", "num_format": "General"},
}


class Formats:
    """The formats of one workbook, each made once."""

    def __init__(self, book: Workbook) -> None:
        """Begin without any."""
        self._book = book
        self._made: dict[tuple[Part, Kind, bool], Format] = {}

    def of(self, part: Part, kind: Kind = Kind.TEXT, *, quoted: bool = False) -> Format:
        """Return a format.

        Args:
            part: What the cell is.
            kind: What stands in it; only cells of the body ask.
            quoted: For text that Excel would read as a formula when the cell is edited.
        """
        key = (part, kind, quoted)
        if key not in self._made:
            look = {"font_size": SIZE, "text_wrap": True, "valign": "vcenter", **_PARTS[part]}
            if part is Part.BODY:
                look |= _KINDS[kind]
            made = self._book.add_format(look)
            made.set_quote_prefix(quoted)
            self._made[key] = made
        return self._made[key]

    def painted(self, paint: Paint) -> Format:
        """Return what a cell looks like while it holds a text."""
        return self._book.add_format({"bg_color": paint.back, "font_color": paint.ink})
