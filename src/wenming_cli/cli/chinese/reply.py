"""How a command line is answered: what is the matter, and what to type."""

from collections.abc import Iterable
from typing import NamedTuple

from typer._click.core import Context


class Reply(NamedTuple):
    """A message and what to type, neither with a full stop."""

    message: str
    hint: str


def see(ctx: Context | None) -> str:
    """Name the help page of the command that was meant."""
    return f"用法见 {ctx.command_path if ctx else 'wenming'} --help"


def either(words: Iterable[str]) -> str:
    """Offer `words` to choose from."""
    return " 或 ".join(words)
