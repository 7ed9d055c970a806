"""Lines of the walk's screens: text that flows at the width of the screen, with a look."""

from collections.abc import Iterable
from enum import Enum, auto
from typing import NamedTuple

from rich.cells import cell_len

from wenming_cli.cli.chinese.wrap import wrap
from wenming_cli.report.visible import shown


class Look(Enum):
    """How a line looks on a terminal; lines in a pipe have none."""

    PLAIN = auto()
    STRONG = auto()
    FAINT = auto()
    ALERT = auto()


class Line(NamedTuple):
    """One line of a screen, no wider than it."""

    text: str
    look: Look = Look.PLAIN


def flow(head: str, text: str, width: int, look: Look = Look.PLAIN) -> list[Line]:
    """Break a text behind its head; the lines that follow stand under its beginning.

    What cannot be seen is spelled out; line ends in the text stay.

    >>> [line.text for line in flow("达标：", "有计划，有台账。", 16)]
    ['达标：有计划，有', '      台账。']
    """
    indent = cell_len(head) if cell_len(head) <= width // 2 else 2
    if not text:
        return [Line(head.rstrip(), look)]
    lines = [line for part in shown(text).split("\n") for line in wrap(part, width - indent)]
    if cell_len(head) != indent:
        return [*flow("", head, width, look), *(Line("  " + line, look) for line in lines)]
    heads = [head, *[" " * indent] * len(lines)]
    return [Line(f"{h}{line}".rstrip(), look) for h, line in zip(heads, lines, strict=False)]


def apart(left: str, right: str, width: int) -> list[str]:
    """Set one text to the left and one to the right, on two lines where one is too narrow."""
    gap = width - cell_len(left) - cell_len(right)
    return [left + " " * gap + right] if gap > 1 else [*wrap(left, width), *wrap(right, width)]


def headed(left: str, right: str, rows: Iterable[tuple[str, str, Look]], width: int) -> list[Line]:
    """Let texts flow behind their heads, below a line with two ends where there are any."""
    ends = [*map(Line, apart(left, right, width))] if left else []
    rule = [Line("-" * width, Look.FAINT)] if left else []
    texts = [line for head, text, look in rows for line in flow(head, text, width, look)]
    return [*rule, *ends, *texts]


def padded(text: str, cells: int, *, right: bool = False) -> str:
    """Fill a text up to a number of cells."""
    blank = " " * max(0, cells - cell_len(text))
    return blank + text if right else text + blank
