"""A leaf as Markdown."""

from collections.abc import Iterator

from wenming_cli.report.docx.numbering import first
from wenming_cli.report.leaf.leaf import Heading, Leaf, record_lines
from wenming_cli.report.markdown_text import bullets, heading, inline, page, quote, table
from wenming_cli.report.papers.grid import Grid


def render(leaf: Leaf) -> bytes:
    """Return the page as UTF-8 Markdown ending in one newline."""
    return page(_lines(leaf))


def _lines(leaf: Leaf) -> Iterator[str]:
    yield from heading(1, leaf.title)
    yield from quote(leaf.notices)
    number = 0
    for block in leaf.blocks:
        yield ""
        match block:
            case Heading(text=text):
                number += 1
                yield from heading(2, first(number, text))
            case Grid():
                yield from table(block.heads, block.rows)
            case str():
                yield inline(block)
    if leaf.records:
        yield ""
        yield from bullets(record_lines(leaf.records))
