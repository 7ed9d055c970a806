"""Ids of issues as people type them: 3, 003, 市教育局-3, 3-6."""

import re
from typing import NamedTuple

from wenming_cli.model.typed import half_width

_ID = re.compile(r"(?:(?P<unit>.*?[^\d-].*?)-)?(?P<first>\d{1,6})(?:-(?P<last>\d{1,6}))?")
_DASHES = str.maketrans(dict.fromkeys("－—–−‐", "-"))

MOST = 1000
"""Issues that one range may name."""

HOW = "写成市教育局-003；本单位的只写3，几个连着的写3-6"
"""What to type instead, for messages."""


class Typed(NamedTuple):
    """A unit as typed, empty where none was, and numbers from 1."""

    unit: str
    numbers: tuple[int, ...]


def issues_typed(text: str) -> Typed | None:
    """Return the issues that were typed; None if it names none.

    >>> issues_typed("教育局－００３"), issues_typed("3-5"), issues_typed("x")
    (Typed(unit='教育局', numbers=(3,)), Typed(unit='', numbers=(3, 4, 5)), None)
    >>> issues_typed("第3小学-12-13")
    Typed(unit='第3小学', numbers=(12, 13))
    """
    found = _ID.fullmatch("".join(half_width(text).translate(_DASHES).split()))
    if found is None:
        return None
    first = int(found["first"])
    last = int(found["last"] or first)
    if not 0 < first <= last < first + MOST:
        return None
    return Typed(found["unit"] or "", tuple(range(first, last + 1)))
