"""Names that can be a file's on every system."""

import re

_FORBIDDEN = re.compile(
    r'[\\/:*?"<>|\x00-\x1f]|^[. ]|[. ]$'
    r"|[\x7f-\x9f\u200b\u200c\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]"
)
"""What Windows does not take in a file name, names that would hide or climb, and characters that
cannot be seen or turn a name around. The joiner stays: pictures (emoji) are made with it."""

_DEVICES = frozenset((
    *("CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"),
    *(f"{port}{number}" for port in ("COM", "LPT") for number in "0123456789¹²³"),
))

_LONGEST = 200
"""Bytes of a name; Linux takes 255, the ending included."""


def usable_name(name: str) -> bool:
    """Whether a name can be a file's name on every system, and looks like the name it is."""
    short = 0 < len(name.encode(errors="replace")) <= _LONGEST
    return short and not _FORBIDDEN.search(name) and not device(name)


def device(name: str) -> bool:
    """Whether Windows takes a file's name for a device, in whatever folder it lies.

    >>> device("con.txt"), device("COM¹"), device("Nul .xlsx"), device("concert.txt")
    (True, True, True, False)
    """
    return name.split(".", maxsplit=1)[0].rstrip(" ").upper() in _DEVICES
