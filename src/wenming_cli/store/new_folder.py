"""A new folder with everything in it, or none."""

import shutil
import tempfile
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from wenming_cli.errors import InputError
from wenming_cli.store import durable

_LONGEST = 40
"""Characters of the folder's name in that of the folder beside it."""


def write(folder: Path, contents: Iterable[tuple[str, bytes]]) -> None:
    """Write files into a folder that is there with all of them or not at all.

    Args:
        folder: Its name; those above it are made as well.
        contents: Path within the folder, with `/`, and what is in the file.

    Raises:
        InputError: The folder is there already.
        SaveError: It cannot be written.
    """
    part: Path | None = None
    try:
        part = _place_for(folder)
        _fill(part, contents)
        part.rename(folder)
        durable.sync_folder(folder.parent)
    except OSError as error:
        if part is not None:
            with suppress(OSError):  # which ignore_errors leaves: a folder that cannot be closed
                shutil.rmtree(part, ignore_errors=True)
        raise durable.not_saved(folder, error) from error


def _place_for(folder: Path) -> Path:
    """Make a folder beside the one that is to be, and those above it."""
    if folder.exists():
        raise InputError(f"“{folder}”已经有了，没有改动它", "用-o写另一个文件夹，或先把它改名")
    durable.make_folder(folder.parent)
    return Path(tempfile.mkdtemp(prefix=f".{folder.name[:_LONGEST]}.", dir=folder.parent))


def _fill(folder: Path, contents: Iterable[tuple[str, bytes]]) -> None:
    for name, data in contents:
        durable.make_folder((folder / name).parent)
        durable.create(folder / name, data)
