"""An edition to a folder in our own form: edition.yaml, and a file an area."""

import re
from collections.abc import Iterator, Mapping

from wenming_cli.model.imported import Written
from wenming_cli.store.editions.finding import MAIN_FILE
from wenming_cli.store.editions.yaml_writing import literal, mapping
from wenming_cli.terms import chinese

_EDITION = ("framework", "id", "year", "publisher", "reference", "statement", "expected")
_REQUIREMENT = (
    *("id", "text", "nature", "facet", "action", "methods", "lead_unit", "responsible_units"),
    *("division", "evidence", "sites", "not_applicable_when", "veto", "weight", "guidance"),
    *("measure", "source"),
)
_ITEM = ("id", "name", "indicator", "points", "rule")
_UNFIT = re.compile(r'[\\/:*?"<>|\x00-\x1f\ud800-\udfff.\s]+')
_LONGEST = 40
"""Characters of an area's name in a file name; Windows counts 260 for the whole path."""

Part = Mapping[str, Written]
Contents = tuple[tuple[str, bytes], ...]
"""File names and what is in them, the main file first."""


def written(edition: Part, remarks: tuple[str, ...]) -> Contents:
    """Return the files of an edition.

    Args:
        edition: An edition under English names; what is None is left to be filled in.
        remarks: Lines that stand as comments at the top of the main file.
    """
    areas = _parts(edition, "areas")
    digits = max(2, len(str(len(areas))))
    files = [(MAIN_FILE, [*(f"# {remark}" for remark in remarks), *_main(edition)])]
    for place, area in enumerate(areas, 1):
        name = _UNFIT.sub("-", str(area.get("name")))[:_LONGEST].strip("-")
        files.append((f"{place:0{digits}}-{name}.yaml", list(_area(area))))
    return tuple((name, ("\n".join(lines) + "\n").encode()) for name, lines in files)


def _main(edition: Part) -> Iterator[str]:
    rest = {"areas", "sources", "roster"}
    yield from mapping({k: v for k, v in edition.items() if k not in rest}, _EDITION)
    sources = edition.get("sources")
    if isinstance(sources, Mapping):
        yield f"\n{chinese('sources')}:"
        yield from literal(sources, 2)
    if units := _parts(edition, "roster"):
        yield f"\n{chinese('roster')}:"
        for unit in units:
            yield from _listed(unit, ("name", "aliases", "collective", "member_of"), 2)


def _area(area: Part) -> Iterator[str]:
    yield from mapping({k: v for k, v in area.items() if k != "items"}, ("id", "name"))
    yield f"{chinese('items')}:"
    for item in _parts(area, "items"):
        yield ""
        yield from _listed({k: v for k, v in item.items() if k != "requirements"}, _ITEM, 2)
        yield f"    {chinese('requirements')}:"
        for requirement in _parts(item, "requirements"):
            yield from _listed(requirement, _REQUIREMENT, 6)


def _listed(part: Part, order: tuple[str, ...], indent: int) -> Iterator[str]:
    """Yield the lines of a mapping that is an entry of a list."""
    lines = mapping(part, order, indent + 2)
    first = next(lines)
    yield f"{' ' * indent}- {first.lstrip()}"
    yield from lines


def _parts(part: Part, name: str) -> tuple[Part, ...]:
    found = part.get(name)
    entries = found if isinstance(found, tuple) else ()
    return tuple(entry for entry in entries if isinstance(entry, Mapping))
