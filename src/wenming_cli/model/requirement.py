"""测评标准: what a unit answers for, where it comes from, how to judge it."""

from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Literal

from wenming_cli.model.chinese_keys import WRITTEN
from wenming_cli.model.fingerprint import digest
from wenming_cli.model.measure import Measure
from wenming_cli.rules import ONE

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
        return digest(meaning)
