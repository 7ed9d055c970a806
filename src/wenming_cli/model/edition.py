"""An edition (年版) of the framework (测评体系) and everything printed in it.

The tree follows the columns of the printed table: 测评项目 › 测评指标 › 测评内容 › 测评标准.
`store/reading.py` fills these classes from YAML; keys are `terms.TERMS` of the field names.
"""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from decimal import Decimal
from functools import cached_property
from typing import Literal

from wenming_cli.model.chinese_keys import WRITTEN
from wenming_cli.model.unit import Roster, Unit
from wenming_cli.rules import ONE, ZERO, Proportional, Rule

Method = Literal[
    "网上申报",
    "材料审核",
    "实地考察",
    "问卷调查",
    "部门数据",
    "网络调查",
    "整体观察",
    "听取汇报",
]
Nature = Literal["定量", "定性"]
Facet = Literal["软件", "硬件"]
Action = Literal["规定", "自选"]
Confidence = Literal["高", "中", "低"]
Direction = Literal["不低于", "高于", "不高于", "低于"]
Conversion = Literal["分档", "线性", "逐次扣"]
Veto = Literal["本项", "资格"]


@dataclass(frozen=True, slots=True)
class Source:
    """Where a requirement comes from (出处), and how sure that is.

    `documents` are keys of the edition's list of sources (来源), or titles of documents.
    """

    __pydantic_config__ = WRITTEN

    documents: tuple[str, ...]
    confidence: Confidence
    version: str | None = None
    clause: str | None = None
    page: str | None = None
    remark: str | None = None


@dataclass(frozen=True, slots=True)
class Guidance:
    """How to judge (判定说明): what counts as met, as partly met, and what does not."""

    __pydantic_config__ = WRITTEN

    achieved: str
    partially_achieved: str
    not_achieved: str


@dataclass(frozen=True, slots=True)
class Measure:
    """What a 定量 requirement is measured by (量值), and the lines (线) it has to reach.

    A line is a number, or words (表述) where it is set by others and then judged by a person.

    Attributes:
        measured_in: The unit of measurement, `%` or 平方米; 单位 means an office here.
        direction: How a value meets `full_line`; 高于 and 低于 leave the line itself out.
        partial_direction: The same for `partial_line`; None where it is `direction`.
        minimum: The least value that can be true; see `range`.
        conversion: 分档 (lines only), 线性 (actual by target) or 逐次扣 (a count of occurrences).
        per_occurrence: Share lost at each occurrence under 逐次扣, in ``(0, 1]``.
        line_source: Where the lines come from.
    """

    __pydantic_config__ = WRITTEN

    metric: str
    measured_in: str
    line_source: str
    direction: Direction | None = None
    full_line: Decimal | None = None
    partial_direction: Direction | None = None
    partial_line: Decimal | None = None
    full_words: str | None = None
    partial_words: str | None = None
    minimum: Decimal | None = None
    maximum: Decimal | None = None
    conversion: Conversion = "分档"
    per_occurrence: Decimal | None = None

    @property
    def numeric(self) -> bool:
        """Whether an answer is a number; else the line is words and a conclusion is given."""
        return self.full_line is not None

    @property
    def range(self) -> tuple[Decimal, Decimal | None]:
        """Least and greatest value that can be true: a share lies in 0–100, a count is not < 0."""
        low, high = {
            "%": (ZERO, Decimal(100)),
            "个百分点": (Decimal(-100), Decimal(100)),
        }.get(self.measured_in, (ZERO, None))
        return (
            low if self.minimum is None else self.minimum,
            high if self.maximum is None else self.maximum,
        )


