"""Issues counted: by unit, leader, area, state or origin."""

from collections.abc import Callable, Iterable
from enum import StrEnum

from wenming_cli.model.edition import Area
from wenming_cli.model.remediation.act import State
from wenming_cli.model.remediation.docket import Docket, Entry, Tally
from wenming_cli.model.unit import Roster

NOBODY = "未明确"


class By(StrEnum):
    """What issues are counted by."""

    UNIT = "单位"
    LEADER = "领导"
    AREA = "项目"
    STATE = "状态"
    ORIGIN = "来源"


def tally(name: str, entries: Iterable[Entry]) -> Tally:
    """Count issues; an issue 不予认定 is none, and is counted apart."""
    everything = tuple(entries)
    real = [e for e in everything if e.issue.state is not State.DISMISSED]
    return Tally(
        name=name,
        found=len(real),
        closed=sum(e.issue.state is State.CLOSED for e in real),
        late=sum(e.late > 0 for e in real),
        soon=sum(e.soon for e in real),
        rebounds=sum(e.issue.rebounds for e in real),
        dismissed=len(everything) - len(real),
    )


def tallies(docket: Docket, by: By, roster: Roster) -> tuple[Tally, ...]:
    """Count a docket's issues in groups, each in its own order: units in the official one."""
    belongs = _BELONGS[by]
    groups: dict[str, list[Entry]] = {}
    for entry in docket.entries:
        groups.setdefault(belongs(entry), []).append(entry)
    order = _order(docket, by, roster)
    names = sorted(groups, key=lambda name: (name == NOBODY, order(name), name))
    return tuple(tally(name, groups[name]) for name in names)


def _order(docket: Docket, by: By, roster: Roster) -> Callable[[str], int]:
    if by is By.UNIT:
        return roster.place
    known = [_named(area) for area in docket.edition.areas] if by is By.AREA else [*State]
    places = {name: place for place, name in enumerate(known)}
    return lambda name: places.get(name, len(places))


def _named(area: Area) -> str:
    return f"{area.id} {area.name}"


_BELONGS: dict[By, Callable[[Entry], str]] = {
    By.UNIT: lambda entry: entry.issue.charged,
    By.LEADER: lambda entry: entry.issue.leader or NOBODY,
    By.AREA: lambda entry: _named(entry.area) if entry.area else NOBODY,
    By.STATE: lambda entry: entry.issue.state,
    By.ORIGIN: lambda entry: entry.issue.opened.origin,
}
