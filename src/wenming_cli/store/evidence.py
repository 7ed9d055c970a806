"""Evidence files: described when recorded, found again when reported.

Never copied, and never opened outside the workspace.
"""

import errno
import hashlib
import os
import stat
import unicodedata
from collections.abc import Iterable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from wenming_cli.errors import InputError
from wenming_cli.model.evidence import Evidence
from wenming_cli.model.hidden import fault_when_hidden
from wenming_cli.store.within import opened, within

_LIMIT = 2 << 30
"""Bytes; a longer film is better kept elsewhere and described."""

_QUOTES = {'""', "''", "“”", "‘’"}
"""What systems put around a path that is copied or dragged, and editors make of it."""


def describe(root: Path, given: str) -> Evidence:
    """Return what is recorded of an evidence file.

    Args:
        root: The workspace (or the sheet's folder); evidence lies within.
        given: A path as a person gives it: relative to `root`, or absolute and within it, in
            quotes or not.

    Raises:
        InputError: There is no such file, or it lies outside, or it is no plain file.
    """
    *others, plainest = _readings(given)
    for each in others:
        with suppress(InputError):
            return _described(root, each)
    return _described(root, plainest, given)


def found_again(root: Path, recorded: Iterable[Evidence]) -> dict[Evidence, str]:
    """Return which recorded files are not as they were: 找不到 or 已改动; the same are left out.

    A file whose path was hidden cannot be looked for; it stays what it was found to be then.
    """
    faults: dict[Evidence, str] = {}
    for evidence in recorded:
        if (then := fault_when_hidden(evidence.path)) is not None:
            faults.update({evidence: then} if then else {})
            continue
        try:
            now = _described(root, evidence.path)
        except InputError:
            faults[evidence] = "找不到"
        else:
            if (now.size, now.sha256) != (evidence.size, evidence.sha256):
                faults[evidence] = "已改动"
    return faults


def _readings(given: str) -> Iterable[str]:
    """Return what may be meant: the name as it stands, without quotes around it, composed."""
    bare = given.strip()
    if bare[:1] + bare[-1:] in _QUOTES and len(bare) > 1:
        bare = bare[1:-1].strip()
    return dict.fromkeys((given, given.strip(), bare, unicodedata.normalize("NFC", bare)))


def _described(root: Path, path: str, given: str = "") -> Evidence:
    """Describe the file at just this path; messages quote what was `given`."""
    given = given or path
    try:
        relative = within(root, path, given)
        found, digest = _read(opened(root, relative), given)
        day = datetime.fromtimestamp(found.st_mtime, UTC).astimezone().date().isoformat()
    except (OSError, ValueError) as error:  # ValueError: a name or a time that is none
        raise _refused(given, error) from error
    return Evidence(relative.as_posix(), found.st_size, digest, day)


def _read(handle: int, given: str) -> tuple[os.stat_result, str]:
    """Return state and SHA-256 of an open file, and close it, whatever it is."""
    try:
        found = os.fstat(handle)
        _check(found, given)
        with open(handle, "rb", closefd=False) as file:
            return found, hashlib.file_digest(file, "sha256").hexdigest()
    finally:
        os.close(handle)


def _check(found: os.stat_result, given: str) -> None:
    if not stat.S_ISREG(found.st_mode):
        raise InputError(f"“{given}”不是文件", "写出文件名；文件夹请打包或逐个写")
    if found.st_size > _LIMIT:
        raise InputError(f"“{given}”超过2GB", "截取需要的部分，或在说明里写明存放位置")


def _refused(given: str, error: OSError | ValueError) -> InputError:
    if not isinstance(error, OSError):
        return InputError(f"佐证“{given}”打不开", "文件名里有系统不认识的字，改名后再写")
    if error.errno == errno.ELOOP:
        return InputError(f"“{given}”是链接", "写文件真正所在的路径")
    if error.errno in {errno.ENOENT, errno.ENOTDIR}:
        return InputError(f"没有找到佐证“{given}”", "核对文件名；按Tab键可以补全路径")
    return InputError(f"佐证“{given}”打不开", "核对这个文件的权限")
