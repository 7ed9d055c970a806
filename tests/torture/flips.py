"""A ledger cut at every byte, every bit of it turned, sectors zeroed: seen, or without harm."""

import random
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from itertools import islice
from pathlib import Path

from tests.damaged_ledger import HEADER, seen_or_harmless
from tests.torture.bout import Bout
from tests.torture.realistic import ENTRIES, lines
from wenming_cli.errors import DamagedError
from wenming_cli.model.event import Answer
from wenming_cli.store.ledgers.reading import examine, read
from wenming_cli.store.ledgers.writer import open_for_writing

AT_ONCE = 200
"""Changes in one round."""


def run(bout: Bout) -> None:
    """Turn every bit, then set every value, and cut everywhere; some as a command sees it."""
    whole = lines()
    everything = _everything(whole, random.Random(7))
    for dice in bout.rounds():
        _changed(bout, whole, list(islice(everything, AT_ONCE)), dice)
        _cut(bout, whole, dice)
        _swept(bout, whole, dice)
        _seen_by_the_command(bout, whole, dice)


def _everything(whole: list[bytes], dice: random.Random) -> Iterator[tuple[int, int]]:
    """Yield every place with every bit turned, mixed, and then every place with every value."""
    raw = b"".join(whole)
    bits = [(place, byte ^ 1 << bit) for place, byte in enumerate(raw) for bit in range(8)]
    dice.shuffle(bits)
    yield from bits
    rest = [(p, v) for p, byte in enumerate(raw) for v in range(256) if v != byte]
    dice.shuffle(rest)
    yield from rest


def _changed(
    bout: Bout, whole: list[bytes], changes: list[tuple[int, int]], dice: random.Random
) -> None:
    size = sum(map(len, whole))
    more = AT_ONCE - len(changes)
    changes += [(dice.randrange(size), dice.randrange(256)) for _ in range(more)]
    for place, value in changes:
        bout.figures.faults += 1
        bout.figures.damaged += 1
        with bout.watched(f"第{place}字节改成{value}", 10):
            seen_or_harmless(whole, place, value)


def _cut(bout: Bout, whole: list[bytes], dice: random.Random) -> None:
    """Cut at twenty places, some with zeros behind: complete lines are read, work goes on."""
    raw = b"".join(whole)
    first = bout.figures.trials * 20 % (len(raw) - len(whole[0]))
    for cut in range(len(whole[0]) + first, min(len(whole[0]) + first + 20, len(raw))):
        bout.figures.faults += 1
        bout.figures.damaged += 1
        ledger = bout.room / "市教育局.jsonl"
        ledger.write_bytes(raw[:cut] + bytes(dice.choice((0, 0, 1, 511))))
        complete = raw[:cut].count(b"\n") + raw[cut : cut + 1].count(b"\n") - 1
        kept = [entry for entry in ENTRIES[:complete] if isinstance(entry, Answer)]
        with bout.watched(f"在第{cut}字节截断", 10):
            bout.figures.confirmed += len(kept)
            assert list(read(ledger).answers) == kept
            with open_for_writing(ledger, HEADER) as writer:
                writer.append(Answer("9.9.9", "f", HEADER.at))
            assert [*kept, Answer("9.9.9", "f", HEADER.at)] == list(read(ledger).answers)


def _swept(bout: Bout, whole: list[bytes], dice: random.Random) -> None:
    """Zero, fill, move or double whole stretches, as bad sectors and editors do."""
    raw = b"".join(whole)
    true = examine(Path("x.jsonl"), raw)
    for _ in range(20):
        changed = _worked_on(raw, dice)
        bout.figures.faults += 1
        bout.figures.damaged += 1
        with bout.watched("一段字节", 10):
            found = examine(Path("x.jsonl"), changed)
            quiet = not found.faults and not found.torn and not found.forks
            events = list(found.events)
            assert all(event in true.events for event in events), "多出了没有写过的"
            # Whole lines off the end leave no trace inside; the printed head is there for that.
            cut_off = events == list(true.events[: len(events)])
            assert not quiet or cut_off, "改动没有看出来"


def _worked_on(raw: bytes, dice: random.Random) -> bytes:
    start = dice.randrange(len(raw))
    size = dice.choice((1, 7, 100, 512, 4096))
    piece = raw[start : start + size]
    match dice.randrange(6):
        case 0:
            return raw[:start] + bytes(len(piece)) + raw[start + size :]
        case 1:
            return raw[:start] + dice.randbytes(len(piece)) + raw[start + size :]
        case 2:
            return raw[:start] + raw[start + size :]
        case 3:
            return raw[:start] + piece + raw[start:]
        case 4:
            at = dice.randrange(len(raw))
            return raw[:at] + piece + raw[at:]
    rows = raw.splitlines(keepends=True)
    a, b = dice.randrange(len(rows)), dice.randrange(len(rows))
    rows[a], rows[b] = rows[b], rows[a]
    return b"".join(rows)


def _seen_by_the_command(bout: Bout, whole: list[bytes], dice: random.Random) -> None:
    """`wenming verify` ends with 0 or 65, in sentences, and names file and line."""
    ledger = bout.room / "市教育局.jsonl"
    raw = _worked_on(b"".join(whole), dice)
    ledger.write_bytes(raw)
    bout.figures.faults += 1
    bout.figures.damaged += 1
    with bout.watched("wenming verify"):
        done = subprocess.run(
            [sys.executable, "-X", "utf8", "-m", "wenming_cli", "verify", ledger.name],
            cwd=bout.room,
            capture_output=True,
            encoding="utf-8",
            check=False,
            timeout=30,
        )
        assert "Traceback" not in done.stderr, done.stderr[-500:]
        wanted = 0
        with suppress(DamagedError):
            wanted = 65
            read(ledger)
            wanted = 0
        assert done.returncode == wanted, (done.returncode, wanted, done.stderr)
        told = done.stdout + done.stderr
        assert not wanted or re.search(r"市教育局\.jsonl(:\d+)?", told), told
