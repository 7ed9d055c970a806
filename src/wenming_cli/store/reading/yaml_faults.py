"""What libyaml says in English, in Chinese and at the line where the slip is."""

import re
from pathlib import Path

import yaml

from wenming_cli.errors import Problem
from wenming_cli.store.reading.line_slips import Slip, open_quote, slip_in, sure_slip_in

_REFUSED = re.compile(r"[^\t\n\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that libyaml does not take; it names no line for them."""


def faults(path: Path, text: str, error: yaml.YAMLError) -> list[Problem]:
    """Return the problem behind an error of libyaml, and the sure slips of all other lines.

    libyaml stops at its first error; the hand that wrote one tab or full-width colon wrote more.
    """
    first = explained(path, text, error)
    lines = text.split("\n")
    slips = ((row, sure_slip_in(line)) for row, line in enumerate(lines) if row != first.line - 1)
    others = [_problem(path, lines, row, slip) for row, slip in slips if slip]
    return sorted([first, *others], key=lambda problem: problem.line)


def explained(path: Path, text: str, error: yaml.YAMLError) -> Problem:
    """Return the problem behind an error of libyaml, which often notices a line too late."""
    lines = text.split("\n")
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    if mark is None:
        return _invisible(path, text, lines)
    at = min(mark.line, len(lines) - 1)
    opened = getattr(error, "context_mark", None)
    begun = min(opened.line, at) if opened else at
    for row in dict.fromkeys((at, _before(lines, at), begun)):
        if found := slip_in(lines[row]):
            return _problem(path, lines, row, found)
    for row, line in enumerate(lines[: at + 1]):
        if found := open_quote(line):
            return _problem(path, lines, row, found)
    return _unslipped(path, lines, (at, mark.column), error)


def _unslipped(path: Path, lines: list[str], at: tuple[int, int], error: yaml.YAMLError) -> Problem:
    """Return the problem where no line looks like a slip of the keyboard."""
    row, column = at
    said = str(getattr(error, "problem", None))
    opened = getattr(error, "context_mark", None)
    if opened and ("end of stream" in said or "expected ',' or" in said):
        hint = "从这一处起找到缺的那一半，补上"
        slip = Slip(opened.column, "C025", "引号或括号没有配对", hint)
        return _problem(path, lines, opened.line, slip)
    if "cannot start any token" in said:
        hint = "内容以这个符号开头时，用英文双引号括起来"
        return _problem(path, lines, row, Slip(column, "C023", "这个符号不能放在开头", hint))
    deeper = _indent(lines[row]) - _indent(lines[_before(lines, row)])
    if "mapping values" in said and deeper > 0:
        hint = f"比上一行多了{deeper}格；和同一级的名称左边对齐"
        return _problem(path, lines, row, Slip(0, "C030", "这一行的缩进没有对齐", hint))
    if "expected key" in said or "indicator" in said or "block end" in said:
        hint = "和同一级的名称左边对齐，下一级多两格"
        return _problem(path, lines, row, Slip(0, "C030", "这一行的缩进没有对齐", hint))
    hint = "核对这一行和上一行：同级的名称左边对齐，冒号后面有空格"
    return _problem(path, lines, row, Slip(column, "C029", "这里的写法读不懂", hint))


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _before(lines: list[str], row: int) -> int:
    """Return the last line above that says something."""
    said = (n for n in range(row - 1, -1, -1) if lines[n].strip() and lines[n].strip()[0] != "#")
    return next(said, row)


def _problem(path: Path, lines: list[str], row: int, slip: Slip) -> Problem:
    row = min(row, len(lines) - 1)
    column, code, message, hint, length = slip
    return Problem(path, row + 1, column + 1, code, message, hint, lines[row], length)


def _invisible(path: Path, text: str, lines: list[str]) -> Problem:
    found = _REFUSED.search(text)
    if found is None:  # libyaml refuses more than we know of
        slip = Slip(0, "C024", "有看不见的控制字符", "重新输入后再存")
        return _problem(path, lines, 0, slip)
    row = text.count("\n", 0, found.start())
    column = found.start() - (text.rfind("\n", 0, found.start()) + 1)
    message = f"有看不见的控制字符（编号{ord(found[0]):04X}）"
    return _problem(path, lines, row, Slip(column, "C024", message, "删掉这个字符，重新输入这一处"))
