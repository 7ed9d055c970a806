"""Pages to disk: the old file stays whole until the new one is."""

import os
import tempfile
from contextlib import suppress
from pathlib import Path

from wenming_cli.errors import InputError, SaveError
from wenming_cli.store import durable


def write(path: Path, content: bytes) -> None:
    """Write a file at once: beside its place, synced, then renamed into it.

    Raises:
        InputError: The folder does not exist, or the name is a folder.
        SaveError: It cannot be written: disk full, read-only, open in another program.
    """
    try:
        check_place(path)
        handle, part = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    except OSError as error:
        raise _unsaved(path, error) from error
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(part).replace(path)
    except OSError as error:
        with suppress(OSError):  # where the disk is gone, the piece is too
            Path(part).unlink(missing_ok=True)
        raise _unsaved(path, error) from error
    with suppress(OSError):  # the page is there; only a power cut now could bring back the old one
        durable.sync_folder(path.parent)


def check_place(path: Path) -> None:
    """See that a file can have its place.

    Raises:
        InputError: The folder does not exist, or the name is a folder.
    """
    if path.is_dir():
        raise InputError(f"“{path}”是文件夹", "在后面写上文件名")
    if not path.parent.is_dir():
        raise InputError(f"没有文件夹“{path.parent}”", "先建好文件夹，或换一个位置")


def make_folder(folder: Path) -> None:
    """Make a folder and those above it.

    Raises:
        InputError: A file is in the way.
        SaveError: It cannot be made.
    """
    try:
        durable.make_folder(folder)
        made = folder.is_dir()
    except OSError as error:
        raise _unsaved(folder, error) from error
    if not made:
        raise InputError(f"“{folder}”是一个文件", "换一个文件夹的名字")


def _unsaved(path: Path, error: OSError) -> SaveError:
    hint = "关掉打开它的程序，核对磁盘空间和文件夹权限，再试一次；原来的文件没有动"
    return SaveError(f"“{path}”没有存上（{durable.reason(error)}）", hint)
