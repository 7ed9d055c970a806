"""Several workbooks of one unit, recorded as one."""

from collections.abc import Iterable

from wenming_cli.model.fill_in import Column
from wenming_cli.model.filled import Change, Difference, Fault, Outcome


def agreed(differences: Iterable[Difference]) -> tuple[Difference, ...]:
    """Return the differences of several workbooks of one unit, none against another.

    What two of them say alike is recorded once; what they say differently is a fault of the later.
    """
    first: dict[str, Change] = {}
    made: list[Difference] = []
    for difference in differences:
        changes: list[Change] = []
        faults: list[Fault] = []
        for change in difference.changes:
            other = first.get(change.id)
            if not change.recorded or other is None:
                changes.append(change)
            elif _alike(change, other):
                changes.append(change._replace(outcome=Outcome.SAME))
            else:
                at = change.row.cells[Column.STATUS]
                message = f"编号{change.id}：两份表填得不一样"
                faults.append(Fault(change.id, at, "F104", message, "核对后只留一份里的"))
            if change.recorded:
                first.setdefault(change.id, change)
        made.append(Difference(tuple(changes), (*difference.faults, *faults), difference.missing))
    return tuple(made)


def _alike(change: Change, other: Change) -> bool:
    return (change.said, change.note, change.gap_type, change.paths) == (
        other.said,
        other.note,
        other.gap_type,
        other.paths,
    )
