"""What was read and checked before, as JSON in the user's cache folder: editions, workspaces.

Never needed for an answer to be right: the key is a digest of every byte read, so a stale entry
cannot be found, and anything unreadable is ignored. It saves parsing and checking the same bytes
again, which is most of the time a short command takes.
"""

import hashlib
import json
import os
import sys
import types
import typing
from collections.abc import Callable, Iterable
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from wenming_cli import __version__
from wenming_cli.rules import RULES, Rule
from wenming_cli.store import durable

Kind = typing.TypeVar("Kind")

Hint = Any
"""A type hint of a field of our classes."""

Plain = Any
"""What JSON holds: lists, texts, truth values, None."""

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
    return typing.cast("Kind", _revived(kind, json.loads(text))) if whole else None


def keep(name: str, value: object) -> None:
    """Write what was checked; a folder that cannot be written is no one's trouble."""
    text = json.dumps(_flat(value), ensure_ascii=False, separators=(",", ":")).encode()
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


def _flat(value: object) -> Plain:
    """Return a value as lists: a class by its fields in order, a rule with its name before."""
    if isinstance(value, tuple):
        return [_flat(entry) for entry in value]
    if isinstance(value, Decimal | date):
        return str(value)
    if not is_dataclass(value):
        return value
    inner = [_flat(getattr(value, f.name)) for f in fields(value)]
    return [value.title, *inner] if isinstance(value, Rule) else inner


Reading = Callable[[Plain], Any]

_LEAVES: dict[Hint, Reading] = {Decimal: Decimal, date: date.fromisoformat}


def _revived(kind: Hint, value: Plain) -> Plain:
    """Return what `_flat` was given, knowing its type."""
    reading = _reading(kind)
    return value if reading is None else reading(value)


@cache
def _reading(kind: Hint) -> Reading | None:
    """Return what makes a value of a type out of JSON; None where JSON holds it as it is.

    Worked out once for each type: an edition has thousands of values, of a dozen types.
    """
    if kind in _LEAVES:
        return _LEAVES[kind]
    if kind is Rule:
        return _rule
    if is_dataclass(kind):
        return _of_class(typing.cast("Hint", kind))
    origin: Hint = typing.get_origin(kind)
    arguments = typing.get_args(kind)
    if origin is tuple:
        return _of_tuple(_reading(arguments[0]))
    if origin in {types.UnionType, typing.Union}:
        inner = _reading(next(a for a in arguments if a is not type(None)))
        return inner and (lambda value: None if value is None else inner(value))
    return None


def _of_class(kind: Hint) -> Reading:
    known = typing.get_type_hints(kind)
    readings = [_reading(known[f.name]) for f in fields(kind)]
    return lambda values: kind(
        *(
            value if reading is None else reading(value)
            for reading, value in zip(readings, values, strict=True)
        )
    )


def _of_tuple(inner: Reading | None) -> Reading:
    return tuple if inner is None else lambda values: tuple(map(inner, values))


def _rule(value: Plain) -> Plain:
    title, *values = value
    kind = next(rule for rule in RULES if rule.title == title)
    return _revived(kind, values)
