"""What people wrote, made safe for a screen.

A note or a file name may hold characters that move the cursor, turn the line around, or cannot be
seen. On the screen each of them is spelled out; the file keeps what was written.
"""

import re
import unicodedata

_BREAKS = re.compile(r"\r\n|[\r\x85\u2028\u2029]")

_PLAIN = re.compile(r"[\n -~·—‘’“”…→\u3000-\u3029\u4e00-\u9fef\uff01-\uff5e]*")
"""Nearly every text: nothing in it is unseen, and it is composed. A page has half a million."""

_FILLERS = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0")
"""Letters and marks by category that nobody can see."""

_JOINER = "\u200d"

_NO_CHARACTER = 0xFFFE
"""The last two places of every plane are no characters, and never will be."""

_NEWER = (range(0x1F000, 0x1FB00), range(0x20000, 0x3FFFE))
"""Emoji and rare characters of names, some younger than Python's tables: never spelled out."""


def shown(text: str, *, limit: int | None = None) -> str:
    r"""Return `text` with everything unseen spelled out and every line end as a newline.

    Control, bidirectional, zero-width, private and unassigned characters and halves of surrogate
    pairs become escapes; the rest is composed (NFC). Applying it twice changes nothing.

    Args:
        text: One field that a person wrote, not a whole page.
        limit: Most characters to show of it; what is left out is counted at the end.

    >>> print(shown("不通过\r通过\x1b[2J"))
    不通过
    通过\x1b[2J
    >>> print(shown("材料\u202exslx.exe"))
    材料\u202exslx.exe
    >>> shown("经办人：𠮷田　👨‍👩‍👧")
    '经办人：𠮷田\u3000👨\u200d👩\u200d👧'
    >>> shown("一二三四五", limit=3)
    '一二三……（共5字）'
    """
    if limit is not None and len(text) > limit:
        return f"{shown(text[:limit])}……（共{len(text)}字）"
    if _PLAIN.fullmatch(text):
        return text
    lines = _BREAKS.sub("\n", text)
    if not lines.isprintable() or not _FILLERS.isdisjoint(lines):
        framed = f" {lines} "
        lines = "".join(_visible(char, framed[at], framed[at + 2]) for at, char in enumerate(lines))
    return unicodedata.normalize("NFC", lines)


def _visible(char: str, before: str, after: str) -> str:
    if char == "\n" or (char.isprintable() and char not in _FILLERS):
        return char
    if unicodedata.category(char) == "Zs" or _is_newer(char):
        return char
    if char == _JOINER and _is_emoji(before) and _is_emoji(after):
        return char
    return _escape(char)


def _escape(char: str) -> str:
    """Spell `char` out as Python does: its own repr, also of what repr would print as it is."""
    return char.encode("unicode_escape", "surrogatepass").decode("ascii")


def _is_newer(char: str) -> bool:
    code = ord(char)
    return code & _NO_CHARACTER != _NO_CHARACTER and any(code in block for block in _NEWER)


def _is_emoji(char: str) -> bool:
    """Tell whether a joiner beside `char` joins a picture: a symbol, a skin tone, a selector."""
    return char == "\ufe0f" or unicodedata.category(char) in {"So", "Sk"} or _is_newer(char)
