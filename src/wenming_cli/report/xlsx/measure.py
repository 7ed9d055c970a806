"""How high a row has to be: text in Chinese characters against the width of its column.

Merged cells never grow by themselves, and wrapped ones do not in every program.
"""

import re
from functools import lru_cache
from math import ceil, floor

_PIECE = re.compile(r"[（“《〈【〔]*(?:[!-~]+|.)[，。、；：？！）”》〉】〕…—％%·]* *")
"""What one line keeps together: a Latin word or one character, with its marks."""

_NARROW = re.compile(r"[ -ͯ]")

NARROW_EM = 0.6
"""Width of a digit or a Latin letter; 0.5 in 宋体, more in fonts that stand in for it."""


def width(text: str) -> float:
    """Return how many Chinese characters a line is wide.

    >>> width("达标"), round(width("1.2.1"), 1)
    (2.0, 3.0)
    """
    return len(text) - (1 - NARROW_EM) * len(_NARROW.findall(text))


@lru_cache(maxsize=20_000)
def lines(text: str, room: float) -> int:
    r"""Return how many lines a text takes in a column that is `room` characters wide.

    >>> lines("达标", 4), lines("缺一次集中培训，", 4), lines("甲\n乙", 4), lines("", 4)
    (1, 2, 2, 1)
    """
    return sum(_lines(line, room) for line in text.split("\n"))


def _lines(line: str, room: float) -> int:
    if width(line) <= room:
        return 1
    count, used = 1, 0.0
    for piece in _PIECE.findall(line):
        size = width(piece.rstrip())
        if used and used + size > room:
            count, used = count + 1, 0.0
        if size > room:
            full = ceil(size / floor(room)) - 1
            count, size = count + full, size - full * floor(room)
        used += size
    return count
