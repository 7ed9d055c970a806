"""Units (单位) and the names they go by."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from wenming_cli.model.chinese_keys import WRITTEN
from wenming_cli.terms import TERMS

CITY_WIDE = TERMS["city_wide"]
"""The ledger that speaks for the whole city (全市), where no lead unit has answered."""


@dataclass(frozen=True, slots=True)
class Unit:
    """An office, district, company … that answers for something.

    Attributes:
        aliases: Other names of the same unit (教育局 for 市教育局).
        collective: True for a name that stands for many (各街道).
        member_of: The collective names this unit belongs to.
    """

    __pydantic_config__: ClassVar = WRITTEN

    name: str
    aliases: tuple[str, ...] = ()
    collective: bool = False
    member_of: tuple[str, ...] = ()


class Roster:
    """Known units in official order (序列); finds one by any of its names."""

    def __init__(self, units: Iterable[Unit]) -> None:
        """Take the units in official order."""
        self.units = tuple(units)
        self._order = {unit.name: place for place, unit in enumerate(self.units)}
        self._named = {name: u for u in self.units for name in (u.name, *u.aliases)}

    def extended(self, units: Iterable[Unit]) -> "Roster":
        """Return a roster that knows these units too.

        A unit known by name gains the other's aliases and memberships and keeps its place.
        """
        merged = {unit.name: unit for unit in self.units}
        for unit in units:
            known = merged.get(unit.name, unit)
            merged[unit.name] = Unit(
                unit.name,
                tuple(dict.fromkeys((*known.aliases, *unit.aliases))),
                known.collective,
                tuple(dict.fromkeys((*known.member_of, *unit.member_of))),
            )
        return Roster(merged.values())

    def find(self, name: str) -> Unit | None:
        """Return the unit that goes by this name, the whole city included; None if unknown."""
        return Unit(CITY_WIDE) if name == CITY_WIDE else self._named.get(name)

    def full(self, name: str) -> str:
        """Return the full name of the unit that goes by this name; an unknown name as it is."""
        unit = self.find(name)
        return unit.name if unit else name

    def taken(self, unit: Unit) -> dict[str, Unit]:
        """Return the names of `unit` that are another's here, and whose they are."""
        known = {name: self._named.get(name) for name in (unit.name, *unit.aliases)}
        return {name: each for name, each in known.items() if each and each.name != unit.name}

    def nearest(self, name: str) -> tuple[str, ...]:
        """Return up to three full names that look like `name`, best first."""
        import difflib  # only a name that was not found needs it

        close = difflib.get_close_matches(name, self._named, n=6, cutoff=0.5)
        holding = [known for known in self._named if name in known] if name else []
        names = dict.fromkeys(self._named[n].name for n in (*holding, *close))
        return tuple(names)[:3]

    def place(self, name: str) -> int:
        """Return the place in official order; unknown units come last."""
        return self._order.get(name, len(self._order))

    def answers_to(self, unit: str, names: Iterable[str]) -> bool:
        """Whether `unit` is one of `names`, itself or through a collective name."""
        known = self._named.get(unit)
        mine = {unit, *(known.member_of if known else ())}
        return any(name in mine for name in names)
