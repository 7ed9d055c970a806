"""The gate (门槛) that a command line asks for: gate.yaml and options, the stricter of both."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from wenming_cli.core.gates import combined
from wenming_cli.errors import Problem
from wenming_cli.model.edition import Edition
from wenming_cli.model.gate import Demand, Outcome
from wenming_cli.model.spot import Spot

if TYPE_CHECKING:
    from wenming_cli.cli.gathering import Gathered

EXITS = {Outcome.MET: 0, Outcome.NOT_MET: 3, Outcome.UNJUDGED: 4}
"""Exit code of the process by the outcome that decides."""


class Flags(NamedTuple):
    """The options that set a gate."""

    min_rate: float | None = None
    min_coverage: float | None = None
    no_veto: bool = False

    def demands(self) -> Iterator[Demand]:
        """Yield what they ask; it stands at the option itself."""
        if self.min_rate is not None:
            spot = Spot(Path("--min-rate"))
            yield Demand("least_rate", Decimal(str(self.min_rate)), spot=spot)
        if self.min_coverage is not None:
            spot = Spot(Path("--min-coverage"))
            yield Demand("least_coverage", Decimal(str(self.min_coverage)), spot=spot)
        if self.no_veto:
            yield Demand("no_veto", spot=Spot(Path("--no-veto")))


def demanded(gate: Path | None, flags: Flags, edition: Edition) -> tuple[Demand, ...]:
    """Return all that is asked for, one demand of each kind and area.

    Raises:
        FileProblems: With every fault of gate.yaml.
    """
    asked = list(flags.demands())
    if gate is not None:
        from wenming_cli.store import gates  # reads YAML

        asked = [*gates.read(gate, tuple(area.id for area in edition.areas)), *asked]
    return combined(asked)


def overdue(gathered: "Gathered") -> int:
    """Return how many issues of what is judged are past their last day, as of today."""
    from wenming_cli.cli.remediation.gathering import today
    from wenming_cli.core.remediation.docket import Ground, docket
    from wenming_cli.core.remediation.pressing import overdue as late

    ground = Ground(gathered.edition, gathered.basis.roster)
    return late(docket(ground, gathered.ledgers, today(), gathered.scope))


def on_file(problems: Sequence[Problem], file: Path) -> list[Problem]:
    """Return problems that stand at an option as problems of a file, for what points at files."""
    return [each if each.line else each._replace(path=file) for each in problems]
