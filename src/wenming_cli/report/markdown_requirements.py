"""The self-assessment table (逐条自评表), in the columns that units hand in."""

from wenming_cli.model.requirement import Requirement
from wenming_cli.model.result_tree import ItemResult, RequirementResult
from wenming_cli.model.results import Results
from wenming_cli.report import figures, labels, sentences
from wenming_cli.report.markdown_text import heading, table

_COLUMNS = (
    "序号",
    "测评内容",
    "编号",
    "测评标准",
    "测评方法",
    "分值",
    "自评等级",
    "自评得分",
    "得分依据",
    "失分原因（说明）",
    "差距类型",
    "责任单位",
)
_NUMBERS = ("序号", "分值", "自评得分")


def requirement_table(results: Results) -> list[str]:
    """Return every requirement in order, a table an area; numbers run on."""
    kinds = {gap.id: gap.type.value for gap in results.every_gap}
    lines: list[str] = []
    number = 0
    for area in results.areas:
        rows = []
        for item in area.items:
            for result in item.requirements:
                number += 1
                kind = kinds.get(result.requirement.id, "")
                rows.append((str(number), *_row(item, result, kind)))
        lines += heading(3, f"{area.area.id} {area.area.name}")
        lines += table(_COLUMNS, rows, _NUMBERS)
    return lines


def _row(item: ItemResult, result: RequirementResult, kind: str) -> tuple[str, ...]:
    requirement = result.requirement
    return (
        f"{item.item.id} {item.item.name}",
        requirement.id,
        requirement.text,
        "、".join(requirement.methods),
        figures.points(result.points),
        sentences.conclusion(result),
        labels.earned(result),
        _basis(result),
        _reason(item, result),
        kind,
        _units(requirement),
    )


def _reason(item: ItemResult, result: RequirementResult) -> str:
    said = (sentences.note(result), "本项测评内容一票否决，不得分" if item.vetoed else "")
    return "；".join(filter(None, said))


def _basis(result: RequirementResult) -> str:
    if result.answer is None:
        return ""
    shown = [proof.path for proof in result.answer.evidence]
    lacking = [f"缺：{'；'.join(result.unproven)}"] if result.unproven else []
    return "；".join(shown + lacking)


def _units(requirement: Requirement) -> str:
    others = "、".join(requirement.responsible_units)
    return f"{requirement.lead_unit}（牵头）" + (f"、{others}" if others else "")
