"""A workspace (wenming.yaml): a city, its editions in use, its rounds and its units."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from wenming_cli.model.chinese_keys import WRITTEN
from wenming_cli.model.duty import Duty, Site
from wenming_cli.model.unit import Unit


@dataclass(frozen=True, slots=True)
class Round:
    """One time through an edition (轮次).

    Attributes:
        id: Free, such as 2026Q4; the name of its folder under 台账.
        edition: Id or path of the edition it goes through; one round, one edition.
        target: The rate aimed at, in percent.
        evidence_from: First day that evidence may bear (材料时限); None: no limit.
        evidence_until: Last such day.
    """

    __pydantic_config__ = WRITTEN

    id: str
    edition: str | None = None
    name: str | None = None
    starts: date | None = None
    ends: date | None = None
    target: Decimal | None = None
    evidence_from: date | None = None
    evidence_until: date | None = None


@dataclass(frozen=True, slots=True)
class Workspace:
    """What wenming.yaml says.

    Attributes:
        own_unit: The unit that works here, taken where no `--unit` is given.
        sample: True when the data are invented; then every page says so.
        known_sites: Places that somebody must hold (点位名录).
        duties: Who holds what (包保); `duty_table` names a table with more of it.
        series: What numbers of papers begin with (机关代字), such as 创城督; None: that one.
    """

    __pydantic_config__ = WRITTEN

    city: str
    editions: tuple[str, ...]
    rounds: tuple[Round, ...]
    title: str | None = None
    sample: bool = False
    own_unit: str | None = None
    units: tuple[Unit, ...] = ()
    known_sites: tuple[Site, ...] = ()
    duties: tuple[Duty, ...] = ()
    duty_table: str | None = None
    series: str | None = None

    def edition_of(self, each: Round) -> str:
        """Return the edition a round goes through; the first one where it names none."""
        return each.edition or self.editions[0]

    def previous(self, each: Round) -> Round | None:
        """Return the round before one, through the same edition."""
        before = self.rounds[: self.rounds.index(each)]
        same = [r for r in before if self.edition_of(r) == self.edition_of(each)]
        return same[-1] if same else None
