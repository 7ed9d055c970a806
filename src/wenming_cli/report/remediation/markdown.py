"""Issues as Markdown: the tables of the page under its facts."""

from collections.abc import Iterator

from wenming_cli.model.remediation.listing import Listing
from wenming_cli.report import marks
from wenming_cli.report.markdown_text import bullets, heading, page, quote, table
from wenming_cli.report.remediation import head, tables
from wenming_cli.report.remediation.text_cells import NUMBERS, names, sentences, text_rows
from wenming_cli.report.xlsx.table import Table


def render(listing: Listing) -> bytes:
    """Return a page of issues as UTF-8 Markdown ending in one newline."""
    return page(_lines(listing))


def _lines(listing: Listing) -> Iterator[str]:
    docket = listing.docket
    title = head.title(listing.view, listing)
    yield from heading(1, f"{marks.city_or_unit(docket)}{title}")
    yield from quote(marks.notices(docket))
    yield ""
    yield from bullets(head.facts(listing))
    for each in tables.one(listing):
        yield from heading(2, each.title) if listing.courses else ("",)
        yield from _table(each)
    yield from ("", "台账校验值（核对：wenming verify）", "")
    yield from bullets(head.records(docket))


def _table(each: Table) -> Iterator[str]:
    yield from sentences(each)
    if sentences(each):
        return
    right = (heading.text for heading in each.headings if heading.kind in NUMBERS)
    yield from table(names(each.headings), text_rows(each), right)
