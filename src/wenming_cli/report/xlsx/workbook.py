"""The report as a workbook: the papers of a self-assessment, then the details behind them."""

from wenming_cli.model.gap_list import BESIDE, GapGroup
from wenming_cli.model.results import Results
from wenming_cli.report import marks, sentences
from wenming_cli.report.xlsx import (
    answer_records,
    evidence_list,
    gap_sheet,
    overview,
    score_details,
    self_assessment,
    standard_details,
    three_lists,
    unit_scores,
)
from wenming_cli.report.xlsx.book import made
from wenming_cli.report.xlsx.line import lines


def render(results: Results) -> bytes:
    """Return the workbook; the same results give the same bytes."""
    placed = lines(results)
    beside = (GapGroup(BESIDE, results.beside_gaps),) if results.beside_gaps else ()
    gaps = (GapGroup("", results.gaps), *beside)
    head = (f"{sentences.whose(results)}　{sentences.rate(results)}", *marks.notices(results))
    sheets = (
        overview.stack(results),
        self_assessment.table(results, placed),
        *three_lists.tables(results, results.every_gap),
        unit_scores.table(results),
        evidence_list.table(results, placed),
        gap_sheet.table(results, gaps, head),
        score_details.table(results, placed),
        answer_records.table(results, placed),
        standard_details.table(results, placed),
    )
    return made(results, "自评报告", sheets)
