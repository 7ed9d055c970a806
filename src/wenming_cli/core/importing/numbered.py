"""Cells that hold several numbered things: 1）2）3）, ①②③."""

import re
from typing import NamedTuple

HAN = "一二三四五六七八九十"
_RINGS = "".join(chr(0x2460 + n) for n in range(20))
_FREE = r"(?:^|(?<=[\s；;。，,：:！]))"
"""A bracketed number may stand after any mark; a bare one only where a sentence begins."""
_BARE = r"(?:^|(?<=[\n；;。]))[ \t\u3000]*"

_STYLES = tuple(
    re.compile(pattern, re.MULTILINE)
    for pattern in (
        _FREE + r"[（(]\s*(\d{1,2})\s*[）)]",
        _FREE + r"(\d{1,2})\s*[）)]",
        rf"([{_RINGS}])",
        _FREE + rf"[（(]([{HAN}]{{1,3}})[）)]",
        _BARE + r"(\d{1,2})\s*[.．](?!\d)",
        _BARE + r"(\d{1,2})、",
        _BARE + rf"([{HAN}]{{1,3}})、",
    )
)
_TIGHT = (re.compile(r"[（(]\s*(\d{1,2})\s*[）)]"), re.compile(r"(\d{1,2})\s*[）)]"))
"""Without any mark between: believed only where the first one begins the cell."""

_LEAST = 2
"""Characters of the shortest text behind a number: in 1、2、3季度 nothing is counted."""


class Piece(NamedTuple):
    """One of the things in a cell, and the number that was printed before it."""

    mark: str
    text: str


class Parted(NamedTuple):
    """A cell apart; `lead` is what stands before the first number."""

    lead: str
    pieces: tuple[Piece, ...]


def parted(text: str) -> Parted:
    """Part a cell at the outermost numbers that count 1, 2, 3 …; else leave it whole.

    >>> [p.text for p in parted("1）有制度；2）有台账：①齐全②真实；3)每500米3处。").pieces]
    ['有制度', '有台账：①齐全②真实', '每500米3处。']
    >>> parted("要求：①有人②有岗").lead
    '要求：'
    >>> parted("2）有台账。").pieces
    (Piece(mark='2）', text='有台账。'),)
    """
    found = [marks for style in _STYLES if (marks := _counting(style, text))]
    found = found or [marks for style in _TIGHT if (marks := _counting(style, text))]
    if not found or (found[0][0].re in _TIGHT and found[0][0].start()):
        return Parted("", (_single(text),))
    marks = min(found, key=lambda each: each[0].start())
    ends = [mark.start() for mark in marks[1:]] + [len(text)]
    pieces = tuple(
        Piece(mark[0].strip(), text[mark.end() : end].strip().rstrip("；;，,").strip())
        for mark, end in zip(marks, ends, strict=True)
    )
    if min(len(piece.text) for piece in pieces) < _LEAST:
        return Parted("", (Piece("", text.strip()),))
    return Parted(text[: marks[0].start()].strip(), pieces)


def _counting(style: re.Pattern[str], text: str) -> list[re.Match[str]]:
    """Return the marks of a style that count from one on, if there are two at least."""
    marks: list[re.Match[str]] = []
    for mark in style.finditer(text):
        if _number(mark[1]) == len(marks) + 1:
            marks.append(mark)
    return marks if len(marks) > 1 else []


def _single(text: str) -> Piece:
    for style in _STYLES[:4]:
        mark = style.match(text)
        if mark and len(text) - mark.end() >= _LEAST:
            return Piece(mark[0].strip(), text[mark.end() :].strip())
    return Piece("", text.strip())


def _number(sign: str) -> int:
    if sign in _RINGS:
        return _RINGS.index(sign) + 1
    if sign.isdecimal():
        return int(sign)
    tens, _, ones = sign.rpartition("十")
    if "十" not in sign:
        return HAN.index(sign) + 1 if sign in HAN else 0
    return (HAN.find(tens) + 1 if tens else 1) * 10 + (HAN.find(ones) + 1 if ones else 0)
