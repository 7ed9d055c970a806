"""按比例: points times the mean share."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar

from wenming_cli.rules._base import ZERO, Mark, Rule, plain


@dataclass(frozen=True, slots=True)
class Proportional(Rule):
    """“得分＝达标比例×分值”: the weighted mean of the shares.

    >>> rule = Proportional()
    >>> rule.earned(Decimal(3), [Mark(Decimal(1)), Mark(Decimal(0)), Mark(Decimal("0.5"))])
    Decimal('1.5')

    Each requirement has points of its own, so one that does not apply takes them along:

    >>> rule.excused(Decimal(3), weight=Decimal(1), total=Decimal(3))
    Decimal('1')

    Source: 专项绩效自评通行做法：不适用指标剔除后折算.
    """

    title: ClassVar[str] = "按比例"
    separate: ClassVar[bool] = True

    def earned(self, points: Decimal, marks: Sequence[Mark]) -> Decimal:
        """Return the weighted mean share times the points; see `Rule.earned`."""
        total = sum((mark.weight for mark in marks), ZERO)
        return points * sum((mark.share * mark.weight for mark in marks), ZERO) / total

    def excused(self, points: Decimal, weight: Decimal, total: Decimal) -> Decimal:
        """Return the part of the points that belongs to what does not apply."""
        return points * weight / total

    def worked(self, points: Decimal, marks: Sequence[Mark]) -> str:
        """Write for example ``3×(1＋0＋0.5)÷3``."""
        even = all(mark.weight == 1 for mark in marks)
        terms = [plain(m.share) if even else f"{plain(m.share)}×{plain(m.weight)}" for m in marks]
        total = plain(sum((mark.weight for mark in marks), ZERO))
        return f"{plain(points)}×({'＋'.join(terms)})÷{total}"
