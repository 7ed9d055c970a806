"""Every unit named in an edition is in its roster (单位名录), and each name is one unit's."""

from collections.abc import Iterator

from wenming_cli.model.unit import CITY_WIDE, Roster, Unit
from wenming_cli.store.editions.law import Broken
from wenming_cli.store.reading import tree
from wenming_cli.store.reading.yaml_text import Mapping, Text
from wenming_cli.terms import chinese

def broken(edition: Mapping) -> Iterator[Broken]:
    """Yield the breaches; an edition without a roster has none."""
    written = list(tree.children(edition, "roster"))
    if not written:
        return
    units = [
        Unit(name, tuple(map(str, tree.texts(node, "aliases"))))
        for node in written
        if (name := tree.text(node, "name")) is not None
    ]
    roster = Roster(units)
    yield from _same_names(written)
    for requirement in tree.requirements(edition):
        lead = tree.text(requirement, "lead_unit")
        shared = tree.texts(requirement, "responsible_units")
        for name in ([lead] if lead else []) + shared:
            if name == CITY_WIDE:
                yield Broken(name, "C204", "“全市”不是单位", "写出具体的单位")
            elif (known := roster.find(name)) is None:
                near = roster.nearest(name)
                hint = f"是不是：{'、'.join(near)}；" if near else ""
                message = f"单位名录里没有“{name}”"
                yield Broken(name, "C203", message, f"{hint}新的单位先加进单位名录")
            elif known.name != name:
                message = f"“{name}”是简称"
                yield Broken(name, "C205", message, f"写全称“{known.name}”", warning=True)
        if lead is not None and lead in shared:
            again = next(name for name in shared if name == lead)
            hint = "从责任单位里删掉：牵头单位本来就负责"
            yield Broken(again, "C206", f"“{lead}”既牵头又列在责任单位里", hint, warning=True)


def _same_names(written: list[Mapping]) -> Iterator[Broken]:
    first: dict[str, Text] = {}
    for node in written:
        for name in ([own] if (own := tree.text(node, "name")) else []) + tree.texts(node, "aliases"):
            if name in first:
                message = f"“{name}”在单位名录里出现两次，前一次在第{first[name].place.line}行"
                yield Broken(name, "C207", message, "一个名称只属于一个单位，删掉一处")
            first.setdefault(name, name)
