"""性质 and 量值 agree, and the lines of a measure do not contradict each other."""

from collections.abc import Iterator

from wenming_cli.store.editions.law import Broken
from wenming_cli.store.reading import tree
from wenming_cli.store.reading.nodes import Mapping, Text
from wenming_cli.terms import chinese

_RISING = {"不低于": True, "高于": True, "不高于": False, "低于": False}

_ABLE = {"线性": ("不低于", "不高于"), "逐次扣": ("不高于",)}
"""Directions under which a value on the line is full, as each conversion computes it."""


def broken(edition: Mapping) -> Iterator[Broken]:
    """Yield the breaches of all requirements whose own keys are in order."""
    for requirement in tree.requirements(edition):
        if not requirement.faulty:
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
    if not written.faulty:
        yield from _lines(key, written)
        yield from _conversion(key, written)
        yield from _span(written)


def _lines(key: Text, written: Mapping) -> Iterator[Broken]:
    full, words = tree.text(written, "full_line"), tree.text(written, "full_words")
    direction = tree.text(written, "direction")
    if (full is None) == (words is None):
        message = "“满分线”和“满分表述”要写一个，也只写一个"
        yield Broken(words or key, "C212", message, "有数字的写满分线，没有数字的写满分表述")
    if full is not None and direction is None:
        hint = "补上“方向: 不低于”或高于、不高于、低于"
        yield Broken(full, "C213", "有满分线，却没有“方向”", hint)
    if full is not None and direction in _RISING:
        yield from _partial_line(written, full, direction)


def _partial_line(written: Mapping, full: Text, direction: Text) -> Iterator[Broken]:
    partial = tree.text(written, "partial_line")
    other = tree.text(written, "partial_direction") or direction
    limit, lower = tree.number(full), tree.number(partial)
    if partial is None or limit is None or lower is None:
        return
    if other in _RISING and _RISING[direction] != _RISING[other]:
        message = f"“部分方向”{other}与“方向”{direction}相反"
        yield Broken(other, "C214", message, "改成同一个方向")
        return
    beyond = lower > limit if _RISING[direction] else lower < limit
    # 高于0 in full and 不低于0 in part is wider: the line itself counts.
    same = lower == limit and (other == direction or other in {"高于", "低于"})
    if beyond or same:
        message = f"部分分线{partial}不比满分线{full}宽"
        hint = "部分分线要低于满分线" if _RISING[direction] else "部分分线要高于满分线"
        yield Broken(partial, "C215", message, hint)


def _conversion(key: Text, written: Mapping) -> Iterator[Broken]:
    conversion, each = tree.text(written, "conversion"), tree.text(written, "per_occurrence")
    if conversion == "逐次扣" and each is None:
        message = "折算是逐次扣，却没有“每次扣”"
        yield Broken(conversion, "C216", message, "补上“每次扣: 0.2”，按份额写")
    if each is not None and conversion != "逐次扣":
        yield Broken(each, "C216", "写了“每次扣”，折算却不是逐次扣", "补上“折算: 逐次扣”")
    share = tree.number(each)
    if each is not None and share is not None and not 0 < share <= 1:
        message = f"“每次扣”应当大于0、不大于1，现在是{each}"
        yield Broken(each, "C209", message, "按份额写，0.2即扣两成")
    if conversion in {"线性", "逐次扣"}:
        yield from _converted(key, written, conversion)


def _converted(key: Text, written: Mapping, conversion: Text) -> Iterator[Broken]:
    """A proportion or a count rests on one number alone, and on a line that counts as met."""
    full, words = tree.text(written, "full_line"), tree.text(written, "full_words")
    limit, direction = tree.number(full), tree.text(written, "direction")
    if words is not None and full is None:
        yield Broken(words, "C217", f"满分线是文字，不能按{conversion}折算", "删掉“折算”")
    elif conversion == "线性" and limit is not None and limit <= 0:
        message = f"满分线{full}不大于0，不能按线性折算"
        yield Broken(full or key, "C217", message, "折算改成分档或逐次扣")
    able = _ABLE[conversion]
    if direction in _RISING and direction not in able:
        message = f"方向是{direction}，不能按{conversion}折算"
        hint = f"方向改成{'或'.join(able)}，或折算改成分档"
        yield Broken(direction, "C223", message, hint)
    partial = tree.text(written, "partial_line")
    if partial is not None:
        message = f"折算是{conversion}，部分分线不起作用"
        yield Broken(partial, "C224", message, "删掉部分分线，或折算改成分档")


def _span(written: Mapping) -> Iterator[Broken]:
    least, top = tree.text(written, "minimum"), tree.text(written, "maximum")
    low, high = tree.number(least), tree.number(top)
    if top is not None and low is not None and high is not None and low >= high:
        yield Broken(top, "C218", "最大值不比最小值大", "改正其中一个")
