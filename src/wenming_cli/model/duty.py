"""包保: who watches over which places and units. No score needs any of it."""

from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar, NamedTuple

from wenming_cli.model.chinese_keys import WRITTEN


@dataclass(frozen=True, slots=True)
class Site:
    """A place that must be held (点位)."""

    __pydantic_config__: ClassVar = WRITTEN

    name: str
    site_type: str = ""
    zone: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class Duty:
    """One line of the 包保责任表. Every person may be named by a post, or not at all.

    Attributes:
        zone: 片区 or 网格; without `site_names` all of its places are meant.
        site_names: Places, by name.
        held_units: Units that are watched over (包保对象).
        sponsor: The unit that watches (包保单位).
    """

    __pydantic_config__: ClassVar = WRITTEN

    zone: str = ""
    site_names: tuple[str, ...] = ()
    site_type: str = ""
    address: str = ""
    held_units: tuple[str, ...] = ()
    city_leader: str = ""
    district_leader: str = ""
    sponsor: str = ""
    sponsor_head: str = ""
    site_chief: str = ""
    phone: str = ""
    grid_keeper: str = ""
    community_liaison: str = ""

    @property
    def leaders(self) -> tuple[str, ...]:
        """The leaders that it names."""
        return tuple(filter(None, (self.city_leader, self.district_leader)))

    @property
    def holds(self) -> bool:
        """Whether it says what is held."""
        return bool(self.zone or self.site_names or self.held_units)

    @property
    def held(self) -> bool:
        """Whether it says who holds it."""
        return bool(self.leaders or self.sponsor)


class Held(NamedTuple):
    """One place, zone or unit, and who holds it.

    Attributes:
        rate: 自评得分率 of the unit that watches, in percent; None where it has none.
        open: Issues there that are not settled (未销号问题数).
    """

    duty: Duty
    what: str
    site_type: str
    zone: str
    address: str
    rate: Decimal | None
    open: int


class Uncovered(NamedTuple):
    """What nobody holds, or not fully: a place needs a leader and a unit, a unit a leader.

    Attributes:
        lacks: 包保领导, 包保单位.
        open: Issues there that are not settled.
    """

    what: str
    kind: str
    lacks: tuple[str, ...]
    open: int = 0


class Load(NamedTuple):
    """How much one leader or unit holds."""

    name: str
    places: int
    units: int
    open: int


class Duties(NamedTuple):
    """Who holds what, what nobody holds, and how much each holds."""

    held: tuple[Held, ...]
    uncovered: tuple[Uncovered, ...]
    leaders: tuple[Load, ...]
    sponsors: tuple[Load, ...]
