"""Tables of every requirement: 自评表, and who filled in what with which evidence."""

from collections.abc import Iterable, Iterator

from wenming_cli.model.event import Answer
from wenming_cli.model.result_tree import ItemResult, RequirementResult
from wenming_cli.model.results import Results
from wenming_cli.model.status import Status
from wenming_cli.report import figures, labels, quantities, sentences
from wenming_cli.report.papers.grid import Column, Grid, grid

_ASSESSED = (
    Column("序号", 9, middle=True),
    Column("测评内容", 19),
    Column("测评标准", 60),
    Column("测评方法", 17, middle=True),
    Column("分值", 10, middle=True),
    Column("自评等级", 14, middle=True),
    Column("自评得分", 10, middle=True),
    Column("得分依据（佐证编号）", 18),
    Column("失分原因", 36),
    Column("差距类型", 10, middle=True),
    Column("整改措施", 11),
    Column("责任人", 10),
    Column("完成时限", 10),
    Column("复核得分", 10),
    Column("复核意见", 10),
)
_GIVEN = (
    Column("标准编号", 14, middle=True),
    Column("牵头单位", 20),
    Column("责任单位", 34),
    Column("填报单位", 18),
    Column("填报人", 16),
    Column("填报时间", 23, middle=True),
    Column("结论", 14, middle=True),
    Column("填报内容", 46),
    Column("折算", 26),
    Column("佐证材料", 62),
)


def assessed_grid(results: Results) -> Grid:
    """Return every requirement in order, what it earned and why not more (自评表)."""
    kinds = {gap.id: gap.type.value for gap in results.every_gap}
    placed = ((i, r) for area in results.areas for i in area.items for r in i.requirements)
    rows = (
        (
            str(number),
            f"{item.item.id} {item.item.name}",
            f"{result.requirement.id} {result.requirement.text}",
            "、".join(result.requirement.methods),
            figures.points(result.points),
            sentences.conclusion(result),
            labels.earned(result),
            _grounds(result),
            _loss(item, result),
            kinds.get(result.requirement.id, ""),
            *("",) * 5,
        )
        for number, (item, result) in enumerate(placed, 1)
    )
    return grid(_ASSESSED, rows, merged=1)


def given_grid(results: Results) -> Grid:
    """Return every answer given, by whom, when and with what evidence (填报明细表)."""
    return grid(_GIVEN, (row for r in results.requirements for row in _given(r)))


def evidence_number(result: RequirementResult, place: int) -> str:
    """Number a piece of evidence by its requirement (佐证编号): the second of 1.1.1 is 1.1.1-2."""
    return f"{result.requirement.id}-{place}"


def _grounds(result: RequirementResult) -> str:
    if result.answer is None:
        return ""
    numbers = [evidence_number(result, n) for n, _ in enumerate(result.answer.evidence, 1)]
    note = sentences.note(result) if not _falls_short(result) else ""
    return "\n".join(filter(None, (note, "、".join(numbers))))


def _loss(item: ItemResult, result: RequirementResult) -> str:
    said = (
        f"失{figures.points(result.lost)}分" if result.lost else "",
        "本项测评内容一票否决，不得分" if item.vetoed else "",
        sentences.note(result) if _falls_short(result) else "",
        "佐证不齐，见问题清单" if result.unproven else "",
    )
    return "\n".join(filter(None, said))


def _falls_short(result: RequirementResult) -> bool:
    return result.status in {Status.PARTIALLY_ACHIEVED, Status.NOT_ACHIEVED}


def _given(result: RequirementResult) -> Iterator[tuple[str, ...]]:
    requirement = result.requirement
    place = (requirement.id, requirement.lead_unit, "、".join(requirement.responsible_units))
    if result.stale is not None:
        yield (*place, *_answer(result, result.unit, result.stale, labels.STALE, ""))
    if result.answer is not None:
        status = result.status or labels.UNANSWERED
        worked = f"{result.worked}＝{figures.share(result.share)}" if result.worked else ""
        yield (*place, *_answer(result, result.unit, result.answer, status, worked, counted=True))
    for view in result.views:
        yield (*place, *_answer(result, view.unit, view.answer, f"{view.status}（不计分）", ""))


def _answer(
    result: RequirementResult,
    unit: str,
    answer: Answer,
    status: str,
    worked: str,
    *,
    counted: bool = False,
) -> tuple[str, ...]:
    value = quantities.value(result.requirement, answer)
    content = (
        f"所填结论：{answer.status.value}" if answer.status else "",
        f"数值：{value}" if value else "",
        f"差距类型：{answer.gap_type.value}" if answer.gap_type else "",
        f"说明：{answer.note}" if answer.note else "",
        f"条文指纹：{answer.fingerprint}",
    )
    proofs = "\n".join(_proofs(result, answer, counted=counted))
    said = "\n".join(filter(None, content))
    return (unit or figures.NONE, answer.by, answer.at, status, said, worked, proofs)


def _proofs(result: RequirementResult, answer: Answer, *, counted: bool) -> Iterable[str]:
    for place, proof in enumerate(answer.evidence, 1):
        number = f"{evidence_number(result, place)} " if counted else ""
        yield f"{number}{proof.path}（{proof.date}，{proof.size}字节，校验值{proof.sha256}）"
