"""Papers as a Word document, each on a sheet of its own, ready to be signed and sealed."""

from collections.abc import Iterator, Sequence

from wenming_cli.report.dispatch.form_table import form_table
from wenming_cli.report.dispatch.page import Block, Page
from wenming_cli.report.docx.markup import paragraph, run, said
from wenming_cli.report.docx.package import REFERENCES, Paper, packed
from wenming_cli.report.docx.page_setup import UPRIGHT, section
from wenming_cli.report.docx.styles import spacing
from wenming_cli.report.docx.tables import table

_NEW_SHEET = "<w:pageBreakBefore/>"
_CUT = (
    '<w:keepNext/><w:pBdr><w:top w:val="dashed" w:sz="6" w:space="1" w:color="auto"/></w:pBdr>'
    '<w:spacing w:before="240"/><w:jc w:val="center"/>'
)


def render(pages: Sequence[Page]) -> bytes:
    """Return papers as the bytes of a `.docx`."""
    titles = dict.fromkeys(page.title for page in pages)
    notices = dict.fromkeys(page.notice for page in pages if page.notice)
    return packed(Paper("、".join(titles), "".join(_body(pages)), "；".join(notices)))


def _body(pages: Sequence[Page]) -> Iterator[str]:
    for number, page in enumerate(pages):
        yield paragraph("Title", run(page.title), properties=_NEW_SHEET if number else "")
        yield paragraph("SectionEnd", properties=spacing(20, before=160))
        for block in page.blocks:
            yield from _block(block)
        for remark in page.remarks:
            yield paragraph("TableNote", run(remark), properties='<w:jc w:val="left"/>')
    yield section(UPRIGHT, references=REFERENCES)


def _block(block: Block) -> Iterator[str]:
    """A paragraph of no height keeps two tables from becoming one."""
    yield (
        paragraph("TableNote", run("沿此线裁开，下联填好后送回"), properties=_CUT)
        if block.cut
        else paragraph("SectionEnd", properties="<w:keepNext/>")
    )
    if block.grid:
        if block.name:
            yield said("TableTitle", block.name)
        yield table(block.grid, UPRIGHT.text_width)
    if block.fields:
        yield form_table(block.name, block.fields, UPRIGHT.text_width)
