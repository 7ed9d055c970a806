"""The power fails at every moment: what was confirmed is there, and work goes on.

A walk is recorded call by call. Then every state is built that a disk may show after a cut, by
what POSIX promises and no more: bytes not yet synced may be missing, there in part, or zeros; a
name not yet synced in its folder may be missing, the old one or the new one.
"""

import itertools
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from wenming_cli.model.event import Answer, Header
from wenming_cli.model.status import Status
from wenming_cli.store.ledgers.lines import encode
from wenming_cli.store.ledgers.reading import read
from wenming_cli.store.ledgers.writer import open_for_writing

AT = "2026-11-23T14:20:05+08:00"
HEADER = Header("e", "f", "市教育局", "2026Q4", AT, "0.1.0")
ANSWERS = [Answer(f"1.{n}", "f", AT, Status.ACHIEVED, note="已核") for n in (1, 2, 3)]
LEDGER = "台账/2026Q4/市教育局.jsonl"
TORN = b'{"kind":"answer","requirement":"9.9"'

Names = dict[str, int]  # path below the root → file; 0 for a folder
Data = dict[int, bytes]


class Step(NamedTuple):
    """One call: what it does to a file's bytes or to a folder's names."""

    call: str
    file: int = 0
    content: bytes = b""
    offset: int = 0
    path: str = ""
    old: str = ""


