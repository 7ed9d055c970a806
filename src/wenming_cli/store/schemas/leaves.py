"""What stands behind a single name, as a schema, and the fields that are not as their hint says."""

from datetime import date
from decimal import Decimal
from typing import Any

from wenming_cli.model.answer_sheet import Entry
from wenming_cli.model.edition import Edition
from wenming_cli.model.gate import Gate
from wenming_cli.model.workspace import Round
from wenming_cli.store.reading.hints import Hint
from wenming_cli.store.reading.shape import DAY, NUMBER, WHOLE_NUMBER
from wenming_cli.store.reading.short_forms import ANY_DAY
from wenming_cli.store.schemas.said import SAID, VALUE

Schema = dict[str, Any]

_TEXT: Schema = {"type": ["string", "number"], "pattern": r"\S"}
"""A number that stands for a text: 编号: 1.1 is one to an editor."""

LEAVES: dict[Hint, Schema] = {
    str: _TEXT,
    bool: {"enum": ["是", "否"]},
    int: {"type": ["integer", "string"], "minimum": 0, "pattern": rf"^\s*{WHOLE_NUMBER}\s*$"},
    Decimal: {"type": ["number", "string"], "pattern": rf"^\s*{NUMBER}\s*$"},
    date: {"type": "string", "pattern": rf"^\s*({DAY}|{ANY_DAY})\s*$"},
}

SPECIAL: dict[tuple[Hint, str], Schema] = {
    (Entry, "status"): SAID,
    (Entry, "value"): VALUE,
}
"""Fields that hold more than their hint says."""

PERCENT = {
    *((Gate, name) for name in ("least_rate", "least_coverage", "least_area_rates")),
    (Round, "target"),
}
"""Fields that hold a number from 0 to 100."""

HUNDRED: Schema = {
    "minimum": 0,
    "maximum": 100,
    "pattern": r"^\s*\+?(100(\.0{1,15})?|0{0,13}[0-9]{1,2}(\.[0-9]{1,15})?)\s*$",
}
"""What such a field says besides; the pattern is for a number in quotes."""

NEVER_EMPTY = {Gate}
"""Elsewhere a name with nothing behind it counts as not written."""

ELSEWHERE = {(Edition, "areas")}
"""Needed, but may stand in files of their own."""
