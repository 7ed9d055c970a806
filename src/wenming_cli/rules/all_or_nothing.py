"""全有全无: full marks only when everything is met."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar

from wenming_cli.rules._base import ONE, ZERO, Mark, Rule, plain


@dataclass(frozen=True, slots=True)
class AllOrNothing(Rule):
    """“一条不符合，此项不得分”.

    >>> rule = AllOrNothing()
    >>> rule.earned(Decimal(2), [Mark(ONE), Mark(ONE)])
    Decimal('2')
    >>> rule.earned(Decimal(2), [Mark(ONE), Mark(Decimal("0.9"))])
    Decimal('0')
    """

    title: ClassVar[str] = "全有全无"

    def earned(self, points: Decimal, marks: Sequence[Mark]) -> Decimal:
        """Return all points or none; see `Rule.earned`."""
        return points if all(mark.share == ONE for mark in marks) else ZERO

    def worked(self, points: Decimal, marks: Sequence[Mark]) -> str:
        """Write for example ``全部达标才得2分，现有1条未完全达标``."""
        misses = sum(mark.share < ONE for mark in marks)
        return f"全部达标才得{plain(points)}分，现有{misses}条未完全达标"
