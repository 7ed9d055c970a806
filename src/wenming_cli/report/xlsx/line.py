"""One 测评标准 in its place, with its gap and its proofs: what most sheets are rows of."""

from collections.abc import Iterator
from typing import NamedTuple

from wenming_cli.model.event import Answer
from wenming_cli.model.evidence import Evidence
from wenming_cli.model.gap import Gap
from wenming_cli.model.result_tree import AreaResult, ItemResult, RequirementResult
from wenming_cli.model.results import Results
from wenming_cli.report import labels

COUNTED = "计入得分"
NOT_COUNTED = "不计入得分（非本单位牵头）"
OTHER = "其他单位填报"


class Proof(NamedTuple):
    """A recorded file and the number it goes by in this workbook (佐证编号)."""

    number: str
    unit: str
    evidence: Evidence


class Said(NamedTuple):
    """An answer to a requirement: who gave it, whether it counts, what it concludes.

    `unit` is empty for an answer to an older wording: results do not keep whose it was.
    """

    unit: str
    use: str
    conclusion: str
    answer: Answer
    proofs: tuple[Proof, ...]


class Line(NamedTuple):
    """A requirement result in its place.

    Attributes:
        number: Its place in the whole table, from 1.
        said: Every answer to it: the one in force first, then other units', then an older one.
    """

    number: int
    area: AreaResult
    item: ItemResult
    result: RequirementResult
    gap: Gap | None
    said: tuple[Said, ...]

    @property
    def id(self) -> str:
        """The requirement's id."""
        return self.result.requirement.id

    @property
    def answer(self) -> Answer | None:
        """The answer in force."""
        return self.result.answer


def lines(results: Results) -> tuple[Line, ...]:
    """Return every requirement in order."""
    found = {gap.id: gap for gap in results.every_gap}
    placed = ((a, i, r) for a in results.areas for i in a.items for r in i.requirements)
    return tuple(
        Line(number, area, item, result, found.get(result.requirement.id), said(result))
        for number, (area, item, result) in enumerate(placed, 1)
    )


def said(result: RequirementResult) -> tuple[Said, ...]:
    """Return every answer to a requirement, its proofs numbered through all of them."""
    used = 0
    made = []
    for unit, use, conclusion, answer in _said(result):
        numbered = enumerate(answer.evidence, used + 1)
        proofs = tuple(Proof(f"{result.requirement.id}-{n}", unit, e) for n, e in numbered)
        used += len(proofs)
        made.append(Said(unit, use, conclusion, answer, proofs))
    return tuple(made)


def _said(result: RequirementResult) -> Iterator[tuple[str, str, str, Answer]]:
    if result.answer is not None:
        use = COUNTED if result.counted else NOT_COUNTED
        yield result.unit, use, labels.status(result), result.answer
    for view in result.views:
        yield view.unit, OTHER, view.status, view.answer
    if result.stale is not None:
        yield "", labels.STALE, result.stale.status or "", result.stale
