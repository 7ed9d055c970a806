"""What a filled row says of its requirement, and what keeps it from being taken."""

import json
from decimal import Decimal

from wenming_cli.core.shares import judged
from wenming_cli.model.event import Answer
from wenming_cli.model.fill_in import Column
from wenming_cli.model.filled import Cell, Fault, FilledRow
from wenming_cli.model.requirement import Requirement
from wenming_cli.model.status import GapType, Status
from wenming_cli.model.typed import GRADES, Said, Slip, half_width, lowered, status_of, understood

_LONGEST = 60_000
"""Bytes of note and evidence that a line of a ledger has room for."""

_PROOF = 160
"""Bytes that a line needs for a file of evidence beside its path."""

_OF_HUNDRED = {"%", "个百分点"}
_BETTER_FIRST = (Status.ACHIEVED, Status.PARTIALLY_ACHIEVED, Status.NOT_ACHIEVED)


def said_of(
    requirement: Requirement, row: FilledRow, partial_credit: Decimal
) -> tuple[Said, tuple[Fault, ...]]:
    """Return what conclusion and value say, and every fault of the row but those of its files."""
    faults = [
        _fault(requirement, cell, "F110", "这里是公式", "填文字或数本身；复制来的用“粘贴为数值”")
        for cell in row.cells.values()
        if cell.formula
    ]
    said = Said()
    if not faults:
        found = _concluded(requirement, row, partial_credit)
        if isinstance(found, Fault):
            faults.append(found)
        else:
            said = found
            faults += _lacks_note(requirement, row, said)
    faults += [*_gap_type(requirement, row), *_too_long(requirement, row)]
    return said, tuple(faults)


def gap_type_of(row: FilledRow) -> GapType | None:
    """Return the gap type that is filled in; None: it is derived."""
    word = half_width(row.given.gap_type)
    return GapType(word) if word in list(GapType) else None


def _concluded(requirement: Requirement, row: FilledRow, credit: Decimal) -> Said | Fault:
    """Return what is said by a conclusion, a value, or both."""
    given = row.given
    at_status, at_value = row.cells[Column.STATUS], row.cells[Column.VALUE]
    status = status_of(given.status) or GRADES.get(half_width(given.status).upper())
    if given.status and status is None:
        slip = Slip(f"看不懂结论“{given.status}”", "填达标、部分达标、未达标或不适用")
        return _slipped(requirement, at_status, slip)
    if not given.value:
        if status is None:
            lacking = "数值或结论" if requirement.numeric else "结论"
            hint = f"补上{lacking}；这一条还不填的，把这一行其余的也清空"
            at = at_value if requirement.numeric else at_status
            return _fault(requirement, at, "F111", f"填了别的，没有填{lacking}", hint)
        said = understood(requirement, status)
        wants_value = requirement.numeric and status in _BETTER_FIRST
        return (
            _slipped(requirement, at_value if wants_value else at_status, said)
            if isinstance(said, Slip)
            else said
        )
    if not requirement.numeric:
        return _slipped(requirement, at_value, _not_asked(requirement))
    value = _valued(requirement, at_value, given.value)
    if isinstance(value, Slip):
        return _slipped(requirement, at_value, value)
    both = _beside(requirement, value, status, credit)
    return _slipped(requirement, at_status, both) if isinstance(both, Slip) else both


def _valued(requirement: Requirement, cell: Cell, text: str) -> Said | Slip:
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


def _beside(
    requirement: Requirement, value: Said, status: Status | None, credit: Decimal
) -> Said | Slip:
    """Return a value with the conclusion beside it: none where it is what the value comes to."""
    both = lowered(requirement, value, status)
    if isinstance(both, Slip) or status is None:
        return both
    derived = judged(requirement, Answer("", "", "", value=value.value), credit).status
    if _BETTER_FIRST.index(status) < _BETTER_FIRST.index(derived):
        return Slip(f"数值得出的是{derived}，结论不能填得更高", "清空结论，由数值得出；或核对数值")
    return value if status is derived else both


def _lacks_note(requirement: Requirement, row: FilledRow, said: Said) -> list[Fault]:
    needs = said.status is not None and (said.status.needs_note or said.value is not None)
    if not needs or row.given.note:
        return []
    why = "结论比数值得出的低，" if said.value is not None else f"结论是{said.status}，"
    at = row.cells[Column.NOTE]
    return [_fault(requirement, at, "F113", f"{why}还没有说明", "写一句缺什么、为什么")]


def _gap_type(requirement: Requirement, row: FilledRow) -> list[Fault]:
    typed = row.given.gap_type
    if not typed or half_width(typed) in list(GapType):
        return []
    hint = "填缺项、缺证或弱项；不填就由结论得出"
    at = row.cells[Column.GAP_TYPE]
    return [_fault(requirement, at, "F114", f"看不懂差距类型“{typed}”", hint)]


def _too_long(requirement: Requirement, row: FilledRow) -> list[Fault]:
    """Refuse what no line of a ledger holds, before anything of the workbook is recorded."""
    note, paths = row.given.note, row.given.evidence.splitlines()
    size = len(json.dumps([note, paths], ensure_ascii=False).encode("utf-8", "replace"))
    if size + len(paths) * _PROOF <= _LONGEST:
        return []
    cell = row.cells[Column.NOTE if len(note) > len(row.given.evidence) else Column.EVIDENCE]
    slip = Slip("这一条太长，一条记录放不下", "缩短说明，或把佐证打成一个包")
    return [_slipped(requirement, cell, slip)]


def _not_asked(requirement: Requirement) -> Slip:
    measure = requirement.measure
    if measure is None:
        return Slip("这一条是定性的，不填数值", "清空数值，填结论；数字写进说明里")
    return Slip("这一条不按数值判定", f"清空数值；对照“{measure.full_words}”填结论，数写进说明里")


def _slipped(requirement: Requirement, cell: Cell, slip: Slip) -> Fault:
    return _fault(requirement, cell, "F112", slip.message, slip.hint)


def _fault(requirement: Requirement, cell: Cell, code: str, message: str, hint: str) -> Fault:
    return Fault(requirement.id, cell, code, f"编号{requirement.id}：{message}", hint)
