"""Texts as a cell of a workbook keeps them."""

import re

LONGEST = 32_767
"""UTF-16 units that a cell of a workbook holds."""


_BREAK = re.compile(r"[^\S\n]*(?:\r\n|\r|\n)")
_NO_CHARACTER = re.compile(r"[\ud800-\udfff\ufffe\uffff]")


def plain_text(text: str) -> str:
    r"""Return a text as a cell keeps it, the same before and after other programs saved it.

    Lines end with ``\n``, blanks at the end of lines and around the text are gone; what no file
    may hold is `U+FFFD`; what is longer than a cell is cut.

    >>> plain_text("　两条路待修 \r\n见附件 ")
    '两条路待修\n见附件'
    """
    kept = _NO_CHARACTER.sub("\ufffd", _BREAK.sub("\n", text)).strip()
    if 2 * len(kept) <= LONGEST:
        return kept
    cut = kept.encode("utf-16-le")[: 2 * LONGEST]
    return cut.decode("utf-16-le", "ignore").strip()
