"""The values of a line's members, typed by hand and strictly.

What another program or a person wrote must be named as damage, never become a traceback; and
reading 180 lines must not be felt, which rules out the library that reads editions.
"""

from collections.abc import Container, Mapping
from decimal import Decimal
from typing import TypeVar

Members = dict[str, object]
Word = TypeVar("Word")

_SIZE_LIMIT = 1 << 63
_COUNT_DIGITS = 19
"""Digits of the limit."""
_DIGITS = 60
"""Digits of a value before and after the point; more is nobody's measurement."""
_SHA256 = 64


class UnfitError(Exception):
    """A member is missing or holds what it cannot hold; its name is the argument."""


class UnknownError(Exception):
    """A kind, a format or a member that this wenming has no word for."""


def text(told: Members, name: str) -> str:
    """Return a text that must be there and not be empty."""
    found = told.get(name)
    if type(found) is not str or not found:
        raise UnfitError(name)
    return found


def optional(told: Members, name: str) -> str:
    """Return a text that may be left out."""
    return text(told, name) if name in told else ""


def texts_only(told: Members, but: Container[str]) -> None:
    """Make sure that every member is a text and not empty, but those named."""
    for name, found in told.items():
        if (type(found) is not str or not found) and name not in but:
            raise UnfitError(name)


def one_of(words: Mapping[str, Word], told: Members, name: str) -> Word | None:
    """Return what one of these words stands for; None if it was left out."""
    if name not in told:
        return None
    word = words.get(text(told, name))
    if word is None:
        raise UnfitError(name)
    return word


def needed(words: Mapping[str, Word], told: Members, name: str) -> Word:
    """Return what one of these words stands for; it must be there."""
    found = one_of(words, told, name)
    if found is None:
        raise UnfitError(name)
    return found


def value(told: Members) -> Decimal | None:
    """Return `value`, None if it was left out; bounded, for some numbers fill the memory."""
    if "value" not in told:
        return None
    found = told["value"]
    if type(found) is not Decimal:
        raise UnfitError("value")
    exponent = found.as_tuple().exponent
    if not isinstance(exponent, int) or exponent < -_DIGITS or found.adjusted() >= _DIGITS:
        raise UnfitError("value")
    return found


def integer(told: Members, name: str) -> int:
    """Return a count, 0 or more."""
    written = str(told.get(name))
    if type(told.get(name)) is not Decimal or not written.isdecimal():
        raise UnfitError(name)
    found = int(written) if len(written) <= _COUNT_DIGITS else _SIZE_LIMIT
    if found >= _SIZE_LIMIT:
        raise UnfitError(name)
    return found


def counted(told: Members, name: str) -> int:
    """Return a number that counts from 1."""
    found = integer(told, name)
    if not found:
        raise UnfitError(name)
    return found


def entries(told: Members, name: str) -> list[object]:
    """Return a list that may be left out."""
    found = told.get(name, [])
    if not isinstance(found, list):
        raise UnfitError(name)
    return found


def hex64(found: object, name: str) -> str:
    """Return a SHA-256."""
    if type(found) is not str or len(found) != _SHA256 or found.strip("0123456789abcdef"):
        raise UnfitError(name)
    return found


def texts(told: Members, name: str) -> tuple[str, ...]:
    """Return a list of texts that may be left out; none of them is empty."""
    found = entries(told, name)
    if not all(type(each) is str and each for each in found):
        raise UnfitError(name)
    return tuple(map(str, found))


def order(names: str) -> Members:
    """Return the names of members in the order they are written."""
    return dict.fromkeys(names.split())


def only(known: Members, told: Members) -> None:
    """Stop at a member that only a newer wenming knows.

    Raises:
        UnknownError: There is one.
    """
    if not told.keys() <= known.keys():
        raise UnknownError(next(name for name in told if name not in known))
