"""周报: two days compared, the last one before a week and its own last one."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from wenming_cli.core.remediation.docket import Ground, docket
from wenming_cli.core.remediation.tallies import tally
from wenming_cli.model.event import Ledger
from wenming_cli.model.remediation.act import State
from wenming_cli.model.remediation.docket import Entry
from wenming_cli.model.remediation.week import Brought, Weekly
from wenming_cli.model.typed_week import Week
from wenming_cli.model.unit import CITY_WIDE

TYPICAL = 5
"""Issues that a brief names."""


class _Twice(NamedTuple):
    """An issue at the end of the week and, where it was there, before it."""

    end: Entry
    before: Entry | None

    @property
    def carried(self) -> bool:
        return self.before is not None and not self.before.issue.state.settled

    @property
    def open(self) -> bool:
        return not self.end.issue.state.settled

    def became(self, state: State) -> bool:
        """Whether it was open or not there, and ends in this state."""
        return (self.before is None or self.carried) and self.end.issue.state is state


def weekly(
    ground: Ground, ledgers: Iterable[Ledger], week: Week, today: date, scope: str = CITY_WIDE
) -> Weekly:
    """Return what a week has brought.

    Args:
        ground: See there.
        ledgers: Of the round.
        week: Over or not.
        today: Where the week is not over, its figures are of this day.
        scope: 全市, or a unit's full name.
    """
    whole = tuple(ledgers)
    on = min(week.last, max(today, week.first))
    end = docket(ground, whole, on, scope)
    known = {e.issue.id: e for e in docket(ground, whole, week.eve).entries}
    pairs = [_Twice(entry, known.get(entry.issue.id)) for entry in end.entries]
    groups: dict[str, list[_Twice]] = {}
    for pair in pairs:
        groups.setdefault(pair.end.issue.charged, []).append(pair)
    units = sorted(groups, key=lambda unit: (ground.roster.place(unit), unit))
    new = [pair.end for pair in pairs if pair.before is None]
    return Weekly(
        week=week,
        on=on,
        end=end,
        units=_ranked([_brought(unit, groups[unit]) for unit in units]),
        whole=_brought(scope, pairs),
        sites=len({entry.issue.opened.site for entry in new if entry.issue.opened.site}),
        typical=_typical(end.entries),
        ahead=_ahead(end.entries, week.next),
    )


def _brought(name: str, pairs: Sequence[_Twice]) -> Brought:
    now = tally(name, (pair.end for pair in pairs))
    before = tally(name, (pair.before for pair in pairs if pair.before))
    return Brought(
        name=name,
        carried=sum(pair.carried for pair in pairs),
        new=sum(pair.before is None for pair in pairs),
        returned=sum(
            pair.before is not None and pair.before.issue.state.settled and pair.open
            for pair in pairs
        ),
        done=sum(pair.became(State.CLOSED) for pair in pairs),
        dismissed=sum(pair.became(State.DISMISSED) for pair in pairs),
        left=sum(pair.open for pair in pairs),
        late=now.late,
        rate=now.rate,
        before=before.rate,
    )


def _ranked(rows: Sequence[Brought]) -> tuple[Brought, ...]:
    """Give ranks by rate; who shares a rate shares a rank, and the next one is left out."""
    rates = [row.rate for row in rows if row.rate is not None]
    return tuple(
        row if row.rate is None else row._replace(rank=1 + sum(r > row.rate for r in rates))
        for row in rows
    )


def _typical(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    telling = [
        e for e in entries if e.red or e.late or (e.issue.rebounds and not e.issue.state.settled)
    ]
    telling.sort(key=lambda e: (-e.red, -e.issue.rebounds, -e.late, e.issue.id))
    return tuple(telling[:TYPICAL])


def _ahead(entries: Iterable[Entry], week: Week) -> tuple[Entry, ...]:
    due = [
        e
        for e in entries
        if e.left is not None and e.issue.due and week.first <= e.issue.due <= week.last
    ]
    return tuple(sorted(due, key=lambda e: (e.issue.due or date.max, e.issue.id)))
