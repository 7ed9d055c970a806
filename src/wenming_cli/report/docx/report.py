"""The 自查报告 as a Word document: four chapters and three appendices."""

from collections.abc import Iterator

from wenming_cli.model.about import About
from wenming_cli.model.results import Results
from wenming_cli.report import labels, marks
from wenming_cli.report.docx.assessment import assessment, practice
from wenming_cli.report.docx.markup import paragraph, run, said
from wenming_cli.report.docx.numbering import first
from wenming_cli.report.docx.package import REFERENCES, Paper, packed
from wenming_cli.report.docx.page_setup import CHARACTER, LYING, UPRIGHT, section, section_end
from wenming_cli.report.docx.remedies import measures, shortcomings
from wenming_cli.report.docx.tables import SMALL, STYLED, Look, table
from wenming_cli.report.papers import wording
from wenming_cli.report.papers.answers import assessed_grid, given_grid
from wenming_cli.report.papers.grid import Grid
from wenming_cli.report.papers.shortcomings import problem_grid

_DATE_LENGTH = 7
"""Characters that a written-out date takes."""

_DATE_FROM_RIGHT = 4
"""Characters that stay free to the right of the date, where a seal is set."""


def render(results: Results) -> bytes:
    """Return the report as the bytes of a `.docx`."""
    title = wording.plain_title(results)
    return packed(Paper(title, "".join(_body(results)), marks.short_notice(results)))


def notices(results: About) -> Iterator[str]:
    """Yield what the document must not pass for, framed, under its title."""
    for notice in marks.notices(results):
        yield said("Notice", notice)
    if marks.notices(results):
        yield said("Body", "")


def titled(*lines: str) -> str:
    """Return a title; each line is one of the paper's."""
    return paragraph("Title", run("\n".join(lines)))


def _body(results: Results) -> Iterator[str]:
    yield titled(*wording.title(results))
    yield said("Body", "")
    yield from notices(results)
    yield said("Body", wording.opening(results))
    yield said("Heading1", first(1, "工作开展情况"))
    yield from practice(results)
    yield said("Heading1", first(2, "对标自评情况"))
    yield from assessment(results)
    yield said("Heading1", first(3, "存在问题和差距"))
    yield from shortcomings(results)
    yield said("Heading1", first(4, "下一步整改措施"))
    yield from measures(results)
    yield from _ending(results)
    yield section_end(UPRIGHT, references=REFERENCES)
    yield from _appendix(1, "自评表", assessed_grid(results))
    yield from _form_tail()
    yield from _records(results)
    yield section_end(LYING)
    yield from _appendix(2, "问题清单", problem_grid(results.every_gap))
    yield section_end(LYING)
    yield from _appendix(3, "填报和佐证明细", given_grid(results), SMALL)
    yield section(LYING)


def _ending(results: Results) -> Iterator[str]:
    """Name the appendices, and leave the place for the signature and the seal."""
    yield said("Body", "")
    yield said("Enclosed", "附件：1. 自评表\n2. 问题清单\n3. 填报和佐证明细")
    yield said("Body", "")
    yield said("Body", "")
    office = wording.signed(results)
    right = max(0.0, _DATE_FROM_RIGHT + (_DATE_LENGTH - len(office)) / 2)
    yield paragraph("Signed", run(office), properties=_from_right(right))
    yield paragraph("Signed", run(wording.UNDATED), properties=_from_right(_DATE_FROM_RIGHT))


def _from_right(characters: float) -> str:
    hundredths, twips = round(100 * characters), round(CHARACTER * characters)
    return f'<w:ind w:rightChars="{hundredths}" w:right="{twips}"/>'


def _appendix(number: int, name: str, grid: Grid, look: Look = STYLED) -> Iterator[str]:
    yield said("Appendix", f"附件{number}")
    yield said("Body", "")
    yield titled(name)
    yield table(grid, LYING.text_width, look)


def _form_tail() -> Iterator[str]:
    """Yield the line under a 自评表 on which people sign."""
    blanks = ("主要负责人（签字）：", "分管负责人：", "填报人：", "联系电话：", "填报日期：")
    yield said(
        "TableNote", "填报单位（盖章）：" + "".join(f"　　　　　　{name}" for name in blanks)
    )


def _records(results: Results) -> Iterator[str]:
    edition = results.edition
    yield said("TableNote", f"测评体系编号：{edition.id}，指纹{edition.fingerprint}")
    records = labels.records(results)
    if records:
        yield said("TableNote", "台账记录数和校验值（核对：wenming verify --expect 校验值）：")
    yield from (said("TableNote", line) for line in records)
