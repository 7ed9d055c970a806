"""A command line as far as it is typed: which command, which values, what is being asked for."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from typer._click.core import Command, Parameter
from typer.core import TyperGroup

from wenming_cli.cli.chinese.params import takes_value


class Line(NamedTuple):
    """What stands before the word at the cursor.

    Attributes:
        name: Of the command; empty for wenming itself.
        values: What was given for options, by the name of the parameter.
        places: How many arguments there are already.
        waiting: The option whose value is at the cursor.
    """

    command: Command
    name: str
    values: Mapping[str, str]
    places: int
    waiting: Parameter | None

    @property
    def folder(self) -> Path:
        """Where the command would work."""
        return Path(self.values.get("directory", "."))

    @property
    def argument(self) -> Parameter | None:
        """The argument at the cursor; the last one may take any number."""
        declared = [p for p in self.command.params if p.param_type_name == "argument"]
        if self.places < len(declared):
            return declared[self.places]
        return declared[-1] if declared and declared[-1].nargs == -1 else None


def read(whole: TyperGroup, words: Sequence[str]) -> Line:
    """Read the words that stand between `wenming` and the word at the cursor."""
    command: Command = whole
    name, places = "", 0
    values: dict[str, str] = {}
    waiting: Parameter | None = None
    for word in words:
        if waiting is not None:
            values[waiting.name or ""] = word
            waiting = None
        elif word.startswith("-"):
            written, equals, value = word.partition("=")
            option = option_of(command, written)
            if option is not None and takes_value(option) and not equals:
                waiting = option
            elif option is not None:
                values[option.name or ""] = value
        elif isinstance(command, TyperGroup) and word in command.commands:
            command, name = command.commands[word], word
        else:
            places += 1
    return Line(command, name, values, places, waiting)


def option_of(command: Command, written: str) -> Parameter | None:
    """Return the option of a command that is written so."""
    options = (p for p in command.params if p.param_type_name == "option")
    return next((p for p in options if written in {*p.opts, *p.secondary_opts}), None)
