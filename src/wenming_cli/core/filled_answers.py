"""What a filled row says of its requirement, and what keeps it from being taken."""

import json
from decimal import Decimal

from wenming_cli.core.filled_values import BETTER_FIRST, beside, not_asked, valued
from wenming_cli.model.fill_in import Column
from wenming_cli.model.filled import Cell, Fault, FilledRow
from wenming_cli.model.requirement import Requirement
from wenming_cli.model.status import GapType
from wenming_cli.model.typed import GRADES, Said, Slip, half_width, status_of, understood

_LONGEST = 60_000
"""Bytes of note and evidence that a line of a ledger has room for."""

_PROOF = 160
"""Bytes that a line needs for a file of evidence beside its path."""


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
        wants_value = requirement.numeric and status in BETTER_FIRST
        return (
            _slipped(requirement, at_value if wants_value else at_status, said)
            if isinstance(said, Slip)
            else said
        )
    if not requirement.numeric:
        return _slipped(requirement, at_value, not_asked(requirement))
    value = valued(requirement, at_value, given.value)
    if isinstance(value, Slip):
        return _slipped(requirement, at_value, value)
    both = beside(requirement, value, status, credit)
    return _slipped(requirement, at_status, both) if isinstance(both, Slip) else both


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


def _slipped(requirement: Requirement, cell: Cell, slip: Slip) -> Fault:
    return _fault(requirement, cell, "F112", slip.message, slip.hint)


def _fault(requirement: Requirement, cell: Cell, code: str, message: str, hint: str) -> Fault:
    return Fault(requirement.id, cell, code, f"编号{requirement.id}：{message}", hint)
