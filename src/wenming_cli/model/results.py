"""Everything a page may say, computed once by `core`; renderers only word it."""

from decimal import Decimal
from typing import NamedTuple

from wenming_cli.model.edition import Area, Edition, Item, Requirement
from wenming_cli.model.event import Answer
from wenming_cli.model.status import GapType, Status
from wenming_cli.model.workspace import Round

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


class View(NamedTuple):
    """What another unit than the one that counts says of a requirement."""

    unit: str
    status: Status
    answer: Answer


class RequirementResult(NamedTuple):
    """Where one requirement stands.

    Attributes:
        unit: Whose answer counts; empty while there is none.
        answer: The answer in force; None while unanswered or stale.
        stale: An answer that was given to another wording of the requirement.
        status: The conclusion in force; None while unanswered.
        share: How far it is met, in ``[0, 1]``; None while unanswered or not applicable.
        points: Its part of the item's points.
        lost: Its part of what the item lost.
        earned: Its part of what the item earned; nothing while it is not settled.
        settled: Whether its points have their place for good: it is answered, and in a whole
            city's figures so is the rest of its item.
        worked: How the answer comes to its share, on paper and without the result.
        unproven: Evidence asked for that cannot be shown, a sentence each.
        views: What other units say.
        counted: False for what a unit answered although another leads it: shown, not counted.
    """

    requirement: Requirement
    points: Decimal
    unit: str = ""
    answer: Answer | None = None
    stale: Answer | None = None
    status: Status | None = None
    share: Decimal | None = None
    lost: Decimal = ZERO
    earned: Decimal = ZERO
    settled: bool = False
    worked: str = ""
    unproven: tuple[str, ...] = ()
    views: tuple[View, ...] = ()
    counted: bool = True


class ItemResult(NamedTuple):
    """One 测评内容. `worked` is its arithmetic on paper, empty while it cannot be done."""

    item: Item
    score: Score
    requirements: tuple[RequirementResult, ...]
    worked: str = ""
    vetoed: bool = False


class AreaResult(NamedTuple):
    """One 测评项目. `counts` are its requirements that count, by conclusion."""

    area: Area
    score: Score
    coverage: Coverage
    items: tuple[ItemResult, ...]
    counts: "Slice"


class Found(NamedTuple):
    """An area, an item of it, or a requirement of that, in its place."""

    area: AreaResult
    item: ItemResult | None = None
    requirement: RequirementResult | None = None

    @property
    def requirements(self) -> tuple[RequirementResult, ...]:
        """The requirements there, in order."""
        if self.requirement is not None:
            return (self.requirement,)
        items = self.area.items if self.item is None else (self.item,)
        return tuple(r for i in items for r in i.requirements)


class UnitResult(NamedTuple):
    """One unit over the requirements it leads; its figures depend on no other unit.

    Attributes:
        records: Lines in its ledgers, headers included; 0 where it has none.
        heads: The last `h` of each of its ledgers.
    """

    name: str
    score: Score
    coverage: Coverage
    records: int = 0
    heads: tuple[str, ...] = ()


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


class Gap(NamedTuple):
    """A requirement not fully met, or claimed and not to be shown.

    Attributes:
        at_risk: Points claimed that cannot be proven; they are not lost yet.
        shortfall: How much a value lacks to its full line, in its unit of measurement; None
            where there is no value or no numeric line.
        certain: Whether closing it earns its points at once; False while its item is unfinished.
        allotted: Whether `lost` is its part of what the item lost as a whole, so that closing
            it alone may bring another number.
        gained: Points that closing it recovers, after all gaps before it in its list; worked out
            by the item's rule, as `running` and the rates are.
        running: Points recovered once this gap and all before it in its list are closed.
        reach_low: The city's or unit's rate then, in percent, everything pending lost.
        reach_high: Likewise, everything pending earned.
    """

    result: RequirementResult
    type: GapType
    item: Item
    area: Area
    at_risk: Decimal
    shortfall: Decimal | None
    certain: bool = True
    allotted: bool = False
    gained: Decimal = ZERO
    running: Decimal = ZERO
    reach_low: Decimal | None = None
    reach_high: Decimal | None = None

    @property
    def id(self) -> str:
        """The requirement's id."""
        return self.result.requirement.id

    @property
    def lost(self) -> Decimal:
        """Points that it costs: its own, or its part of what the item lost."""
        return self.result.lost


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
