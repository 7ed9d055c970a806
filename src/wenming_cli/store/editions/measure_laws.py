"""性质 and 量值 agree, and the lines of a measure do not contradict each other."""

from collections.abc import Iterator

from wenming_cli.store.editions.law import Broken
from wenming_cli.store.reading import tree
from wenming_cli.store.reading.yaml_text import Mapping, Text
from wenming_cli.terms import chinese

_RISING = {"不低于": True, "高于": True, "不高于": False, "低于": False}


def broken(edition: Mapping) -> Iterator[Broken]:
    """Yield the breaches of all requirements."""
    for requirement in tree.requirements(edition):
        yield from _measure(requirement)


def _measure(requirement: Mapping) -> Iterator[Broken]:
    """性质 and 量值 agree, and the lines do not contradict each other."""
    nature, number = tree.text(requirement, "nature"), tree.text(requirement, "id")
    written = requirement.get(chinese("measure"))
    if nature == "定量" and written is None and number is not None:
        hint = "补上“量值:”和下面的指标名称、计量单位、方向、满分线"
        yield Broken(number, "C210", f"编号{number}是定量，却没有“量值”", hint)
    key = requirement.key(chinese("measure"))
    if not isinstance(written, Mapping) or key is None:
        return
    if nature == "定性":
        yield Broken(key, "C211", f"编号{number}是定性，却有“量值”", "性质改成定量，或删掉量值")
    yield from _lines(key, written)
    yield from _conversion(key, written)


def _lines(key: Text, written: Mapping) -> Iterator[Broken]:
    full, words = tree.text(written, "full_line"), tree.text(written, "full_words")
    direction = tree.text(written, "direction")
    if (full is None) == (words is None):
        at = words or key
        message = "“满分线”和“满分表述”要写一个，也只写一个"
        yield Broken(at, "C212", message, "有数字的写满分线，没有数字的写满分表述")
    if full is not None and direction is None:
        yield Broken(full, "C213", "有满分线，却没有“方向”", "补上“方向: 不低于”或高于、不高于、低于")
    partial = tree.text(written, "partial_line")
    other = tree.text(written, "partial_direction") or direction
    limit, lower = tree.number(full), tree.number(partial)
    if partial is None or limit is None or lower is None or direction not in _RISING:
        return
    if other in _RISING and _RISING[direction] != _RISING[other]:
        yield Broken(other, "C214", f"“部分方向”{other}与“方向”{direction}相反", "改成同一个方向")
        return
    beyond = lower > limit if _RISING[direction] else lower < limit
    same = lower == limit and other == direction
    if beyond or same:
        message = f"部分分线{partial}不比满分线{full}宽"
        hint = "部分分线要低于满分线" if _RISING[direction] else "部分分线要高于满分线"
        yield Broken(partial, "C215", message, hint)


def _conversion(key: Text, written: Mapping) -> Iterator[Broken]:
    conversion, each = tree.text(written, "conversion"), tree.text(written, "per_occurrence")
    if conversion == "逐次扣" and each is None:
        yield Broken(conversion, "C216", "折算是逐次扣，却没有“每次扣”", "补上“每次扣: 0.2”，按份额写")
    if each is not None and conversion != "逐次扣":
        yield Broken(each, "C216", "写了“每次扣”，折算却不是逐次扣", "补上“折算: 逐次扣”")
    share, full = tree.number(each), tree.number(tree.text(written, "full_line"))
    if each is not None and share is not None and not 0 < share <= 1:
        yield Broken(each, "C209", f"“每次扣”应当大于0、不大于1，现在是{each}", "按份额写，0.2即扣两成")
    if conversion == "线性" and full == 0:
        yield Broken(key, "C217", "满分线是0，不能按线性折算", "折算改成分档或逐次扣")
    low, high = tree.number(tree.text(written, "minimum")), tree.number(tree.text(written, "maximum"))
    top = tree.text(written, "maximum")
    if top is not None and low is not None and high is not None and low >= high:
        yield Broken(top, "C218", "最大值不比最小值大", "改正其中一个")
