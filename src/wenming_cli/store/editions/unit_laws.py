"""Every unit named in an edition is in its roster (单位名录), and each name is one unit's."""

import re
from collections.abc import Iterator

from wenming_cli.model.unit import CITY_WIDE, Roster, Unit
from wenming_cli.store.editions.law import Broken
from wenming_cli.store.reading import tree
from wenming_cli.store.reading.nodes import Mapping, Text
from wenming_cli.terms import chinese

_COMMA = re.compile(r"\s*[，、]\s*")


def broken(edition: Mapping) -> Iterator[Broken]:
    """Yield the breaches; an edition without a roster has none.

    Nobody is unknown to a roster that could not be read whole.
    """
    written = list(tree.children(edition, "roster"))
    if not written:
        return
    yield from same_names(written)
    whole = len(written) == len(edition[chinese("roster")])
    if whole and not any(node.faulty for node in written):
        roster = _roster(written)
        for requirement in tree.requirements(edition):
            yield from _named(requirement, roster)


def same_names(written: list[Mapping]) -> Iterator[Broken]:
    """Yield every name that two units go by."""
    first: dict[str, Text] = {}
    for node in written:
        own = tree.text(node, "name")
        for name in ([own] if own else []) + tree.texts(node, "aliases"):
            if name in first:
                line = first[name].place.line
                message = f"“{name}”在单位名录里出现两次，前一次在第{line}行"
                yield Broken(name, "C207", message, "一个名称只属于一个单位，删掉一处")
            first.setdefault(name, name)


def _roster(written: list[Mapping]) -> Roster:
    return Roster(
        Unit(str(name), tuple(map(str, tree.texts(node, "aliases"))))
        for node in written
        if (name := tree.text(node, "name")) is not None
    )


def _named(requirement: Mapping, roster: Roster) -> Iterator[Broken]:
    lead = tree.text(requirement, "lead_unit")
    shared = tree.texts(requirement, "responsible_units")
    for name in ([lead] if lead else []) + shared:
        if name == CITY_WIDE:
            yield Broken(name, "C204", "“全市”不是单位", "写出具体的单位")
        elif (known := roster.find(name)) is None:
            yield _unknown(name, roster)
        elif known.name != name:
            message = f"“{name}”是简称"
            yield Broken(name, "C205", message, f"写全称“{known.name}”", warning=True)
    again = next((n for n in shared if lead and roster.full(n) == roster.full(lead)), None)
    if again is not None:
        hint = "从责任单位里删掉：牵头单位本来就负责"
        yield Broken(again, "C206", f"“{lead}”既牵头又列在责任单位里", hint, warning=True)


def _unknown(name: Text, roster: Roster) -> Broken:
    parts = _COMMA.split(name)
    if len(parts) > 1 and all(roster.find(part) for part in parts):
        hint = f"写成[{', '.join(parts)}]，中间用半角逗号加空格"
        return Broken(name, "C221", "单位之间的逗号是全角的", hint)
    near = roster.nearest(name)
    hint = f"是不是：{'、'.join(near)}；" if near else ""
    return Broken(name, "C203", f"单位名录里没有“{name}”", f"{hint}新的单位先加进单位名录")
