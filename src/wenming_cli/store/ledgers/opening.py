"""What comes before the first write: folder, lock, header, and the tail of the last session."""

import os
import stat
from contextlib import ExitStack
from pathlib import Path

from wenming_cli.errors import InputError
from wenming_cli.store import durable
from wenming_cli.store.ledgers.inspection import Inspection
from wenming_cli.store.ledgers.lock import Lock

_CLOSED = "台账打不开"


def opened(path: Path, since: str, by: str, held: ExitStack, header: bytes | None = None) -> int:
    """Lock the ledger and return a handle that appends to it; `held` lets both go.

    Args:
        path: The ledger.
        since: The moment now, told to whoever finds it locked.
        by: Who opens it.
        held: What is to be released in the end.
        header: The first line of a new ledger, where there is none yet; None: there is one.

    Raises:
        LockedError: Another window has it open.
        SaveError: Nothing can be written there.
        InputError: It is no file.
    """
    try:
        held.callback(_locked(path, since, by, new=header is not None).release)
        handle = _handle(path, header)
        held.callback(durable.shut, handle)
        plain = stat.S_ISREG(os.fstat(handle).st_mode)
    except OSError as error:
        raise durable.not_saved(path, error, _CLOSED) from error
    if not plain:
        raise InputError(f"“{path}”不是一个普通文件", "台账要放在硬盘或U盘的文件夹里")
    return handle


def _locked(path: Path, since: str, by: str, *, new: bool) -> Lock:
    if new:
        durable.make_folder(path.parent)
    return Lock(path, since, by)


def _handle(path: Path, header: bytes | None) -> int:
    if header is not None and not path.exists():
        durable.create(path, header)
    return os.open(path, os.O_RDWR | os.O_APPEND | durable.BINARY)


def content(path: Path, handle: int) -> bytes:
    """Return the whole file.

    Raises:
        SaveError: The disk does not give it back, so nothing should be added to it.
    """
    try:
        os.lseek(handle, 0, os.SEEK_SET)
        parts = []
        while part := os.read(handle, 1 << 20):
            parts.append(part)
    except OSError as error:
        raise durable.not_saved(path, error, _CLOSED) from error
    return b"".join(parts)


def mended(handle: int, inspection: Inspection) -> str:
    """Bring the tail in order; return what to tell about it, empty if nothing.

    What was cut short is first on disk beside the ledger, and only then taken off.

    Raises:
        SaveError: The disk refused; the tail is as it was, or as it should be.
    """
    torn = inspection.torn
    aside = inspection.path.with_name(f"{inspection.path.name}.torn")
    try:
        if torn:
            durable.set_aside(aside, torn + b"\n")
            _cut(handle, inspection.kept)
        if inspection.unended:
            durable.write_once(handle, b"\n")
    except OSError as error:
        raise durable.not_saved(inspection.path, error, _CLOSED) from error
    if not torn:
        return ""
    return f"上次最后一条{_about(torn)}没有写完，也没有确认过，已移到“{aside.name}”，请重新填这一条"


def _cut(handle: int, length: int) -> None:
    os.ftruncate(handle, length)
    os.fsync(handle)


def _about(torn: bytes) -> str:
    """Name the requirement, if the piece is long enough to tell."""
    _, found, rest = torn.partition(b'"requirement":"')
    name, ended, _ = rest.partition(b'"')
    return f"（{name.decode('utf-8', 'replace')}）" if found and ended else ""
