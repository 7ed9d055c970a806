"""回头看: which closed issues were drawn to be looked at again, and what was found."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from wenming_cli.model.remediation.act import Act
from wenming_cli.model.remediation.issue import Issue
from wenming_cli.model.remediation.step import Step


@dataclass(frozen=True, slots=True)
class Draw:
    """One draw (一批), recorded before anybody goes to look: nobody can draw until it suits.

    Attributes:
        number: Of the batch in its round, from 1.
        seed: What the order follows from; see core.remediation.drawing.
        out_of: How many closed issues could have been drawn.
        issues: Ids of those that were, such as 市教育局-003.
        on: Issues closed by this day could be drawn; since `since`, where that is given.
    """

    number: int
    seed: int
    out_of: int
    issues: tuple[str, ...]
    on: date
    at: str
    by: str = ""
    since: date | None = None

    @property
    def title(self) -> str:
        """How steps name it.

        >>> Draw(3, 7, 12, ("市教育局-003",), date(2026, 11, 23), "").title
        '第3批（截至2026-11-23已销号12件中抽1件，种子7）'
        """
        span = f"{self.since}至{self.on}" if self.since else f"截至{self.on}"
        share = f"已销号{self.out_of}件中抽{len(self.issues)}件"
        return f"第{self.number}批（{span}{share}，种子{self.seed}）"


class Looked(NamedTuple):
    """A drawn issue and the step that says what was found; None: nobody has looked yet."""

    issue: Issue
    step: Step | None = None


class Batch(NamedTuple):
    """A draw and what has come of it."""

    draw: Draw
    looked: tuple[Looked, ...]

    @property
    def held(self) -> int:
        """How many were found as they were closed."""
        return sum(each.step is not None and each.step.act is Act.LOOK_BACK for each in self.looked)

    @property
    def rebounded(self) -> int:
        """How many had come back (反弹)."""
        return sum(each.step is not None and each.step.act is Act.REBOUND for each in self.looked)

    @property
    def left(self) -> tuple[Looked, ...]:
        """Those that nobody has looked at yet."""
        return tuple(each for each in self.looked if each.step is None)

    @property
    def rate(self) -> Decimal | None:
        """反弹率 in percent of those looked at; None before any was."""
        seen = self.held + self.rebounded
        return Decimal(100) * self.rebounded / seen if seen else None
