"""Type hints of our classes as a file sees them: which keys, and what stands behind them."""

import types
import typing
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any

from wenming_cli.rules import RULES, Rule
from wenming_cli.terms import chinese

Hint = Any
"""A class, a union, a tuple of something: what may stand behind a colon in a dataclass."""

Step = str | int
"""A key or the number of an entry: one step on the way into a tree."""


@cache
def keys(kind: Hint) -> dict[str, Hint]:
    """Return the hint behind each key of a class, without its `| None`; nothing for others."""
    if not is_dataclass(kind) or kind is Rule:
        return {}
    known = typing.get_type_hints(kind)
    return {chinese(each.name): present(known[each.name]) for each in fields(kind)}


@cache
def origin(kind: Hint) -> Hint:
    """Return what a generic hint is made of: tuple, dict, Literal …; None for others."""
    return typing.get_origin(kind)


def present(hint: Hint) -> Hint:
    """Return a hint without its `| None`."""
    if origin(hint) in {types.UnionType, typing.Union}:
        return next(a for a in typing.get_args(hint) if a is not type(None))
    return hint


@cache
def entry(kind: Hint) -> Hint:
    """Return what a list or a dict holds; None for anything else."""
    arguments = typing.get_args(kind)
    if not arguments:
        return None
    return arguments[1] if origin(kind) is dict else arguments[0]


def within(kind: Hint, steps: tuple[Step, ...]) -> Hint:
    """Return the hint that a way from `kind` leads to; a rule's name counts as a step."""
    for step in steps:
        if kind is Rule:
            kind = next((rule for rule in RULES if rule.title == step), None)
        else:
            kind = keys(kind).get(str(step)) or entry(kind)
    return kind
