"""Markdown that stays what it is: people's words never become marks, links or cells."""

import re
from collections.abc import Iterable, Sequence

from wenming_cli.report.visible import shown

_MARKS = re.compile(r"[\\`*_\[\]<>&|~#$!]|:(?=//)|(?<=www)\.", re.IGNORECASE)
"""What Markdown and its common dialects read as a mark wherever it stands."""

_FIRST = re.compile(r"^(\d+)(?=[.)](?:\s|$))|^(?=[-+=](?:\s|$)|--|==)")
"""What they read as a list, a line or a definition where a line begins."""

_WORD = r"\u4e00-\u9fef“”（）：，。；、→"
_HARMLESS = re.compile(
    rf"(?:[{_WORD}](?:[{_WORD}0-9a-vx-zA-VX-Z/. -]*[{_WORD}0-9])?|\d+(?:[-.]\d+)*)?"
)
"""Words and numbers that are no mark wherever they stand; most cells of a long table are."""

_BREAK = re.compile(r"[ \t]*\n\s*")
_STOPS = "。，；：、！？…"


def inline(text: str) -> str:
    r"""Return what a person wrote as one line of Markdown that shows just that.

    A new line becomes “；”, as it would be written in a table by hand.

    >>> print(inline("见[附件](a)|二\n*未*办"))
    见\[附件\](a)\|二；\*未\*办
    >>> print(inline("1. 已办。\n- 待办"))
    1\. 已办。- 待办
    """
    if _HARMLESS.fullmatch(text):
        return text
    lines = (line.strip() for line in _BREAK.split(shown(text).strip()))
    joined = ""
    for line in filter(None, lines):
        joined += ("；" if joined and joined[-1] not in _STOPS else "") + line
    marked = _MARKS.sub(r"\\\g<0>", joined)
    return _FIRST.sub(lambda match: f"{match.group(1) or ''}\\", marked)


def heading(level: int, text: str) -> list[str]:
    """Return a heading with the empty lines around it."""
    return ["", f"{'#' * level} {inline(text)}", ""]


def quote(texts: Iterable[str]) -> list[str]:
    """Return each text as a paragraph of one quotation."""
    lines: list[str] = []
    for text in texts:
        lines += ([">"] if lines else []) + [f"> {inline(text)}"]
    return lines


def bullets(texts: Iterable[str]) -> list[str]:
    """Return each text as an entry of a list."""
    return [f"- {inline(text)}" for text in texts]


def table(
    columns: Sequence[str], rows: Iterable[Sequence[str]], numbers: Iterable[str] = ()
) -> list[str]:
    """Return a table, one line a row; the columns named in `numbers` stand to the right."""
    right = set(numbers)
    rule = ["---:" if column in right else "---" for column in columns]
    body = [[inline(cell) for cell in row] for row in rows]
    return [_row([inline(column) for column in columns]), _row(rule), *map(_row, body)]


def page(lines: Iterable[str]) -> bytes:
    """Return lines as a UTF-8 file that ends in one newline and has no double empty lines."""
    text = re.sub(r"\n{3,}", "\n\n", "\n".join(lines))
    return (text.strip("\n") + "\n").encode()


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
