"""分值 in a table: of an item, or of each of its rows, which then are weights."""

import math
import re
import unicodedata
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from wenming_cli.core.importing.line import Line
from wenming_cli.model.imported import Doubt

_POINTS = re.compile(r"[（(]?\s*(\d{1,6}(?:\.\d{1,4})?)\s*分?\s*[）)]?")
_ROLE = "item.points"


class Weighed(NamedTuple):
    """What an item is worth, and the weight of each of its requirements; None: not said."""

    total: Decimal | None
    each: tuple[Decimal | None, ...]


def weighed(rows: Sequence[tuple[Line, int]], doubts: list[Doubt]) -> Weighed:
    """Read the points of an item.

    One number for all rows is the item's. A number in every row is that row's: the item is worth
    their sum, and requirements weigh as much as their row, shared evenly where a row holds several.

    Args:
        rows: The item's rows, and how many requirements each holds.
        doubts: Gets a word on every cell that was not understood.
    """
    count = sum(number for _, number in rows)
    unsaid = Weighed(None, (None,) * count)
    found = [_points(line, doubts) for line, _ in rows]
    said = [points for points in found if points is not None]
    if not said:
        return unsaid
    if len(rows) == 1 or len(said) == 1:
        return Weighed(sum(said, Decimal(0)), unsaid.each)
    if len(said) < len(found):
        place = rows[0][0].grid.address(rows[0][0].row, rows[0][0].header.columns[_ROLE][0])
        doubts.append(Doubt(place, "这项测评内容的分值只写在一部分行里，合计作为它的分值"))
        return Weighed(sum(said, Decimal(0)), unsaid.each)
    # Whole numbers, so that a third of a point needs no endless decimal.
    shared = math.lcm(*(number for _, number in rows))
    each = [
        points * shared / number
        for points, (_, number) in zip(said, rows, strict=True)
        for _ in range(number)
    ]
    even = all(weight == each[0] for weight in each)
    return Weighed(sum(said, Decimal(0)), unsaid.each if even else tuple(each))


def _points(line: Line, doubts: list[Doubt]) -> Decimal | None:
    """Return the points that begin in a row; None where none do, or they are no number."""
    text = unicodedata.normalize("NFKC", line.said.get(_ROLE, "")) if line.first else ""
    if not text:
        return None
    found = _POINTS.fullmatch(text.strip())
    if found is None or not Decimal(found[1]):
        place = line.grid.address(line.row, line.header.columns[_ROLE][0])
        doubts.append(Doubt(place, f"分值“{text}”不是大于0的数，没有用上"))
        return None
    return Decimal(found[1])
