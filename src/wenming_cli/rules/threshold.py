"""达到比例: full marks from a share of achieved requirements on."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar

from wenming_cli.rules._base import ONE, ZERO, Mark, Rule, plain


@dataclass(frozen=True, slots=True)
class Threshold(Rule):
    """“达标率80%以上得满分，不足的不得分”. `line` is a share in ``(0, 1]``, met when reached.

    >>> rule = Threshold(line=Decimal("0.8"))
    >>> rule.earned(Decimal(5), [Mark(ONE)] * 4 + [Mark(ZERO)])
    Decimal('5')
    >>> rule.earned(Decimal(5), [Mark(ONE)] * 3 + [Mark(ZERO)] * 2)
    Decimal('0')
    """

    title: ClassVar[str] = "达到比例"

    line: Decimal

    def earned(self, points: Decimal, marks: Sequence[Mark]) -> Decimal:
        """Return all points when enough requirements are fully met; see `Rule.earned`."""
        return points if _achieved(marks) >= self.line else ZERO

    def worked(self, points: Decimal, marks: Sequence[Mark]) -> str:
        """Write for example ``达标比例0.75，达到0.8才得5分``."""
        return f"达标比例{plain(_achieved(marks))}，达到{plain(self.line)}才得{plain(points)}分"


def _achieved(marks: Sequence[Mark]) -> Decimal:
    total = sum((mark.weight for mark in marks), ZERO)
    return sum((mark.weight for mark in marks if mark.share == ONE), ZERO) / total
