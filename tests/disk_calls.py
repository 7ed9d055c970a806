"""What a program asks of a disk, noted call by call."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

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
