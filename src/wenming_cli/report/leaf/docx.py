"""A leaf as a Word document in the look of official papers."""

from collections.abc import Iterator

from wenming_cli.report.docx.markup import said
from wenming_cli.report.docx.numbering import first
from wenming_cli.report.docx.package import REFERENCES, Paper, packed
from wenming_cli.report.docx.page_setup import LYING, UPRIGHT, section
from wenming_cli.report.docx.report import titled
from wenming_cli.report.docx.tables import table
from wenming_cli.report.leaf.leaf import Heading, Leaf, record_lines
from wenming_cli.report.papers.grid import Grid


def render(leaf: Leaf) -> bytes:
    """Return the page as the bytes of a `.docx`."""
    return packed(
        Paper(
            leaf.title,
            "".join(_body(leaf)),
            "；".join(notice.removesuffix("。") for notice in leaf.notices),
        )
    )


def _body(leaf: Leaf) -> Iterator[str]:
    sheet = LYING if leaf.lying else UPRIGHT
    yield titled(leaf.title)
    yield said("Body", "")
    for notice in leaf.notices:
        yield said("Notice", notice)
    number = 0
    for block in leaf.blocks:
        match block:
            case Heading(text=text):
                number += 1
                yield said("Heading1", first(number, text))
            case Grid():
                yield table(block, sheet.text_width)
            case str():
                yield said("Body", block)
    yield from (said("TableNote", line) for line in record_lines(leaf.records))
    yield section(sheet, references=REFERENCES)
