"""Lines and columns of mixed Chinese and Latin text, measured in cells of the screen."""

import re
from collections.abc import Iterable, Iterator

from rich.cells import cell_len, chop_cells

_OPENING = "（“‘《〈【「『〔"
_CLOSING = "，。、；：？！）”’》〉】」』〕…—％·"
_ATTACHED = "\u0300-\u036f\u200d\ufe00-\ufe0f"

_PIECE = re.compile(rf"\s+|[{_OPENING}]*(?:[!-~]+|\S)[{_CLOSING}{_ATTACHED}]*")
"""Blanks, or what one line must keep together: a Latin word or one character, with its marks."""

_LATIN = re.compile(r"[!-~]")

LEFT = 30
"""Cells of the left column at most; a longer entry has its text on the next line."""


def wrap(text: str, width: int) -> list[str]:
    """Break `text` into lines of at most `width` cells.

    No Latin word is cut unless it is longer than a line, and no line begins with ，or 。.
    Paragraphs (empty lines) stay; the lines of one paragraph are joined, indented ones are not.

    >>> wrap("逐条自评，给出得分。", 10)
    ['逐条自评，', '给出得分。']
    >>> wrap("用 wenming check 核对", 10)
    ['用 wenming', 'check 核对']
    """
    return [line for part in _paragraphs(text) for line in _filled(part, width)]


def _paragraphs(text: str) -> Iterator[str]:
    gathered = ""
    for line in text.splitlines():
        joins = gathered.strip() and not gathered.startswith(" ")
        if joins and line.strip() and not line.startswith(" "):
            between = " " if _LATIN.match(gathered[-1]) and _LATIN.match(line[0]) else ""
            gathered += between + line
            continue
        if gathered:
            yield gathered
        if not line.strip():
            yield ""
        gathered = line
    if gathered.strip():
        yield gathered


def _filled(text: str, width: int) -> Iterator[str]:
    indent = " " * min(len(text) - len(text.lstrip(" ")), width // 2 - 1)
    line = indent
    for piece in _PIECE.findall(text.strip()):
        if cell_len(line + piece.rstrip()) <= width:
            line += piece
            continue
        if line.strip():
            yield line.rstrip()
        *full, rest = chop_cells(piece.strip(), max(2, width - len(indent))) or [""]
        yield from (indent + part for part in full)
        line = indent + rest
    yield line.rstrip()


def two_columns(rows: Iterable[tuple[str, str]], width: int) -> str:
    """Lay out names on the left and their texts on the right, each line indented by two."""
    pairs = list(rows)
    left = max((cell_len(name) for name, _ in pairs if cell_len(name) <= LEFT), default=LEFT)
    left = min(left, max(2, width // 2))
    lines: list[str] = []
    for name, text in pairs:
        first, *others = wrap(text, max(10, width - left - 4)) or [""]
        if cell_len(name) > left:
            lines += [f"  {name}", " " * (left + 4) + first]
        else:
            lines.append(f"  {name}{' ' * (left - cell_len(name))}  {first}".rstrip())
        lines += [" " * (left + 4) + other for other in others]
    return "\n".join(lines)
