"""Files that are on disk when the call returns, and Chinese for why they are not.

A name in a folder is durable only after the folder itself was synced; Windows knows no such thing
and needs none.
"""

import errno
import os
import sys
from contextlib import suppress
from pathlib import Path

from wenming_cli.errors import SaveError

PRIVATE_FILE = 0o600
PRIVATE_FOLDER = 0o700
BINARY: int = getattr(os, "O_BINARY", 0)
"""Windows would write `\\r\\n` for every newline without it."""

_REASONS = {
    errno.ENOSPC: "磁盘满了",
    errno.EDQUOT: "空间配额用完了",
    errno.EFBIG: "文件大小到了上限",
    errno.EROFS: "磁盘是只读的",
    errno.EACCES: "没有写入权限",
    errno.EPERM: "没有写入权限",
    errno.EIO: "磁盘读写出了故障",
    errno.ENOENT: "磁盘或文件夹不在了",
    errno.ENODEV: "磁盘不在了",
    errno.ENXIO: "磁盘不在了",
    errno.ESTALE: "网络盘断开了",
    errno.ENOTDIR: "路径里有一段不是文件夹",
    errno.EISDIR: "这是一个文件夹",
    errno.ENAMETOOLONG: "文件名太长",
    errno.EMFILE: "打开的文件太多",
    errno.ENOLCK: "这个位置不支持加锁",
    errno.ENOTSUP: "这个位置不支持加锁",
}


_LONGEST = 259
"""Characters of a path that Windows takes; of a longer one it says that it is not there."""


class ShortWriteError(OSError):
    """The system took fewer bytes than it was given; as a rule the disk is full."""

    def __init__(self) -> None:
        """Speak as the disk would at the next try."""
        super().__init__(errno.ENOSPC, os.strerror(errno.ENOSPC))


def reason(error: OSError) -> str:
    """Return in Chinese why something could not be written."""
    code = error.errno or 0
    if sys.platform == "win32" and len(str(error.filename or "")) > _LONGEST:
        return "路径太长，Windows最多259个字"
    return _REASONS.get(code) or f"系统说：{errno.errorcode.get(code, str(error))}"


def not_saved(path: Path, error: OSError, said: str = "没有存上", hint: str = "") -> SaveError:
    """Return the error to raise for what could not be written; `said` is what came of it."""
    hint = hint or "换一个能写的位置，或腾出空间再试"
    return SaveError(f"{said}：{reason(error)}（{path}）", hint)


def make_folder(folder: Path) -> None:
    """Make the folder and those above it, each open to its owner only.

    Raises:
        OSError: One of them cannot be made.
    """
    if folder.is_dir():
        return
    make_folder(folder.parent)
    with suppress(FileExistsError):  # by another window, just now; a file is found out later
        folder.mkdir(PRIVATE_FOLDER)
    sync_folder(folder.parent)


def sync_folder(folder: Path) -> None:
    """Make the names in a folder durable, as far as the file system knows how."""
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as error:
        # Shared folders of virtual machines and some network drives sync files, but no folders.
        if error.errno not in {errno.EINVAL, errno.ENOTSUP}:
            raise
    finally:
        shut(handle)


def shut(handle: int) -> None:
    """Close a file whose content is on disk already, or is given up.

    A network drive that has gone may refuse even this; nothing hangs on it any more.
    """
    with suppress(OSError):
        os.close(handle)


def write_once(handle: int, content: bytes) -> None:
    """Write with one call and wait for the disk.

    Raises:
        ShortWriteError: Not everything was taken.
        OSError: Nothing was.
    """
    if os.write(handle, content) != len(content):
        raise ShortWriteError
    os.fsync(handle)


def create(path: Path, content: bytes) -> None:
    """Make a new file that is there with its whole content or not at all.

    The caller holds a lock: the temporary name is fixed, a leftover of a crash is replaced.
    """
    fresh = path.with_name(f".{path.name}.new")
    fresh.unlink(missing_ok=True)
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | BINARY
    handle = os.open(fresh, flags, PRIVATE_FILE)
    try:
        write_once(handle, content)
    finally:
        shut(handle)
    fresh.replace(path)
    sync_folder(path.parent)


def set_aside(path: Path, content: bytes) -> None:
    """Add to a file kept for looking at later."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND | BINARY
    handle = os.open(path, flags, PRIVATE_FILE)
    try:
        write_once(handle, content)
    finally:
        shut(handle)
    sync_folder(path.parent)
