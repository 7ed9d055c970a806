"""What an edition says of a requirement: how to judge it, what to show, where it comes from."""

from collections.abc import Iterable, Iterator, Mapping

from wenming_cli.model.measure import Measure
from wenming_cli.model.requirement import Requirement, Source
from wenming_cli.report import figures, quantities
from wenming_cli.report.html.markup import Html, tag
from wenming_cli.report.html.tables import facts

VETOES = {
    "本项": "本项：未达标的，所在的测评内容不得分",
    "资格": "资格：未达标的，不具备参评资格",
}


def asked(requirement: Requirement, sources: Mapping[str, str]) -> Iterator[Html]:
    """Tell what the edition says of it."""
    told = [("判定说明", "没有，对照条文判定")]
    if guidance := requirement.guidance:
        told = [
            ("达标", guidance.achieved),
            ("部分达标", guidance.partially_achieved),
            ("未达标", guidance.not_achieved),
        ]
    told.append(("不适用", requirement.not_applicable_when or "不能填不适用"))
    if measure := requirement.measure:
        told += _measured(measure)
    yield tag("div", tag("h5", "判定说明"), facts(told), class_="guidance")
    yield tag("div", tag("h5", "条文"), facts(_about(requirement, sources)), class_="about")


def _measured(measure: Measure) -> Iterator[tuple[str, str]]:
    yield "量值", f"{measure.metric}（{measure.measured_in}）"
    yield "线", f"{quantities.lines(measure)}（线的出处：{measure.line_source}）"
    if measure.numeric:
        each = measure.per_occurrence
        once = f"，每次扣{figures.plain(each)}" if each is not None else ""
        yield "折算办法", measure.conversion + once


def _about(requirement: Requirement, sources: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    kinds = (requirement.nature, requirement.facet, f"{requirement.action}动作")
    yield "性质", "、".join(filter(None, kinds))
    yield "权重", figures.plain(requirement.weight) if requirement.weight != 1 else ""
    yield "测评方法", "、".join(requirement.methods)
    yield "佐证材料", _listed(requirement.evidence)
    yield "点位类型", "、".join(requirement.sites)
    yield "牵头单位", requirement.lead_unit
    yield "责任单位", "、".join(requirement.responsible_units)
    yield "分工说明", requirement.division or ""
    yield "一票否决", VETOES[requirement.veto] if requirement.veto else ""
    yield "出处", _source(requirement.source, sources)


def _listed(entries: Iterable[str]) -> Html:
    made = [tag("li", each) for each in entries]
    return tag("ul", *made) if made else Html()


def _source(source: Source, sources: Mapping[str, str]) -> Html:
    told = [f"{key}：{sources[key]}" if key in sources else key for key in source.documents]
    named = (
        ("版本", source.version),
        ("条款", source.clause),
        ("页", source.page),
        ("备注", source.remark),
        ("可信度", source.confidence),
    )
    return _listed([*told, *(f"{name}：{words}" for name, words in named if words)])
