"""What a command line names by an id: areas, items, requirements; the round and edition of it."""

from pathlib import Path

from wenming_cli.core.lookup import has, lookup
from wenming_cli.errors import InputError
from wenming_cli.model.result_tree import Found
from wenming_cli.model.results import Results
from wenming_cli.model.unit import CITY_WIDE
from wenming_cli.store import workspace
from wenming_cli.store.editions.finding import bundled_ids, locate
from wenming_cli.store.editions.loading import load


def found(results: Results, typed: str) -> tuple[Found, ...]:
    """Return what goes by an id, one place at least.

    Raises:
        InputError: Nothing does in these results; the nearest ids are in the hint.
    """
    import difflib

    if places := lookup(results, typed):
        return places
    edition = results.edition
    if has(edition, typed):
        hint = f"去掉--unit，或写--unit {CITY_WIDE}，看整个城市的"
        raise InputError(f"{results.scope}不牵头“{typed}”，也没有填报", hint)
    known = [*edition.requirements, *(item.id for item in edition.items)]
    near = difflib.get_close_matches(typed, known, n=3, cutoff=0.5)
    hint = f"是不是：{'、'.join(near)}；" if near else ""
    raise InputError(f"{edition.title}里没有编号“{typed}”", f"{hint}编号见wenming show")


def round_with(folder: Path, typed: str) -> str | None:
    """Return the workspace's last round whose edition has an id; None: none, or no workspace."""
    root = workspace.find(folder)
    if root is None:
        return None
    place = workspace.load(root)
    space, last = place.workspace, place.round(None)
    rounds = dict.fromkeys((last, *reversed(space.rounds)))
    named = {each.id: space.edition_of(each) for each in rounds}
    having = {name for name in set(named.values()) if has(load(locate(name, root)), typed)}
    return next((id_ for id_, name in named.items() if name in having), None)


def edition_with(folder: Path, typed: str) -> str | None:
    """Return the bundled edition that has an id; None: none has."""
    ids = reversed(bundled_ids())
    return next((id_ for id_ in ids if has(load(locate(id_, folder)), typed)), None)
