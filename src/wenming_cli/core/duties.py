"""包保: who holds what, what nobody holds, and how much each holds."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from wenming_cli.model.duty import Duties, Duty, Held, Load, Site, Uncovered
from wenming_cli.model.remediation.docket import Entry

LEADER, SPONSOR = "包保领导", "包保单位"


class Field(NamedTuple):
    """What duties are seen against.

    Attributes:
        sites: Places that must be held (点位名录).
        units: Units that must be, once any unit is: those that lead a requirement.
        entries: Issues; those not settled show where it matters.
        rates: 自评得分率 of units, in percent.
    """

    sites: tuple[Site, ...] = ()
    units: tuple[str, ...] = ()
    entries: tuple[Entry, ...] = ()
    rates: Mapping[str, Decimal | None] = {}


def duties(lines: Sequence[Duty], field: Field) -> Duties:
    """Return who holds what of a field."""
    named = {name for duty in lines for name in duty.site_names}
    known = {site.name: site for site in field.sites}
    open_ = [e.issue for e in field.entries if not e.issue.state.settled]
    at: Counter[str] = Counter()
    for site, count in Counter(issue.opened.site for issue in open_).items():
        at[_place(site, {*known, *named})] += count
    charged = Counter(issue.charged for issue in open_)
    places = {**known, **{n: known.get(n, Site(n)) for n in (*sorted(named), *at) if n}}
    held = tuple(_held(lines, places, at, charged, field.rates))
    return Duties(
        held=held,
        uncovered=(
            *_bare_places(lines, places, at),
            *_bare_units(lines, field.units, charged),
        ),
        leaders=_loads(held, lambda duty: duty.leaders),
        sponsors=_loads(held, lambda duty: (duty.sponsor,) if duty.sponsor else ()),
    )


def _place(site: str, known: Iterable[str]) -> str:
    """Return the place that a site's words name: the longest known name in them."""
    return max((name for name in known if name in site), key=len, default=site)


def _covers(duty: Duty, site: Site) -> bool:
    if site.name in duty.site_names:
        return True
    return bool(site.zone) and duty.zone == site.zone and not duty.site_names


def _held(
    lines: Sequence[Duty],
    places: Mapping[str, Site],
    at: Mapping[str, int],
    charged: Mapping[str, int],
    rates: Mapping[str, Decimal | None],
) -> Iterator[Held]:
    for duty in lines:
        rate = rates.get(duty.sponsor)
        covered = [site for site in places.values() if _covers(duty, site)]
        for site in covered:
            yield Held(
                duty=duty,
                what=site.name,
                site_type=site.site_type or duty.site_type,
                zone=site.zone or duty.zone,
                address=site.address or duty.address,
                rate=rate,
                open=at.get(site.name, 0),
            )
        if not covered and duty.zone:
            yield Held(duty, "", duty.site_type, duty.zone, duty.address, rate, 0)
        for unit in duty.held_units:
            yield Held(duty, unit, "单位", duty.zone, "", rates.get(unit), charged.get(unit, 0))


def _bare_places(
    lines: Sequence[Duty], places: Mapping[str, Site], at: Mapping[str, int]
) -> Iterator[Uncovered]:
    for name, site in places.items():
        holding = [duty for duty in lines if _covers(duty, site)]
        lacks = [] if any(duty.leaders for duty in holding) else [LEADER]
        lacks += [] if any(duty.sponsor for duty in holding) else [SPONSOR]
        if lacks:
            yield Uncovered(name, site.site_type or "点位", tuple(lacks), at.get(name, 0))


def _bare_units(
    lines: Sequence[Duty], units: Iterable[str], charged: Mapping[str, int]
) -> Iterator[Uncovered]:
    """Units count only where any is held at all: many cities hold places alone."""
    watched = {unit for duty in lines for unit in duty.held_units}
    led = {unit for duty in lines if duty.leaders for unit in duty.held_units}
    for unit in units if watched else ():
        if unit not in led:
            yield Uncovered(unit, "单位", (LEADER,), charged.get(unit, 0))


def _loads(held: Iterable[Held], names: Callable[[Duty], tuple[str, ...]]) -> tuple[Load, ...]:
    """Count what each name holds, the most loaded first; a thing named twice counts once."""
    things: dict[str, dict[tuple[str, bool], int]] = {}
    for each in held:
        for name in names(each.duty):
            is_unit = each.what in each.duty.held_units
            things.setdefault(name, {})[each.what or each.zone, is_unit] = each.open
    loads = (
        Load(
            name=name,
            places=sum(not is_unit for _, is_unit in found),
            units=sum(is_unit for _, is_unit in found),
            open=sum(found.values()),
        )
        for name, found in things.items()
    )
    return tuple(sorted(loads, key=lambda load: (-load.places - load.units, load.name)))
