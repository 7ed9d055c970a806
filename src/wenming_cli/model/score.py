"""A place for every point, and how much is answered."""

from decimal import Decimal
from typing import NamedTuple

ZERO = Decimal(0)
HUNDRED = Decimal(100)
_GRID, _DUST = Decimal("1e-6"), Decimal("1e-18")


class Score(NamedTuple):
    """A place for every point (分): four numbers, none negative, that add up to 分值.

    >>> score = Score(earned=Decimal(2), pending=Decimal(1), lost=Decimal(1))
    >>> score.points, score.rate, score.low, score.high
    (Decimal('4'), Decimal('50'), Decimal('50'), Decimal('75'))
    """

    earned: Decimal = ZERO
    pending: Decimal = ZERO
    lost: Decimal = ZERO
    excused: Decimal = ZERO

    @property
    def points(self) -> Decimal:
        """What it is all worth (分值)."""
        return self.earned + self.pending + self.lost + self.excused

    @property
    def applicable(self) -> Decimal:
        """The points that count: 分值 without 不适用."""
        return self.earned + self.pending + self.lost

    @property
    def rate(self) -> Decimal | None:
        """得分率 in percent, of applicable points; None where nothing applies."""
        return self.low

    @property
    def low(self) -> Decimal | None:
        """The rate, in percent, if everything pending is lost."""
        return _rate(self.earned, self.applicable)

    @property
    def high(self) -> Decimal | None:
        """The rate, in percent, if everything pending is earned."""
        return _rate(self.earned + self.pending, self.applicable)

    def __add__(self, other: "Score") -> "Score":  # type: ignore[override]
        """Add place by place."""
        return Score(
            self.earned + other.earned,
            self.pending + other.pending,
            self.lost + other.lost,
            self.excused + other.excused,
        )


def _rate(part: Decimal, whole: Decimal) -> Decimal | None:
    """Return a part in percent; None of nothing.

    A third is no Decimal: three of them make 0.99…9, and that dust must not miss a line that is
    reached. Points have few places, so nothing else lies so near to a line.
    """
    if not whole:
        return None
    exact = HUNDRED * part / whole
    near = exact.quantize(_GRID)
    return near.normalize() + ZERO if abs(near - exact) < _DUST else exact


class Coverage(NamedTuple):
    """How many requirements are answered, of how many (已评 n/N)."""

    answered: int = 0
    total: int = 0

    @property
    def left(self) -> int:
        """How many are still to be answered."""
        return self.total - self.answered

    @property
    def complete(self) -> bool:
        """Whether nothing is left to answer."""
        return self.answered == self.total

    @property
    def percent(self) -> Decimal:
        """Answered in percent; of nothing, nothing is answered."""
        return HUNDRED * self.answered / self.total if self.total else ZERO

    def __add__(self, other: "Coverage") -> "Coverage":  # type: ignore[override]
        """Add both numbers."""
        return Coverage(self.answered + other.answered, self.total + other.total)
