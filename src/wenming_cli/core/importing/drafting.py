"""From rows to the parts of an edition: areas, items, requirements, ids, points."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from wenming_cli.core.importing import own_form, pieces
from wenming_cli.core.importing.line import Line
from wenming_cli.core.importing.points import weighed
from wenming_cli.core.importing.splitting import labelled
from wenming_cli.model.imported import Doubt, Written
from wenming_cli.rules import plain

Part = dict[str, Written]


@dataclass
class ItemDraft:
    """One 测评内容 while its rows are gathered."""

    said: Part
    lines: list[Line] = field(default_factory=list)


@dataclass
class AreaDraft:
    """One 测评项目 while its items are gathered."""

    said: Part
    items: dict[tuple[str, ...], ItemDraft] = field(default_factory=dict)


@dataclass
class Placed:
    """A requirement and the row it comes from."""

    line: Line
    requirement: Part


@dataclass
class Drafted:
    """All parts.

    Attributes:
        areas: As they are written.
        placed: Every requirement, in order.
    """

    areas: tuple[Written, ...]
    placed: list[Placed]
    doubts: list[Doubt]


def drafted(lines: Iterable[Line], document: str, spare: str) -> Drafted:
    """Make the parts of an edition from rows.

    Args:
        lines: The rows that hold requirements.
        document: Name of the file, for the sources.
        spare: Name of the area where the table names none.
    """
    made = Drafted((), [], [])
    areas = _gathered(lines, spare)
    made.areas = tuple(
        _area(area, place, document, made) for place, area in enumerate(areas.values(), 1)
    )
    return made


def _gathered(lines: Iterable[Line], spare: str) -> dict[tuple[str, ...], AreaDraft]:
    """Put rows under items and areas; a name that comes again is the same one."""
    areas: dict[tuple[str, ...], AreaDraft] = {}
    for line in lines:
        said = line.said
        if line.header.own:
            area_key, area = own_form.part(said, "area")
            item_key, item = own_form.part(said, "item")
        else:
            name = labelled(said.get("area.name", ""))[1] or spare
            indicator = labelled(said.get("item.indicator", ""))[1]
            below = labelled(said.get("item.name", ""))[1]
            area_key, area = (name,), {"name": name}
            item_key = (indicator, below)
            item = {"name": below or indicator or name}
            if indicator:
                item["indicator"] = indicator
        home = areas.setdefault(area_key, AreaDraft(area))
        home.items.setdefault(item_key, ItemDraft(item)).lines.append(line)
    return areas


def _area(area: AreaDraft, place: int, document: str, made: Drafted) -> Written:
    id_ = area.said.get("id") or str(place)
    items = tuple(
        _item(item, f"{id_}.{number}", document, made)
        for number, item in enumerate(area.items.values(), 1)
    )
    return {**area.said, "id": id_, "items": items}


def _item(item: ItemDraft, derived: str, document: str, made: Drafted) -> Written:
    if item.lines[0].header.own:
        placed = [Placed(line, own_form.requirement(line.said)) for line in item.lines]
        made.placed += placed
        return {**item.said, "requirements": tuple(each.requirement for each in placed)}
    groups = [(line, pieces.requirements(line, document, made.doubts)) for line in item.lines]
    printed = pieces.item_id([(line, len(group)) for line, group in groups])
    id_ = printed or derived
    placed = [Placed(line, each) for line, group in groups for each in group]
    for number, each in enumerate(placed, 1):
        each.requirement["id"] = each.requirement.get("id") or f"{id_}.{number}"
    made.placed += placed
    weights = weighed([(line, len(group)) for line, group in groups], made.doubts)
    for each, weight in zip(placed, weights.each, strict=True):
        if weight is not None:
            each.requirement["weight"] = plain(weight)
    total: Part = {} if weights.total is None else {"points": plain(weights.total)}
    return {**item.said, "id": id_, **total, "requirements": _parts(placed)}


def _parts(placed: Sequence[Placed]) -> tuple[Mapping[str, Written], ...]:
    return tuple(each.requirement for each in placed)
