"""What is said of a step: when it was recorded, what it tells, what it shows."""

from collections.abc import Iterator

from wenming_cli.model.remediation.issue import Postponed
from wenming_cli.model.remediation.step import Assigned, Drawn, Extended, Opened, Planned, Step
from wenming_cli.report import sentences
from wenming_cli.report.remediation import words


def content(step: Step, before: Postponed | None = None) -> str:
    """Say everything that a step tells, but for when, who and evidence.

    Args:
        step: Any.
        before: Of an extension: what it moved.
    """
    if before is not None:
        return words.postponed(before)
    return "；".join(filter(None, (*_told(step), step.note)))


def evidence(step: Step) -> str:
    """Name the files that a step shows."""
    return "、".join(file.path for file in step.evidence)


def moment(step: Step) -> str:
    """Say when a step was recorded, to the minute."""
    return sentences.moment(step.at)


def _told(step: Step) -> Iterator[str]:
    told = step.told
    match told:
        case Opened():
            yield f"存在问题：{told.text}"
            yield f"来源：{told.origin}，{told.found}发现"
        case Assigned():
            yield f"责任单位：{told.unit}" if told.unit else ""
            yield f"责任领导：{told.leader}" if told.leader else ""
            yield f"时限：{told.due}" if told.due else ""
        case Planned():
            yield from _planned(told)
        case Extended():
            yield f"时限改为{told.due}，批准人：{told.approver}"
        case Drawn():
            yield told.draw


def _planned(plan: Planned) -> Iterator[str]:
    yield f"整改措施：{plan.measure}"
    yield f"{plan.pace}，时限：{plan.due}"
    yield f"开始：{plan.starts}" if plan.starts else ""
    yield f"整改目标：{plan.goal}" if plan.goal else ""
    yield f"配合单位：{'、'.join(plan.units)}" if plan.units else ""
    yield f"责任领导：{plan.leader}" if plan.leader else ""
    who = "、".join(filter(None, (plan.person, plan.post, plan.phone)))
    yield f"责任人：{who}" if who else ""
