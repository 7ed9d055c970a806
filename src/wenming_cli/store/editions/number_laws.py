"""Numbers outside the range in which they mean something."""

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from wenming_cli.store.editions.law import Broken
from wenming_cli.store.reading import tree
from wenming_cli.store.reading.nodes import Mapping, Text
from wenming_cli.terms import chinese


class _Range(NamedTuple):
    """A number's range: more than 0, and less than, or as much as, `high` where there is one."""

    words: str
    high: Decimal | None = None
    closed: bool = False

    def holds(self, number: Decimal) -> bool:
        below = self.high is None or number < self.high or (self.closed and number == self.high)
        return number > 0 and below


_POSITIVE = _Range("大于0")
_SHARE = _Range("大于0、小于1", Decimal(1))
_LINE = _Range("大于0、不大于1", Decimal(1), closed=True)


def broken(edition: Mapping) -> Iterator[Broken]:
    """Yield the breaches."""
    yield from _outside(edition, "partial_credit", _SHARE)
    for item in tree.items(edition):
        yield from _outside(item, "points", _POSITIVE)
        rule = item.get(chinese("rule"))
        if isinstance(rule, Mapping):
            yield from _outside(rule, "per_miss", _POSITIVE)
            yield from _outside(rule, "line", _LINE)
            yield from _ratios(tree.texts(rule, "ratios"))
    for requirement in tree.requirements(edition):
        yield from _outside(requirement, "weight", _POSITIVE)


def _outside(node: Mapping, name: str, span: _Range) -> Iterator[Broken]:
    written = tree.text(node, name)
    number = tree.number(written)
    if written is not None and number is not None and not span.holds(number):
        message = f"“{chinese(name)}”应当{span.words}，现在是{written}"
        yield Broken(written, "C209", message, f"改成{span.words}的数")


_FALLING = "从1起、从高到低写，例如[1, 0.66, 0.33, 0]"


def _ratios(ratios: list[Text]) -> Iterator[Broken]:
    numbers = [tree.number(ratio) for ratio in ratios]
    for before, ratio, number in zip([None, *numbers], ratios, numbers, strict=False):
        if number is None:
            continue
        if not 0 <= number <= 1 or (before is not None and number > before):
            yield Broken(ratio, "C209", f"比例{ratio}不在0到1之间，或比前一档高", _FALLING)
    if ratios and numbers[0] is not None and numbers[0] != 1:
        message = f"第一档比例是{ratios[0]}：全部达标也拿不到满分"
        yield Broken(ratios[0], "C209", message, _FALLING)
