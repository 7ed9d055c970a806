"""From issues to bars: when each begins and ends, what happened, and which comes first."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import count

from wenming_cli.core.remediation.tallies import NOBODY, tally
from wenming_cli.model.remediation.act import Act, State
from wenming_cli.model.remediation.docket import Docket, Entry
from wenming_cli.model.remediation.issue import Issue
from wenming_cli.model.remediation.schedule import (
    Bar,
    Group,
    Grouping,
    Node,
    Span,
    Timetable,
    Turn,
)
from wenming_cli.model.remediation.step import Assigned, Extended, Planned
from wenming_cli.model.unit import Roster

_TURNS = {
    Act.SUBMIT: Turn.SUBMITTED,
    Act.RETURN: Turn.RETURNED,
    Act.CLOSE: Turn.CLOSED,
    Act.REBOUND: Turn.REBOUNDED,
}


def timetable(
    docket: Docket,
    roster: Roster,
    by: Grouping = Grouping.NONE,
    top: int | None = None,
) -> Timetable:
    """Lay out the issues of a docket.

    What is not closed comes first, the earliest last day at the top, what has none at the end.

    Args:
        docket: The issues on a day.
        roster: Gives units their order.
        by: Groups stand in the official order of units or the order of the edition.
        top: Only so many, the most urgent ones; None: all.
    """
    dismissed = tuple(e for e in docket.entries if e.issue.state is State.DISMISSED)
    real = (e for e in docket.entries if e.issue.state is not State.DISMISSED)
    tasks = sorted(real, key=_urgency)
    listed = tasks[:top]
    return Timetable(
        docket=docket,
        groups=tuple(_grouped(docket, roster, by, listed)),
        by=by,
        total=len(tasks),
        shown=len(listed),
        tally=tally(docket.scope, docket.entries),
        undated=sum(e.issue.due is None and not e.issue.state.settled for e in tasks),
        dismissed=dismissed,
    )


def _grouped(
    docket: Docket, roster: Roster, by: Grouping, listed: Iterable[Entry]
) -> Iterator[Group]:
    """Yield groups of bars in their order, the bars numbered through."""
    groups: dict[str, list[Entry]] = {}
    for entry in listed:
        groups.setdefault(_group(entry, by), []).append(entry)
    places = _places(docket, roster, by, groups)
    numbers = count(1)
    for name in sorted(groups, key=lambda name: (places.get(name, len(places)), name)):
        yield Group(name, tuple(bar(e, docket.on, next(numbers)) for e in groups[name]))


def bar(entry: Entry, on: date, number: int = 1) -> Bar:
    """Return an issue as a bar, as it stands on a day."""
    issue = entry.issue
    starts, due, closed = _starts(issue), issue.due, issue.closed_on
    plan = late = None
    overdue = max(0, ((closed or on) - due).days) if due else 0
    if due is not None:
        last = min(due, closed) if closed else due
        plan = Span(starts, last) if starts <= last else None
        until = closed - timedelta(1) if closed else on
        late = Span(due + timedelta(1), until) if until > due else None
    nodes = tuple(sorted(_nodes(issue), key=_day))
    return Bar(number, entry, starts, plan, late, overdue, nodes)


def _starts(issue: Issue) -> date:
    """Return the day it begins; one that was only recorded late begins no later than it ends."""
    last = issue.due or date.max
    return next((day for day in _beginnings(issue) if day <= last), last)


def _beginnings(issue: Issue) -> Iterator[date]:
    """Yield the days it may be said to begin, the best one first."""
    if issue.plan:
        planned = (step.day for step in issue.steps if step.told is issue.plan)
        yield from filter(None, (issue.plan.starts, next(planned, None)))
    for step in reversed(issue.steps):
        if step.act is Act.REBOUND:
            yield step.day
            break
        if isinstance(step.told, Assigned):
            yield step.day
    yield issue.opened.found


def _nodes(issue: Issue) -> Iterator[Node]:
    """Yield what happened to it, and its last days: the moved ones with who allowed it."""
    due: date | None = None
    for step in issue.steps:
        match step.told:
            case Assigned(due=told) | Planned(due=told):
                due = told or due
            case Extended(due=told):
                if due is not None:
                    yield Node(due, Turn.FIRST_DUE, step)
                due = told
        if step.act in _TURNS:
            yield Node(step.day, _TURNS[step.act], step)
    if issue.due is not None:
        yield Node(issue.due, Turn.DUE)


def _day(node: Node) -> date:
    return node.day


def _urgency(entry: Entry) -> tuple[bool, date]:
    return entry.issue.state.settled, entry.issue.due or date.max


def _group(entry: Entry, by: Grouping) -> str:
    if by is Grouping.UNIT:
        return entry.issue.charged
    if by is Grouping.AREA:
        return f"{entry.area.id} {entry.area.name}" if entry.area else NOBODY
    return ""


def _places(docket: Docket, roster: Roster, by: Grouping, names: Iterable[str]) -> dict[str, int]:
    if by is Grouping.UNIT:
        return {name: roster.place(name) for name in names}
    return {f"{area.id} {area.name}": n for n, area in enumerate(docket.edition.areas)}
