"""The gap list as a workbook: the gaps as asked for, and the three lists that follow from them."""

from wenming_cli.model.gap_list import GapList
from wenming_cli.report import gap_sentences, labels, marks, sentences
from wenming_cli.report.xlsx import gap_sheet, three_lists
from wenming_cli.report.xlsx.book import made


def render(gaps: GapList) -> bytes:
    """Return the workbook; the same gap list gives the same bytes."""
    results = gaps.results
    listed = tuple(gap for group in gaps.groups for gap in group.gaps)
    target = labels.target(results, gaps.type) if gaps.by is None else ""
    head = (
        f"{sentences.whose(results)}　{sentences.rate(results)}",
        "；".join(
            filter(None, (gap_sentences.gap_counts(results), gap_sentences.listed(gaps), target))
        ),
        *marks.notices(results),
    )
    tail = (
        *((gap_sentences.ESTIMATED,) if gap_sentences.estimated(gaps) else ()),
        *labels.records(results),
    )
    sheets = (
        gap_sheet.table(results, gaps.groups, head, tail),
        *three_lists.tables(results, listed),
    )
    return made(results, "差距清单", sheets)