@dataclass(frozen=True)
class Requirement:
    """One numbered standard (测评标准) that a unit answers for.

    `lead_unit` answers for it, `responsible_units` do the work with it.

    Attributes:
        facet: 软件 or 硬件; None where the printed table does not say.
        evidence: What has to be shown, one entry a document or picture; none: nothing is asked.
        guidance: None where the edition leaves judging to the text, as printed tables do.
        division: A word on who does what among the units, where names alone do not tell.
        not_applicable_when: The condition under which 不适用 is allowed; None: never.
        veto: 本项: not met, the item earns nothing; 资格: not met, the city is not eligible.
        weight: Weight among the requirements of the item, > 0.
    """

    __pydantic_config__ = WRITTEN

    id: str
    text: str
    nature: Nature
    methods: tuple[Method, ...]
    lead_unit: str
    source: Source
    facet: Facet | None = None
    evidence: tuple[str, ...] = ()
    guidance: Guidance | None = None
    measure: Measure | None = None
    action: Action = "规定"
    responsible_units: tuple[str, ...] = ()
    division: str | None = None
    sites: tuple[str, ...] = ()
    not_applicable_when: str | None = None
    veto: Veto | None = None
    weight: Decimal = ONE

    @property
    def numeric(self) -> bool:
        """Whether it is answered with a number."""
        return self.measure is not None and self.measure.numeric

    @cached_property
    def fingerprint(self) -> str:
        """16 hex digits that change when the meaning changes: text, lines, weight, veto.

        Guidance, evidence, units and source may be improved without making answers stale.
        """
        measure = self.measure
        moving = (name for name in Measure.__slots__ if name != "line_source")
        lines = {name: getattr(measure, name) for name in moving} if measure else None
        meaning = (self.text, lines, self.weight, self.veto, self.not_applicable_when)
        return _digest(meaning)


@dataclass(frozen=True, slots=True)
class Item:
    """One 测评内容: it carries the points (分值) and the rule (计分办法).

    `indicator` is its 测评指标, where the edition has that level.
    """

    __pydantic_config__ = WRITTEN

    id: str
    name: str
    requirements: tuple[Requirement, ...]
    indicator: str | None = None
    points: Decimal | None = None
    rule: Rule = field(default_factory=Proportional)

    @property
    def weight(self) -> Decimal:
        """Sum of the weights of its requirements."""
        return sum((r.weight for r in self.requirements), ZERO)

    @property
    def worth(self) -> Decimal:
        """Its points; where the edition gives none, one point a requirement (times weight)."""
        return self.weight if self.points is None else self.points


@dataclass(frozen=True, slots=True)
class Area:
    """One 测评项目 (Ⅰ): it only adds up."""

    __pydantic_config__ = WRITTEN

    id: str
    name: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Expected:
    """How many of each the printed table declares (数目); `check` compares."""

    __pydantic_config__ = WRITTEN

    areas: int
    items: int
    requirements: int


@dataclass(frozen=True)
class Edition:
    """One edition, whole and checked.

    Attributes:
        id: Such as `national-prefecture-2018`; the name of its folder.
        reference: True for wording of our own (参考版), never the official text.
        statement: What the edition is and is not; shown wherever it is used.
        partial_credit: Share of 部分达标, in ``(0, 1)``.
        sources: Key → description, for the keys used in `Source.documents`.
        roster: Known units in official order (序列).
    """

    __pydantic_config__ = WRITTEN

    framework: str
    id: str
    year: str
    publisher: str
    statement: str
    areas: tuple[Area, ...]
    expected: Expected | None = None
    reference: bool = False
    partial_credit: Decimal = Decimal("0.5")
    sources: dict[str, str] = field(default_factory=dict)
    roster: tuple[Unit, ...] = ()

    @property
    def title(self) -> str:
        """Name and year, with the mark of a reference edition.

        Shown on every screen and page, so that nothing passes for the official text.
        """
        return f"{self.framework}（{self.year}{'，参考版' if self.reference else ''}）"

    @property
    def items(self) -> Iterator[Item]:
        """All items in order."""
        return (item for area in self.areas for item in area.items)

    @cached_property
    def requirements(self) -> dict[str, Requirement]:
        """All requirements in order, by id."""
        return {r.id: r for item in self.items for r in item.requirements}

    @cached_property
    def units(self) -> Roster:
        """The units it knows, by every name they go by."""
        return Roster(self.roster)

    @cached_property
    def fingerprint(self) -> str:
        """16 hex digits over everything that can move a score."""
        tree = [(area.id, [_moving(item) for item in area.items]) for area in self.areas]
        return _digest((self.id, self.partial_credit, tree))


def _moving(item: Item) -> tuple[object, ...]:
    """Return what of an item can move a score; what stands in it belongs to it."""
    asked = [(r.id, r.fingerprint, r.lead_unit) for r in item.requirements]
    return item.id, item.worth, item.rule.title, asdict(item.rule), asked


def _digest(meaning: object) -> str:
    text = json.dumps(meaning, ensure_ascii=False, sort_keys=True, default=_number)
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def _number(value: object) -> str:
    """Write 1, 1.0 and 1.00 alike: they mean the same line."""
    assert isinstance(value, Decimal)
    return f"{value.normalize():f}"
