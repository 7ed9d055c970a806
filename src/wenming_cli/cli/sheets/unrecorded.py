"""What a workbook says that an import did not record."""

from collections.abc import Sequence
from typing import NamedTuple

from wenming_cli.cli.sheets.reading import Looked
from wenming_cli.errors import InputError
from wenming_cli.model.filled import Outcome

_FAULTY = "要改正"
_HINTS = {
    _FAULTY: "要改正的，改好",
    Outcome.CONFLICT: "两边都改过的，加--prefer sheet或--prefer ledger",
    Outcome.STALE: "条文已改的，重新导出再填",
    Outcome.CLEARED: "清空的，填上结论",
}


class Unrecorded(NamedTuple):
    """Rows by why they were left out, and workbooks that could not be taken at all."""

    rows: dict[str, int]
    files: int

    def __bool__(self) -> bool:
        """Whether there is anything."""
        return bool(self.rows or self.files)


def unrecorded(looked: Sequence[Looked], files: int) -> Unrecorded:
    """Count what stays out of the ledger; `files` is how many workbooks were given."""
    counts = {_FAULTY: sum(len(_faulty(each)) for each in looked)}
    for outcome in (Outcome.CONFLICT, Outcome.STALE, Outcome.CLEARED):
        counts[outcome] = sum(len(each.difference.of(outcome)) for each in looked)
    return Unrecorded({why: n for why, n in counts.items() if n}, files - len(looked))


def not_whole(left: Unrecorded, recorded: int) -> InputError:
    """Return the failure that says how many were recorded, how many not, and how to go on."""
    listed = "，".join(f"{why}{count}条" for why, count in left.rows.items())
    parts = [f"{sum(left.rows.values())}条没有记（{listed}）"] if left.rows else []
    parts += [f"{left.files}份表没有收"] if left.files else []
    hints = [hint for why, hint in _HINTS.items() if why in left.rows]
    hints += ["没有收的表，照上面说的改"] if left.files else []
    done = f"记了{recorded}条，留着" if recorded else "这次什么也没有记"
    return InputError(f"{done}；还有{'，'.join(parts)}", f"{'；'.join(hints)}；然后再导入一次")


def _faulty(each: Looked) -> set[object]:
    return {fault.id or fault.cell for fault in each.difference.faults}
