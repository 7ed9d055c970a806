"""Areas, items and requirements found by their id as typed; the requirements of a unit."""

from collections.abc import Iterable

from wenming_cli.model.edition import Edition
from wenming_cli.model.result_tree import Found, RequirementResult
from wenming_cli.model.results import Results
from wenming_cli.model.typed import find_id
from wenming_cli.model.unit import Roster


def lookup(results: Results, typed: str) -> tuple[Found, ...]:
    """Return what goes by an id, full-width and small letters included.

    More than one place where an area, an item or a requirement share it, as in tables that number
    each of them 1, 2, 3.
    """
    areas = {area.area.id: Found(area) for area in results.areas}
    items = {i.item.id: Found(area, i) for area in results.areas for i in area.items}
    requirements = {
        r.requirement.id: Found(area, item, r)
        for area in results.areas
        for item in area.items
        for r in item.requirements
    }
    levels = (areas, items, requirements)
    return tuple(level[id_] for level in levels if (id_ := find_id(level, typed)) is not None)


def of_unit(
    results: Iterable[RequirementResult], unit: str, roster: Roster
) -> tuple[tuple[RequirementResult, ...], tuple[RequirementResult, ...]]:
    """Return what a unit leads, and what it does its part of without leading."""
    every = tuple(results)
    led = tuple(r for r in every if r.requirement.lead_unit == unit)
    shared = tuple(
        r
        for r in every
        if r.requirement.lead_unit != unit
        and roster.answers_to(unit, r.requirement.responsible_units)
    )
    return led, shared


def has(edition: Edition, typed: str) -> bool:
    """Whether anything of an edition goes by an id as typed."""
    areas, items = [area.id for area in edition.areas], [item.id for item in edition.items]
    return any(find_id(ids, typed) is not None for ids in (areas, items, edition.requirements))
