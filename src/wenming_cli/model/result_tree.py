"""Where each requirement, 测评内容, 测评项目 and unit stands."""

from decimal import Decimal
from typing import NamedTuple

from wenming_cli.model.edition import Area, Item
from wenming_cli.model.event import Answer
from wenming_cli.model.requirement import Requirement
from wenming_cli.model.score import ZERO, Coverage, Score
from wenming_cli.model.slice import Slice
from wenming_cli.model.status import Status


class View(NamedTuple):
    """What another unit than the one that counts says of a requirement."""

    unit: str
    status: Status
    answer: Answer


class RequirementResult(NamedTuple):
    """Where one requirement stands.

    Attributes:
        unit: Whose answer counts; empty while there is none.
        answer: The answer in force; None while unanswered or stale.
        stale: An answer that was given to another wording of the requirement.
        status: The conclusion in force; None while unanswered.
        share: How far it is met, in ``[0, 1]``; None while unanswered or not applicable.
        points: Its part of the item's points.
        lost: Its part of what the item lost.
        earned: Its part of what the item earned; nothing while it is not settled.
        settled: Whether its points have their place for good: it is answered, and in a whole
            city's figures so is the rest of its item.
        worked: How the answer comes to its share, on paper and without the result.
        unproven: Evidence asked for that cannot be shown, a sentence each.
        views: What other units say.
        counted: False for what a unit answered although another leads it: shown, not counted.
    """

    requirement: Requirement
    points: Decimal
    unit: str = ""
    answer: Answer | None = None
    stale: Answer | None = None
    status: Status | None = None
    share: Decimal | None = None
    lost: Decimal = ZERO
    earned: Decimal = ZERO
    settled: bool = False
    worked: str = ""
    unproven: tuple[str, ...] = ()
    views: tuple[View, ...] = ()
    counted: bool = True


class ItemResult(NamedTuple):
    """One 测评内容. `worked` is its arithmetic on paper, empty while it cannot be done."""

    item: Item
    score: Score
    requirements: tuple[RequirementResult, ...]
    worked: str = ""
    vetoed: bool = False


class AreaResult(NamedTuple):
    """One 测评项目. `counts` are its requirements that count, by conclusion."""

    area: Area
    score: Score
    coverage: Coverage
    items: tuple[ItemResult, ...]
    counts: Slice


class Found(NamedTuple):
    """An area, an item of it, or a requirement of that, in its place."""

    area: AreaResult
    item: ItemResult | None = None
    requirement: RequirementResult | None = None

    @property
    def requirements(self) -> tuple[RequirementResult, ...]:
        """The requirements there, in order."""
        if self.requirement is not None:
            return (self.requirement,)
        items = self.area.items if self.item is None else (self.item,)
        return tuple(r for i in items for r in i.requirements)


class UnitResult(NamedTuple):
    """One unit over the requirements it leads; its figures depend on no other unit.

    Attributes:
        records: Lines in its ledgers, headers included; 0 where it has none.
        heads: The last `h` of each of its ledgers.
    """

    name: str
    score: Score
    coverage: Coverage
    records: int = 0
    heads: tuple[str, ...] = ()
