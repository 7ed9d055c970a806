"""An answer sheet (答卷): answers in a YAML file, written by hand or by a script."""

from dataclasses import dataclass

from wenming_cli.model.chinese_keys import WRITTEN
from wenming_cli.model.status import GapType


@dataclass(frozen=True, slots=True)
class Entry:
    """What a sheet says of one requirement, as typed; `model.typed` understands it.

    Attributes:
        status: 结论, a word or letter.
        value: 数值.
        attached: 佐证, paths relative to the sheet.
    """

    __pydantic_config__ = WRITTEN

    status: str | None = None
    value: str | None = None
    note: str = ""
    attached: tuple[str, ...] = ()
    gap_type: GapType | None = None


@dataclass(frozen=True, slots=True)
class AnswerSheet:
    """A whole sheet. Without `unit` it speaks for the whole city (全市)."""

    __pydantic_config__ = WRITTEN

    edition: str
    answers: dict[str, Entry]
    unit: str | None = None
    round: str | None = None
    recorded_by: str = ""
