"""What the walk asks for, in words."""

from wenming_cli.cli.walk.pending import Pending
from wenming_cli.cli.walk.turn import Ask, Kind
from wenming_cli.core.walk import Question
from wenming_cli.model.measure import Measure
from wenming_cli.model.status import Status
from wenming_cli.report import figures, quantities

_REASONS = {
    Status.ACHIEVED: "说明",
    Status.PARTIALLY_ACHIEVED: "差在哪里",
    Status.NOT_ACHIEVED: "缺什么、为什么",
    Status.NOT_APPLICABLE: "为什么不适用",
}


def grade(question: Question) -> Ask:
    """Ask for a grade, or for a number with its unit of measurement."""
    requirement = question.requirement
    excuse = " 0不适用" if requirement.not_applicable_when else ""
    if not requirement.numeric or requirement.measure is None:
        return Ask(Kind.GRADE, f"1达标 2部分达标 3未达标{excuse}：")
    excuse = "，D不适用" if requirement.not_applicable_when else ""
    return Ask(Kind.VALUE, f"{metric(requirement.measure)}，没有数据按C未达标{excuse}：")


def metric(measure: Measure) -> str:
    """Name what is to be measured, with its unit.

    >>> metric(Measure("亮灯率", "%", "S2"))
    '亮灯率（%）'
    """
    return f"{measure.metric}（{measure.measured_in}）"


def note(pending: Pending) -> Ask:
    """Ask for the reason."""
    passing = "必填" if pending.note_required else "Enter跳过"
    asked = f"{_REASONS[pending.status]}（{passing}，Esc取消{_lower(pending)}）"
    return Ask(Kind.NOTE, f"{so_far(pending)}。{asked}：")


def evidence(pending: Pending) -> Ask:
    """Ask for a path, the first or one more."""
    if pending.draft.proofs:
        return more_evidence(len(pending.draft.proofs))
    label = f"{so_far(pending)}。佐证：路径，Tab补全，Enter跳过（记为缺证）{_lower(pending)}："
    return Ask(Kind.EVIDENCE, label)


def more_evidence(count: int) -> Ask:
    """Ask for a path of the open question; Enter ends it."""
    known = f"已附{count}份，" if count else ""
    clear = "，“清空”全部去掉" if count else ""
    return Ask(Kind.EVIDENCE, f"佐证：{known}写路径，Tab补全，Enter结束{clear}：")


def lower(pending: Pending) -> Ask:
    """Ask which lower conclusion it shall be."""
    keys = {Status.PARTIALLY_ACHIEVED: "2部分达标", Status.NOT_ACHIEVED: "3未达标"}
    offered = " ".join(keys[status] for status in pending.lower)
    return Ask(Kind.LOWER, f"{so_far(pending)}。结论降为 {offered}（Esc不降）：")


GAP_TYPE = Ask(Kind.GAP_TYPE, "差距类型：1缺项 2缺证 3弱项（Enter由程序判断，Esc不改）：")
JUMP = Ask(Kind.JUMP, "跳到哪一条，写编号（Enter不跳）：")
FIND = Ask(Kind.FIND, "查找什么（Enter不找）：")
PICK = Ask(Kind.PICK, "看哪一条，写序号或编号（Enter不看）：")


def so_far(pending: Pending) -> str:
    """Word the value and what it comes to."""
    measure = pending.question.requirement.measure
    if pending.said.value is None or measure is None:
        return pending.status
    value = quantities.with_unit(figures.plain(pending.said.value), measure)
    return f"{value}，{'降为' if pending.said.status else ''}{pending.status}"


def _lower(pending: Pending) -> str:
    return "，输入l降低结论" if pending.lower and not pending.said.status else ""
