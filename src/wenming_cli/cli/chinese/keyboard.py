"""A command line as it is typed on a Chinese keyboard, read as it is meant."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from typer._click.core import Parameter

from wenming_cli.cli.chinese.half_width import half_width
from wenming_cli.cli.chinese.params import choices, names, takes_value
from wenming_cli.cli.chinese.written import as_written

TYPED = "wenming_cli.typed"
"""Key of `Context.meta` under which a command keeps its arguments as read."""


def as_meant(args: Sequence[str], declared: Sequence[Parameter]) -> list[str]:
    """Return `args` with what was typed on a Chinese keyboard put right.

    That is the names of options (dashes for hyphens), their numbers, dates and choices. Notes,
    names and paths stay as they are.
    """
    known = names(declared)
    end = args.index("--") if "--" in args else len(args)
    named = [_as_meant(arg, known) for arg in args[:end]]
    return [*_with_values(named, declared), *args[end:]]


def _with_values(args: Sequence[str], declared: Sequence[Parameter]) -> Iterator[str]:
    """Yield `args`, each value as its option means it."""
    takers = {name: param for param in declared if takes_value(param) for name in param.opts}
    words = {word for p in declared if p.param_type_name == "argument" for word in choices(p)}
    for before, arg in pairwise(("", *args)):
        head, equals, value = arg.partition("=")
        if before in takers:
            yield as_written(takers[before], arg)
        elif equals and head in takers:
            yield f"{head}={as_written(takers[head], value)}"
        else:
            plain = half_width(arg)
            yield plain if plain in words else arg


def _as_meant(arg: str, known: Sequence[str]) -> str:
    if arg.isascii():
        return arg
    head, equals, value = arg.replace("＝", "=", 1).partition("=")
    meant = half_width(head)
    return meant + equals + value if meant in known else arg


def lacks_value(args: Sequence[str], declared: Sequence[Parameter]) -> str:
    """Return the option that is followed by another one instead of its value, or nothing."""
    known = names(declared)
    takers = {name for param in declared if takes_value(param) for name in param.opts}
    end = args.index("--") if "--" in args else len(args)
    return next(
        (arg for arg, after in pairwise(args[:end]) if arg in takers and after in known), ""
    )
