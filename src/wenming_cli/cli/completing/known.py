"""What the workspace and the editions know, for the word at the cursor. Nothing is written."""

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from wenming_cli.cli.completing.line import Line

if TYPE_CHECKING:
    from wenming_cli.model.edition import Edition
    from wenming_cli.store.workspace import Place

_ANY_LEVEL = {"explain", "show"}
"""Commands that take the id of an area or an item too."""


def ids(line: Line) -> Iterator[tuple[str, str]]:
    """Yield ids in the order of the edition, each with its name or text."""
    every = line.name in _ANY_LEVEL
    for area in _edition(line).areas:
        if every:
            yield area.id, area.name
        for item in area.items:
            if every:
                yield item.id, item.name
            for requirement in item.requirements:
                yield requirement.id, requirement.text


def units(line: Line) -> Iterator[tuple[str, str]]:
    """Yield the whole city and the units by their full names; as what they are also known."""
    from wenming_cli.model.unit import CITY_WIDE

    place, edition = _place(line), _edition(line)
    roster = place.roster(edition) if place else edition.units
    yield CITY_WIDE, ""
    for unit in roster.units:
        if not unit.collective:
            yield unit.name, "、".join(unit.aliases)


def rounds(line: Line) -> Iterator[tuple[str, str]]:
    """Yield the workspace's rounds, the last one first."""
    place = _place(line)
    for each in reversed(place.workspace.rounds if place else ()):
        yield each.id, each.name or ""


def editions(line: Line) -> Iterator[tuple[str, str]]:
    """Yield the editions of the workspace and those that ship."""
    from wenming_cli.store.editions.finding import bundled_ids

    place = _place(line)
    used = place.workspace.editions if place else ()
    yield from ((name, "") for name in dict.fromkeys((*used, *bundled_ids())))


def conclusions(_line: Line) -> Iterator[tuple[str, str]]:
    """Yield the conclusions."""
    from wenming_cli.model.status import Status

    yield from ((status.value, "") for status in Status)


def groupings(_line: Line) -> Iterator[tuple[str, str]]:
    """Yield what a gap list is grouped by."""
    from wenming_cli.model.gap_list import Grouping

    yield from ((grouping.value, "") for grouping in Grouping)


def _place(line: Line) -> "Place | None":
    from wenming_cli.store import workspace

    root = workspace.find(line.folder) if line.folder.is_dir() else None
    return workspace.load(root, keep=False) if root else None


def _edition(line: Line) -> "Edition":
    """Return the edition that the command would be about, as far as the line tells."""
    from wenming_cli.store.editions.finding import bundled_ids, locate
    from wenming_cli.store.editions.loading import load

    place = _place(line)
    read = partial(load, keep=False)
    named = line.values.get("edition")
    if named is None and place is not None:
        named = place.workspace.edition_of(place.round(line.values.get("round_")))
    return read(locate(named or bundled_ids()[-1], place.root if place else line.folder))
