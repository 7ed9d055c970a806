"""Problems as a person reads them: place, what is wrong, the line with a mark, what to type."""

import unicodedata
from collections.abc import Sequence

from wenming_cli.errors import Problem
from wenming_cli.report.visible import shown

_WINDOW = 76
"""Characters of a line that are shown at most; Chinese ones take two cells."""

_BEFORE = 36
"""Characters before the place where a long line is cut."""

_BOLD, _RED, _YELLOW, _CYAN, _PLAIN = "\x1b[1m", "\x1b[31m", "\x1b[33m", "\x1b[36m", "\x1b[0m"


def render(problems: Sequence[Problem], *, color: bool = False) -> str:
    """Return one block a problem, without a newline at the end.

    The first line of a block is `path:line:column: CODE message`, as editors expect it.
    """
    return "\n".join(_block(problem, color=color) for problem in problems)


def _block(problem: Problem, *, color: bool) -> str:
    tone = _YELLOW if problem.warning else _RED
    mark = "提醒 " if problem.warning else ""
    place = _painted(where(problem), _BOLD, color=color)
    code = _painted(mark + problem.code, tone, color=color)
    lines = [f"{place}: {code} {shown(problem.message)}"]
    if problem.source and problem.line:
        lines += _quoted(problem, tone, color=color)
    if problem.hint:
        lines.append(f"  {_painted('建议：', _CYAN, color=color)}{shown(problem.hint)}")
    return "\n".join(lines)


def where(problem: Problem) -> str:
    """Return `path:line:column`; the path alone where the whole file is meant."""
    path = shown(str(problem.path)).replace("\n", "\\n")
    return f"{path}:{problem.line}:{problem.column}" if problem.line else path


def _quoted(problem: Problem, tone: str, *, color: bool) -> list[str]:
    """Return the line as it stands in the file, and below it the mark."""
    at = min(problem.column - 1, len(problem.source))
    start = max(0, at - _BEFORE) if len(problem.source) > _WINDOW else 0
    end = start + _WINDOW
    before, meant = problem.source[start:at], problem.source[at : at + problem.length][:_WINDOW]
    text = ("…" if start else "") + _inline(problem.source[start:end])
    text += "…" if end < len(problem.source) else ""
    indent = " " * _cells(("…" if start else "") + _inline(before))
    carets = "^" * max(1, _cells(_inline(meant)))
    number = str(problem.line)
    return [
        f"  {number} | {text}",
        f"  {' ' * len(number)} | {indent}{_painted(carets, tone, color=color)}",
    ]


def _inline(text: str) -> str:
    return shown(text).replace("\n", "\\n")


def _cells(text: str) -> int:
    """Return how many columns a text takes on the screen."""
    return sum(_width(character) for character in text)


def _width(character: str) -> int:
    if unicodedata.combining(character) or character == "\u200d":
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _painted(text: str, tone: str, *, color: bool) -> str:
    return f"{tone}{text}{_PLAIN}" if color else text
