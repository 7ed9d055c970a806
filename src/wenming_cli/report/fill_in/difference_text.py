"""What a workbook that came back would change, as a person reads it before it is recorded."""

from collections.abc import Iterator
from decimal import Decimal

from wenming_cli.model.fill_in import Cells, cells_of
from wenming_cli.model.filled import Change, Difference, FilledSheet, Outcome
from wenming_cli.report import figures, quantities
from wenming_cli.report.visible import shown

_NOTE = 40
"""Characters of a note that are shown."""

_COUNTED = (
    Outcome.NEW,
    Outcome.CHANGED,
    Outcome.SAME,
    Outcome.OPEN,
    Outcome.KEPT,
)
_LISTED = {
    Outcome.NEW: "新答：",
    Outcome.CHANGED: "改动（原来 → 现在）：",
    Outcome.CLEARED: "清空的，已记的答案不能撤销，照旧算数；答错了，填上正确的结论再导入：",
    Outcome.STALE: "条文在导出以后改过，没有记；重新导出这份表再填：",
    Outcome.CONFLICT: "导出以后，台账里也改过，没有记；以表为准加--prefer sheet，"
    "以台账为准加--prefer ledger（表里 ｜ 台账）：",
}


def render(sheet: FilledSheet, difference: Difference) -> str:
    """Return a heading with counts, and every row that is not as it was."""
    stamp = sheet.stamp
    head = f"{stamp.unit}　{stamp.round_id}　{sheet.path}：{_counts(difference)}"
    lines = [shown(head)]
    for outcome, heading in _LISTED.items():
        found = difference.of(outcome)
        if found:
            lines.append(f"  {heading}")
            lines += [f"    {change.id}　{_line(change)}" for change in found]
    if difference.missing:
        listed = "、".join(difference.missing)
        lines.append(f"  表里少了{len(difference.missing)}行，这几条没有动：{listed}")
    return "\n".join(lines)


def _counts(difference: Difference) -> str:
    faults = len({fault.id or fault.cell for fault in difference.faults})
    counted = [(outcome, len(difference.of(outcome))) for outcome in _COUNTED]
    said = [f"{outcome}{count}条" for outcome, count in counted if count]
    others = (
        (len(difference.of(Outcome.CLEARED)), "清空"),
        (len(difference.of(Outcome.STALE)), "条文已改"),
        (len(difference.of(Outcome.CONFLICT)), "两边都改过"),
        (faults, "要改正"),
    )
    said += [f"{name}{count}条" for count, name in others if count]
    return "，".join(said) or "没有要记的"


def _line(change: Change) -> str:
    now, was = _given(change), _standing(change)
    match change.outcome:
        case Outcome.CHANGED:
            return " → ".join(_both(was, now))
        case Outcome.CONFLICT:
            return " ｜ ".join(_both(now, was))
        case Outcome.CLEARED:
            return _said(was)
        case _:
            return _said(now)


def _given(change: Change) -> Cells:
    """Return what is filled in, a value that was understood with its unit."""
    given = change.row.given
    return given if change.said.value is None else _valued(given, change, change.said.value)


def _standing(change: Change) -> Cells:
    """Return what stands in the ledger, a value with its unit."""
    answer, cells = change.current, cells_of(change.current)
    if answer is None or answer.value is None:
        return cells
    return _valued(cells, change, answer.value)


def _valued(cells: Cells, change: Change, value: Decimal) -> Cells:
    measure = change.requirement.measure if change.requirement else None
    worded = figures.plain(value)
    return cells._replace(value=quantities.with_unit(worded, measure) if measure else worded)


def _both(first: Cells, second: Cells) -> Iterator[str]:
    """Word two answers by what is not the same in them, the conclusion always."""
    alike = [one == other for one, other in zip(first, second, strict=True)]
    alike[:2] = [False, False]
    for cells in (first, second):
        yield _said(Cells(*("" if same else text for same, text in zip(alike, cells, strict=True))))


def _said(cells: Cells) -> str:
    parts = [cells.value, cells.status]
    parts += [f"差距类型：{cells.gap_type}"] if cells.gap_type else []
    parts += [f"说明：{' '.join(cells.note.split())}"] if cells.note else []
    parts += [f"佐证{len(cells.evidence.splitlines())}份"] if cells.evidence else []
    return "，".join(shown(part, limit=_NOTE) for part in parts if part) or "未评"
