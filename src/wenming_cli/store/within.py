"""Paths that stay in a folder: read as they are typed, opened without following a link."""

import errno
import os
from pathlib import Path, PurePosixPath

from wenming_cli.errors import InputError
from wenming_cli.store.file_names import device


def elsewhere(root: Path, typed: str) -> bool:
    r"""Whether a path names another computer than the root's (``\\server\share``).

    Even to look whether such a path is there would reach out to that computer, and greet it with
    the user's name and password digest.

    Args:
        root: The folder.
        typed: With `/` for every backslash.
    """
    return typed.startswith("//") and not _begins(typed, str(root.absolute()).replace("\\", "/"))


def _begins(typed: str, root: str) -> bool:
    """Whether a path begins with the server and the share that the root has."""
    share = "/".join(root.split("/")[:4]).lower()
    return root.startswith("//") and f"{typed.lower()}/".startswith(f"{share}/")


def within(root: Path, path: str, given: str) -> PurePosixPath:
    """Return the path relative to the root, refusing what could lead out of it."""
    text = path.replace("\\", "/")
    if Path(text).is_absolute() or text.startswith("//"):
        # As given first: elsewhere than on Windows a name may hold a backslash.
        below = (
            None if elsewhere(root, text) else _below(root, Path(path)) or _below(root, Path(text))
        )
        if below is None:
            hint = "把佐证复制到工作区里（例如“佐证”文件夹），再写相对路径"
            raise InputError(f"“{given}”不在工作区里", hint)
        text = below
    relative = PurePosixPath(text)
    if not relative.parts or ".." in relative.parts or ":" in text or "\0" in text:
        hint = "写工作区里的相对路径，例如：佐证/路灯巡检.xlsx"
        raise InputError(f"佐证路径“{given}”不能用", hint)
    if any(map(device, relative.parts)):
        message = f"佐证路径“{given}”里有Windows留作设备名的词"
        raise InputError(message, "CON、NUL、COM1这样的名字，改名后再写")
    return relative


def _below(root: Path, path: Path) -> str | None:
    """Return what follows the root in an absolute path, by whatever name the root is called."""
    for folder in path.parents:
        if folder.exists() and folder.samefile(root):
            return path.relative_to(folder).as_posix()
    return None


def opened(root: Path, relative: PurePosixPath) -> int:
    """Open part by part without following links, so that no link leads out of the root."""
    flags = os.O_RDONLY | getattr(os, "O_BINARY", 0)
    if not hasattr(os, "O_NOFOLLOW") or os.open not in os.supports_dir_fd:
        target = root / relative
        if not Path(os.path.realpath(target)).is_relative_to(os.path.realpath(root)):
            raise OSError(errno.ELOOP, "link")
        return os.open(target, flags)
    within = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK  # no O_DIRECTORY: a link is told as such
    folder = os.open(root, os.O_RDONLY)
    try:
        for part in relative.parts[:-1]:
            inner = os.open(part, within, dir_fd=folder)
            os.close(folder)
            folder = inner
        return os.open(relative.parts[-1], flags | within, dir_fd=folder)
    finally:
        os.close(folder)
