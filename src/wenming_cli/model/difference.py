"""What differs between two editions, requirement by requirement."""

from enum import Enum
from typing import Literal, NamedTuple

from wenming_cli.model.edition import Area, Edition, Item
from wenming_cli.model.requirement import Requirement

Operation = Literal["same", "gone", "new"]


class Placed(NamedTuple):
    """A requirement with what holds it."""

    area: Area
    item: Item
    requirement: Requirement


class Kind(Enum):
    """A way in which a requirement can differ."""

    ADDED = "新增"
    DROPPED = "删去"
    RENUMBERED = "换了编号"
    REWORDED = "条文改了"
    MOVED = "换了位置"
    LINES = "线改了"
    WEIGHT = "分值或权重改了"
    UNITS = "单位改了"
    VETO = "否决或不适用条件改了"
    OTHER = "其他栏目改了"


class Segment(NamedTuple):
    """A stretch of text that stayed, went or came."""

    operation: Operation
    text: str


class Detail(NamedTuple):
    """One field before and after, in words; empty where there was nothing."""

    field: str
    before: str
    after: str


class Change(NamedTuple):
    """One requirement that is not the same in both.

    Attributes:
        text: The text with what went and what came; empty where it is the same.
        stale: Whether answers to the old one have to be given again.
    """

    before: Placed | None
    after: Placed | None
    kinds: tuple[Kind, ...]
    text: tuple[Segment, ...] = ()
    details: tuple[Detail, ...] = ()
    stale: bool = False

    @property
    def id(self) -> str:
        """The id it goes by now, or went by."""
        found = self.after or self.before
        assert found is not None
        return found.requirement.id


class StaleAnswers(NamedTuple):
    """Answers in force in one ledger that the new edition would ask again, or no longer ask."""

    ledger: str
    unit: str
    round_id: str
    again: tuple[str, ...]
    unasked: tuple[str, ...]
    total: int


class Difference(NamedTuple):
    """Everything that differs.

    Attributes:
        changes: In the order of the new edition; what was dropped comes last.
        whole: What differs in what is said once: names, counts, shares.
        same: How many requirements are the same in every field.
        ledgers: Where a workspace was looked at: the answers concerned; else None.
    """

    before: Edition
    after: Edition
    changes: tuple[Change, ...]
    whole: tuple[Detail, ...]
    same: int
    ledgers: tuple[StaleAnswers, ...] | None = None

    def of(self, kind: Kind) -> tuple[Change, ...]:
        """Return the changes of one kind."""
        return tuple(change for change in self.changes if kind in change.kinds)

    @property
    def stale(self) -> tuple[str, ...]:
        """Old ids whose answers do not count under the new edition."""
        return tuple(
            change.before.requirement.id
            for change in self.changes
            if change.stale and change.before
        )
