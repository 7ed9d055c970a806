"""Which issues of a docket are on a page, in which order, and how they count."""

from collections.abc import Iterable

from wenming_cli.core.remediation.tallies import NOBODY, By, tallies, tally
from wenming_cli.model.remediation.act import State
from wenming_cli.model.remediation.docket import Docket, Entry
from wenming_cli.model.remediation.listing import EVERYTHING, Choice, Listing, Tallied
from wenming_cli.model.remediation.view import View
from wenming_cli.model.unit import Roster

TOTAL = "合计"


def chosen(docket: Docket, choice: Choice) -> Docket:
    """Return the docket with the issues that were asked for."""
    kept = [entry for entry in docket.entries if _fits(entry, choice)]
    if choice.late:
        kept.sort(key=lambda entry: -entry.late)
    elif choice.soon:
        kept.sort(key=lambda entry: entry.left or 0)
    return docket._replace(entries=tuple(kept))


def leaders(docket: Docket) -> tuple[str, ...]:
    """Name whom the issues name as leaders, each once."""
    return tuple(dict.fromkeys(entry.issue.leader or NOBODY for entry in docket.entries))


def listing(
    docket: Docket,
    roster: Roster,
    view: View | None = None,
    choice: Choice = EVERYTHING,
    *,
    counted: Iterable[By] = By,
) -> Listing:
    """Return what a page shows of the issues of a docket.

    Args:
        docket: Only the issues that were asked for.
        roster: Gives units their order.
        view: One that counts is counted, whatever else is.
        choice: What they were chosen by.
        counted: What to count by beside.
    """
    by_ = [by for by in By if by in counted or view == by.value]
    return Listing(
        docket=docket,
        real=real(docket.entries),
        total=tally(TOTAL, docket.entries),
        tallies=tuple(Tallied(by.value, tallies(docket, by, roster)) for by in by_),
        view=view,
        choice=choice,
    )


def real(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Return the issues that count: an issue 不予认定 is none."""
    return tuple(entry for entry in entries if entry.issue.state is not State.DISMISSED)


def _fits(entry: Entry, choice: Choice) -> bool:
    issue = entry.issue
    return (
        (not choice.states or issue.state in choice.states)
        and (not choice.leader or (issue.leader or NOBODY) == choice.leader)
        and (choice.area is None or (entry.area is not None and entry.area.id == choice.area.id))
        and (not choice.late or entry.late > 0)
        and (not choice.soon or entry.soon)
    )
