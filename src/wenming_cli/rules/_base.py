"""What every scoring rule (计分办法) promises."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import ClassVar, NamedTuple

ZERO = Decimal(0)
ONE = Decimal(1)
_FOUR_PLACES = Decimal("0.0001")


class Mark(NamedTuple):
    """One applicable requirement as a rule sees it: no text, no unit, only numbers.

    Attributes:
        share: How far it is met, in ``[0, 1]``.
        weight: Its weight among the requirements of the item, > 0; 1 unless the edition says so.
    """

    share: Decimal
    weight: Decimal = ONE


@dataclass(frozen=True, slots=True)
class Rule:
    """A way to turn the shares of an item's requirements into points (分).

    A rule must never make a better share earn less, and never leave ``[0, points]``:
    tests/core/test_scoring_laws.py holds each one to that. Where every share is 1 the item earns
    all its points.

    Attributes:
        separate: Whether each requirement has points of its own, so that meeting it brings them
            whatever the others are; else the item's points depend on all of them together.
    """

    title: ClassVar[str]
    separate: ClassVar[bool] = False

    def earned(self, points: Decimal, marks: Sequence[Mark]) -> Decimal:
        """Return the points earned, in ``[0, points]``.

        Args:
            points: What the applicable part of the item is worth, >= 0.
            marks: The applicable requirements, at least one.
        """
        raise NotImplementedError

    def excused(self, points: Decimal, weight: Decimal, total: Decimal) -> Decimal:
        """Return the points that drop out (剔除) for requirements that do not apply.

        Nothing drops out while anything applies: under most rules one requirement has no
        points of its own.

        Args:
            points: What the whole item is worth.
            weight: Weight of the requirements that do not apply.
            total: Weight of all requirements of the item.
        """
        return points if weight == total else ZERO

    def worked(self, points: Decimal, marks: Sequence[Mark]) -> str:
        """Write the arithmetic of `earned` as an officer would on paper, without the result."""
        raise NotImplementedError


def plain(number: Decimal) -> str:
    """Write a number without an exponent or idle zeros, at most four places, half up.

    >>> plain(Decimal("2.50")), plain(Decimal(20)), plain(Decimal(2) / 3), plain(Decimal("0.00625"))
    ('2.5', '20', '0.6667', '0.0063')
    """
    rounded = number.quantize(_FOUR_PLACES, ROUND_HALF_UP).normalize()
    return f"{rounded:f}"
