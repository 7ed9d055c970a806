"""The screen of a question."""

from collections.abc import Iterator

from wenming_cli.cli.walk import prompts
from wenming_cli.cli.walk.flow import Line, Look, apart, flow
from wenming_cli.cli.walk.shown import Earlier, View
from wenming_cli.model.event import Answer
from wenming_cli.model.requirement import Requirement
from wenming_cli.report import quantities

BAR = 20
"""Cells of the bar."""

PROMPT = 4
"""Lines below and above a question: what was just saved, the keys, the prompt on two lines."""

_VETOES = {
    "本项": "一票否决：未达标则本项不得分",
    "资格": "一票否决：未达标则不具备参评资格",
}


def question(view: View, width: int, height: int = 24) -> list[Line]:
    """Lay out a question for a screen.

    The requirement comes first and how to judge it behind; where that is more than a screen, the
    requirement stands last, because what is first scrolls away.
    """
    place = apart(f"{view.question.area.id} {view.question.area.name}", _place(view), width)
    head = [Line("-" * width, Look.FAINT), *map(Line, place)]
    core = _core(view, width)
    judging = _flowed(_guidance(view.question.requirement), width)
    judging += _flowed(_reference(view.question.requirement), width, Look.FAINT)
    given = _flowed(_given(view), width)
    tall = len(head) + len(core) + len(judging) + len(given) + PROMPT > height
    return [*head, *judging, *core, *given] if tall else [*head, *core, *judging, *given]


def _core(view: View, width: int) -> list[Line]:
    requirement = view.question.requirement
    lines = flow("", f"{requirement.id} {view.question.item.name}", width, Look.STRONG)
    lines += flow("", requirement.text, width, Look.STRONG)
    if requirement.measure:
        lines += flow("量值：", measured(requirement), width)
    if requirement.veto:
        lines += flow("", _VETOES[requirement.veto], width, Look.ALERT)
    return lines


def _flowed(rows: Iterator[tuple[str, str]], width: int, look: Look = Look.PLAIN) -> list[Line]:
    return [line for head, text in rows for line in flow(head, text, width, look)]


def bar(done: int, total: int, cells: int = BAR) -> str:
    """Draw how much is done; full and empty only where it is exactly that.

    >>> bar(1, 180), bar(179, 180), bar(180, 180)
    ('[#...................]', '[###################.]', '[####################]')
    """
    full = done * cells // total if total else 0
    full = 1 if done and not full else full
    return f"[{'#' * full}{'.' * (cells - full)}]"


def measured(requirement: Requirement) -> str:
    """Word what is measured and its lines."""
    measure = requirement.measure
    assert measure is not None
    return f"{prompts.metric(measure)}，{quantities.lines(measure)}"


def earlier(requirement: Requirement, before: Earlier) -> str:
    """Word the last round's answer: 部分达标——缺一次集中学习（2026Q2）."""
    changed = "，条文已改" if before.changed else ""
    return f"{_said(requirement, before.answer, before.status)}（{before.round_id}{changed}）"


def answered(view: View) -> str:
    """Word the answer this unit has given; empty without one."""
    answer = view.answer
    if answer is None:
        return ""
    said = _said(view.question.requirement, answer, view.status or answer.status)
    kind = f"，差距类型{answer.gap_type}" if answer.gap_type else ""
    proofs = f"，佐证{len(answer.evidence)}份" if answer.evidence else ""
    return f"{said}{kind}{proofs}" + ("（条文已改，要重新填）" if view.stale else "")


def _place(view: View) -> str:
    place = f"第{view.question.number}/{view.total}条"
    return f"{place} 已评{view.answered} {bar(view.answered, view.total)}"


def _reference(requirement: Requirement) -> Iterator[tuple[str, str]]:
    units = f"{requirement.lead_unit}（牵头）"
    yield "单位：", "、".join((units, *requirement.responsible_units))
    if requirement.division:
        yield "分工：", requirement.division
    sites = f"；点位：{'、'.join(requirement.sites)}" if requirement.sites else ""
    yield "方法：", "、".join(requirement.methods) + sites
    if requirement.evidence:
        yield "佐证：", "、".join(requirement.evidence)


def _guidance(requirement: Requirement) -> Iterator[tuple[str, str]]:
    if guidance := requirement.guidance:
        yield "达标：", guidance.achieved
        yield "部分达标：", guidance.partially_achieved
        yield "未达标：", guidance.not_achieved
    else:
        yield "判定：", "没有判定说明，对照条文判定"
    if requirement.not_applicable_when:
        yield "不适用：", requirement.not_applicable_when


def _given(view: View) -> Iterator[tuple[str, str]]:
    if view.earlier:
        yield "上一轮：", earlier(view.question.requirement, view.earlier)
    if said := answered(view):
        yield "已填：", said
    draft = view.draft
    noted = [draft.note] if draft.note else []
    noted += [f"佐证{len(draft.proofs)}份"] if draft.proofs else []
    noted += [f"差距类型{draft.gap_type}"] if draft.gap_type else []
    if noted:
        yield "先记下的：", "，".join(noted)


def _said(requirement: Requirement, answer: Answer, status: str | None) -> str:
    words = [quantities.value(requirement, answer), status or ""]
    note = f"——{answer.note}" if answer.note else ""
    return "，".join(filter(None, words)) + note
