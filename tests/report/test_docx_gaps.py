"""The gap list in Word: the same gaps and numbers as everywhere, lying, with repeated heads."""

import pytest
from docx.enum.section import WD_ORIENT
from tests.report.pages import gaps_of
from tests.report.reading_docx import all_text, opened, rows, skeleton, table_headed
from tests.report.test_hostile import HOSTILE, with_words

from wenming_cli.model.gap_list import Grouping
from wenming_cli.model.results import Results
from wenming_cli.model.status import GapType
from wenming_cli.report import figures, labels, marks, sentences
from wenming_cli.report.docx.gaps import render
from wenming_cli.report.markdown_gaps import GAP_COLUMNS, gap_rows


def test_the_rows_are_those_of_the_markdown_list(results: Results) -> None:
    """Every column of every gap, in the words of the other formats."""
    gaps = gaps_of(results)
    document = opened(render(gaps))
    told = table_headed(document, *GAP_COLUMNS)
    assert [tuple(row) for row in told[1:]] == list(gap_rows(gaps.groups[0].gaps))
    assert document.sections[0].orientation == WD_ORIENT.LANDSCAPE


@pytest.mark.parametrize("by", Grouping)
def test_a_group_is_a_heading_and_a_table(results: Results, by: Grouping) -> None:
    """Each group has its number, its count and its own running total."""
    gaps = gaps_of(results, by=by)
    document = opened(render(gaps))
    headings = [p.text for p in document.paragraphs if p.style and p.style.name == "Heading 1"]
    assert len(headings) == len(document.tables) == len(gaps.groups)
    for heading, group, table in zip(headings, gaps.groups, document.tables, strict=True):
        assert (
            f"、{group.name}（{len(group.gaps)}项，共可补{figures.points(group.lost)}分）"
            in heading
        )
        assert rows(table)[-1][7] == figures.points(group.gaps[-1].running)


def test_head_and_records_are_there(results: Results) -> None:
    """Edition, whose, rate with coverage and interval, notices and ledgers are in the list."""
    text = all_text(opened(render(gaps_of(results))))
    for words in (
        results.edition.title,
        sentences.whose(results),
        sentences.rate(results),
        *marks.notices(results),
        *labels.records(results),
    ):
        assert words in text


def test_no_gap_of_a_type_is_said(results: Results) -> None:
    """A list without a gap says so and holds no table."""
    gaps = gaps_of(results._replace(gaps=()), kind=GapType.MISSING)
    document = opened(render(gaps))
    assert "没有缺项。" in all_text(document)
    assert not document.tables


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_leave_the_skeleton_of_harmless_ones(words: str) -> None:
    """Headings, tables and rows are the same whatever people wrote."""
    pages = [render(gaps_of(with_words(w), by=Grouping.UNIT)) for w in (words, "平常话")]
    assert skeleton(pages[0]) == skeleton(pages[1])
