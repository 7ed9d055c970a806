"""分档: the number of misses picks a ratio."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar

from wenming_cli.rules._base import ONE, Mark, Rule, plain


@dataclass(frozen=True, slots=True)
class Grade(Rule):
    """“全部符合为A，缺一为B，缺二为C，其余为C#”.

    `ratios` holds what no miss, one miss, two misses … are worth, falling from 1, not below 0;
    more misses than ratios take the last one. A requirement that is only partly met is a miss.

    >>> rule = Grade(ratios=(ONE, Decimal("0.66"), Decimal("0.33"), Decimal(0)))
    >>> [rule.earned(Decimal(10), [Mark(ONE)] * (5 - k) + [Mark(Decimal(0))] * k) for k in range(4)]
    [Decimal('10'), Decimal('6.60'), Decimal('3.30'), Decimal('0')]

    Source: 地方测评操作表的抽样定档（随机抽5处，5处符合为A、4处为B、其余为C）；比例各地不一，
    一律写在测评体系里.
    """

    title: ClassVar[str] = "分档"

    ratios: tuple[Decimal, ...]

    def earned(self, points: Decimal, marks: Sequence[Mark]) -> Decimal:
        """Return points times the ratio of the number of misses; see `Rule.earned`."""
        return points * self._ratio(marks)

    def worked(self, points: Decimal, marks: Sequence[Mark]) -> str:
        """Write for example ``10×0.66（未完全达标1条）``."""
        return f"{plain(points)}×{plain(self._ratio(marks))}（未完全达标{_misses(marks)}条）"

    def _ratio(self, marks: Sequence[Mark]) -> Decimal:
        return self.ratios[min(_misses(marks), len(self.ratios) - 1)]


def _misses(marks: Sequence[Mark]) -> int:
    return sum(mark.share < ONE for mark in marks)
