"""Everything a page may say, computed once by `core`; renderers only word it."""

from decimal import Decimal
from typing import NamedTuple

from wenming_cli.model.edition import Edition
from wenming_cli.model.gap import Gap
from wenming_cli.model.requirement import Requirement
from wenming_cli.model.result_tree import AreaResult, RequirementResult, UnitResult, View
from wenming_cli.model.score import Coverage, Score
from wenming_cli.model.slice import Slice
from wenming_cli.model.status import GapType, Status
from wenming_cli.model.workspace import Round


class Conflict(NamedTuple):
    """Two units that say a different conclusion of one requirement."""

    requirement: Requirement
    unit: str
    status: Status
    other: View


class Vetoed(NamedTuple):
    """A veto that stands (一票否决): it overrides, it does not score."""

    requirement: Requirement
    unit: str
    note: str


class Results(NamedTuple):
    """An edition and its answers, evaluated.

    Attributes:
        scope: 全市, or the unit over whose requirements the figures are.
        city: The city's name, empty without a workspace.
        sample: True for invented data.
        units: Lead units and every unit with a ledger, in official order.
        natures: 定量 and 定性 (双达标); `facets` 软件 and 硬件 (双提升); `matrix` both.
        gaps: Of what counts, by recoverable points, most first.
        gap_types: How many of each type.
        beside_gaps: In one unit's figures, those of what other units lead: shown, not counted.
        open_vetoes: Requirements under a veto that are not answered yet.
        unknown: Answers to ids the edition does not have.
        before: The rate of the previous round in percent; None where there is none.
        before_coverage: How much of that round was answered; a rate means little without.
        target_gaps: How many gaps, from the first, bring the target; None: all do not, or
            there is no target.
    """

    edition: Edition
    scope: str
    score: Score
    coverage: Coverage
    areas: tuple[AreaResult, ...]
    units: tuple[UnitResult, ...] = ()
    natures: tuple[Slice, ...] = ()
    facets: tuple[Slice, ...] = ()
    matrix: tuple[Slice, ...] = ()
    methods: tuple[Slice, ...] = ()
    actions: tuple[Slice, ...] = ()
    gaps: tuple[Gap, ...] = ()
    gap_types: tuple[tuple[GapType, int], ...] = ()
    beside_gaps: tuple[Gap, ...] = ()
    vetoes: tuple[Vetoed, ...] = ()
    open_vetoes: tuple[Requirement, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    unknown: tuple[tuple[str, str], ...] = ()
    city: str = ""
    sample: bool = False
    round: Round | None = None
    before: Decimal | None = None
    before_coverage: Coverage | None = None
    target: Decimal | None = None
    target_gaps: int | None = None

    @property
    def stale(self) -> tuple[RequirementResult, ...]:
        """Requirements whose answer was given to another wording and is asked for again."""
        return tuple(r for r in self.requirements if r.stale)

    @property
    def requirements(self) -> tuple[RequirementResult, ...]:
        """All requirement results in order."""
        return tuple(r for a in self.areas for i in a.items for r in i.requirements)

    @property
    def every_gap(self) -> tuple[Gap, ...]:
        """All gaps, those beside the figures last."""
        return (*self.gaps, *self.beside_gaps)

    @property
    def ineligible(self) -> bool:
        """Whether a veto stands that takes the city's eligibility (资格)."""
        return any(v.requirement.veto == "资格" for v in self.vetoes)

    @property
    def change(self) -> Decimal | None:
        """The rate against the previous round, in 百分点."""
        both = self.score.rate is not None and self.before is not None
        return self.score.rate - self.before if both else None  # type: ignore[operator]
