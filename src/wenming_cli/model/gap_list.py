"""A gap list (差距清单): some or all gaps, in the groups a reader asked for."""

from collections.abc import Mapping
from decimal import Decimal
from enum import StrEnum
from types import MappingProxyType
from typing import Final, NamedTuple

from wenming_cli.model.gap import Gap
from wenming_cli.model.remediation.issue import Issue
from wenming_cli.model.results import Results
from wenming_cli.model.score import ZERO
from wenming_cli.model.status import GapType

BESIDE = "由别的单位牵头，不计入本单位得分"
"""The last group of a unit's list: what it answered for others."""


Issues = Mapping[str, tuple[Issue, ...]]
"""Issues by the id of the requirement they are about."""

NO_ISSUES: Final[Issues] = MappingProxyType({})


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
        issues: Those that are taken up already.
        total: How many gaps there are of it; `shown` of them, the first ones, are listed.
    """

    results: Results
    groups: tuple[GapGroup, ...]
    total: int
    shown: int
    type: GapType | None = None
    by: Grouping | None = None
    issues: Issues = NO_ISSUES
