"""One line of a ledger and what it stands for.

A line is a JSON object on one line. Its last member `h` is the first 32 hex digits of SHA-256 over
the line's bytes before `,"h":`, so every line can be checked alone and damage stays in its line.
"""

import json
import re
from decimal import Decimal
from typing import NamedTuple

from wenming_cli.store.ledgers.check_digits import TAIL, digest
from wenming_cli.store.ledgers.json_object import UNPARSED, parsed
from wenming_cli.store.ledgers.members import Entry, entry_of, members
from wenming_cli.store.ledgers.values import Members, UnfitError, UnknownError

_BREAKING = re.compile(r"[\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff]")
"""What JSON leaves as it is, but an editor may take for the end of a line, or UTF-8 refuses."""


class Flaw(NamedTuple):
    """What is wrong with a line: a code of docs/messages.md, words, column from 1."""

    code: str
    message: str
    column: int = 1


class Line(NamedTuple):
    """What one line (or a piece of one) turned out to be.

    Attributes:
        entry: What it stands for as it stands, altered or not; None if it cannot be told.
        prev: The `h` of the line it was written after; None if it cannot be told.
        names: Every `h` the lines after it may know it by; of an intact line just one.
        flaw: None for an intact line.
        proven: Whether `h` fits, that is, `entry` is what was written.
    """

    entry: Entry | None
    prev: str | None
    names: tuple[str, ...]
    flaw: Flaw | None
    proven: bool


NEWER = "newer"
"""Code of a flaw that is none: an intact line with words that only a newer wenming knows."""


def encode(entry: Entry, prev: str) -> tuple[bytes, str]:
    """Return the line with its newline, and its `h`.

    Raises:
        ValueError: The entry could not be read back; a mistake in our code.
    """
    told = {**members(entry), "prev": prev}
    text = ",".join(f'"{name}":{_json(value)}' for name, value in told.items())
    body = b"{" + _BREAKING.sub(_escaped, text).encode()
    h = digest(body)
    line = b'%b,"h":"%b"}' % (body, h.encode())
    if (flaw := decode(line).flaw) is not None:
        raise ValueError(flaw.message)
    return line + b"\n", h


def _json(value: object) -> str:
    if isinstance(value, Decimal):
        return str(value)  # every finite Decimal is a JSON number that reads back the same
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _escaped(found: re.Match[str]) -> str:
    return f"\\u{ord(found[0]):04x}"


def decode(line: bytes) -> Line:
    """Return what a line without its newline stands for; never raises."""
    h = digest(line[:-TAIL])
    proven = line[-TAIL:] == b',"h":"%b"}' % h.encode()
    flaw, text = None, ""
    try:
        text = line.decode()
    except UnicodeDecodeError as error:
        text = line[: error.start].decode()
        flaw = Flaw("A102", "这一行里有不是UTF-8的字节", len(text) + 1)
    try:
        told, end = parsed(text)
    except UNPARSED as error:
        flaw = flaw or Flaw("A101", "这一行读不出来", getattr(error, "pos", 0) + 1)
        if b"\0" in line:
            flaw = Flaw("A110", f"这一行有{line.count(0)}个空字节", line.index(0) + 1)
        return Line(None, None, _names(line), flaw, proven=False)
    if flaw or end < len(text):
        return _overlong(line, text[:end])
    if proven:
        return _intact(told, h)
    altered = Flaw("A104", "这一行被改动过，和写下时的校验码对不上")
    return _intact(told, "")._replace(names=_names(line), flaw=altered, proven=False)


def _intact(told: Members, h: str) -> Line:
    prev = told.pop("prev", None)
    told.pop("h", None)
    if type(prev) is not str:
        return Line(None, None, (h,), Flaw("A103", "这一行的“prev”缺少或不合要求"), proven=True)
    try:
        return Line(entry_of(told), prev, (h,), None, proven=True)
    except UnfitError as error:
        flaw = Flaw("A103", f"这一行的“{error}”缺少或不合要求")
    except UnknownError as error:
        flaw = Flaw(NEWER, f"这一行的“{error}”是新写法")
    return Line(None, prev, (h,), flaw, proven=True)


def _overlong(line: bytes, text: str) -> Line:
    """Something follows the record `text`; a lost newline leaves the record itself provable."""
    record = decode(text.encode())
    flaw = Flaw("A112", "这一行的记录后面多出了内容，或者少了换行", len(text) + 1)
    return record._replace(names=(*record.names, *_names(line)), flaw=record.flaw or flaw)


def _names(line: bytes) -> tuple[str, ...]:
    """The `h` a damaged line may have had: as stated at its end, and as computed."""
    cut = line.rfind(b',"h":')
    stated = line[-34:-2].decode("ascii", "replace")
    bodies = {line[:-TAIL], line[:cut]} if cut > 0 else {line[:-TAIL]}
    return (stated, *(digest(body) for body in bodies))
