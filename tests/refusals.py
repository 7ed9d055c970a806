"""A system that refuses: the first, second, third … call fails, once or from then on."""

import errno
import os
from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import Any

import pytest

CALLS = (
    *("open", "read", "write", "fsync", "ftruncate", "lseek", "close", "fstat", "stat"),
    *("replace", "rename", "mkdir", "unlink"),
)
"""What saving asks of the system."""

CODES = (errno.EIO, errno.ENOSPC, errno.EACCES, errno.EROFS, errno.EMFILE)


class Refuser:
    """Counts the calls and refuses some of them.

    Attributes:
        refused: The calls that were refused, by name, in order.
    """

    def __init__(self, refuses: Callable[[int], bool], code: int, *, short: bool = False) -> None:
        """Decide what to refuse.

        Args:
            refuses: Whether the call of this number, from 1, is refused.
            code: The errno.
            short: Whether a refused write takes half of what it was given instead.
        """
        self.refused: list[str] = []
        self._refuses, self._code, self._short = refuses, code, short
        self._count = 0

    @contextmanager
    def at_work(self) -> Generator[None]:
        """Stand between the program and the system as long as this lasts."""
        with pytest.MonkeyPatch.context() as patched:
            for name in CALLS:
                patched.setattr(os, name, self._guarded(name, getattr(os, name)))
            yield

    def _guarded(self, name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*args: Any, **named: Any) -> Any:
            self._count += 1
            if not self._refuses(self._count):
                return real(*args, **named)
            self.refused.append(name)
            if name == "close":
                real(*args, **named)  # the handle is gone, whatever is said
            if self._short and name == "write":
                return real(args[0], args[1][: len(args[1]) // 2])
            raise OSError(self._code, os.strerror(self._code))

        return call


def once(number: int) -> Callable[[int], bool]:
    """Refuse one call."""
    return lambda count: count == number


def from_then_on(number: int) -> Callable[[int], bool]:
    """Refuse this call and all after it."""
    return lambda count: count >= number
