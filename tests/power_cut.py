"""A disk whose power fails: a program is recorded call by call, then every state is built.

Every state, that is, which a disk may show after a cut, by what POSIX promises and no more: bytes
not yet synced may be missing, there in part, or zeros; a name not yet synced in its folder may be
missing, the old one or the new one.
"""

import itertools
import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

Names = dict[str, int]  # path below the root → file; 0 for a folder
Data = dict[int, bytes]
Real = Callable[..., Any]


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

    def open(self, real: Real) -> Real:
        """A new file is a name, until its folder is synced."""

        def call(path: str, flags: int, mode: int = 0o777) -> Any:
            new = flags & os.O_CREAT and not Path(path).exists()
            handle = real(path, flags, mode)
            if new:
                self.steps.append(Step("name", os.fstat(handle).st_ino, path=self.path(path)))
            return handle

        return call

    def write(self, real: Real) -> Real:
        """Noted before it is done: a cut may come in its midst."""

        def call(handle: int, content: bytes) -> Any:
            status = os.fstat(handle)
            self.steps.append(Step("write", status.st_ino, content, status.st_size))
            return real(handle, content)

        return call

    def ftruncate(self, real: Real) -> Real:
        """The other change of bytes."""

        def call(handle: int, length: int) -> None:
            self.steps.append(Step("truncate", os.fstat(handle).st_ino, offset=length))
            real(handle, length)

        return call

    def fsync(self, real: Real) -> Real:
        """Of a file or of a folder."""

        def call(handle: int) -> None:
            real(handle)
            path = Path(f"/proc/self/fd/{handle}").readlink()
            self.steps.append(Step("sync", os.fstat(handle).st_ino, path=self.path(path)))

        return call

    def replace(self, real: Real) -> Real:
        """One name takes the place of another."""

        def call(old: str, new: str) -> None:
            real(old, new)
            file = Path(new).stat().st_ino
            self.steps.append(Step("rename", file, path=self.path(new), old=self.path(old)))

        return call

    def mkdir(self, real: Real) -> Real:
        """A folder is a name in the one above."""

        def call(path: str, mode: int = 0o777) -> None:
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


def cuts(
    steps: Iterable[Step], names: Names, data: Data
) -> Iterator[tuple[dict[str, bytes | None], int]]:
    """Yield what each cut may leave to be seen, once, and how many answers were confirmed by then.

    Args:
        steps: What was recorded; a step `confirmed` stands where the program said so.
        names: What lay there before, by name.
        data: What lay there before, by file.
    """
    disk, confirmed, yielded = Disk(names, data), 0, set()
    for step in [Step("start"), *steps]:
        confirmed += step.call == "confirmed"
        disk.take(step)
        for state in disk.states():
            seen = reachable(*state)
            key = (tuple(seen.items()), confirmed)
            if key not in yielded:
                yielded.add(key)
                yield seen, confirmed
