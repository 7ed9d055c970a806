"""Slips of the keyboard that can be seen in one line of a file that could not be read."""

import re
from collections.abc import Callable
from typing import NamedTuple

from wenming_cli.terms import TERMS

_KEYS = frozenset(TERMS.values())
_KEY = re.compile(
    r"(?P<lead>\s*(?:- +)*[{\[]?)(?P<name>[^\s：:“”\"'#，。；]{1,12})(?P<colon>[：:])"
)
_VALUE = re.compile(r"(?P<lead>[^#]*?(?::|-) +)(?P<value>\S.*)")
_QUOTED = re.compile(r"([\"'])(?:(?!\1).|\\.)*\1\s*(?P<more>[^\s#,\]}].*)")
_DIRECTIONS = {">": "高于", "≥": "不低于", "<": "低于", "≤": "不高于"}


class Slip(NamedTuple):
    """What to point at (column from 0), and what to say."""

    column: int
    code: str
    message: str
    hint: str
    length: int = 1


def slip_in(line: str) -> Slip | None:
    """Return the first slip of a line, None where it looks right."""
    return next((slip for look in _SLIPS if (slip := look(line))), None)


def sure_slip_in(line: str) -> Slip | None:
    """Return a slip that cannot be meant: a tab for indent, a known key with a wrong colon."""
    return _tab(line) or wrong_colon(line)


def wrong_colon(text: str, *, only: frozenset[str] | None = _KEYS) -> Slip | None:
    """Return the slip of a key whose colon is full-width or lacks its space (`编号：1.1`).

    Args:
        text: A line, or a text that should have been `名称: 内容`.
        only: Names that count as keys; None: any name does.
    """
    found = _KEY.match(text)
    if found is None or (only is not None and found["name"] not in only):
        return None
    column, rest = found.start("colon"), text[found.end() :]
    if found["colon"] == "：":
        return Slip(column, "C021", "冒号是全角的", "改成半角冒号加一个空格“: ”")
    if rest and not rest.startswith(" "):
        return Slip(column, "C022", "冒号后面缺一个空格", f"写成“{found['name']}: {rest.strip()}”")
    return None


def _tab(line: str) -> Slip | None:
    indent = line[: len(line) - len(line.lstrip())]
    if "\t" in indent:
        return Slip(indent.index("\t"), "C020", "缩进用了制表符", "改成空格，每级两个")
    return None


def _unknown_key(line: str) -> Slip | None:
    """A line without any other colon can only be a key, known or not."""
    found = _KEY.match(line)
    if found is None or ": " in line or line.rstrip().endswith(":"):
        return None
    return wrong_colon(line, only=None)


def _comparison(line: str) -> Slip | None:
    found = _VALUE.match(line)
    if found is None or not re.match(r"[>≥<≤]\s*=?\s*\d", found["value"]):
        return None
    sign = found["value"][0]
    sign = {">": "≥", "<": "≤"}.get(sign, sign) if "=" in found["value"] else sign
    hint = f"只写数字，“{sign}”写进“方向: {_DIRECTIONS[sign]}”"
    length = len(found["value"].rstrip())
    return Slip(found.start("value"), "C028", "数字前面不能有比较符号", hint, length)


def _symbol(line: str) -> Slip | None:
    found = _VALUE.match(line)
    if found is None or found["value"][0] not in "%@`|>*&!":
        return None
    value = found["value"].rstrip()
    message = f"“{value[0]}”不能放在内容的开头"
    return Slip(found.start("value"), "C023", message, f'用英文双引号括起来："{value}"')


def _quoted(line: str) -> Slip | None:
    found = _VALUE.match(line)
    more = _QUOTED.match(found["value"]) if found else None
    if found is None or more is None:
        return None
    column = found.start("value") + more.start("more")
    hint = "整句放进引号里；或者句中的引号用中文的“ ”"
    return Slip(column, "C026", "引号后面还有内容", hint)


def open_quote(line: str) -> Slip | None:
    """Return the slip of a quote that opens a value and is not closed on its line.

    That is allowed, but where a file cannot be read it is the likeliest reason.
    """
    found = _VALUE.match(line)
    quote = found["value"][0] if found else ""
    if found is None or quote not in "\"'" or found["value"].count(quote) > 1:
        return None
    hint = "在这一行的末尾补上另一半引号；或者两半都删掉"
    return Slip(found.start("value"), "C025", "引号没有配对", hint)


def _second_colon(line: str) -> Slip | None:
    found = _VALUE.match(line)
    if found is None or found["value"][0] in "\"'[{#" or ": " not in found["value"]:
        return None
    if (found["lead"].strip(" -") or "-") == "-":
        return None  # `- 编号: 1` is one key
    column = found.start("value") + found["value"].index(": ")
    return Slip(column, "C027", "内容里有半角冒号加空格", "内容里的冒号改成全角的“：”")


_SLIPS: tuple[Callable[[str], Slip | None], ...] = (
    _tab,
    wrong_colon,
    _unknown_key,
    _comparison,
    _symbol,
    _quoted,
    _second_colon,
)
