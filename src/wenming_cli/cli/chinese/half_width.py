"""Text from a Chinese keyboard as an English one gives it."""

import unicodedata

_DASHES = str.maketrans("—–―−", "----")
"""What input methods and word processors make of a hyphen."""


def half_width(text: str) -> str:
    """Return `text` as an English keyboard gives it.

    >>> half_width("ｃｈｅｃｋ"), half_width("——ｆｏｒｍａｔ")
    ('check', '--format')
    """
    return text if text.isascii() else unicodedata.normalize("NFKC", text).translate(_DASHES)
