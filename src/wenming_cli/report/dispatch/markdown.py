"""Papers as Markdown: a table of fields, tables of problems, slips under a line."""

from collections.abc import Iterable, Iterator

from wenming_cli.report.dispatch.page import BY_HAND, Block, Field, Page
from wenming_cli.report.markdown_text import bullets, heading, page, quote, table

BLANK = "＿＿＿＿＿＿"
"""Where something is to be written by hand."""


_DAY = "＿＿＿＿年＿＿月＿＿日"


def filled(field: Field) -> str:
    """Return what stands in a field, or a line to write on."""
    return _DAY if field.value == BY_HAND else field.value or BLANK


def render(pages: Iterable[Page]) -> bytes:
    """Return papers as UTF-8 Markdown ending in one newline."""
    return page(line for each in pages for line in _lines(each))


def _lines(paper: Page) -> Iterator[str]:
    yield from heading(1, paper.title)
    yield from quote([paper.notice] if paper.notice else [])
    yield ""
    for block in paper.blocks:
        yield from _block(block)
        yield ""
    yield from bullets(paper.remarks)


def _block(block: Block) -> Iterator[str]:
    if block.cut:
        yield from ("", "---", "", "（沿此线裁开，下联填好后送回）", "")
    if block.name:
        yield from heading(2, block.name)
    if block.fields:
        fields = ((field.label, filled(field)) for field in block.fields)
        yield from table(("项目", "内容"), fields)
    if block.grid:
        yield from table(block.grid.heads, block.grid.rows)
