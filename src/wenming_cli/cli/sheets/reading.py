"""Workbooks read and compared with the ledgers, all faults of all of them at once."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from wenming_cli.cli.sheets.setting import Setting
from wenming_cli.cli.unit_names import full_name
from wenming_cli.core.filled import Prefer, compared
from wenming_cli.core.filled_proofs import proven
from wenming_cli.core.filled_together import agreed
from wenming_cli.core.standing import standing
from wenming_cli.errors import InputError, Problem
from wenming_cli.model.event import Answer
from wenming_cli.model.evidence import Evidence
from wenming_cli.model.fill_in import Column
from wenming_cli.model.filled import Change, Difference, Fault, FilledSheet
from wenming_cli.model.unit import CITY_WIDE
from wenming_cli.store import evidence
from wenming_cli.store.ledgers import reading as ledger
from wenming_cli.store.workbooks import fill_in_sheets

_PROOF_HINT = "一行写一个路径，文件先放进工作区里同样的位置；不是文件的，写进说明"


class Looked(NamedTuple):
    """One workbook against its unit's ledger; `answers` are all in it, in order."""

    sheet: FilledSheet
    unit: str
    answers: tuple[Answer, ...]
    difference: Difference

    @property
    def recorded(self) -> tuple[Change, ...]:
        """What is to be recorded."""
        return tuple(change for change in self.difference.changes if change.recorded)


def look(
    here: Setting, paths: Sequence[Path], unit: str | None, prefer: Prefer | None
) -> tuple[tuple[Looked, ...], list[Problem]]:
    """Return what was found, and every problem: of files, of rows, of evidence.

    Args:
        here: The round that is recorded in.
        paths: The workbooks.
        unit: The only unit whose workbooks are taken, as typed; None: any, or the own unit.
        prefer: Which one counts where both were changed.

    Raises:
        WenmingError: The unit is unknown, or a ledger is damaged.
    """
    only = _only(here, unit)
    looked: list[Looked] = []
    problems: list[Problem] = []
    for path in paths:
        try:
            looked.append(_looked(here, path, only, prefer))
        except InputError as error:
            problems.append(Problem(path, 0, 0, "F100", error.message, error.hint))
    made: list[Looked] = []
    for name in dict.fromkeys(each.unit for each in looked):
        mine = [each for each in looked if each.unit == name]
        merged = agreed(each.difference for each in mine)
        made += [e._replace(difference=d) for e, d in zip(mine, merged, strict=True)]
    problems += [_told(each.sheet, fault) for each in made for fault in each.difference.faults]
    return tuple(made), problems


def _only(here: Setting, typed: str | None) -> str | None:
    """Return the unit whose workbooks are taken; None: the office takes everybody's."""
    own = typed or here.place.workspace.own_unit
    name = full_name(here.roster, own) if own else None
    return None if name == CITY_WIDE and not typed else name


def _looked(here: Setting, path: Path, only: str | None, prefer: Prefer | None) -> Looked:
    sheet = fill_in_sheets.read(path)
    unit = _checked(here, sheet, only)
    file = here.place.ledger(here.round.id, unit)
    answers = ledger.read(file).answers if file.exists() else ()
    difference = compared(sheet, here.edition, standing(answers), prefer)
    changes: list[Change] = []
    faults: list[Fault] = [*difference.faults]
    for change in difference.changes:
        found, lacking = _proofs(here.place.root, change)
        faults += lacking
        changes += [] if lacking else [proven(change, found)]
    return Looked(
        sheet, unit, answers, Difference(tuple(changes), tuple(faults), difference.missing)
    )


def _checked(here: Setting, sheet: FilledSheet, only: str | None) -> str:
    """Return whose workbook it is.

    Raises:
        InputError: It is of another edition, round or unit.
    """
    stamp, path = sheet.stamp, sheet.path
    if stamp.round_id != here.round.id:
        message = f"“{path}”是轮次“{stamp.round_id}”的表，不是“{here.round.id}”的"
        known = any(each.id == stamp.round_id for each in here.place.workspace.rounds)
        again = f"要记进{stamp.round_id}，加上--round {stamp.round_id}" if known else "核对工作区"
        raise InputError(message, again)
    if stamp.edition != here.edition.id:
        message = f"“{path}”是测评体系“{stamp.edition}”的表，这一轮用的是“{here.edition.id}”"
        raise InputError(message, "用wenming sheet重新导出这一轮的表")
    unit = full_name(here.roster, stamp.unit)
    if only is not None and unit != only:
        message = f"“{path}”是{unit}的表，不是{only}的"
        raise InputError(message, f"要收{unit}的表，加上--unit {unit}")
    return unit


def _proofs(root: Path, change: Change) -> tuple[tuple[Evidence, ...], tuple[Fault, ...]]:
    """Look for the evidence files of an answer; those recorded before stay as recorded."""
    if not change.recorded:
        return change.proofs, ()
    known = {proof.path: proof for proof in change.proofs}
    found: dict[str, Evidence] = {}
    faults: list[Fault] = []
    for path in change.paths:
        try:
            proof = known.get(path) or evidence.describe(root, path)
        except InputError as error:
            at = change.row.cells[Column.EVIDENCE]
            message = f"编号{change.id}：{error.message}"
            faults.append(Fault(change.id, at, "F115", message, _PROOF_HINT))
        else:
            found[proof.path] = proof
    return tuple(found.values()), tuple(faults)


def _told(sheet: FilledSheet, fault: Fault) -> Problem:
    at = f"{sheet.table}!{fault.cell.name}"
    message = f"{at}　{fault.message}"
    return Problem(sheet.path, fault.cell.row, fault.cell.column, fault.code, message, fault.hint)
