"""Values of our classes as JSON holds them, and back."""

import types
import typing
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

from wenming_cli.rules import RULES, Rule

Hint = Any
"""A type hint of a field of our classes."""

Plain = Any
"""What JSON holds: lists, texts, truth values, None."""


def flat(value: object) -> Plain:
    """Return a value as lists: a class by its fields in order, a rule with its name before."""
    if isinstance(value, tuple):
        return [flat(entry) for entry in value]
    if isinstance(value, Decimal | date):
        return str(value)
    if not is_dataclass(value):
        return value
    inner = [flat(getattr(value, f.name)) for f in fields(value)]
    return [value.title, *inner] if isinstance(value, Rule) else inner


Reading = Callable[[Plain], Any]

_LEAVES: dict[Hint, Reading] = {Decimal: Decimal, date: date.fromisoformat}


def revived(kind: Hint, value: Plain) -> Plain:
    """Return what `flat` was given, knowing its type."""
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
    return revived(kind, values)
