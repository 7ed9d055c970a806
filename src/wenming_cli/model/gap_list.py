"""A gap list (差距清单): some or all gaps, in the groups a reader asked for."""

from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from wenming_cli.model.gap import Gap
from wenming_cli.model.results import Results
from wenming_cli.model.score import ZERO
from wenming_cli.model.status import GapType

BESIDE = "由别的单位牵头，不计入本单位得分"
"""The last group of a unit's list: what it answered for others."""


class Grouping(StrEnum):
    """What a gap list is grouped by."""

    UNIT = "单位"
    AREA = "项目"
    TYPE = "类型"


class GapGroup(NamedTuple):
    """The gaps of one lead unit, area or type, with their own running total.

    Attributes:
        name: Empty where the list is not grouped.
        lost: Points that closing all of them recovers, as the rules give them.
    """

    name: str
    gaps: tuple[Gap, ...]
    lost: Decimal = ZERO


class GapList(NamedTuple):
    """What was asked for of the gaps of `results`.

    Attributes:
        type: Only gaps of this type are listed; None: of every type.
        total: How many gaps there are of it; `shown` of them, the first ones, are listed.
    """

    results: Results
    groups: tuple[GapGroup, ...]
    total: int
    shown: int
    type: GapType | None = None
    by: Grouping | None = None
