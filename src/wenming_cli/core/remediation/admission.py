"""Which steps may be taken: the table of moves, and the rules that a table cannot say."""

from collections.abc import Callable
from typing import Final, NamedTuple

from wenming_cli.model.remediation.act import MOVES, Act, State
from wenming_cli.model.remediation.issue import Issue
from wenming_cli.model.remediation.step import (
    Assigned,
    Drawn,
    Extended,
    Opened,
    Planned,
    Step,
)


class Refusal(NamedTuple):
    """Why a step is not taken, and what to do instead; both Chinese, without a full stop."""

    message: str
    hint: str


def refusal(issue: Issue | None, step: Step) -> Refusal | None:
    """Return why a step may not follow what an issue has come to; None if it may.

    Args:
        issue: As its steps so far have made it; None: there is no such issue yet.
        step: The next one.
    """
    if step.act not in _TELLS or not isinstance(step.told, _TELLS[step.act]):
        return Refusal(f"“{step.act.word}”的内容不全", "这一步没有写完整，重新记一次")
    if (issue.state if issue else None) not in MOVES[step.act]:
        return _out_of_turn(issue, step.act)
    if not step.by.strip():
        return Refusal("没有写经办人", "加上--by，可以写岗位，例如--by 创城办督查组")
    for rule in _RULES[step.act]:
        if found := rule(issue, step):
            return found
    return None


def allowed(state: State) -> tuple[Act, ...]:
    """Return what may be done to an issue in this state, in the order of the table."""
    return tuple(act for act, moves in MOVES.items() if state in moves)


def _out_of_turn(issue: Issue | None, act: Act) -> Refusal:
    if issue is None:
        return Refusal("没有这个问题", "编号见wenming ledger")
    ways = "、".join(f"{a.word}（wenming {_command(a)}）" for a in allowed(issue.state))
    hint = f"现在可以：{ways}" if ways else "不予认定的不再处理；问题确实存在的，另行登记"
    return Refusal(f"现在是“{issue.state}”，不能{act.word}", hint)


def _command(act: Act) -> str:
    return "lookback held" if act is Act.LOOK_BACK else f"track {act}"


def _needs_note(_: Issue | None, step: Step) -> Refusal | None:
    if step.note.strip():
        return None
    return Refusal(f"{step.act.word}要写说明", "加上--note “做了什么、看到什么、为什么”")


def _needs_evidence(_: Issue | None, step: Step) -> Refusal | None:
    if step.evidence:
        return None
    return Refusal("申请销号要有佐证材料", "加上--evidence 文件，改前改后的照片都可以")


def _needs_words(_: Issue | None, step: Step) -> Refusal | None:
    told = step.told
    if isinstance(told, Opened) and not told.text.strip():
        return Refusal("没有写存在的问题", "写清在哪里、缺什么")
    if isinstance(told, Planned) and not told.measure.strip():
        return Refusal("没有写整改措施", "措施由责任单位自己定，写清做什么")
    return None


def _found_by_then(_: Issue | None, step: Step) -> Refusal | None:
    if isinstance(step.told, Opened) and step.told.found > step.day:
        return Refusal(f"发现日期{step.told.found}还没有到", "核对日期")
    return None


def _in_order(issue: Issue | None, step: Step) -> Refusal | None:
    """A plan begins before it ends, and no day lies before the problem was found."""
    told = step.told
    due = told.due if isinstance(told, Assigned | Planned | Extended) else None
    if issue and due and due < issue.opened.found:
        return Refusal(f"时限{due}早于发现日期{issue.opened.found}", "核对年份和日期")
    if isinstance(told, Planned) and told.starts and told.starts > told.due:
        return Refusal(f"开始日期{told.starts}晚于时限{told.due}", "核对两个日期")
    return None


def _not_later(issue: Issue | None, step: Step) -> Refusal | None:
    """A last day that is set moves back only by an extension, which says who allowed it."""
    due = step.told.due if isinstance(step.told, Assigned | Planned) else None
    if issue and issue.due and due and due > issue.due:
        hint = f"时限要改晚，用wenming track extend --due {due} --approver 批准人"
        return Refusal(f"已定的时限是{issue.due}，不能改成更晚的{due}", hint)
    return None


def _moves(issue: Issue | None, step: Step) -> Refusal | None:
    if not issue or not isinstance(step.told, Extended):
        return None
    if issue.due is None:
        return Refusal("还没有时限，谈不上延期", "先交办或定方案，写明时限")
    if step.told.due == issue.due:
        return Refusal(f"时限已经是{issue.due}", "写新的时限")
    return None


def _allowed_by_another(issue: Issue | None, step: Step) -> Refusal | None:
    if not issue or not isinstance(step.told, Extended):
        return None
    if not step.told.approver.strip():
        return Refusal("没有写批准人", "加上--approver，写谁批准延期，可以写岗位")
    if _same(step.told.approver, responsible(issue)):
        return Refusal(
            f"批准人“{step.told.approver}”就是责任单位或责任人", "延期由包保领导或创城办批准"
        )
    return None


def _by_another(issue: Issue | None, step: Step) -> Refusal | None:
    """Who answers for it, or asked for it to be closed, does not judge it."""
    if issue and _same(step.by, (*responsible(issue), issue.shown_by)):
        return Refusal(
            f"{step.act.word}的人“{step.by}”就是责任单位、责任人或申请销号的人",
            "由包保领导、督查组或创城办的人来做，--by写他的岗位",
        )
    return None


def responsible(issue: Issue) -> tuple[str, ...]:
    """Name who answers for an issue: the unit charged, and the plan's person and post."""
    plan = issue.plan
    return (issue.charged, *((plan.person, plan.post) if plan else ()))


def _same(name: str, others: tuple[str, ...]) -> bool:
    bare = "".join(name.split())
    return any(bare == "".join(other.split()) for other in others if other)


Rule = Callable[[Issue | None, Step], Refusal | None]

_NOTHING: Final = (type(None),)
_TELLS: Final[dict[Act, tuple[type, ...]]] = {
    **dict.fromkeys(Act, _NOTHING),
    Act.OPEN: (Opened,),
    Act.ASSIGN: (Assigned,),
    Act.PLAN: (Planned,),
    Act.EXTEND: (Extended,),
    Act.LOOK_BACK: (Drawn, type(None)),
    Act.REBOUND: (Drawn, type(None)),
}
"""What each kind of step tells; one that tells something else was not written by wenming."""

_RULES: Final[dict[Act, tuple[Rule, ...]]] = {
    Act.OPEN: (_needs_words, _found_by_then),
    Act.ASSIGN: (_in_order, _not_later),
    Act.PLAN: (_needs_words, _in_order, _not_later),
    Act.PROGRESS: (_needs_note,),
    Act.SUBMIT: (_needs_evidence,),
    Act.VERIFY: (_by_another,),
    Act.RETURN: (_needs_note,),
    Act.EXTEND: (_needs_note, _allowed_by_another, _in_order, _moves),
    Act.CLOSE: (_by_another,),
    Act.LOOK_BACK: (_needs_note,),
    Act.REBOUND: (_needs_note,),
    Act.DISMISS: (_needs_note,),
}
"""What else is asked of each kind of step, in the order it is asked."""
