"""What a filled workbook would change in a unit's ledger.

Three things are compared row by row: what the workbook says now, what it said when it was made,
and what the ledger says now. Only what was touched in the workbook is looked at.
"""

from enum import StrEnum
from typing import NamedTuple

from wenming_cli.core.filled_answers import gap_type_of, said_of
from wenming_cli.core.filled_proofs import known, paths_in, same
from wenming_cli.core.filled_rows import identified
from wenming_cli.core.standing import Standing, is_current
from wenming_cli.model.edition import Edition
from wenming_cli.model.fill_in import cells_of
from wenming_cli.model.filled import (
    Asked,
    Cell,
    Change,
    Difference,
    Fault,
    FilledRow,
    FilledSheet,
    Outcome,
)
from wenming_cli.model.requirement import Requirement


class Prefer(StrEnum):
    """Which one counts where workbook and ledger were both changed."""

    SHEET = "sheet"
    LEDGER = "ledger"


def compared(
    sheet: FilledSheet, edition: Edition, standing: Standing, prefer: Prefer | None = None
) -> Difference:
    """Return what a workbook would change, and all its faults.

    A row at fault is in no outcome. Evidence files are not looked for here: `paths` and `proofs`
    of a change tell what is to be found.

    Args:
        sheet: As read.
        edition: The one it is about.
        standing: The unit's answers in force, stale ones included.
        prefer: None: rows changed on both sides are only listed.
    """
    against = _Against(edition, standing, prefer)
    changes: list[Change] = []
    faults: list[Fault] = []
    seen: dict[str, Cell] = {}
    for row in sheet.rows:
        id_ = identified(sheet, row, seen)
        made = _change(id_, row, sheet.asked[id_], against) if isinstance(id_, str) else id_
        match made:
            case Change():
                changes.append(made)
            case Fault():
                faults.append(made)
            case list():
                faults += made
    missing = tuple(id_ for id_ in sheet.asked if id_ not in seen)
    return Difference(tuple(changes), tuple(faults), missing)


class _Against(NamedTuple):
    """What a row is compared with."""

    edition: Edition
    standing: Standing
    prefer: Prefer | None


def _change(id_: str, row: FilledRow, asked: Asked, against: _Against) -> Change | list[Fault]:
    """Return what comes of a row that was asked, or what is wrong with it."""
    requirement = against.edition.requirements.get(id_)
    touched = _touched(row, asked)
    as_it_was = Outcome.SAME if row.given.given else Outcome.OPEN
    if requirement is None or requirement.fingerprint != asked.fingerprint:
        return Change(Outcome.STALE if touched else as_it_was, id_, row, requirement)
    answer = against.standing.get(id_)
    current = answer if answer is not None and is_current(requirement, answer) else None
    made = Change(as_it_was, id_, row, requirement, current)
    lost = not touched and row.given.given and current is None
    if lost and against.prefer is Prefer.LEDGER:
        return made._replace(outcome=Outcome.KEPT)
    if not touched and not lost:
        return made
    return _answer(made, requirement, asked, against)


def _answer(
    made: Change, requirement: Requirement, asked: Asked, against: _Against
) -> Change | list[Fault]:
    """Return what comes of a row that says something else than when it was made."""
    row, current = made.row, made.current
    if not row.given.given and not any(cell.formula for cell in row.cells.values()):
        return made._replace(outcome=Outcome.CLEARED)
    said, faults = said_of(requirement, row, against.edition.partial_credit)
    if faults:
        return [*faults]
    paths = paths_in(row.given.evidence)
    made = made._replace(
        outcome=Outcome.CHANGED if current else Outcome.NEW,
        said=said,
        note=row.given.note,
        gap_type=gap_type_of(row),
        paths=paths,
        proofs=known(paths, current),
    )
    if current is not None and same(made, current):
        return made._replace(outcome=Outcome.SAME)
    if cells_of(current) != asked.cells and against.prefer is not Prefer.SHEET:
        return made._replace(outcome=Outcome.KEPT if against.prefer else Outcome.CONFLICT)
    return made


def _touched(row: FilledRow, asked: Asked) -> bool:
    """Whether anything stands in a row that did not when the workbook was made."""
    return row.given != asked.cells or any(cell.formula for cell in row.cells.values())
