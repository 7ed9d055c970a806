"""How wide a table may be where it is to stand in somebody else's document."""

from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from wenming_cli.report.docx.page_setup import UPRIGHT

_LEAST = 1_000
"""Twips below which a width that the document gives is no width of a text."""

_PADDING = 240


def room(paragraph: BaseOxmlElement) -> int:
    """Return the width of the text where a paragraph stands, in twips.

    That of its cell, else of its section; that of an upright A4 where neither says it.
    """
    cells = paragraph.xpath("ancestor::w:tc[1]/w:tcPr/w:tcW[@w:type='dxa']")
    if cells:
        found = _number(cells[0], "w:w") - _PADDING
    else:
        ends = paragraph.xpath("(descendant::w:sectPr | following::w:sectPr)[1]")
        found = _text_width(ends[0]) if ends else 0
    return found if found >= _LEAST else UPRIGHT.text_width


def _text_width(section: BaseOxmlElement) -> int:
    size, margins = section.find(qn("w:pgSz")), section.find(qn("w:pgMar"))
    if size is None or margins is None:
        return 0
    return _number(size, "w:w") - _number(margins, "w:left") - _number(margins, "w:right")


def _number(element: BaseOxmlElement, name: str) -> int:
    """Return an attribute in twips; 0 where it is in another unit."""
    said = str(element.get(qn(name)) or "")
    return int(said) if said.isdecimal() and said.isascii() else 0
