"""Units of an edition under their full names, whatever the file calls them.

Answers are gathered under full names: a lead unit left under an alias would have none.
"""

from collections.abc import Iterable
from dataclasses import replace

from wenming_cli.model.edition import Edition
from wenming_cli.model.requirement import Requirement
from wenming_cli.model.unit import Roster


def in_full(edition: Edition) -> Edition:
    """Return the edition with 牵头单位 and 责任单位 under the full names of its roster."""
    roster = edition.units
    if all(roster.full(name) == name for r in edition.requirements.values() for name in _units(r)):
        return edition
    areas = tuple(
        replace(
            area,
            items=tuple(
                replace(item, requirements=tuple(_in_full(r, roster) for r in item.requirements))
                for item in area.items
            ),
        )
        for area in edition.areas
    )
    return replace(edition, areas=areas)


def _units(requirement: Requirement) -> Iterable[str]:
    return (requirement.lead_unit, *requirement.responsible_units)


def _in_full(requirement: Requirement, roster: Roster) -> Requirement:
    """A unit that is listed twice, by both its names, is listed once."""
    lead, *others = map(roster.full, _units(requirement))
    return replace(requirement, lead_unit=lead, responsible_units=tuple(dict.fromkeys(others)))
