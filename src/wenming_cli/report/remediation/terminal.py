"""Issues on a terminal: who has to do what by when, in a table that fits 80 columns."""

from collections.abc import Iterator

from rich.console import Group, RenderableType

from wenming_cli.model.remediation.docket import Docket
from wenming_cli.model.remediation.listing import Listing, Tallied
from wenming_cli.model.remediation.view import View
from wenming_cli.report import marks
from wenming_cli.report.remediation import columns, head
from wenming_cli.report.remediation.terminal_rows import NARROW, issue_table
from wenming_cli.report.remediation.text_cells import NUMBERS
from wenming_cli.report.terminal_prose import prose
from wenming_cli.report.terminal_tables import Column, make_table
from wenming_cli.report.xlsx.table import Cell, Heading, headings, rows, said


def render(listing: Listing, top: int) -> RenderableType:
    """Return a page of issues for any width; nothing in it is cut.

    Args:
        listing: What was asked for.
        top: Most rows; how many more there are is said.
    """
    return Group(*_parts(listing, top))


def title(docket: Docket, named: str) -> Iterator[RenderableType]:
    """Say what the page is, and what it must not pass for."""
    notice = marks.short_notice(docket)
    if notice:
        yield prose(f"【{notice}】", style="yellow")
    yield prose(f"{marks.city_or_unit(docket)}{named}", style="bold")


def more(count: int, top: int, what: str = "件") -> Iterator[RenderableType]:
    """Say how many rows are not shown, and how to see all; nothing where all are."""
    if count > top:
        told = f"以上是前{top}{what}，还有{count - top}{what}。全部："
        yield prose(told, ("wenming ledger -o 台账.xlsx", "cyan"), "，或加上--top")


def _parts(listing: Listing, top: int) -> Iterator[RenderableType]:
    yield from title(listing.docket, head.title(listing.view, listing))
    yield from map(prose, head.facts(listing))
    yield prose("")
    view = listing.view or View.LEDGER
    if view not in NARROW:
        for each in listing.tallies:
            yield _counted(listing, each, top)
            yield from more(len(each.tallies), top, "行")
        return
    entries = listing.docket.entries if view is View.LEDGER else listing.real
    if not entries:
        yield prose(head.NONE)
        return
    yield issue_table(entries[:top], view)
    yield from more(len(entries), top)
    yield prose("一个问题的全过程：", (f"wenming ledger {entries[0].issue.id}", "cyan"))


def _counted(listing: Listing, tallied: Tallied, top: int) -> RenderableType:
    asked = columns.counts(tallied.by)
    heads = headings(asked)
    made = rows(asked, (*tallied.tallies[:top], listing.total))
    cells = (list(map(_word, row.cells, heads)) for row in made)
    return make_table(map(_head, heads), cells, last_is_sum=True)


def _head(heading: Heading) -> Column:
    """Break long headings in the middle, so that names have the room."""
    half = (len(heading.text) + 1) // 2
    broken = len(heading.text) > _PAIR and heading.kind in NUMBERS
    text = f"{heading.text[:half]}\n{heading.text[half:]}" if broken else heading.text
    return Column(text, number=heading.kind in NUMBERS)


_PAIR = 2


def _word(cell: Cell, heading: Heading) -> str:
    if cell is None:
        return "—"
    return cell if isinstance(cell, str) else said(cell, heading.kind)
