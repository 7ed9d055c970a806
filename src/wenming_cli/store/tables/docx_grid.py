"""The tables of a document as grids, in their order, with what stands above each.

python-docx leaves out text that was inserted under tracked changes, so paragraphs are read here.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

from lxml import etree

from wenming_cli.errors import InputError
from wenming_cli.model.grid import Grid, Span, even
from wenming_cli.store.tables import guards
from wenming_cli.store.tables.docx_numbering import Element, Numbering, W

_LARGEST = 16 * 1024 * 1024
"""Bytes of a document's text accepted: as a tree it takes twelve times as much memory."""

_DIGITS = 5
_BREAKS = {f"{W}br", f"{W}cr"}
_GONE = (
    f"{W}del",
    f"{W}moveFrom",
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
)
_TABLE, _PARAGRAPH = f"{W}tbl", f"{W}p"


def grids(path: Path, parts: dict[str, bytes]) -> tuple[tuple[Grid, ...], tuple[str, ...]]:
    """Return the tables of a document.

    Raises:
        InputError: It cannot be read, or a table is beyond the limits.
    """
    if len(parts["word/document.xml"]) > _LARGEST:
        raise InputError(f"“{path}”的正文太大", "只留下要导入的表，另存一份再试")
    try:
        parser = etree.XMLParser(resolve_entities=False, no_network=True)
        root = etree.fromstring(parts["word/document.xml"], parser)
        numbering = Numbering(parts.get("word/numbering.xml"))
    except (etree.XMLSyntaxError, ValueError) as error:
        hint = "用WPS或Word打开，另存一份再试"
        raise InputError(f"“{path}”读不了：内容不完整或已损坏", hint) from error
    found: list[Grid] = []
    above: list[str] = []
    for block in _blocks(root.find(f"{W}body")):
        if block.tag == _PARAGRAPH:
            above += filter(None, [_text(block, numbering).strip()])
            continue
        table = _Table(path, f"表{len(found) + 1}", numbering)
        found.append(table.read(block, tuple(above)))
        above = []
    told = ("最后一个表之后还有文字，没有读：" + "；".join(above)[:60],) if above and found else ()
    return tuple(found), told


def _blocks(body: Element) -> Iterator[Element]:
    """Yield paragraphs and tables in order, also those inside content controls."""
    for child in body if body is not None else ():
        if child.tag in {_TABLE, _PARAGRAPH}:
            yield child
        elif child.tag in {f"{W}sdt", f"{W}sdtContent", f"{W}ins"}:
            yield from _blocks(child)


class _Table:
    """Rows and merged areas of one table while they are read."""

    def __init__(self, path: Path, name: str, numbering: Numbering) -> None:
        self._path, self._name, self._numbering = path, name, numbering
        self._rows: list[list[str]] = []
        self._spans: dict[tuple[int, int], Span] = {}
        self._open: dict[int, Span] = {}

    def read(self, table: Element, above: tuple[str, ...]) -> Grid:
        for row in _within(table, f"{W}tr"):
            self._row(row)
        rows = even(self._rows)
        spans = (_cut(span, rows) for span in self._spans.values())
        real = (s for s in spans if s.right >= s.left and (s.top, s.left) != (s.bottom, s.right))
        return Grid(self._name, rows, tuple(real), above)

    def _row(self, row: Element) -> None:
        texts: list[str] = [""] * _number(row.find(f"{W}trPr/{W}gridBefore"))
        still: dict[int, Span] = {}
        for cell in _within(row, f"{W}tc"):
            left, width = len(texts), max(1, _number(cell.find(f"{W}tcPr/{W}gridSpan")))
            guards.within(self._path, self._name, len(self._rows) + 1, left + width)
            text, span = self._cell(cell, left, width)
            texts += [text, *[""] * (width - 1)]
            if span is not None:
                self._spans[span.top, span.left] = still[left] = span
        self._open = still
        self._rows.append(texts)

    def _cell(self, cell: Element, left: int, width: int) -> tuple[str, Span | None]:
        """Return a cell's text and its merged area; one that goes on from above has no text."""
        here = len(self._rows)
        merge = cell.find(f"{W}tcPr/{W}vMerge")
        begun = self._open.get(left)
        goes_on = merge is not None and merge.get(f"{W}val") != "restart"
        if goes_on and begun is not None and begun.right == left + width - 1:
            return "", begun._replace(bottom=here)
        alone = merge is None and width == 1
        span = None if alone else Span(here, left, here, left + width - 1)
        return _text_of(cell, self._numbering), span


def _cut(span: Span, rows: Sequence[Sequence[str]]) -> Span:
    """Cut a merged area to what is left of the rows."""
    width = len(rows[0]) if rows else 0
    return span._replace(bottom=min(span.bottom, len(rows) - 1), right=min(span.right, width - 1))


def _within(parent: Element, tag: str) -> Iterator[Element]:
    """Yield rows of a table or cells of a row, also those inside content controls."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag in {f"{W}sdt", f"{W}sdtContent", f"{W}ins"}:
            yield from _within(child, tag)


def _number(element: Element) -> int:
    value = element.get(f"{W}val", "0") if element is not None else "0"
    return int(value) if value.isdecimal() and len(value) <= _DIGITS else 0


def _text_of(cell: Element, numbering: Numbering) -> str:
    paragraphs = (_text(each, numbering) for each in cell.iter(_PARAGRAPH))
    return "\n".join(paragraphs).strip()


def _text(paragraph: Element, numbering: Numbering) -> str:
    return numbering.mark(paragraph) + "".join(_runs(paragraph))


def _runs(element: Element) -> Iterator[str]:
    for child in element:
        if child.tag in _GONE or child.tag == _PARAGRAPH:
            continue
        if child.tag == f"{W}t":
            yield child.text or ""
        elif child.tag == f"{W}tab":
            yield "\t"
        elif child.tag in _BREAKS:
            yield "\n"
        elif child.tag != f"{W}pPr":
            yield from _runs(child)
