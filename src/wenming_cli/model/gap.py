"""差距: a requirement not fully met, and what closing it brings."""

from decimal import Decimal
from typing import NamedTuple

from wenming_cli.model.edition import Area, Item
from wenming_cli.model.result_tree import RequirementResult
from wenming_cli.model.score import ZERO
from wenming_cli.model.status import GapType


class Gap(NamedTuple):
    """A requirement not fully met, or claimed and not to be shown.

    Attributes:
        at_risk: Points claimed that cannot be proven; they are not lost yet.
        shortfall: How much a value lacks to its full line, in its unit of measurement; None
            where there is no value or no numeric line.
        certain: Whether closing it earns its points at once; False while its item is unfinished.
        allotted: Whether `lost` is its part of what the item lost as a whole, so that closing
            it alone may bring another number.
        gained: Points that closing it recovers, after all gaps before it in its list; worked out
            by the item's rule, as `running` and the rates are.
        running: Points recovered once this gap and all before it in its list are closed.
        reach_low: The city's or unit's rate then, in percent, everything pending lost.
        reach_high: Likewise, everything pending earned.
    """

    result: RequirementResult
    type: GapType
    item: Item
    area: Area
    at_risk: Decimal
    shortfall: Decimal | None
    certain: bool = True
    allotted: bool = False
    gained: Decimal = ZERO
    running: Decimal = ZERO
    reach_low: Decimal | None = None
    reach_high: Decimal | None = None

    @property
    def id(self) -> str:
        """The requirement's id."""
        return self.result.requirement.id

    @property
    def lost(self) -> Decimal:
        """Points that it costs: its own, or its part of what the item lost."""
        return self.result.lost
