"""Issues as a workbook: the ledger of problems, the three lists, and the counts."""

from wenming_cli.model.remediation.listing import Listing
from wenming_cli.report import marks
from wenming_cli.report.remediation import head, tables
from wenming_cli.report.xlsx.book import bound


def render(listing: Listing) -> bytes:
    """Return the workbook; with a view it holds that one table."""
    docket = listing.docket
    title = f"{marks.city_or_unit(docket)}{head.title(listing.view, listing)}"
    sheets = tables.every(listing) if listing.view is None else tables.one(listing)
    return bound(docket, title, sheets)
