"""The sheet: A4, the type area of 156 by 225 mm, 22 lines of 28 characters.

Lengths are twips (1/20 point, 1/1440 inch). The standard gives the margins above (37 mm) and at
the binding edge (28 mm) and the type area; the other two margins follow from A4.
"""

from typing import NamedTuple

from wenming_cli.report.docx.markup import paragraph


def millimetres(length: float) -> int:
    """Return millimetres in twips.

    >>> millimetres(210), millimetres(37)
    (11906, 2098)
    """
    return round(length * 1440 / 25.4)


LINES, CHARACTERS = 22, 28
LINE = 579
"""22 lines in 225 mm: 28.95 points."""

CHARACTER, CLOSER = 315, -5
"""28 characters in 156 mm: 15.75 points, so one of 16 points stands a quarter point closer.

Said as the spacing of characters and not in the grid: a negative `w:charSpace` makes LibreOffice
set the letters far apart. So the grid is one of lines.
"""


class Sheet(NamedTuple):
    """A sheet in millimetres; the margins are those above, right, below and left."""

    width: int
    height: int
    margins: tuple[int, int, int, int]
    header: float
    footer: float

    @property
    def text_width(self) -> int:
        """The width of the type area in twips."""
        _, right, _, left = self.margins
        return millimetres(self.width) - millimetres(right) - millimetres(left)


UPRIGHT = Sheet(210, 297, (37, 26, 35, 28), 20, 25.6)
"""The dash of the page number stands 7 mm below the type area."""

LYING = Sheet(297, 210, (28, 20, 22, 20), 14, 12.6)
"""The sheet turned for a wide table: the binding edge is above, as the standard has it.

It says nothing of the other margins; narrow ones spare an office a third of the pages.
"""


def section(sheet: Sheet, *, references: str = "") -> str:
    """Return the properties of a section: sheet, margins, grid.

    Args:
        sheet: How it lies.
        references: Markup of its headers and footers; a section without takes the one before's.
    """
    width, height = millimetres(sheet.width), millimetres(sheet.height)
    above, right, below, left = map(millimetres, sheet.margins)
    lying = ' w:orient="landscape"' if width > height else ""
    return (
        f'<w:sectPr>{references}<w:type w:val="nextPage"/>'
        f'<w:pgSz w:w="{width}" w:h="{height}"{lying}/>'
        f'<w:pgMar w:top="{above}" w:right="{right}" w:bottom="{below}" w:left="{left}"'
        f' w:header="{millimetres(sheet.header)}" w:footer="{millimetres(sheet.footer)}"'
        ' w:gutter="0"/><w:cols w:space="425"/>'
        f'<w:docGrid w:type="lines" w:linePitch="{LINE}"/></w:sectPr>'
    )


def section_end(sheet: Sheet, *, references: str = "") -> str:
    """Return the paragraph that ends a section; it takes hardly any room itself."""
    return paragraph("SectionEnd", properties=section(sheet, references=references))
