"""What is asked of a step beside its turn: words, days, evidence, and who may take it."""

import re
from typing import Final, NamedTuple

from wenming_cli.model.remediation.issue import Issue
from wenming_cli.model.remediation.step import Assigned, Extended, Opened, Origin, Planned, Step


class Refusal(NamedTuple):
    """Why a step is not taken, and what to do instead; both Chinese, without a full stop."""

    message: str
    hint: str


def needs_note(_: Issue | None, step: Step) -> Refusal | None:
    """Something was done, found or decided."""
    if step.note.strip():
        return None
    return Refusal(f"{step.act.word}要写说明", "加上--note “做了什么、看到什么、为什么”")


def needs_evidence(_: Issue | None, step: Step) -> Refusal | None:
    """Who asks for a closure shows something."""
    if step.evidence:
        return None
    return Refusal("申请销号要有佐证材料", "加上--evidence 文件，改前改后的照片都可以")


def needs_words(_: Issue | None, step: Step) -> Refusal | None:
    """A problem and a measure are said in words."""
    told = step.told
    if isinstance(told, Opened) and not told.text.strip():
        return Refusal("没有写存在的问题", "写清在哪里、缺什么")
    if isinstance(told, Planned) and not told.measure.strip():
        return Refusal("没有写整改措施", "措施由责任单位自己定，写清做什么")
    return None


def found_by_then(_: Issue | None, step: Step) -> Refusal | None:
    """Nothing is found on a day that has not come."""
    if isinstance(step.told, Opened) and step.told.found > step.day:
        return Refusal(f"发现日期{step.told.found}还没有到", "核对日期")
    return None


def in_order(issue: Issue | None, step: Step) -> Refusal | None:
    """A plan begins before it ends, and no day lies before the problem was found."""
    told = step.told
    due = told.due if isinstance(told, Assigned | Planned | Extended) else None
    if issue and due and due < issue.opened.found:
        return Refusal(f"时限{due}早于发现日期{issue.opened.found}", "核对年份和日期")
    if issue and due and due.year > issue.opened.found.year + _YEARS:
        return Refusal(f"时限{due}在{_YEARS}年以后", "核对年份；长期坚持的按阶段定时限")
    if isinstance(told, Planned) and told.starts and told.starts > told.due:
        return Refusal(f"开始日期{told.starts}晚于时限{told.due}", "核对两个日期")
    return None


def not_later(issue: Issue | None, step: Step) -> Refusal | None:
    """A last day that is set moves back only by an extension, which says who allowed it."""
    due = step.told.due if isinstance(step.told, Assigned | Planned) else None
    if issue and issue.due and due and due > issue.due:
        hint = f"时限要改晚，用wenming track extend --due {due} --approver 批准人"
        return Refusal(f"已定的时限是{issue.due}，不能改成更晚的{due}", hint)
    return None


def moves_the_day(issue: Issue | None, step: Step) -> Refusal | None:
    """There is a last day, and the extension names a later one."""
    if not issue or not isinstance(step.told, Extended):
        return None
    if issue.due is None:
        return Refusal("还没有时限，谈不上延期", "先交办或定方案，写明时限")
    if step.told.due <= issue.due:
        hint = "延期要晚于现在的时限；要提前，用wenming track plan改方案"
        return Refusal(f"现在的时限是{issue.due}，{step.told.due}不晚于它", hint)
    return None


def allowed_by_another(issue: Issue | None, step: Step) -> Refusal | None:
    """Who answers for it does not allow its extension."""
    if not issue or not isinstance(step.told, Extended):
        return None
    if not step.told.approver.strip():
        return Refusal("没有写批准人", "加上--approver，写谁批准延期，可以写岗位")
    if _same(step.told.approver, responsible(issue)):
        return Refusal(
            f"批准人“{step.told.approver}”就是责任单位或责任人", "延期由包保领导或创城办批准"
        )
    return None


def by_another(issue: Issue | None, step: Step) -> Refusal | None:
    """Who answers for it, or asked for it to be closed, does not judge it."""
    if issue and _same(step.by, (*responsible(issue), issue.shown_by)):
        return Refusal(
            f"{step.act.word}的人“{step.by}”就是责任单位、责任人或申请销号的人",
            "由包保领导、督查组或创城办的人来做，--by写他的岗位",
        )
    return None


def dismissed_by_another(issue: Issue | None, step: Step) -> Refusal | None:
    """What others found is not dismissed by who answers for it; what a unit found itself is."""
    if issue and issue.opened.origin is Origin.SELF:
        return None
    return by_another(issue, step)


def responsible(issue: Issue) -> tuple[str, ...]:
    """Name who answers for an issue: the unit charged, and the plan's person and post."""
    plan = issue.plan
    return (issue.charged, *((plan.person, plan.post) if plan else ()))


def _same(name: str, others: tuple[str, ...]) -> bool:
    """Whether somebody is named on both sides; a cell may name several: 甲、乙."""
    return not _people(name).isdisjoint(_people("、".join(others)))


def _people(named: str) -> set[str]:
    return set(_BETWEEN.sub("、", "".join(named.split())).split("、")) - {""}


_YEARS: Final = 100
"""A last day that is further off than that from the finding is a slip of the year."""

_BETWEEN: Final = re.compile(r"(?<=[\u4e00-\u9fff])[，,；;/／](?=[\u4e00-\u9fff])")
