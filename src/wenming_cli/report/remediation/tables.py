"""The tables of a page, as values: the same in every format."""

from collections.abc import Iterator
from itertools import starmap

from wenming_cli.model.remediation.listing import Listing, Tallied
from wenming_cli.model.remediation.view import View
from wenming_cli.report.remediation import columns, head
from wenming_cli.report.remediation.columns import Line
from wenming_cli.report.remediation.course_rows import about, steps
from wenming_cli.report.xlsx.table import Band, Heading, Kind, Row, Table, headings, rows

_LISTS = {
    View.LEDGER: columns.LEDGER,
    View.PROBLEMS: columns.PROBLEMS,
    View.TASKS: columns.TASKS,
    View.DUTIES: columns.DUTIES,
}
_COURSE = (
    Heading("问题编号", 8, Kind.SHORT),
    Heading("时间", 8.4, Kind.SHORT),
    Heading("事项", 5, Kind.SHORT),
    Heading("经办人", 9, Kind.TEXT),
    Heading("内容", 36, Kind.TEXT),
    Heading("佐证材料", 14, Kind.TEXT),
    Heading("到这一步的状态", 6, Kind.SHORT),
)
_ABOUT = (
    Heading("问题编号", 8, Kind.SHORT),
    Heading("测评标准", 26, Kind.TEXT),
    Heading("现在的自评", 18, Kind.TEXT),
    Heading("时限和延期", 22, Kind.TEXT),
    Heading("发文", 14, Kind.TEXT),
)


def every(listing: Listing) -> Iterator[Table]:
    """Yield all the tables there are: for a workbook without a view."""
    if listing.courses:
        yield from one(listing)
        return
    for view in _LISTS:
        yield _listed(listing, view)
    for tallied in listing.tallies:
        if tallied.by != View.ORIGIN.value:
            yield _counted(listing, tallied)


def one(listing: Listing) -> Iterator[Table]:
    """Yield the table of the page's view; of single issues their whole course."""
    if listing.courses:
        yield _listed(listing, View.LEDGER)
        yield _about(listing)
        yield _taken(listing)
        return
    view = listing.view or View.LEDGER
    if view in _LISTS:
        yield _listed(listing, view)
        return
    yield from (_counted(listing, each) for each in listing.tallies if each.by == view.value)


def _listed(listing: Listing, view: View) -> Table:
    entries = listing.docket.entries if view is View.LEDGER else listing.real
    lines = starmap(Line, enumerate(entries, 1))
    listed = tuple(rows(_LISTS[view], lines))
    named, wide = head.title(view, listing), view is View.LEDGER
    return _table(listing, named, headings(_LISTS[view]), listed, wide=wide)


def _counted(listing: Listing, tallied: Tallied) -> Table:
    asked = columns.counts(tallied.by)
    title = head.title(View(tallied.by), listing)
    counted = tuple(rows(asked, (*tallied.tallies, listing.total)))
    made = _table(listing, title, headings(asked), counted if tallied.tallies else ())
    return Table(f"按{tallied.by}", title, made.head, made.headings, made.rows, made.tail, frozen=1)


def _about(listing: Listing) -> Table:
    told = tuple(Row(about(course)) for course in listing.courses)
    return _table(listing, "测评标准、自评和发文", _ABOUT, told)


def _taken(listing: Listing) -> Table:
    made = tuple(row for course in listing.courses for row in steps(course))
    return _table(listing, head.COURSE, _COURSE, made)


def _table(
    listing: Listing,
    title: str,
    named: tuple[Heading, ...],
    listed: tuple[Row, ...],
    *,
    wide: bool = False,
) -> Table:
    return Table(
        name=title,
        title=title,
        head=head.facts(listing),
        headings=named,
        rows=listed or (Band(head.NONE),),
        tail=head.records(listing.docket),
        frozen=2,
        pages=2 if wide else 1,
    )
