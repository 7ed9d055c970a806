"""A file that only grows, and is on disk each time it has grown."""

import os
from pathlib import Path

from wenming_cli.errors import SaveError
from wenming_cli.store import durable


class Appended:
    """An open file that is added to, whole or not at all.

    After a failed fsync nobody knows what is on disk, and a second one would claim success; so
    nothing more is added and every later attempt is refused.
    """

    def __init__(self, path: Path, handle: int) -> None:
        """Go on where the file ends; `handle` was opened to append to `path`.

        Raises:
            SaveError: The disk does not say where that is.
        """
        self._path = path
        self._handle = handle
        self._over = ""
        try:
            self._length = os.fstat(handle).st_size
        except OSError as error:
            raise durable.not_saved(path, error, "台账打不开") from error

    def close(self) -> None:
        """Refuse everything from now on; the handle is the opener's to close."""
        self._over = self._over or "文件已经关上"

    def append(self, content: bytes) -> None:
        """Add the content; when this returns, it is on disk.

        Raises:
            SaveError: Nothing was added; what was before stays.
        """
        if self._over:
            raise self._refusal()
        try:
            self._check_place()
            self._write(content)
        except OSError as error:
            hint = "检查磁盘，退出后重新打开" if self._over else ""
            raise durable.not_saved(self._path, error, hint=hint) from error
        self._length += len(content)

    def _check_place(self) -> None:
        """See that the file is still the one that was opened, and as long as it was left.

        A version-control checkout or a cloud drive replaces files under their name: what is
        written to the old one would be lost.
        """
        here, there = os.fstat(self._handle), self._path.stat()
        if not os.path.samestat(here, there) or here.st_size != self._length:
            self._over = "打开期间，文件被别的程序换掉或改动了"
            raise self._refusal()

    def _write(self, content: bytes) -> None:
        try:
            if os.write(self._handle, content) != len(content):
                raise durable.ShortWriteError
        except OSError:
            self._cut_back()
            raise
        try:
            os.fsync(self._handle)
        except OSError:
            self._over = "刚才有一次没有存上，磁盘上的情况不明"
            raise

    def _cut_back(self) -> None:
        """Take off what was written in part; where even that fails, the next opening does it."""
        try:
            os.ftruncate(self._handle, self._length)
        except OSError:
            self._over = "刚才有一次只写了一部分"

    def _refusal(self) -> SaveError:
        return SaveError(f"没有存上：{self._over}（{self._path}）", "退出后重新打开")
