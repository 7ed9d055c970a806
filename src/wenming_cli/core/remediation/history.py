"""What the steps of a ledger have come to: its issues, and the steps that do not fit."""

from collections.abc import Iterable
from datetime import date
from typing import Any, NamedTuple

from wenming_cli.core.remediation.admission import refusal
from wenming_cli.model.event import Ledger
from wenming_cli.model.remediation.act import MOVES, Act, State
from wenming_cli.model.remediation.issue import Issue, Stray
from wenming_cli.model.remediation.step import Assigned, Extended, Opened, Planned, Step
from wenming_cli.model.unit import Roster


class History(NamedTuple):
    """All issues of some ledgers, units in official order, then by number."""

    issues: tuple[Issue, ...]
    strays: tuple[Stray, ...]


def history(ledgers: Iterable[Ledger], roster: Roster, until: date | None = None) -> History:
    """Fold the steps of ledgers, each in the order of its file.

    Args:
        ledgers: Of one round.
        roster: Gives units their full names and their order.
        until: Leave out what was recorded after this day; None: everything counts.
    """
    issues: list[Issue] = []
    strays: list[Stray] = []
    last = "" if until is None else until.isoformat()
    whole = sorted(ledgers, key=lambda each: roster.place(roster.full(each.header.unit)))
    for ledger in whole:
        unit = roster.full(ledger.header.unit)
        steps = ledger.steps if until is None else (s for s in ledger.steps if s.at[:10] <= last)
        found, left = course(unit, steps)
        issues += found.values()
        strays += left
    return History(tuple(issues), tuple(strays))


def course(unit: str, steps: Iterable[Step]) -> tuple[dict[int, Issue], list[Stray]]:
    """Return a unit's issues by number, and the steps that do not fit."""
    issues: dict[int, Issue] = {}
    taken: dict[int, list[Step]] = {}
    strays: list[Stray] = []
    for step in steps:
        known = issues.get(step.issue)
        if refused := refusal(known, step):
            strays.append(Stray(unit, step, refused.message))
            continue
        issues[step.issue] = advanced(unit, known, step)
        taken.setdefault(step.issue, []).append(step)
    whole = {n: issues[n]._replace(steps=tuple(taken[n])) for n in sorted(issues)}
    return whole, strays


def advanced(unit: str, issue: Issue | None, step: Step) -> Issue:
    """Return what an allowed step makes of an issue, but for its list of steps."""
    if issue is None:
        assert isinstance(step.told, Opened)
        return Issue(unit, step.issue, State.REGISTERED, step.told, unit, (step,), since=step.day)
    changed = _changes(issue, step)
    state = MOVES[step.act][issue.state]
    if state is not issue.state:
        changed["state"], changed["since"] = state, step.day
    return _with(issue, changed) if changed else issue


_PLACES = {name: place for place, name in enumerate(Issue._fields)}


def _with(issue: Issue, changed: dict[str, Any]) -> Issue:
    """Return an issue with some fields changed: `_replace`, in a third of its time."""
    fields = [*issue]
    for name, value in changed.items():
        fields[_PLACES[name]] = value
    return Issue._make(fields)


def _changes(issue: Issue, step: Step) -> dict[str, Any]:
    """Return what changes beside the state: by what a step tells, else by the act alone."""
    told = step.told
    if isinstance(told, Planned):
        return {"plan": told, "due": told.due, "leader": told.leader or issue.leader}
    if isinstance(told, Assigned):
        return {
            "charged": told.unit or issue.charged,
            "leader": told.leader or issue.leader,
            "due": told.due or issue.due,
        }
    if isinstance(told, Extended):
        return {"due": told.due}
    return _counted(issue, step)


def _counted(issue: Issue, step: Step) -> dict[str, Any]:
    match step.act:
        case Act.SUBMIT:
            return {"shown_by": step.by}
        case Act.RETURN:
            return {"returns": issue.returns + 1}
        case Act.REBOUND:  # what comes back is planned anew
            return {"rebounds": issue.rebounds + 1, "due": None, "plan": None, "shown_by": ""}
    return {}
