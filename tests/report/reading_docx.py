"""Reads a Word document back with python-docx and lxml, which did not write it."""

import io
import zipfile
from collections.abc import Iterator

import docx
from docx.document import Document
from docx.oxml.ns import qn
from docx.table import Table
from docx.text.paragraph import Paragraph

BLOCKS = {qn(f"w:{name}") for name in ("p", "tbl", "tr", "tc", "sectPr", "pStyle", "tblHeader")}


def opened(content: bytes) -> Document:
    """Open a document."""
    return docx.Document(io.BytesIO(content))


def blocks(document: Document) -> Iterator[Paragraph | Table]:
    """Yield the paragraphs and tables of the body in order."""
    return iter(document.iter_inner_content())


def all_text(document: Document) -> str:
    """Return every word of the body, paragraphs and cells, a line each."""
    return "\n".join(
        "".join(
            {qn("w:t"): node.text or "", qn("w:br"): "\n"}.get(node.tag, "")
            for node in paragraph.iter(qn("w:t"), qn("w:br"))
        )
        for paragraph in document.element.body.iter(qn("w:p"))
    )


def rows(table: Table) -> list[list[str]]:
    """Return the texts of a table; fast, unlike `Table.rows`, and a merged cell only where set."""
    return [
        [
            "\n".join(
                "".join("\n" if n.tag == qn("w:br") else n.text or "" for n in p.iter(*_WORDS))
                for p in cell.iter(qn("w:p"))
            )
            for cell in row.iter(qn("w:tc"))
        ]
        for row in table._tbl.iter(qn("w:tr"))
    ]


def table_headed(document: Document, *heads: str) -> list[list[str]]:
    """Return the one table that begins with these heads."""
    found = [rows(t) for t in document.tables]
    return next(table for table in found if tuple(table[0][: len(heads)]) == heads)


def skeleton(content: bytes) -> list[tuple[str, str]]:
    """Return the marks of the body in order, without its words and their runs."""
    return [
        (node.tag, node.get(qn("w:val")) or "")
        for node in opened(content).element.body.iter()
        if node.tag in BLOCKS
    ]


def parts(content: bytes) -> dict[str, bytes]:
    """Return the parts of the file by name."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


_WORDS = (qn("w:t"), qn("w:br"))
