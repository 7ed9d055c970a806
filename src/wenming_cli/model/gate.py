"""Gates (门槛): what a script asks of results, and how each demand came out."""

from dataclasses import dataclass, field
from decimal import Decimal
from enum import Enum
from typing import Literal, NamedTuple

from wenming_cli.model.chinese_keys import WRITTEN
from wenming_cli.model.result_tree import AreaResult
from wenming_cli.model.spot import Spot


@dataclass(frozen=True, slots=True)
class Gate:
    """What gate.yaml says. Rates and coverage are percentages in ``[0, 100]``.

    Attributes:
        least_area_rates: By the id of the area.
    """

    __pydantic_config__ = WRITTEN

    least_rate: Decimal | None = None
    least_area_rates: dict[str, Decimal] = field(default_factory=dict)
    least_coverage: Decimal | None = None
    no_veto: bool = False
    no_overdue: bool = False


DemandKind = Literal["least_rate", "least_area_rates", "least_coverage", "no_veto", "no_overdue"]


class Demand(NamedTuple):
    """One thing that is asked, named by its field in `Gate`.

    Attributes:
        least: The percentage that has to be reached; None where the demand is no number.
        area: The id of the area it is about; empty for the whole.
        spot: Where it is asked for: a line of gate.yaml, or an option, which has no line.
    """

    kind: DemandKind
    least: Decimal | None = None
    area: str = ""
    spot: Spot | None = None


class Outcome(Enum):
    """How a gate comes out; a later one weighs more in a process's exit code."""

    MET = 0
    UNJUDGED = 1
    NOT_MET = 2


class Verdict(NamedTuple):
    """What came of one demand.

    Attributes:
        area: The area it is about; None for the whole, or where it has nothing that counts.
        gaps: Of a rate that is not sure yet: how many gaps, from the first, bring it; None where
            all of them do not.
        overdue: How many remediations are overdue, where that was asked for and is known.
    """

    demand: Demand
    outcome: Outcome
    area: AreaResult | None = None
    gaps: int | None = None
    overdue: int | None = None
