"""What libyaml says in English, in Chinese and at the line where the slip is."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import yaml

from wenming_cli.errors import Problem


class _Slip(NamedTuple):
    """A slip of the keyboard in one line: where, and what to do."""

    column: int
    code: str
    message: str
    hint: str


def explained(path: Path, text: str, error: yaml.YAMLError) -> Problem:
    """Return the problem behind an error of libyaml, which often notices a line too late."""
    lines = text.split("\n")
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    at = min(mark.line, len(lines) - 1) if mark else 0
    for row in (at, at - 1):
        for slip in _SLIPS:
            if row >= 0 and (found := slip(lines[row])):
                return _problem(path, lines, row, found)
    said = str(getattr(error, "problem", None) or error)
    opened = getattr(error, "context_mark", None)
    if opened and ("end of stream" in said or "expected ',' or" in said):
        hint = "从这一处起找到缺的那一半，补上"
        return _problem(
            path, lines, opened.line, _Slip(opened.column, "C025", "引号或括号没有配对", hint)
        )
    column = mark.column if mark else 0
    if "cannot start any token" in said:
        hint = "内容以这个符号开头时，用英文双引号括起来"
        return _problem(path, lines, at, _Slip(column, "C023", "这个符号不能放在开头", hint))
    if isinstance(error, yaml.reader.ReaderError) or "control characters" in said:
        return _invisible(path, lines)
    hint = "核对这一行和上一行：同级的名称左边对齐，冒号后面有空格"
    return _problem(path, lines, at, _Slip(column, "C029", "这里的写法读不懂", hint))


def _problem(path: Path, lines: list[str], row: int, slip: _Slip) -> Problem:
    row = min(row, len(lines) - 1)
    column, code, message, hint = slip
    return Problem(path, row + 1, column + 1, code, message, hint, lines[row])


def _tab(line: str) -> _Slip | None:
    indent = line[: len(line) - len(line.lstrip())]
    if "\t" in indent:
        return _Slip(line.index("\t"), "C020", "缩进用了制表符", "改成空格，每级两个")
    return None


def _full_width_colon(line: str) -> _Slip | None:
    if "：" in line and ": " not in line and not line.rstrip().endswith(":"):
        column = line.index("：")
        return _Slip(column, "C021", "冒号是全角的", "改成半角冒号加一个空格“: ”")
    return None


def _no_space(line: str) -> _Slip | None:
    body = line.lstrip(" ").removeprefix("- ")
    name, colon, rest = body.partition(":")
    if colon and rest and not rest.startswith(" ") and not name.startswith(("'", '"', "#")):
        column = len(line) - len(body) + len(name)
        return _Slip(column, "C022", "冒号后面缺一个空格", "写成“名称: 内容”")
    return None


_SLIPS: tuple[Callable[[str], _Slip | None], ...] = (_tab, _full_width_colon, _no_space)


def _invisible(path: Path, lines: list[str]) -> Problem:
    """libyaml names no line for a control character: look for it."""
    for row, line in enumerate(lines):
        for column, character in enumerate(line):
            if not character.isprintable() and character not in "\t\u3000\xa0\ufeff":
                message = f"有看不见的控制字符（编号{ord(character):04X}）"
                slip = _Slip(column, "C024", message, "删掉这个字符，重新输入这一处")
                return _problem(path, lines, row, slip)
    return _problem(path, lines, 0, _Slip(0, "C024", "有看不见的控制字符", "重新输入后再存"))
