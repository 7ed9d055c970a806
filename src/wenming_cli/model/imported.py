"""What came of reading an edition from a table.

The edition as it would be written, and an account of every row.
"""

from collections.abc import Mapping
from enum import Enum
from typing import NamedTuple, TypeAlias

Written: TypeAlias = "str | tuple[Written, ...] | Mapping[str, Written] | None"
"""A part of an edition as texts, under the names of the model's fields.

None where something is needed that the table does not say.
"""


class Fate(Enum):
    """What became of a row."""

    REQUIREMENT = "测评标准"
    CONTINUED = "接上一条"
    HEADER = "表头"
    REPEATED = "重复的表头"
    HEADING = "标题"
    PARTICULAR = "体系信息"
    BLANK = "空行"
    LEFT = "没有放进去"


class RowFate(NamedTuple):
    """One row of one sheet and what became of it.

    Attributes:
        row: As Excel numbers it, from 1.
        words: What stands in it, the cells parted by a bar.
        why: For what was left out, the reason.
    """

    sheet: str
    row: int
    fate: Fate
    words: str = ""
    why: str = ""


class Used(NamedTuple):
    """A column and what it was taken for; `role` is empty where nothing fits.

    `filled` counts the cells under it that say something.
    """

    letter: str
    title: str
    role: str
    filled: int


class SheetAccount(NamedTuple):
    """What came in from one sheet: how many of each appear there."""

    name: str
    areas: int
    items: int
    requirements: int
    columns: tuple[Used, ...]


class Doubt(NamedTuple):
    """Something to look at: where, and what was done."""

    place: str
    words: str


class Suggestion(NamedTuple):
    """A number in a text that may be a line; nothing was made of it."""

    id: str
    place: str
    words: str
    direction: str
    line: str
    unit: str


class Missing(NamedTuple):
    """What an officer still has to say: the field, and the requirements without it.

    Attributes:
        field: Its name in the model.
        needed: True where the edition cannot be used without it.
        ids: Empty where it is said once for the whole edition.
        option: The option of `wenming import` that says it, if one does.
    """

    field: str
    needed: bool
    ids: tuple[str, ...] = ()
    option: str = ""


class Imported(NamedTuple):
    """The result; `edition` holds an edition as `Written`, under English names."""

    edition: Mapping[str, Written]
    rows: tuple[RowFate, ...]
    sheets: tuple[SheetAccount, ...]
    doubts: tuple[Doubt, ...]
    suggestions: tuple[Suggestion, ...]
    missing: tuple[Missing, ...]
    counts: tuple[int, int, int]
    """Areas, items, requirements."""

    @property
    def left(self) -> tuple[RowFate, ...]:
        """The rows that were not placed."""
        return tuple(row for row in self.rows if row.fate is Fate.LEFT)


class Particulars(NamedTuple):
    """What is said from outside about the edition to be made; empty: not said.

    Attributes:
        document: Name of the file it comes from.
        spare_id: The id where neither `id` nor the table says one.
    """

    document: str
    spare_id: str
    id: str = ""
    name: str = ""
    year: str = ""
