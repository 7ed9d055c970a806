"""Markdown pages: golden files, and tables that hold everything."""

from collections.abc import Callable
from decimal import Decimal

import pytest
from tests.conftest import hand_built
from tests.report.pages import gaps_of

from wenming_cli.model.edition import Edition
from wenming_cli.model.gap_list import Grouping
from wenming_cli.model.results import Results
from wenming_cli.report import markdown, markdown_gaps

Golden = Callable[[str, str], None]


def rows(page: bytes, heading: str) -> list[list[str]]:
    """Return the body of the tables under a heading, by simple reading."""
    _, _, after = page.decode().partition(f"# {heading}\n")
    section = after.split("\n## ")[0]
    cells = [line[2:-2].split(" | ") for line in section.splitlines() if line.startswith("| ")]
    return [row for row in cells if row[0].isdigit()]


def test_the_report_is_its_golden_file(results: Results, golden: Golden) -> None:
    """The Markdown report is its golden file, word for word."""
    golden("report.md", markdown.render(results).decode())


def test_a_units_report_is_its_golden_file(edition: Edition, golden: Golden) -> None:
    """So is the report of one unit."""
    golden("report_of_unit.md", markdown.render(hand_built(edition, "市教育局")).decode())


@pytest.mark.parametrize("by", [None, *Grouping])
def test_a_gap_list_is_its_golden_file(
    by: Grouping | None, results: Results, golden: Golden
) -> None:
    """Every grouping of the gap list is its golden file."""
    name = f"gaps_by_{by.name.lower()}.md" if by else "gaps.md"
    golden(name, markdown_gaps.render(gaps_of(results, by=by)).decode())


def test_every_requirement_has_its_row(results: Results) -> None:
    """The self-assessment table leaves no requirement out and numbers them through."""
    table = rows(markdown.render(results), "逐条自评表")
    assert [row[0] for row in table] == [str(n) for n in range(1, 10)]
    assert [row[2] for row in table] == list(results.edition.requirements)


def test_points_of_rows_add_up_to_the_total(results: Results) -> None:
    """A person who adds up the columns 分值 and 自评得分 gets what the report says."""
    table = rows(markdown.render(results), "逐条自评表")
    earned = [Decimal(row[7]) for row in table if row[7][0].isdigit()]
    assert sum(Decimal(row[5]) for row in table) == results.score.points
    assert sum(earned) == results.score.earned


def test_every_gap_has_its_row(results: Results) -> None:
    """The report's gap table is complete and in order."""
    table = [row for row in rows(markdown.render(results), "差距") if len(row) == 11]
    assert [row[1] for row in table] == [gap.id for gap in results.gaps]
