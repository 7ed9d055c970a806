"""The table as a document: the printed look, merged cells, headings on every page."""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from io import BytesIO
from itertools import groupby
from xml.sax.saxutils import escape

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Mm

from wenming_cli.model.edition import Edition
from wenming_cli.model.table_form import FormColumn
from wenming_cli.report.edition_table import rows
from wenming_cli.report.edition_table.rows import Table

_STAMP = dt.datetime(2000, 1, 1)  # ruff: ignore[call-datetime-without-tzinfo] - the format has none
"""A fixed day: the same edition gives the same bytes."""

_UNFIT = re.compile(r"[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML cannot hold; they stand as �."""

_WIDTH, _HEIGHT, _MARGIN = Mm(420), Mm(297), Mm(12)
"""A3, landscape."""

_TWIPS = 22_000
"""Width of a table, in twentieths of a point."""

_FONT = '<w:rFonts w:ascii="宋体" w:hAnsi="宋体" w:eastAsia="宋体"/>'
_SIZE = '<w:sz w:val="14"/>'
_MARGINS = "".join(f'<w:{side} w:w="40" w:type="dxa"/>' for side in ("left", "right"))
_BORDERS = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)


def render(edition: Edition) -> bytes:
    """Return the document; columns without any text are left out, to keep it legible."""
    document = Document()
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = _WIDTH, _HEIGHT
    section.left_margin = section.right_margin = _MARGIN
    section.top_margin = section.bottom_margin = _MARGIN
    stamp = _STAMP
    document.core_properties.created = document.core_properties.modified = stamp
    document.core_properties.author = ""
    document.core_properties.title = _UNFIT.sub("\ufffd", edition.title)[:255]
    for table in (rows.main(edition, whole=False), *rows.once(edition)):
        heading = edition.title if table.name == "测评标准" else table.name
        document.add_paragraph(_UNFIT.sub("\ufffd", heading))
        document.element.body.insert(-1, parse_xml("".join(_table(table))))
        document.add_paragraph()
    made = BytesIO()
    document.save(made)
    return made.getvalue()


def _table(table: Table) -> Iterator[str]:
    total = sum(column.width for column in table.columns)
    widths = [_TWIPS * column.width // total for column in table.columns]
    yield f'<w:tbl {nsdecls("w")}><w:tblPr><w:tblW w:w="{_TWIPS}" w:type="dxa"/>'
    yield f'<w:tblBorders>{_BORDERS}</w:tblBorders><w:tblLayout w:type="fixed"/>'
    yield f"<w:tblCellMar>{_MARGINS}</w:tblCellMar></w:tblPr>"
    yield "<w:tblGrid>" + "".join(f'<w:gridCol w:w="{w}"/>' for w in widths) + "</w:tblGrid>"
    yield from _heading(table.columns, widths)
    begun = {(span.top, span.left) for span in table.spans}
    inside = {(r, s.left) for s in table.spans for r in range(s.top + 1, s.bottom + 1)}
    for row, texts in enumerate(table.rows):
        yield "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
        for column, text in enumerate(texts):
            merge = "restart" if (row, column) in begun else ""
            merge = "continue" if (row, column) in inside else merge
            yield _cell(text, widths[column], merge=merge)
        yield "</w:tr>"
    yield "</w:tbl>"


def _heading(columns: Sequence[FormColumn], widths: Sequence[int]) -> Iterator[str]:
    """Yield the heading: groups over their columns, the others over two rows."""
    if not any(column.group for column in columns):
        yield _header([_cell(c.title, w) for c, w in zip(columns, widths, strict=True)])
        return
    upper, lower, place = [], [], 0
    for group, inner in groupby(columns, key=lambda column: column.group):
        under = list(inner)
        own = widths[place : place + len(under)]
        if group:
            upper.append(_cell(group, sum(own), span=len(under)))
            lower += [_cell(c.title, w) for c, w in zip(under, own, strict=True)]
        else:
            upper += [_cell(c.title, w, merge="restart") for c, w in zip(under, own, strict=True)]
            lower += [_cell("", w, merge="continue") for w in own]
        place += len(under)
    yield _header(upper) + _header(lower)


def _header(cells: Sequence[str]) -> str:
    return f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{''.join(cells)}</w:tr>"


def _cell(text: str, width: int, *, merge: str = "", span: int = 1) -> str:
    merged = f'<w:vMerge w:val="{merge}"/>' if merge else ""
    over = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    lines = "<w:br/>".join(
        f'<w:t xml:space="preserve">{escape(line)}</w:t>'
        for line in _UNFIT.sub("\ufffd", text).split("\n")
    )
    run = f"<w:r><w:rPr>{_FONT}{_SIZE}</w:rPr>{lines}</w:r>" if text else ""
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{over}{merged}</w:tcPr>'
        f'<w:p><w:pPr><w:spacing w:after="0"/></w:pPr>{run}</w:p></w:tc>'
    )
