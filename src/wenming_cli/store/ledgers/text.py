"""The bytes of a ledger cut into lines, with the last piece told apart.

What editors add is taken off before a line is looked at: a mark at the beginning of the file
(BOM), a carriage return at the end of a line, empty lines. None of it is part of a record, and
every `h` can be checked without it.
"""

from typing import NamedTuple

from wenming_cli.store.ledgers.lines import decode
from wenming_cli.store.ledgers.pieces import unfinished

LONGEST = 64 * 1024
"""Bytes of a line that wenming writes at most, and so of a piece that was cut short."""

_BOM = b"\xef\xbb\xbf"
_UTF16 = (b"\xff\xfe", b"\xfe\xff")


class Content(NamedTuple):
    """The lines of a file.

    Attributes:
        lines: Number from 1 and bytes of every line that is not empty.
        last: Number of the last line.
        torn: What follows the last line: a write that was cut short, never confirmed.
        kept: Bytes of the file before `torn`.
        unended: Whether the last line lacks its newline.
        edited: Whether an editor left its traces, which were taken off.
        encoding: What the whole file was saved as, where that is not UTF-8; else empty.
    """

    lines: tuple[tuple[int, bytes], ...]
    last: int
    torn: bytes
    kept: int
    unended: bool
    edited: bool
    encoding: str


def content_of(raw: bytes) -> Content:
    """Return the lines of a file."""
    text, encoding = _as_utf8(raw)
    body = text.removeprefix(_BOM)
    lines = body.split(b"\n")
    tail = lines.pop()
    ended = tail.rstrip(b"\0\r") if tail else b""
    whole = bool(ended) and decode(ended).flaw is None
    torn = b""
    if whole:
        torn = tail.removeprefix(ended).removeprefix(b"\r")
        lines.append(ended)
    elif tail and unfinished(tail) and len(tail.rstrip(b"\0")) <= LONGEST:
        torn = tail
    elif tail:
        lines.append(tail)
    numbered = enumerate(lines, start=1)
    return Content(
        lines=tuple((n, bare) for n, line in numbered if (bare := line.removesuffix(b"\r"))),
        last=len(lines),
        torn=torn,
        kept=len(text) - len(torn),
        unended=bool(tail) and (whole or not torn),
        edited=not encoding
        and (len(body) < len(text) or any(b"\r" in x[-1:] or not x for x in lines)),
        encoding=encoding,
    )


def _as_utf8(raw: bytes) -> tuple[bytes, str]:
    """Return the file as UTF-8, and the encoding that an editor has saved it as instead."""
    if raw.startswith(_UTF16):
        return raw.decode("utf-16", "replace").encode("utf-8", "replace"), "UTF-16"
    try:
        raw.decode()
    except UnicodeDecodeError:
        pass
    else:
        return raw, ""
    saved = raw.decode("gb18030", "replace").encode("utf-8", "replace")
    return (saved, "GBK") if _intact(saved) > _intact(raw) else (raw, "")


def _intact(text: bytes) -> int:
    return sum(decode(line.removesuffix(b"\r")).flaw is None for line in text.split(b"\n"))
