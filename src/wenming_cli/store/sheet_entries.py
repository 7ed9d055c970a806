"""What one entry of an answer sheet says of its requirement."""

from wenming_cli.model.answer_sheet import Entry
from wenming_cli.model.requirement import Requirement
from wenming_cli.model.typed import Said, Slip, lowered, status_of, understood
from wenming_cli.store.reading.nodes import Mapping, Node, Text
from wenming_cli.terms import chinese


def in_long_form(node: Node) -> Node:
    """Give the short form (`1.1.1: 达标`, `9.4.2: 97.5`) the shape of the long one."""
    if not isinstance(node, Text):
        return node
    made = Mapping()
    made.place = node.place
    made[chinese("status")] = node
    return made


def said_by(requirement: Requirement, entry: Entry) -> Said | Slip:
    """Return what an entry says: a conclusion, a value or both, or why it cannot be taken."""
    if entry.status is None and entry.value is None:
        return Slip("没有结论，也没有数值", "补上“结论”或“数值”")
    if entry.value is None:
        return understood(requirement, entry.status or "")
    if not requirement.numeric:
        return _beside(requirement)
    value = understood(requirement, entry.value)
    if entry.status is None or isinstance(value, Slip):
        return value
    status = status_of(entry.status)
    if status is None:
        return Slip(f"看不懂结论“{entry.status}”", "填达标、部分达标、未达标或不适用")
    return lowered(requirement, value, status)


def _beside(requirement: Requirement) -> Slip:
    """A value for a requirement that is not judged by one: 3 would be read as a grade."""
    if requirement.measure is None:
        hint = "改成“结论”，填达标、部分达标或未达标；数字写进说明里"
        return Slip("这一条是定性的，不填数值", hint)
    hint = f"这一条的线是“{requirement.measure.full_words}”，填结论；数值写进说明里"
    return Slip("这一条不按数值判定", hint)
