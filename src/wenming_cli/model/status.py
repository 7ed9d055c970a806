"""What a unit can say of a requirement (结论). Unanswered is not a status."""

from decimal import Decimal
from enum import StrEnum

from wenming_cli.terms import TERMS


class Status(StrEnum):
    """The four conclusions; their values are the words that files and officers use."""

    ACHIEVED = TERMS["achieved"]
    PARTIALLY_ACHIEVED = TERMS["partially_achieved"]
    NOT_ACHIEVED = TERMS["not_achieved"]
    NOT_APPLICABLE = TERMS["not_applicable"]

    @property
    def needs_note(self) -> bool:
        """Whether a reason (说明) has to stand beside it."""
        return self in {Status.NOT_ACHIEVED, Status.NOT_APPLICABLE}

    def share(self, partial_credit: Decimal) -> Decimal:
        """Return what it is worth, in ``[0, 1]``; 不适用 has no worth and must not be asked."""
        worth = {
            Status.ACHIEVED: Decimal(1),
            Status.PARTIALLY_ACHIEVED: partial_credit,
            Status.NOT_ACHIEVED: Decimal(0),
        }
        return worth[self]


class GapType(StrEnum):
    """缺什么补什么、查什么备什么、弱什么强什么."""

    MISSING = "缺项"
    UNPROVEN = "缺证"
    WEAK = "弱项"
