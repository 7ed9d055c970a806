"""What the value of a filled row says, alone and beside a conclusion."""

from decimal import Decimal

from wenming_cli.core.shares import judged
from wenming_cli.model.event import Answer
from wenming_cli.model.filled import Cell
from wenming_cli.model.requirement import Requirement
from wenming_cli.model.status import Status
from wenming_cli.model.typed import Said, Slip, half_width, lowered, understood

_OF_HUNDRED = {"%", "个百分点"}
BETTER_FIRST = (Status.ACHIEVED, Status.PARTIALLY_ACHIEVED, Status.NOT_ACHIEVED)


def valued(requirement: Requirement, cell: Cell, text: str) -> Said | Slip:
    """Return a value, careful with percentages: 97.5% may stand in a cell as 0.975."""
    measure = requirement.measure
    assert measure is not None
    unit, typed = measure.measured_in, half_width(text)
    if cell.date:
        return Slip(f"数值成了日期“{text}”", f"填{measure.metric}的数，单元格格式选“常规”")
    if typed.endswith("%") and unit not in _OF_HUNDRED:
        return Slip(f"填的是百分数“{text}”，计量单位是{unit}", f"填多少{unit}")
    said = understood(requirement, typed)
    if isinstance(said, Slip):
        return said
    if said.value is None:
        return Slip(f"数值这一格填的是“{text}”", f"移到“结论”那一格；这里只填多少{unit}")
    full = measure.full_line
    if unit == "%" and "%" not in typed and 0 < said.value <= 1 and full is not None and full > 1:
        percent = f"{(said.value * 100).normalize():f}"
        return Slip(
            f"分不清“{text}”是{percent}%，还是{text}%",
            f"是前者，填{percent}；是后者，连百分号一起填：{text}%",
        )
    return said


def beside(
    requirement: Requirement, value: Said, status: Status | None, credit: Decimal
) -> Said | Slip:
    """Return a value with the conclusion beside it: none where it is what the value comes to."""
    both = lowered(requirement, value, status)
    if isinstance(both, Slip) or status is None:
        return both
    derived = judged(requirement, Answer("", "", "", value=value.value), credit).status
    if BETTER_FIRST.index(status) < BETTER_FIRST.index(derived):
        return Slip(f"数值得出的是{derived}，结论不能填得更高", "清空结论，由数值得出；或核对数值")
    return value if status is derived else both


def not_asked(requirement: Requirement) -> Slip:
    """Say that no value is asked for, and where it belongs."""
    measure = requirement.measure
    if measure is None:
        return Slip("这一条是定性的，不填数值", "清空数值，填结论；数字写进说明里")
    return Slip("这一条不按数值判定", f"清空数值；对照“{measure.full_words}”填结论，数写进说明里")
