"""An edition (年版) of the framework (测评体系) and everything printed in it.

The tree follows the columns of the printed table: 测评项目 › 测评指标 › 测评内容 › 测评标准.
`store/reading` fills these classes from YAML; keys are `terms.TERMS` of the field names.
"""

from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from decimal import Decimal
from functools import cached_property

from wenming_cli.model.chinese_keys import WRITTEN
from wenming_cli.model.fingerprint import digest
from wenming_cli.model.requirement import Requirement
from wenming_cli.model.unit import Roster, Unit
from wenming_cli.rules import ZERO, Proportional, Rule


@dataclass(frozen=True, slots=True)
class Item:
    """One 测评内容: it carries the points (分值) and the rule (计分办法).

    `indicator` is its 测评指标, where the edition has that level.
    """

    __pydantic_config__ = WRITTEN

    id: str
    name: str
    requirements: tuple[Requirement, ...]
    indicator: str | None = None
    points: Decimal | None = None
    rule: Rule = field(default_factory=Proportional)

    @property
    def weight(self) -> Decimal:
        """Sum of the weights of its requirements."""
        return sum((r.weight for r in self.requirements), ZERO)

    @property
    def worth(self) -> Decimal:
        """Its points; where the edition gives none, one point a requirement (times weight)."""
        return self.weight if self.points is None else self.points


@dataclass(frozen=True, slots=True)
class Area:
    """One 测评项目 (Ⅰ): it only adds up."""

    __pydantic_config__ = WRITTEN

    id: str
    name: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Expected:
    """How many of each the printed table declares (数目); `check` compares."""

    __pydantic_config__ = WRITTEN

    areas: int
    items: int
    requirements: int


@dataclass(frozen=True)
class Edition:
    """One edition, whole and checked.

    Attributes:
        id: Such as `national-prefecture-2018`; the name of its folder.
        reference: True for wording of our own (参考版), never the official text.
        statement: What the edition is and is not; shown wherever it is used.
        partial_credit: Share of 部分达标, in ``(0, 1)``.
        sources: Key → description, for the keys used in `Source.documents`.
        roster: Known units in official order (序列).
    """

    __pydantic_config__ = WRITTEN

    framework: str
    id: str
    year: str
    publisher: str
    statement: str
    areas: tuple[Area, ...]
    expected: Expected | None = None
    reference: bool = False
    partial_credit: Decimal = Decimal("0.5")
    sources: dict[str, str] = field(default_factory=dict)
    roster: tuple[Unit, ...] = ()

    @property
    def title(self) -> str:
        """Name and year, with the mark of a reference edition.

        Shown on every screen and page, so that nothing passes for the official text.
        """
        return f"{self.framework}（{self.year}{'，参考版' if self.reference else ''}）"

    @property
    def items(self) -> Iterator[Item]:
        """All items in order."""
        return (item for area in self.areas for item in area.items)

    @cached_property
    def requirements(self) -> dict[str, Requirement]:
        """All requirements in order, by id."""
        return {r.id: r for item in self.items for r in item.requirements}

    @cached_property
    def units(self) -> Roster:
        """The units it knows, by every name they go by."""
        return Roster(self.roster)

    @cached_property
    def fingerprint(self) -> str:
        """16 hex digits over everything that can move a score."""
        tree = [(area.id, [_moving(item) for item in area.items]) for area in self.areas]
        return digest((self.id, self.partial_credit, tree))


def _moving(item: Item) -> tuple[object, ...]:
    """Return what of an item can move a score; what stands in it belongs to it."""
    asked = [(r.id, r.fingerprint, r.lead_unit) for r in item.requirements]
    return item.id, item.worth, item.rule.title, asdict(item.rule), asked
