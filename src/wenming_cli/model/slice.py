"""Requirements of one kind, counted."""

from decimal import Decimal
from typing import NamedTuple

from wenming_cli.model.score import HUNDRED


class Slice(NamedTuple):
    """Requirements of one kind, counted (双达标、双提升 …).

    Attributes:
        achieved: How many are 达标; likewise the others.
        before: Percent achieved in the previous round; None where there is none.
    """

    label: str
    total: int
    answered: int
    achieved: int
    partially: int
    not_achieved: int
    excused: int
    before: Decimal | None = None

    @property
    def applicable(self) -> int:
        """How many count: all without 不适用."""
        return self.total - self.excused

    @property
    def percent(self) -> Decimal | None:
        """Achieved in percent of what applies; None where nothing applies."""
        return HUNDRED * self.achieved / self.applicable if self.applicable else None

    @property
    def change(self) -> Decimal | None:
        """Against the previous round, in 百分点."""
        both = self.percent is not None and self.before is not None
        return self.percent - self.before if both else None  # type: ignore[operator]
