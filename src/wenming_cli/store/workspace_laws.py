"""What must hold between the parts of wenming.yaml, beyond the shape of each part."""

from collections.abc import Iterator

from wenming_cli.model.unit import Roster, Unit
from wenming_cli.store.editions.law import Broken
from wenming_cli.store.editions.unit_laws import same_names
from wenming_cli.store.file_names import usable_name
from wenming_cli.store.reading import tree
from wenming_cli.store.reading.nodes import Mapping
from wenming_cli.terms import chinese

_HUNDRED = 100


def broken(workspace: Mapping) -> Iterator[Broken]:
    """Yield the breaches."""
    seen: set[str] = set()
    for node in tree.children(workspace, "rounds"):
        yield from _id(node, seen)
        yield from _days(node, "starts", "ends")
        yield from _days(node, "evidence_from", "evidence_until")
        target = tree.text(node, "target")
        number = tree.number(target)
        if target is not None and number is not None and not 0 <= number <= _HUNDRED:
            message = f"“{chinese('target')}”应当在0到100之间，现在是{target}"
            yield Broken(target, "W104", message, "按百分数写，例如85")
    yield from same_names(list(tree.children(workspace, "units")))
    for node in tree.children(workspace, "duties"):
        yield from _duty(node)


def taken(workspace: Mapping, known: Roster) -> Iterator[Broken]:
    """Yield every name of a unit here that is another unit's in an edition.

    Answers would go to the wrong one of the two.
    """
    for node in tree.children(workspace, "units"):
        name, aliases = tree.text(node, "name"), tree.texts(node, "aliases")
        if name is None:
            continue
        others = known.taken(Unit(name, tuple(aliases)))
        for each in (name, *aliases):
            if (other := others.get(each)) is not None:
                message = f"“{each}”在测评体系里是{other.name}，在这里成了另一个单位"
                hint = f"是同一个单位，名称写“{other.name}”；不是，换一个叫法"
                yield Broken(each, "W107", message, hint)


_HOLDERS = ("city_leader", "district_leader", "sponsor")
_HELD = ("zone", "site_names", "held_units")


def _duty(node: Mapping) -> Iterator[Broken]:
    """Somebody holds something."""
    first = next((key for name in node if (key := node.key(name)) is not None), None)
    if first is None:
        return
    told = {name for name in (*_HOLDERS, *_HELD) if tree.text(node, name) or tree.texts(node, name)}
    for names, code, message in (
        (_HOLDERS, "W108", "这一条包保没有写由谁包保"),
        (_HELD, "W109", "这一条包保没有写包保什么"),
    ):
        if told.isdisjoint(names):
            hint = f"至少写一样：{'、'.join(map(chinese, names))}"
            yield Broken(first, code, message, hint)


def _id(node: Mapping, seen: set[str]) -> Iterator[Broken]:
    id_ = tree.text(node, "id")
    if id_ is None:
        return
    if id_ in seen:
        yield Broken(id_, "W101", f"轮次“{id_}”写了两次", "每个轮次一个编号")
    elif not usable_name(id_):
        hint = "轮次是文件夹的名字，用字母、数字、汉字和“-”"
        yield Broken(id_, "W102", f"轮次“{id_}”不能作文件夹的名字", hint)
    seen.add(id_)


def _days(node: Mapping, first: str, last: str) -> Iterator[Broken]:
    """Days are compared only as 2026-04-08; other ways of writing are faults or rare."""
    begin, end = tree.text(node, first), tree.text(node, last)
    if begin is not None and end is not None and len(begin) == len(end) and begin > end:
        message = f"“{chinese(last)}”{end}早于“{chinese(first)}”{begin}"
        yield Broken(end, "W103", message, "改正其中一个日期")