class Recorder:
    """Stands between the program and the system and notes what was asked."""

    def __init__(self, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Wrap each call that changes a disk, by the method of its name."""
        self.root = root
        self.steps: list[Step] = []
        for name in ("open", "write", "fsync", "ftruncate", "replace", "mkdir"):
            monkeypatch.setattr(os, name, getattr(self, name)(getattr(os, name)))

    def path(self, path: object) -> str:
        """Return a path as the steps name it."""
        return Path(str(path)).relative_to(self.root).as_posix()

    def open(self, real):
        """A new file is a name, until its folder is synced."""

        def call(path, flags, mode=0o777):
            new = flags & os.O_CREAT and not Path(path).exists()
            handle = real(path, flags, mode)
            if new:
                self.steps.append(Step("name", os.fstat(handle).st_ino, path=self.path(path)))
            return handle

        return call

    def write(self, real):
        """Noted before it is done: a cut may come in its midst."""

        def call(handle, content):
            status = os.fstat(handle)
            self.steps.append(Step("write", status.st_ino, content, status.st_size))
            return real(handle, content)

        return call

    def ftruncate(self, real):
        """The other change of bytes."""

        def call(handle, length):
            self.steps.append(Step("truncate", os.fstat(handle).st_ino, offset=length))
            real(handle, length)

        return call

    def fsync(self, real):
        """Of a file or of a folder."""

        def call(handle):
            real(handle)
            path = Path(f"/proc/self/fd/{handle}").readlink()
            self.steps.append(Step("sync", os.fstat(handle).st_ino, path=self.path(path)))

        return call

    def replace(self, real):
        """One name takes the place of another."""

        def call(old, new):
            real(old, new)
            file = Path(new).stat().st_ino
            self.steps.append(Step("rename", file, path=self.path(new), old=self.path(old)))

        return call

    def mkdir(self, real):
        """A folder is a name in the one above."""

        def call(path, mode=0o777):
            real(path, mode)
            self.steps.append(Step("name", path=self.path(path)))

        return call


def folder_of(path: str) -> str:
    """Return the folder a name stands in."""
    return Path(path).parent.as_posix()


class Disk:
    """What is durable, and what is not yet."""

    def __init__(self, names: Names, data: Data) -> None:
        """Begin with what lay there before the walk, all of it durable."""
        self.names, self.data = dict(names), dict(data)
        self.namings: list[Step] = []
        self.changes: dict[int, list[Step]] = {}
        self.unlocked: set[int] = set()

    def take(self, step: Step) -> None:
        """Do one call, as far as it is durable."""
        if step.path.endswith(".lock"):
            self.unlocked.add(step.file)  # never read after a restart: its state does not matter
        elif step.call in {"name", "rename"}:
            self.namings.append(step)
        elif step.call in {"write", "truncate"}:
            if step.file not in self.unlocked:
                self.changes.setdefault(step.file, []).append(step)
        elif step.call == "sync":
            for change in self.changes.pop(step.file, []):
                self.data[step.file] = changed(self.data.get(step.file, b""), change)
            for naming in [n for n in self.namings if folder_of(n.path) == step.path]:
                named(self.names, naming)
                self.namings.remove(naming)

    def states(self) -> Iterator[tuple[Names, Data]]:
        """Every state a cut may leave now."""
        for size in range(len(self.namings) + 1):
            for some in itertools.combinations(self.namings, size):
                names = dict(self.names)
                for naming in some:
                    named(names, naming)
                files = list(self.changes)
                for contents in itertools.product(*(self._contents(file) for file in files)):
                    yield names, {**self.data, **dict(zip(files, contents, strict=True))}

    def _contents(self, file: int) -> Iterator[bytes]:
        content = self.data.get(file, b"")
        yield content
        for change in self.changes[file]:
            for taken in range(1, len(change.content)):
                part = content[: change.offset] + change.content[:taken]
                yield part
                if taken % 3 == 0:
                    yield part + bytes(len(change.content) - taken)
            yield content[: change.offset] + bytes(len(change.content))
            content = changed(content, change)
            yield content


def changed(content: bytes, change: Step) -> bytes:
    """Return the bytes after one change; all writes here append."""
    return content[: change.offset] + change.content


def named(names: Names, naming: Step) -> None:
    """Let one change of names take effect."""
    names.pop(naming.old, None)
    names[naming.path] = naming.file


def reachable(names: Names, data: Data) -> dict[str, bytes | None]:
    """Return what can be seen: a file in a folder whose own name was lost is lost."""
    seen: dict[str, bytes | None] = {}
    for path in sorted(names):
        if folder_of(path) == "." or folder_of(path) in seen:
            seen[path] = data.get(names[path], b"") if names[path] else None
    return seen


def check(seen: dict[str, bytes | None], before: list[Answer], confirmed: list[Answer]) -> None:
    """Start again on what the cut left."""
    with tempfile.TemporaryDirectory() as folder:
        for path, content in seen.items():
            if content is None:
                Path(folder, path).mkdir()
            else:
                Path(folder, path).write_bytes(content)
        ledger = Path(folder, LEDGER)
        certain = [*before, *confirmed]
        if ledger.exists():
            found = list(read(ledger).answers)
            following = ANSWERS[len(confirmed) : len(confirmed) + 1]
            assert found in (certain, [*certain, *following])
        else:
            assert not certain
        with open_for_writing(ledger, HEADER) as writer:
            assert list(writer.answers)[: len(certain)] == certain
            writer.append(Answer("2.1", "f", AT))
        after = list(read(ledger).answers)
        assert after[: len(certain)] == certain
        assert after[-1].requirement == "2.1"


def start(tail: bytes | None) -> tuple[bytes, list[Answer]]:
    """Return a ledger with one answer and an untidy tail."""
    header, h = encode(HEADER, "")
    old = Answer("0.1", "f", AT)
    line = encode(old, h)[0]
    return (header + line + tail, [old]) if tail is not None else (header + line[:-1], [old])


@pytest.mark.parametrize("tail", ["new", "tidy", "torn", "zeros", "unended"])
@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="asks Linux for a handle's name")
def test_no_confirmed_answer_is_lost_at_any_cut(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, tail: str
) -> None:
    """Three answers, from a new ledger or after an accident: every state is read and goes on."""
    ledger = tmp_path / LEDGER
    names: Names = {}
    data: Data = {}
    before: list[Answer] = []
    if tail != "new":
        tails = {"tidy": b"", "torn": TORN, "zeros": bytes(99), "unended": None}
        content, before = start(tails[tail])
        ledger.parent.mkdir(parents=True)
        ledger.write_bytes(content)
        names = {"台账": 0, "台账/2026Q4": 0, LEDGER: ledger.stat().st_ino}
        data = {ledger.stat().st_ino: content}
    with monkeypatch.context() as patched:
        recorder = Recorder(tmp_path, patched)
        with open_for_writing(ledger, HEADER) as writer:
            for answer in ANSWERS:
                writer.append(answer)
                recorder.steps.append(Step("confirmed"))
    monkeypatch.setattr(os, "fsync", lambda _: None)  # the second start needs no durable disk
    disk, confirmed, seen_before = Disk(names, data), 0, set()
    for step in [Step("start"), *recorder.steps]:
        confirmed += step.call == "confirmed"
        disk.take(step)
        for state in disk.states():
            seen = reachable(*state)
            key = (tuple(seen.items()), confirmed)
            if key not in seen_before:
                seen_before.add(key)
                check(seen, before, ANSWERS[:confirmed])
                if tail == "torn":
                    assert any(TORN in (content or b"") for content in seen.values())
    assert confirmed == 3
    assert len(seen_before) > 500
