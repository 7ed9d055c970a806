"""The keys of the walk and their words."""

import re
from enum import StrEnum

from wenming_cli.cli.walk.words import parted
from wenming_cli.model.typed import half_width


class Command(StrEnum):
    """What a key does; the value is the key."""

    BACK = "b"
    SKIP = "s"
    JUMP = "g"
    FIND = "/"
    UNANSWERED = "u"
    SCORE = "r"
    NOTE = "n"
    EVIDENCE = "e"
    GAP_TYPE = "t"
    LOWER = "l"
    UNDO = "z"
    HELP = "h"
    QUIT = "q"


WORDS = {
    "上一条": Command.BACK,
    "返回": Command.BACK,
    "跳过": Command.SKIP,
    "下一条": Command.SKIP,
    "跳转": Command.JUMP,
    "查找": Command.FIND,
    "未评": Command.UNANSWERED,
    "只看未评": Command.UNANSWERED,
    "得分": Command.SCORE,
    "当前得分": Command.SCORE,
    "说明": Command.NOTE,
    "佐证": Command.EVIDENCE,
    "类型": Command.GAP_TYPE,
    "差距类型": Command.GAP_TYPE,
    "降": Command.LOWER,
    "撤回": Command.UNDO,
    "帮助": Command.HELP,
    "退出": Command.QUIT,
}
"""The same in Chinese, for input methods and scripts."""

KEYS = "、?" + "".join(c.value + c.value.upper() for c in Command if c is not Command.BACK) + "b"
"""Single keys that are commands, half width. A capital B is a grade; 、 is / under an IME."""


def command(text: str) -> tuple[Command, str] | None:
    """Return the command a line begins with, and what stands behind it; None if none does.

    >>> command("ｇ　１．２．１")
    (<Command.JUMP: 'g'>, '１．２．１')
    >>> command("/路灯"), command("？"), command("B"), command("b 缺一次学习")
    ((<Command.FIND: '/'>, '路灯'), (<Command.HELP: 'h'>, ''), None, None)
    """
    text = text.strip()
    first, rest = parted(text)
    key = half_width(first)
    if half_width(text[:1]) in {"/", "、"}:
        return Command.FIND, text[1:].strip()
    if key == "?":
        return Command.HELP, rest
    if key in WORDS:
        return WORDS[key], rest
    if key == "b" and rest:
        return None  # a reason behind it: the grade is meant
    if key != "B" and key.lower() in list(Command):
        return Command(key.lower()), rest
    jump = re.fullmatch(r"[gG]([Mm]?\d[\d.]*)", key)
    return (Command.JUMP, jump[1]) if jump else None
