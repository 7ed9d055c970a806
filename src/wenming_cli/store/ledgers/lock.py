"""One writer a file: a lock that the system drops the moment its process ends.

It is held on a hidden file beside the one it guards, which also says who holds it. That file stays:
to remove it would let two windows lock two files of the same name.
"""

import json
import os
import platform
import sys
from contextlib import suppress
from pathlib import Path

from wenming_cli.errors import LockedError
from wenming_cli.store.durable import BINARY, PRIVATE_FILE, shut

_SAID = 4096
"""Bytes of who holds it; on Windows the lock itself lies on the byte after them."""


class Lock:
    """A lock that is held until `release` or the end of the process."""

    def __init__(self, guarded: Path, since: str, by: str = "") -> None:
        """Take it at once or not at all.

        Args:
            guarded: The file that only one may write.
            since: The moment now, told to whoever finds it locked.
            by: Who takes it; may be empty.

        Raises:
            LockedError: Another process, or this one, holds it.
            OSError: Nothing can be written or locked there.
        """
        beside = guarded.with_name(f".{guarded.name}.lock")
        self._handle = os.open(beside, os.O_RDWR | os.O_CREAT | BINARY, PRIVATE_FILE)
        try:
            _take(self._handle)
        except (BlockingIOError, PermissionError):
            raise _refusal(guarded, _told(self._handle)) from None
        except OSError:
            shut(self._handle)
            raise
        holder = {"pid": os.getpid(), "host": platform.node(), "since": since, "by": by}
        told = json.dumps(holder, ensure_ascii=False).encode("utf-8", "replace")
        with suppress(OSError):  # on a full disk the lock holds all the same, only unnamed
            os.ftruncate(self._handle, 0)
            os.write(self._handle, told)

    def release(self) -> None:
        """Let others in."""
        shut(self._handle)


def _told(handle: int) -> bytes:
    """Return what the holder has said of itself, and close the file."""
    try:
        return os.read(handle, _SAID)
    except OSError:  # then it stays unnamed
        return b""
    finally:
        shut(handle)


def _refusal(guarded: Path, told: bytes) -> LockedError:
    try:
        holder = json.loads(told)
        who = f"{holder['by'] or '有人'}从{holder['since']}起打开着"
        where = f"（{holder['host']}，进程{holder['pid']}）"
    except (ValueError, LookupError, TypeError):
        who, where = "另一个窗口打开着", ""
    return LockedError(
        f"{who}这份台账：{guarded}{where}", "在那个窗口按q退出后再试；窗口关掉后锁自动解开"
    )


if sys.platform == "win32":
    import msvcrt

    def _take(handle: int) -> None:
        os.lseek(handle, _SAID, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        os.lseek(handle, 0, os.SEEK_SET)

else:
    import fcntl

    def _take(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
