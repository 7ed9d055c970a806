"""A fill-in workbook (自评表): what it asks a unit, and how an answer stands in its cells.

Written by `report/fill_in`, read back by `store/fill_in_sheets.py`; both take the names of sheets
and columns from here.
"""

from enum import StrEnum
from typing import NamedTuple

from wenming_cli.model.cell_text import plain_text
from wenming_cli.model.edition import Edition
from wenming_cli.model.event import Answer
from wenming_cli.model.requirement import Requirement
from wenming_cli.model.status import Status
from wenming_cli.model.workspace import Round

FORMAT = "1"
"""Of the hidden sheet; a workbook of another one is refused."""

TABLE = "自评表"
GUIDE = "填报说明"
HIDDEN = "_wenming"

RECORDED_BY = "填报人"
"""The label in `GUIDE` beside which the person who fills in signs."""


class Column(StrEnum):
    """The columns of the table, in order."""

    NUMBER = "序号"
    ID = "编号"
    AREA = "测评项目"
    ITEM = "测评内容"
    TEXT = "测评标准"
    GUIDANCE = "判定说明"
    METRIC = "指标名称"
    MEASURED_IN = "计量单位"
    FULL_LINE = "满分线"
    STATUS = "结论"
    VALUE = "数值"
    NOTE = "说明"
    EVIDENCE = "佐证（路径，一行一个）"
    GAP_TYPE = "差距类型"
    BEFORE = "上一轮（参考）"
    ASKED = "应备佐证"


INPUTS = (Column.STATUS, Column.VALUE, Column.NOTE, Column.EVIDENCE, Column.GAP_TYPE)
"""What a unit fills in, in the order of `Cells`."""


class Cells(NamedTuple):
    """An answer as it stands in the cells of `INPUTS`: plain texts, empty where nothing is."""

    status: str = ""
    value: str = ""
    note: str = ""
    evidence: str = ""
    gap_type: str = ""

    @property
    def given(self) -> bool:
        """Whether anything is filled in."""
        return any(self)


class Stamp(NamedTuple):
    """What the hidden sheet says of the whole workbook.

    Attributes:
        format: See `FORMAT`.
        edition: Its id; `fingerprint` is its own.
        made: When, RFC 3339 with offset.
        wenming: The version that made it.
    """

    format: str
    edition: str
    fingerprint: str
    round_id: str
    unit: str
    made: str
    wenming: str


class Row(NamedTuple):
    """One requirement as it is asked.

    Attributes:
        number: Counted from 1 within the workbook.
        cells: The answer in force, to go on from.
        before: The answer of the round before, and what it came to.
        stale: This round's answer to an earlier wording; it does not count any more.
    """

    number: int
    area: str
    item: str
    requirement: Requirement
    cells: Cells = Cells()
    before: Answer | None = None
    before_status: Status | None = None
    stale: Answer | None = None


class FillIn(NamedTuple):
    """A workbook for one unit, as it will be written.

    Attributes:
        back_to: Where the filled workbook is sent; empty: to whom it came from.
    """

    stamp: Stamp
    edition: Edition
    round: Round
    rows: tuple[Row, ...]
    city: str = ""
    sample: bool = False
    back_to: str = ""

    @property
    def answered(self) -> int:
        """How many rows have an answer already."""
        return sum(row.cells.given for row in self.rows)


def cells_of(answer: Answer | None) -> Cells:
    """Return how an answer stands in the cells, a value without idle zeros."""
    if answer is None:
        return Cells()
    return Cells(
        status=answer.status or "",
        value="" if answer.value is None else f"{answer.value.normalize():f}",
        note=plain_text(answer.note),
        evidence=plain_text("\n".join(proof.path for proof in answer.evidence)),
        gap_type=answer.gap_type or "",
    )
