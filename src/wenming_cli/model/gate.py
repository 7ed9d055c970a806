"""Gates (门槛): what a script asks of results, and how each demand came out."""

from decimal import Decimal
from enum import Enum
from typing import NamedTuple


class Outcome(Enum):
    """How a gate comes out; a later one weighs more in a process's exit code."""

    MET = 0
    UNJUDGED = 1
    NOT_MET = 2


class Gate(NamedTuple):
    """What is asked: percentages in ``[0, 100]``, None where nothing is asked."""

    min_rate: Decimal | None = None
    min_coverage: Decimal | None = None
    no_veto: bool = False


class Verdict(NamedTuple):
    """What came of one demand, named by its field in `Gate`."""

    demand: str
    outcome: Outcome
