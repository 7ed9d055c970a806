"""Issues as they stand on a day: who is late, by how much, and what the answer says."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from wenming_cli.core.remediation.history import history
from wenming_cli.core.shares import judged
from wenming_cli.core.standing import Standing, by_unit, is_current
from wenming_cli.model.edition import Area, Edition
from wenming_cli.model.event import Ledger
from wenming_cli.model.remediation.docket import Docket, Entry, Record
from wenming_cli.model.remediation.issue import Issue
from wenming_cli.model.status import Status
from wenming_cli.model.unit import CITY_WIDE, Roster
from wenming_cli.model.workspace import Round


class Ground(NamedTuple):
    """What issues are seen against besides their ledgers."""

    edition: Edition
    roster: Roster
    in_round: Round | None = None
    city: str = ""
    sample: bool = False


def docket(ground: Ground, ledgers: Iterable[Ledger], on: date, scope: str = CITY_WIDE) -> Docket:
    """Return the issues of a round as they stood at the end of a day.

    Args:
        ground: See there.
        ledgers: Of the round, all units'.
        on: The day. Steps recorded later are left out, and lateness is counted to it; of the
            answers the ones in force now are told, whatever the day.
        scope: 全市, or a unit's full name: then only what that unit has to put right, in whosever
            ledger it stands.
    """
    whole = tuple(ledgers)
    found = history(whole, ground.roster, on)
    standings = by_unit(whole, ground.roster)
    areas = {
        r.id: area for area in ground.edition.areas for i in area.items for r in i.requirements
    }
    issues = (issue for issue in found.issues if scope in {CITY_WIDE, issue.charged})
    return Docket(
        edition=ground.edition,
        round=ground.in_round,
        scope=scope,
        on=on,
        entries=tuple(_entry(ground.edition, areas, standings, issue, on) for issue in issues),
        strays=tuple(s for s in found.strays if scope in {CITY_WIDE, s.unit}),
        records=tuple(
            Record(ground.roster.full(each.header.unit), each.records, each.head)
            for each in whole
            if each.head
        ),
        city=ground.city,
        sample=ground.sample,
    )


def days_left(issue: Issue, on: date) -> int | None:
    """Return the days until the last day in force, negative past it; None where there is none."""
    if issue.state.settled or issue.due is None:
        return None
    return (issue.due - on).days


def _entry(
    edition: Edition,
    areas: Mapping[str, Area],
    standings: Mapping[str, Standing],
    issue: Issue,
    on: date,
) -> Entry:
    requirement = edition.requirements.get(issue.opened.requirement)
    left = days_left(issue, on)
    return Entry(
        issue=issue,
        requirement=requirement,
        area=areas.get(issue.opened.requirement),
        late=max(0, -left) if left is not None else 0,
        left=left,
        status=_status(edition, standings, issue),
    )


def _status(edition: Edition, standings: Mapping[str, Standing], issue: Issue) -> Status | None:
    """Return what the answer says that the score counts; where there is none, the unit's own."""
    requirement = edition.requirements.get(issue.opened.requirement)
    if requirement is None:
        return None
    for unit in (requirement.lead_unit, CITY_WIDE, issue.charged, issue.unit):
        answer = standings.get(unit, {}).get(requirement.id)
        if answer is not None and is_current(requirement, answer):
            return judged(requirement, answer, edition.partial_credit)[0]
    return None
