"""Compiled editions: a checked edition as JSON in the user's cache folder.

Never needed for an answer to be right: the key is a digest of every byte read, so a stale entry
cannot be found, and anything unreadable is ignored. It saves parsing and checking an edition that
was parsed and checked before, which is most of the time a short command takes.
"""

import hashlib
import json
import os
import sys
import types
import typing
from collections.abc import Iterable
from dataclasses import fields, is_dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from wenming_cli import __version__
from wenming_cli.model.edition import Edition
from wenming_cli.rules import RULES, Rule

_LAYOUT = 1
"""Raise when the classes of an edition change within a version."""


def key(contents: Iterable[tuple[str, bytes]]) -> str:
    """Return a digest over names and bytes of the files, this version and its layout."""
    digest = hashlib.blake2b(f"{__version__} {_LAYOUT}".encode(), digest_size=16)
    for name, data in contents:
        digest.update(f"\n{name} {len(data)}\n".encode())
        digest.update(data)
    return digest.hexdigest()


def folder() -> Path:
    """Return where compiled editions lie; `WENMING_CACHE` names another place."""
    if named := os.environ.get("WENMING_CACHE"):
        return Path(named)
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", "~")).expanduser() / "wenming" / "cache"
    return Path(os.environ.get("XDG_CACHE_HOME") or "~/.cache").expanduser() / "wenming"


def find(name: str) -> Edition | None:
    """Return the edition compiled under a key, None if there is none that can be used."""
    try:
        text = (folder() / f"{name}.json").read_text(encoding="utf-8")
        return typing.cast("Edition", _revived(Edition, json.loads(text)))
    except (OSError, RuntimeError, ValueError, TypeError, KeyError, AttributeError):
        return None


def keep(name: str, edition: Edition) -> None:
    """Write a compiled edition; a folder that cannot be written is no one's trouble."""
    text = json.dumps(_flat(edition), ensure_ascii=False, separators=(",", ":"))
    try:
        place = folder()
        place.mkdir(mode=0o700, parents=True, exist_ok=True)
        part = place / f"{name}.{os.getpid()}.part"
        part.write_text(text, encoding="utf-8")
        part.replace(place / f"{name}.json")
    except (OSError, RuntimeError):
        return


def _flat(value: Any) -> Any:
    """Return a value as lists: a class by its fields in order, a rule with its name before."""
    if isinstance(value, Rule):
        return [value.title, *(_flat(getattr(value, f.name)) for f in fields(value))]
    if is_dataclass(value):
        return [_flat(getattr(value, f.name)) for f in fields(value)]
    if isinstance(value, tuple):
        return [_flat(entry) for entry in value]
    return str(value) if isinstance(value, Decimal) else value


@cache
def _hints(kind: Any) -> tuple[Any, ...]:
    known = typing.get_type_hints(kind)
    return tuple(known[f.name] for f in fields(kind))


def _revived(kind: Any, value: Any) -> Any:
    """Return what `_flat` was given, knowing its type."""
    if value is None or kind is str or kind is bool or kind is int:
        return value
    if kind is Decimal:
        return Decimal(value)
    if kind is Rule:
        rule = next(r for r in RULES if r.title == value[0])
        return _revived(rule, value[1:])
    if is_dataclass(kind):
        hints = _hints(kind)
        return typing.cast("Any", kind)(*map(_revived, hints, value))
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if origin is tuple:
        return tuple(_revived(arguments[0], entry) for entry in value)
    if origin in {types.UnionType, typing.Union}:
        return _revived(next(a for a in arguments if a is not type(None)), value)
    return value
