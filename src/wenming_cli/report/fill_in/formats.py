"""How the cells of a fill-in workbook look: locked texts are grey, what is filled in is yellow."""

from typing import Any

from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook

from wenming_cli.report.xlsx.measure import lines

_COMMON: dict[str, Any] = {"font_name": "宋体", "font_size": 10, "text_wrap": True}
_CELL: dict[str, Any] = {**_COMMON, "border": 1, "border_color": "#808080", "valign": "vcenter"}
_INPUT: dict[str, Any] = {**_CELL, "bg_color": "#FFF9E5", "locked": False, "font_size": 11}
_TEXT = "@"
"""The number format of text: what is typed stays as typed, and no `=` becomes a formula."""


class Formats:
    """The formats of one workbook, each made once.

    A value stands in format General, so that 97.5% typed into it is told from 0.975 afterwards.
    """

    def __init__(self, book: Workbook) -> None:
        """Make them all."""

        def made(look: dict[str, Any], **more: object) -> Format:
            return book.add_format({**look, **more})

        self.title = made(_COMMON, font_name="黑体", font_size=16, align="center", text_wrap=False)
        self.subtitle = made(_COMMON, align="center", valign="vcenter", text_wrap=False)
        self.notice = made(_COMMON, font_color="#9C0006", valign="vcenter", font_size=9)
        self.heading = made(_CELL, font_name="黑体", bg_color="#E7E6E6", align="center")
        self.asked = made(
            _CELL, font_name="黑体", bg_color="#FFE699", align="center", border_color="#808080"
        )
        self.text = made(_CELL)
        self.centred = made(_CELL, align="center")
        self.reference = made(_CELL, font_color="#595959", font_size=9)
        self.choice = made(_INPUT, align="center", num_format=_TEXT)
        self.value = made(_INPUT, align="right")
        self.value_text = made(_INPUT, align="right", num_format=_TEXT)
        self.note = made(_INPUT, num_format=_TEXT)
        self.closed = made(_CELL, bg_color="#EDEDED", align="center", font_color="#808080")
        self.signature = made(_COMMON, valign="vcenter", text_wrap=False)
        self.label = made(_CELL, font_name="黑体", bg_color="#E7E6E6", font_size=11)
        self.said = made(_CELL, font_size=11)
        self.signed = made(_INPUT, num_format=_TEXT)


_PIXELS = 7
"""Of a digit of the default font, by which columns are measured."""

_TALLEST = 409.0
"""Points of a row that programs allow."""


def height(text: str, width: float, size: int) -> float:
    """Return the points that a wrapped text needs.

    Args:
        text: With its own line breaks.
        width: Of the column, in digits.
        size: Of the font, in points.
    """
    room = (width * _PIXELS - 2) * 0.75 / size
    return min(_TALLEST, 1.45 * size * lines(text, room) + 4)
