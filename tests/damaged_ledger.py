"""A ledger whose bytes are changed, and what reading it must tell then."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path

from wenming_cli.model.event import Answer, Header
from wenming_cli.model.status import Status
from wenming_cli.store.ledgers.inspection import Inspection
from wenming_cli.store.ledgers.lines import encode
from wenming_cli.store.ledgers.reading import examine

AT = "2026-11-23T14:20:05+08:00"
HEADER = Header("e", "f", "市教育局", "2026Q4", AT, "0.1.0")


def written(count: int, prev: str = "", first: int = 1) -> list[bytes]:
    """Return the lines of a ledger, or, with `prev`, lines that follow upon another."""
    lines = []
    entries: list[Header | Answer] = [] if prev else [HEADER]
    entries += [Answer(f"1.{n}", "f", AT, Status.ACHIEVED, note="好") for n in range(first, count)]
    for entry in entries:
        line, prev = encode(entry, prev)
        lines.append(line)
    return lines


def names(found: Inspection) -> list[str]:
    """Return the requirements of the good answers."""
    return [event.requirement for event in found.events if isinstance(event, Answer)]


def seen_or_harmless(lines: Sequence[bytes], place: int, value: int) -> bool:
    """Change one byte: it is seen or does no harm, and all other lines come back.

    Args:
        lines: Of a whole ledger, each requirement answered once.
        place: Of the byte.
        value: What stands there instead.

    Returns:
        Whether it was seen.
    """
    raw = b"".join(lines)
    whole = _whole(raw)
    line, start = 0, 0
    while place >= start + len(lines[line]):
        line, start = line + 1, start + len(lines[line])
    found = examine(Path("x.jsonl"), raw[:place] + bytes([value]) + raw[place + 1 :])
    entries = list(whole.events)
    if line:
        del entries[line - 1]
    assert list(found.events) in (list(whole.events), entries), (place, value)
    assert found.header in ((whole.header, None) if line == 0 else (whole.header,))
    split = 1 + (value == ord("\n"))
    at = {fault.line for fault in found.faults}
    assert at <= {line + 1, line + split}, (place, value)
    unharmed = found.events == whole.events and found.header == whole.header
    assert at or found.torn or unharmed, (place, value)
    return bool(at or found.torn)


@cache
def _whole(raw: bytes) -> Inspection:
    return examine(Path("x.jsonl"), raw)
