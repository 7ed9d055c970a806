"""What must hold in a gate.yaml beyond its shape: a demand that says nothing is no demand."""

from collections.abc import Collection, Iterator

from wenming_cli.model.typed import find_id, half_width
from wenming_cli.store.editions.law import Broken
from wenming_cli.store.reading import tree
from wenming_cli.store.reading.nodes import Mapping, Text
from wenming_cli.terms import chinese

_HUNDRED = 100


def broken(gate: Mapping, areas: Collection[str] | None) -> Iterator[Broken]:
    """Yield the breaches.

    Args:
        gate: As read.
        areas: The ids of the areas there are; None where no edition is known.
    """
    yield from _empty(gate)
    for name in ("least_rate", "least_coverage"):
        yield from _percent(chinese(name), tree.text(gate, name))
    rates = gate.get(chinese("least_area_rates"))
    if isinstance(rates, Mapping):
        yield from _empty(rates)
        yield from _areas(rates, areas)
        for id_, least in rates.items():
            yield from _percent(id_, least if isinstance(least, Text) else None)


def area_id(areas: Collection[str] | None, typed: str) -> str:
    """Return the id of an area as the edition has it; one it does not have, half width."""
    return find_id(areas or (), typed) or half_width(typed)


def _empty(node: Mapping) -> Iterator[Broken]:
    """Elsewhere a key with nothing behind it counts as not written; here it would let pass."""
    for key, value in node.items():
        if value is None and isinstance(key, Text):
            yield Broken(key, "C105", f"“{key}”是空的", "把内容写在冒号后面；用不着的，整行删掉")


def _percent(name: str, written: Text | None) -> Iterator[Broken]:
    number = tree.number(written)
    if written is not None and number is not None and not 0 <= number <= _HUNDRED:
        message = f"“{name}”应当在0到100之间，现在是{written}"
        yield Broken(written, "G101", message, "按百分数写，例如85")


def _areas(rates: Mapping, areas: Collection[str] | None) -> Iterator[Broken]:
    seen: set[str] = set()
    for key in rates:
        if not isinstance(key, Text):
            continue
        id_ = area_id(areas, key)
        if areas is not None and id_ not in areas:
            hint = f"写测评项目的编号：{'、'.join(areas)}"
            yield Broken(key, "G102", f"没有编号是“{key}”的测评项目", hint)
        elif id_ in seen:
            yield Broken(key, "G104", f"测评项目{id_}写了两次", "留下一处")
        seen.add(id_)
