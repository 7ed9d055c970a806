"""One requirement completely, as the edition has it, and where it stands."""

from collections.abc import Iterator

from rich.console import Group, RenderableType

from wenming_cli.model.edition import Edition
from wenming_cli.model.measure import Measure
from wenming_cli.model.requirement import Requirement, Source
from wenming_cli.model.result_tree import Found
from wenming_cli.model.results import Results
from wenming_cli.report import explanation, figures, quantities, sentences
from wenming_cli.report.terminal_head import title
from wenming_cli.report.terminal_prose import prose
from wenming_cli.report.terminal_tables import Column, make_table

_COLUMNS = (Column("", least=8), Column(""))

VETOES = {
    "本项": "本项：未达标的，所在的测评内容不得分",
    "资格": "资格：未达标的，不具备参评资格",
}


def render(results: Results, found: Found) -> RenderableType:
    """Return the page of one requirement; nothing of it is left out."""
    return Group(*_parts(results, found))


def standing(results: Results, found: Found) -> Iterator[RenderableType]:
    """Say where a requirement stands in the round, by the answers of all units."""
    assert found.requirement is not None
    name = f"（{results.round.id}）" if results.round else ""
    yield prose(f"\n现状{name}", style="bold")
    yield from (prose(line, indent=2) for line in explanation.answer(found.requirement))


def _parts(results: Results, found: Found) -> Iterator[RenderableType]:
    assert found.item is not None
    assert found.requirement is not None
    requirement = found.requirement.requirement
    yield from title(results)
    yield prose("")
    yield prose(sentences.found_name(found), style="bold")
    item = found.item.item
    worth = f"分值{figures.points(item.worth)}，计分办法：{item.rule.title}"
    indicator = (("测评指标", item.indicator),) if item.indicator else ()
    place = (
        ("测评项目", f"{found.area.area.id} {found.area.area.name}"),
        *indicator,
        ("测评内容", f"{item.id} {item.name}（{worth}）"),
    )
    yield make_table(_COLUMNS, (*place, *_rows(results.edition, requirement)), headed=False)
    if results.round is not None:
        yield from standing(results, found)


def _rows(edition: Edition, requirement: Requirement) -> Iterator[tuple[str, str]]:
    kinds = (requirement.nature, requirement.facet, f"{requirement.action}动作")
    yield "性质", "、".join(filter(None, kinds))
    if requirement.weight != 1:
        yield "权重", figures.plain(requirement.weight)
    if requirement.measure is not None:
        yield "量值", _measure(requirement.measure)
    if guidance := requirement.guidance:
        yield "达标", guidance.achieved
        yield "部分达标", guidance.partially_achieved
        yield "未达标", guidance.not_achieved
    else:
        yield "判定说明", "没有，对照条文判定"
    yield "不适用", requirement.not_applicable_when or "不能填不适用"
    yield "测评方法", "、".join(requirement.methods)
    yield "佐证材料", "\n".join(requirement.evidence) or "不要求"
    if requirement.sites:
        yield "点位类型", "、".join(requirement.sites)
    yield "牵头单位", requirement.lead_unit
    if requirement.responsible_units:
        yield "责任单位", "、".join(requirement.responsible_units)
    if requirement.division:
        yield "分工说明", requirement.division
    if requirement.veto:
        yield "一票否决", VETOES[requirement.veto]
    yield "出处", _source(edition, requirement.source)


def _measure(measure: Measure) -> str:
    said = [f"{measure.metric}（{measure.measured_in}）", quantities.lines(measure)]
    if measure.numeric:
        said.append(f"折算：{measure.conversion}")
    if measure.per_occurrence is not None:
        said.append(f"每次扣{figures.plain(measure.per_occurrence)}")
    said.append(f"线的出处：{measure.line_source}")
    return "\n".join(said)


def _source(edition: Edition, source: Source) -> str:
    known = edition.sources
    said = [f"{key}：{known[key]}" if key in known else key for key in source.documents]
    named = (
        ("版本", source.version),
        ("条款", source.clause),
        ("页", source.page),
        ("备注", source.remark),
        ("可信度", source.confidence),
    )
    said += [f"{name}：{words}" for name, words in named if words]
    return "\n".join(said)
