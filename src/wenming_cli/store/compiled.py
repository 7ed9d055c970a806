"""What was read and checked before, as JSON in the user's cache folder: editions, workspaces.

Never needed for an answer to be right: the key is a digest of every byte read, so a stale entry
cannot be found, and anything unreadable is ignored. It saves parsing and checking the same bytes
again, which is most of the time a short command takes.
"""

import hashlib
import json
import os
import sys
import typing
from collections.abc import Iterable
from pathlib import Path

from wenming_cli import __version__
from wenming_cli.store import durable
from wenming_cli.store.plain_values import flat, revived

Kind = typing.TypeVar("Kind")

_LAYOUT = 4
"""Raise when the classes of an edition, or what is made of a file, change within a version."""


def key(contents: Iterable[tuple[str, bytes]]) -> str:
    """Return a digest over names and bytes of the files, this version and its layout."""
    digest = hashlib.blake2b(f"{__version__} {_LAYOUT}".encode(), digest_size=16)
    for name, data in contents:
        # A name that the system could not decode comes as surrogates.
        digest.update(f"\n{name} {len(data)}\n".encode(errors="surrogateescape"))
        digest.update(data)
    return digest.hexdigest()


def folder() -> Path:
    """Return where compiled editions lie; `WENMING_CACHE` names another place."""
    if named := os.environ.get("WENMING_CACHE"):
        return Path(named)
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", "~")).expanduser() / "wenming" / "cache"
    return Path(os.environ.get("XDG_CACHE_HOME") or "~/.cache").expanduser() / "wenming"


def find(kind: type[Kind], name: str) -> Kind | None:
    """Return what was compiled under a key, None if there is nothing that can be used."""
    try:
        data = (folder() / f"{kind.__name__}-{name}.json").read_bytes()
    except (OSError, RuntimeError):  # RuntimeError: nobody knows where home is
        return None
    digest, _, text = data.partition(b"\n")
    whole = digest == _digest(text)
    return typing.cast("Kind", revived(kind, json.loads(text))) if whole else None


def keep(name: str, value: object) -> None:
    """Write what was checked; a folder that cannot be written is no one's trouble."""
    text = json.dumps(flat(value), ensure_ascii=False, separators=(",", ":")).encode()
    name = f"{type(value).__name__}-{name}"
    try:
        place = folder()
        durable.make_folder(place)
        part = place / f"{name}.{os.getpid()}.part"
        _write(part, _digest(text) + b"\n" + text)
        part.replace(place / f"{name}.json")
    except (OSError, RuntimeError):
        return


def _write(path: Path, content: bytes) -> None:
    """Write a file that only its owner can read, whatever the umask."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | durable.BINARY
    with os.fdopen(os.open(path, flags, durable.PRIVATE_FILE), "wb") as file:
        file.write(content)


def _digest(text: bytes) -> bytes:
    """Tell a file that was cut short or altered: it would be believed."""
    return hashlib.blake2b(text, digest_size=16).hexdigest().encode()
