"""A command line as it is typed on a Chinese keyboard, read as it is meant."""

import unicodedata
from collections.abc import Sequence
from itertools import pairwise

from typer._click.core import Parameter

from wenming_cli.cli.chinese.params import names, takes_value

TYPED = "wenming_cli.typed"
"""Key of `Context.meta` under which a command keeps its arguments as read."""

_DASHES = str.maketrans("—–―−", "----")
"""What input methods and word processors make of a hyphen."""


def half_width(text: str) -> str:
    """Return `text` as an English keyboard gives it.

    >>> half_width("ｃｈｅｃｋ"), half_width("——ｆｏｒｍａｔ")
    ('check', '--format')
    """
    return text if text.isascii() else unicodedata.normalize("NFKC", text).translate(_DASHES)


def as_meant(args: Sequence[str], declared: Sequence[Parameter]) -> list[str]:
    """Return `args` with options typed on a Chinese keyboard (——格式 of dashes) put right.

    Only what then is exactly the name of an option changes; notes and paths stay as they are.
    """
    known = names(declared)
    end = args.index("--") if "--" in args else len(args)
    return [*(_as_meant(arg, known) for arg in args[:end]), *args[end:]]


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
