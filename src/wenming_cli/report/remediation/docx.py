"""Issues as a Word document, lying; the ledger of problems takes a sheet of A3."""

from collections.abc import Iterator

from wenming_cli.model.remediation.listing import Listing
from wenming_cli.report import marks
from wenming_cli.report.docx.markup import said
from wenming_cli.report.docx.package import REFERENCES, Paper, packed
from wenming_cli.report.docx.page_setup import LYING, Sheet, section
from wenming_cli.report.docx.report import notices, titled
from wenming_cli.report.docx.tables import SMALL, STYLED, table
from wenming_cli.report.papers.grid import Column, Grid, grid
from wenming_cli.report.remediation import head, tables
from wenming_cli.report.remediation.text_cells import sentences, text_rows
from wenming_cli.report.xlsx.table import Heading, Kind, Table

A3 = Sheet(420, 297, (28, 20, 22, 20), 14, 12.6)
"""Twenty-one columns cannot be read on a sheet of A4."""

_MANY = 12
"""Columns from which on a table needs it, and smaller letters."""

_ID, _DAY = 3.2, 2.0
"""Characters that an id and a day need more than in a workbook."""

_LONG = 7
"""Characters from which on a short cell is a day."""


def render(listing: Listing) -> bytes:
    """Return a page of issues as the bytes of a `.docx`."""
    docket = listing.docket
    title = f"{marks.city_or_unit(docket)}{head.title(listing.view, listing)}"
    body = "".join(_body(listing, title))
    return packed(Paper(title, body, marks.short_notice(docket)))


def _body(listing: Listing, title: str) -> Iterator[str]:
    made = tuple(tables.one(listing))
    wide = any(len(each.headings) > _MANY for each in made)
    sheet = A3 if wide else LYING
    yield titled(title)
    yield said("Body", "")
    yield from notices(listing.docket)
    yield said("Body", "".join(f"{fact}。" for fact in head.facts(listing)))
    for each in made:
        if listing.courses:
            yield said("Heading1", each.title)
        for sentence in sentences(each):
            yield said("Body", sentence)
        if not sentences(each):
            look = SMALL if len(each.headings) > _MANY else STYLED
            yield table(_grid(each), sheet.text_width, look)
    yield from (said("TableNote", line) for line in head.records(listing.docket))
    yield section(sheet, references=REFERENCES)


def _grid(each: Table) -> Grid:
    columns = tuple(
        Column(h.text, round(10 * _width(h)), middle=h.kind is not Kind.TEXT) for h in each.headings
    )
    return grid(columns, text_rows(each))


def _width(heading: Heading) -> float:
    """Return a share of the width with which days and ids stand on one line.

    Letters are larger against a sheet of paper than against the columns of a workbook.
    """
    if heading.kind is not Kind.SHORT:
        return heading.width
    if heading.text.endswith("编号"):
        return heading.width + _ID
    return heading.width + (_DAY if heading.width >= _LONG else 0)
