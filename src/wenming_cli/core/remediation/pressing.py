"""What cannot wait on a day: late, due soon, at a veto, come back, taken on by nobody."""

from wenming_cli.model.remediation.docket import Docket, Entry
from wenming_cli.model.remediation.pressing import Press, Pressing, Section


def pressing(docket: Docket) -> Pressing:
    """Return the issues of a docket that press, in sections; one may stand in several."""
    sections = (
        Section(Press.LATE, _late(docket)),
        Section(Press.SOON, _soon(docket)),
        Section(Press.RED, tuple(e for e in docket.entries if e.red)),
        Section(Press.REBOUND, tuple(e for e in docket.entries if e.back)),
        Section(Press.UNASSIGNED, tuple(e for e in docket.entries if e.unassigned)),
        Section(Press.UNANSWERED, tuple(e for e in docket.entries if e.unanswered)),
    )
    return Pressing(docket, sections)


def overdue(docket: Docket) -> int:
    """Return how many issues are past their last day."""
    return sum(entry.late > 0 for entry in docket.entries)


def _late(docket: Docket) -> tuple[Entry, ...]:
    """Return what is late, the longest first."""
    return tuple(sorted((e for e in docket.entries if e.late), key=lambda e: -e.late))


def _soon(docket: Docket) -> tuple[Entry, ...]:
    return tuple(sorted((e for e in docket.entries if e.soon), key=lambda e: e.left or 0))
