"""What is hidden (已隐去) in a copy that is made to be shared.

The stand-in for the path of evidence holds a colon, which no path of a workspace may: it can never
be a file's name. It also keeps how the file was found at that time, for it cannot be looked for any
more.
"""

import re
from enum import StrEnum

_HIDDEN = re.compile(r"已隐去:\d+(?::(?P<fault>.+))?")


class Keep(StrEnum):
    """What may be kept on request; the numbers of persons in it are hidden all the same."""

    NOTES = "notes"
    BY = "by"


def hidden(number: int, fault: str = "") -> str:
    """Return what stands for the path of the `number`th evidence file.

    >>> hidden(3), hidden(4, "找不到")
    ('已隐去:3', '已隐去:4:找不到')
    """
    return f"已隐去:{number}:{fault}" if fault else f"已隐去:{number}"


def fault_when_hidden(path: str) -> str | None:
    """Return how the file was found when its path was hidden; None for a path that is one.

    >>> fault_when_hidden("已隐去:4:找不到"), fault_when_hidden("已隐去:3")
    ('找不到', '')
    >>> fault_when_hidden("佐证/台账.xlsx")
    """
    found = _HIDDEN.fullmatch(path)
    return None if found is None else found["fault"] or ""
