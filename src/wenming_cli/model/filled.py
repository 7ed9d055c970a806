"""A fill-in workbook as it came back, and what it would change."""

from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from wenming_cli.model.cell_text import plain_text
from wenming_cli.model.event import Answer
from wenming_cli.model.evidence import Evidence
from wenming_cli.model.fill_in import INPUTS, Cells, Column, Stamp
from wenming_cli.model.requirement import Requirement
from wenming_cli.model.status import GapType
from wenming_cli.model.typed import Said


class Cell(NamedTuple):
    """One cell as a program saved it.

    Attributes:
        row: Counted from 1, as `column`.
        text: What the cell says, a number or a date written out.
        number: The number in it; of a percentage 97.5 and not 0.975.
        percent: Whether it is shown as a percentage.
        date: Whether it is shown as a date or a time.
        formula: Whether it holds a formula; `text` is then what came of it last.
    """

    row: int
    column: int
    text: str = ""
    number: Decimal | None = None
    percent: bool = False
    date: bool = False
    formula: bool = False

    @property
    def name(self) -> str:
        """The cell's name without its sheet.

        >>> Cell(90, 6).name, Cell(1, 28).name
        ('F90', 'AB1')
        """
        letters, left = "", self.column
        while left:
            left, digit = divmod(left - 1, 26)
            letters = chr(ord("A") + digit) + letters
        return f"{letters}{self.row}"


class FilledRow(NamedTuple):
    """One row of the table; a cell that was never written has no text."""

    cells: dict[Column, Cell]

    @property
    def given(self) -> Cells:
        """What is filled in, as plain texts."""
        return Cells(*(plain_text(self.cells[column].text) for column in INPUTS))


class Asked(NamedTuple):
    """What the hidden sheet keeps of a row: the requirement's fingerprint, and the answer then."""

    fingerprint: str
    cells: Cells


class FilledSheet(NamedTuple):
    """A workbook as read.

    Attributes:
        table: The name of the sheet with the answers.
        asked: By the requirement's id.
        by: Who signed; may be empty.
    """

    path: Path
    table: str
    stamp: Stamp
    asked: dict[str, Asked]
    rows: tuple[FilledRow, ...]
    by: str = ""


class Fault(NamedTuple):
    """What keeps a row from being recorded, at its cell; the id is empty where it has none."""

    id: str
    cell: Cell
    code: str
    message: str
    hint: str


class Outcome(StrEnum):
    """What comes of a row."""

    NEW = "新答"
    CHANGED = "改动"
    SAME = "没有变化"
    OPEN = "还没有填"
    CLEARED = "清空"
    STALE = "条文已改"
    CONFLICT = "两边都改过"
    KEPT = "以台账为准"


class Change(NamedTuple):
    """One row and what comes of it.

    Attributes:
        cells: What is filled in; a proof is missing until `cli` has looked for its file.
        current: The answer in force in the ledger.
        said: What it says, where it was understood.
        proofs: Evidence files recorded before.
        paths: All paths given, in order.
    """

    outcome: Outcome
    id: str
    row: FilledRow
    requirement: Requirement | None = None
    current: Answer | None = None
    said: Said = Said()
    note: str = ""
    gap_type: GapType | None = None
    proofs: tuple[Evidence, ...] = ()
    paths: tuple[str, ...] = ()

    @property
    def recorded(self) -> bool:
        """Whether an answer is to be recorded."""
        return self.outcome in {Outcome.NEW, Outcome.CHANGED}


class Difference(NamedTuple):
    """All that a workbook would change.

    Attributes:
        missing: Ids of rows that were asked and are not in the table any more.
    """

    changes: tuple[Change, ...]
    faults: tuple[Fault, ...]
    missing: tuple[str, ...] = ()

    def of(self, outcome: Outcome) -> tuple[Change, ...]:
        """Return the rows with an outcome."""
        return tuple(change for change in self.changes if change.outcome is outcome)
