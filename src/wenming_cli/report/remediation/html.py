"""Issues as one self-contained page."""

from collections.abc import Iterator

from wenming_cli.model.remediation.listing import Listing
from wenming_cli.report import marks
from wenming_cli.report.html.markup import Html, tag
from wenming_cli.report.html.shell import page
from wenming_cli.report.html.tables import Column, body, table
from wenming_cli.report.html.tables import text_rows as tables_of_text
from wenming_cli.report.remediation import head, tables
from wenming_cli.report.remediation.text_cells import NUMBERS, sentences, text_rows
from wenming_cli.report.xlsx.table import Heading, Kind, Table

_WIDE = 8
"""Characters of width from which on a column holds sentences."""

_MANY = 12
"""Columns from which on a table needs smaller letters, and a sheet of A3."""

_DAY = 7.4
"""Characters of width that a date takes."""


def render(listing: Listing) -> bytes:
    """Return a page of issues as one HTML page, UTF-8."""
    docket = listing.docket
    title = f"{marks.city_or_unit(docket)}{head.title(listing.view, listing)}"
    return page(title, docket, _main(listing), head.records(docket))


def _main(listing: Listing) -> Iterator[Html]:
    yield tag("ul", *(tag("li", fact) for fact in head.facts(listing)))
    for each in tables.one(listing):
        if listing.courses:
            yield tag("h2", each.title)
        yield from (tag("p", sentence) for sentence in sentences(each))
        if not sentences(each):
            yield tag("div", _table(each), class_="issues")


def _table(each: Table) -> Html:
    columns = tuple(map(_column, each.headings))
    rows = tables_of_text(columns, text_rows(each))
    many = " many" if len(columns) > _MANY else ""
    return table(each.title, columns, [body(rows)], kind=f"issues{many}")


def _column(heading: Heading) -> Column:
    if heading.kind in NUMBERS:
        return Column(heading.text, "number")
    if heading.text.endswith("问题编号"):
        return Column(heading.text, "id")
    if heading.kind is Kind.SHORT:
        return Column(heading.text, "date day" if heading.width >= _DAY else "date")
    return Column(heading.text, "wide" if heading.width >= _WIDE else "unit")
