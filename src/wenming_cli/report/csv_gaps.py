"""The gap list as CSV, one line a gap."""

from wenming_cli.model.gap_list import GapList
from wenming_cli.report import gap_sentences, labels, marks, sentences
from wenming_cli.report.csv_cells import page
from wenming_cli.report.xlsx.gap_sheet import COLUMNS, Listed, listed
from wenming_cli.report.xlsx.table import Column, Kind, headings, rows

_GROUP: Column[Listed] = Column("分组", 8, Kind.TEXT, lambda each: each.group)


def render(gaps: GapList) -> bytes:
    """Return the gaps in their order; a grouped list names the group last."""
    results = gaps.results
    columns = (*COLUMNS, _GROUP) if any(g.name for g in gaps.groups) else COLUMNS
    said = (
        gap_sentences.gap_counts(results),
        gap_sentences.listed(gaps),
        "" if gaps.by else labels.target(results, gaps.type),
    )
    head = (
        f"{results.edition.title}差距清单",
        f"{sentences.whose(results)}　{sentences.rate(results)}",
        "；".join(filter(None, said)),
        *marks.notices(results),
        *((gap_sentences.ESTIMATED,) if gap_sentences.estimated(gaps) else ()),
        *labels.records(results),
    )
    subjects = (each for group in gaps.groups for each in listed(group))
    return page(head, headings(columns), (row.cells for row in rows(columns, subjects)))
