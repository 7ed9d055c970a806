"""Placeholders in one part of a Word document, also where Word has split them over runs."""

from collections.abc import Iterable, Iterator, Sequence

from docx.oxml.ns import nsdecls, qn
from docx.oxml.parser import parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement

from wenming_cli.model.results import Results
from wenming_cli.report.docx.fonts import HEI, SONG, named
from wenming_cli.report.docx.markup import run
from wenming_cli.report.docx.room import room
from wenming_cli.report.docx.styles import FRAMED, SMALL_LINE, WUHAO, XIAOSI
from wenming_cli.report.docx.tables import Look, table
from wenming_cli.report.papers.grid import Grid
from wenming_cli.report.papers.placeholders import PATTERN, TABLES, TEXTS, name_in
from wenming_cli.report.visible import shown


def texts(part: BaseOxmlElement) -> Iterator[str]:
    """Yield the text of every paragraph of a part, text boxes and tables included."""
    for paragraph in part.iter(qn("w:p")):
        yield "".join(node.text or "" for node in _nodes(paragraph))


def fill_part(part: BaseOxmlElement, results: Results) -> None:
    """Fill every paragraph of a part in; what nobody knows is left."""
    for paragraph in list(part.iter(qn("w:p"))):
        _fill_paragraph(paragraph, results)


def announce(document: BaseOxmlElement, notices: Iterable[str]) -> None:
    """Set notices, framed, before everything else in a document."""
    layout = f"<w:pPr>{FRAMED}</w:pPr>"
    letters = f'{named(SONG)}<w:sz w:val="{XIAOSI}"/>'
    for place, notice in enumerate(notices):
        document[0].insert(place, _element(f"<w:p>{layout}{run(notice, letters)}</w:p>"))


def _fill_paragraph(paragraph: BaseOxmlElement, results: Results) -> None:
    nodes = _nodes(paragraph)
    found = list(PATTERN.finditer("".join(node.text or "" for node in nodes)))
    for match in reversed(found):
        name = name_in(match)
        if name in TEXTS:
            words = "　".join(shown(TEXTS[name](results)).split("\n"))
            _replace(nodes, match.span(), words)
        elif name in TABLES:
            _replace(nodes, match.span(), "")
    named_tables = [name_in(match) for match in found if name_in(match) in TABLES]
    if named_tables:
        _set_tables(paragraph, [TABLES[name](results) for name in named_tables])


def _set_tables(paragraph: BaseOxmlElement, grids: Sequence[Grid]) -> None:
    """Set tables where a paragraph stands, or after it where it holds words of its own.

    A paragraph stays behind each table: without one Word makes two tables one, and refuses a cell
    that ends in a table.
    """
    width = room(paragraph)
    alone = not "".join(node.text or "" for node in _nodes(paragraph)).strip()
    after = paragraph
    for place, grid in enumerate(grids):
        made = _element(table(grid, width, _OWN))
        if alone and place == 0:
            paragraph.addprevious(made)
            continue
        after.addnext(made)
        after = _element("<w:p/>")
        made.addnext(after)


def _nodes(paragraph: BaseOxmlElement) -> list[BaseOxmlElement]:
    """Return the text nodes of a paragraph, without those of a text box anchored in it."""
    found = paragraph.iter(qn("w:t"))
    return [node for node in found if next(node.iterancestors(qn("w:p"))) is paragraph]


def _replace(nodes: Sequence[BaseOxmlElement], span: tuple[int, int], words: str) -> None:
    """Put words in the place of a span of the joined text, in the first run it touches."""
    start, end = span
    at = 0
    for node in nodes:
        text = node.text or ""
        left, right = max(start - at, 0), min(end - at, len(text))
        at += len(text)
        if left < right:
            node.text = text[:left] + words + text[right:]
            node.set(qn("xml:space"), "preserve")
            words = ""


def _element(markup: str) -> BaseOxmlElement:
    parsed: BaseOxmlElement = parse_xml(f"<w:body {nsdecls('w')}>{markup}</w:body>")[0]
    return parsed


def _cells(jc: str) -> str:
    return (
        f'<w:wordWrap w:val="0"/><w:snapToGrid w:val="0"/><w:spacing w:before="0" w:after="0"'
        f' w:line="{SMALL_LINE}" w:lineRule="exact"/><w:ind w:left="0" w:right="0"'
        f' w:firstLineChars="0" w:firstLine="0"/><w:jc w:val="{jc}"/>'
    )


_SIZE = f'<w:sz w:val="{WUHAO}"/><w:szCs w:val="{WUHAO}"/>'
_OWN = Look(
    (_cells("center"), named(HEI) + _SIZE),
    (_cells("left"), named(SONG) + _SIZE),
    (_cells("center"), named(SONG) + _SIZE),
)
"""Our tables in a document of which we do not know the styles."""
