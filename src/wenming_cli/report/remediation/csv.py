"""Issues as CSV: one table; of single issues every step is a line."""

from wenming_cli.model.remediation.listing import Listing
from wenming_cli.report import marks
from wenming_cli.report.csv_cells import page
from wenming_cli.report.remediation import head, tables
from wenming_cli.report.xlsx.table import Row


def render(listing: Listing) -> bytes:
    """Return the table of the page; the course of single issues where they were asked for."""
    *_, table = tables.one(listing)
    docket = listing.docket
    above = (
        f"{marks.city_or_unit(docket)}{head.title(listing.view, listing)}",
        *head.facts(listing),
        *marks.notices(docket),
        *head.records(docket),
    )
    return page(above, table.headings, (r.cells for r in table.rows if isinstance(r, Row)))
