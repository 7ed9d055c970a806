"""扣分: full marks, minus a fixed number of points for every miss."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar

from wenming_cli.rules._base import ONE, ZERO, Mark, Rule, plain


@dataclass(frozen=True, slots=True)
class Deduct(Rule):
    """“少一条扣4分，扣完为止”. `per_miss` is in points (分), > 0.

    >>> rule = Deduct(per_miss=Decimal(4))
    >>> rule.earned(Decimal(20), [Mark(ONE), Mark(ONE), Mark(ZERO)])
    Decimal('16')

    A partly met requirement loses its missing part, and an item never goes below zero:

    >>> rule.earned(Decimal(20), [Mark(Decimal("0.5"))])
    Decimal('18.0')
    >>> rule.earned(Decimal(6), [Mark(ZERO), Mark(ZERO)])
    Decimal('0')
    """

    title: ClassVar[str] = "扣分"

    per_miss: Decimal

    def earned(self, points: Decimal, marks: Sequence[Mark]) -> Decimal:
        """Return full marks less the deductions; see `Rule.earned`."""
        return max(ZERO, points - self.per_miss * _missed(marks))

    def worked(self, points: Decimal, marks: Sequence[Mark]) -> str:
        """Write for example ``20－4×1.5，扣完为止``."""
        return f"{plain(points)}－{plain(self.per_miss)}×{plain(_missed(marks))}，扣完为止"


def _missed(marks: Sequence[Mark]) -> Decimal:
    return sum(((ONE - mark.share) * mark.weight for mark in marks), ZERO)
