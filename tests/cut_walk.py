"""Answers recorded in a ledger while its disk is watched, and a new start on what a cut left."""

import os
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.disk_calls import Recorder, Step
from tests.power_cut import Data, Names
from wenming_cli.model.event import Answer, Header
from wenming_cli.store.ledgers.lines import encode
from wenming_cli.store.ledgers.reading import read
from wenming_cli.store.ledgers.writer import open_for_writing

AT = "2026-11-23T14:20:05+08:00"
HEADER = Header("e", "f", "市教育局", "2026Q4", AT, "0.1.0")
LEDGER = "台账/2026Q4/市教育局.jsonl"
TORN = b'{"kind":"answer","requirement":"9.9"'
TAILS = {"tidy": b"", "torn": TORN, "zeros": bytes(99), "unended": b""}
"""How a ledger of an earlier day may end; `unended` lacks its last newline."""

Seen = Mapping[str, bytes | None]


class Recorded(NamedTuple):
    """What lay there before, by name and by file, and what was asked of the disk since."""

    names: Names
    data: Data
    before: tuple[Answer, ...]
    steps: tuple[Step, ...]


def recorded(root: Path, tail: str, answers: Sequence[Answer], pause: int = 0) -> Recorded:
    """Record answers under an empty folder, watched.

    Args:
        root: Where the workspace is to be.
        tail: A key of `TAILS`, or `new` for a ledger that is yet to be made.
        answers: Confirmed one after the other.
        pause: After so many answers the ledger is closed and opened again; 0: never.
    """
    ledger = root / LEDGER
    names, data, before = ({}, {}, ()) if tail == "new" else _earlier(ledger, tail)
    with pytest.MonkeyPatch.context() as patched:
        recorder = Recorder(root, patched)
        sat(ledger, answers[: pause or len(answers)], recorder)
        if pause:
            sat(ledger, answers[pause:], recorder)
    return Recorded(names, data, before, tuple(recorder.steps))


def sat(ledger: Path, answers: Sequence[Answer], recorder: Recorder) -> tuple[Answer, ...]:
    """Record answers in one sitting; return what was there when it began."""
    with open_for_writing(ledger, HEADER) as writer:
        before = writer.answers
        for answer in answers:
            writer.append(answer)
            recorder.steps.append(Step("confirmed"))
    return before


def _earlier(ledger: Path, tail: str) -> tuple[Names, Data, tuple[Answer, ...]]:
    """Leave a ledger of one answer with an untidy tail, all of it durable."""
    header, h = encode(HEADER, "")
    old = Answer("0.1", "f", AT)
    line = encode(old, h)[0]
    content = header + (line[:-1] if tail == "unended" else line) + TAILS[tail]
    ledger.parent.mkdir(parents=True)
    ledger.write_bytes(content)
    file = ledger.stat().st_ino
    return {"台账": 0, "台账/2026Q4": 0, LEDGER: file}, {file: content}, (old,)


def started_again(seen: Seen, certain: Sequence[Answer], following: Sequence[Answer]) -> None:
    """Start again on what a cut left: all that is certain is there, and work goes on.

    Args:
        seen: Folders and files after the cut.
        certain: The answers that had been confirmed.
        following: The one that was on its way, if there was one; it may be there or not.
    """
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patched:
        patched.setattr(os, "fsync", lambda _: None)  # this start needs no durable disk
        laid_out(Path(folder), seen)
        ledger = Path(folder, LEDGER)
        certain = list(certain)
        if ledger.exists():
            found = list(read(ledger).answers)
            assert found in (certain, [*certain, *following])
        else:
            assert not certain
        with open_for_writing(ledger, HEADER) as writer:
            assert list(writer.answers)[: len(certain)] == certain
            writer.append(Answer("2.1", "f", AT))
        after = list(read(ledger).answers)
        assert after[: len(certain)] == certain
        assert after[-1].requirement == "2.1"


def laid_out(folder: Path, seen: Seen) -> None:
    """Write folders and files as a cut left them."""
    for path, content in seen.items():
        if content is None:
            Path(folder, path).mkdir()
        else:
            Path(folder, path).write_bytes(content)
