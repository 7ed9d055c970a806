"""One requirement on demand: its answers with evidence and arithmetic, and what is asked."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from wenming_cli.model.event import Answer
from wenming_cli.model.gap import Gap
from wenming_cli.model.result_tree import ItemResult, RequirementResult
from wenming_cli.model.status import Status
from wenming_cli.report import explanation, figures, gap_sentences, labels, sentences
from wenming_cli.report.html.asked import asked
from wenming_cli.report.html.markup import Html, anchor, joined, said, tag
from wenming_cli.report.html.tables import facts

_KINDS = {
    Status.ACHIEVED: "achieved",
    Status.PARTIALLY_ACHIEVED: "partially",
    Status.NOT_ACHIEVED: "not-achieved",
    Status.NOT_APPLICABLE: "not-applicable",
    None: "open",
}


class Scored(NamedTuple):
    """The item that a requirement enters.

    Attributes:
        each: Whether each requirement of it has points of its own.
        sources: What the keys of sources mean, from the edition.
    """

    item: ItemResult
    each: bool
    sources: Mapping[str, str]


def details(within: Scored, result: RequirementResult, gap: Gap | None) -> Html:
    """Fold one requirement up to a line that says how it stands."""
    requirement = result.requirement
    standing = labels.status(result)
    summary = tag(
        "summary",
        tag("b", requirement.id, class_="id"),
        tag("span", requirement.text, class_="text"),
        tag("span", _standing(result), class_=f"badge {_KINDS[result.status]}"),
    )
    parts = [_answered(within, result, gap), *_others(result), *asked(requirement, within.sources)]
    return tag(
        "details",
        summary,
        *parts,
        id=anchor(requirement.id),
        data_status=standing,
        class_="" if result.counted else "uncounted",
    )


def _standing(result: RequirementResult) -> str:
    sign = labels.SIGNS.get(result.status) if result.status else ""
    return f"{sign or ''}{sentences.conclusion(result)}"


def _answered(within: Scored, result: RequirementResult, gap: Gap | None) -> Html:
    told: list[tuple[str, str]] = []
    if result.answer is not None:
        told += _given(result.unit, result.answer)
    told += [
        ("缺的佐证", joined(tag("p", each) for each in result.unproven)),
        ("差距类型", f"{gap.type}；{gap_sentences.state(gap)}" if gap else ""),
        ("可补分值", f"{figures.points(gap.lost)}分" if gap else ""),
        ("折算", explanation.share(result)),
        ("得分", _earned(within, result)),
    ]
    heading = "自评" if result.counted else "自评（由别的单位牵头，不计入）"
    return tag("div", tag("h5", heading), facts(told), class_="answer")


def _earned(within: Scored, result: RequirementResult) -> str:
    """Say what a requirement earned and lost, and what these numbers are parts of."""
    told = [labels.earned(result)]
    if result.lost:
        told.append(f"失分{figures.points(result.lost)}")
    if within.item.vetoed:
        told.append("本项测评内容一票否决，不得分")
    if not result.counted:
        return "，".join(told)
    worth = f"分值{figures.points(result.points)}"
    together = "各条合在一起按办法计分，这里是分摊的数"
    return f"{'，'.join(told)}（{worth if within.each else together}）"


def _given(unit: str, answer: Answer) -> Iterator[tuple[str, str]]:
    """Tell everything that is stored with an answer."""
    if answer.status is not None:
        yield "所填结论", answer.status.value
    if answer.value is not None:
        yield "所填数值", figures.plain(answer.value)
    yield "说明", said(answer.note, "div") if answer.note else ""
    yield "佐证", _evidence(answer)
    yield "差距类型（填报）", answer.gap_type.value if answer.gap_type else ""
    yield "填报", sentences.giver(unit, answer)
    yield "记录", f"{answer.at}，条文指纹{answer.fingerprint}"


def _evidence(answer: Answer) -> Html:
    entries = [
        tag(
            "li",
            said(each.path),
            tag("small", f"（{each.size}字节，{each.date}，校验值{each.sha256}）"),
        )
        for each in answer.evidence
    ]
    return tag("ul", *entries) if entries else Html()


def _others(result: RequirementResult) -> Iterator[Html]:
    """Tell what other units say, and what was said of an older wording."""
    for view in result.views:
        conclusion = sentences.answered(result.requirement, view.answer, view.status)
        told = facts([("结论", conclusion), *_given(view.unit, view.answer)])
        yield tag("div", tag("h5", f"{view.unit}的填报（不计入）"), told, class_="other")
    if result.stale is not None:
        told = facts(_given(figures.NONE, result.stale))
        yield tag("div", tag("h5", "对旧条文的填报（条文已改，待重评）"), told, class_="other")
