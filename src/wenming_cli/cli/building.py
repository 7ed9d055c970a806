"""Typer's commands, each made when it is asked for: most command lines ask for one."""

from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from typing import Any, cast

import typer
from typer._click.core import Command
from typer.core import TyperGroup

from wenming_cli.cli.chinese.help import ZhCommand, ZhGroup

Function = Callable[..., object]
"""What a command does; its signature and docstring are the command line and the help."""

Commands = Mapping[str, "str | Function | Commands"]
"""Names and functions, or where a function stands: `score:score` in this room."""


class Made(Mapping[str, Command]):
    """The commands of a group; one is imported and built when it is looked up."""

    def __init__(self, commands: Commands) -> None:
        """Keep the table; nothing is imported yet."""
        self._commands = commands
        self._made: dict[str, Command] = {}

    def __getitem__(self, name: str) -> Command:
        """Return a command, the same one every time."""
        if name not in self._made:
            self._made[name] = _made(name, self._commands[name])
        return self._made[name]

    def __iter__(self) -> Iterator[str]:
        """Go through the names as they stand in the table."""
        return (name for name in self._commands if name)

    def __len__(self) -> int:
        """Count the commands."""
        return len(list(iter(self)))


def group(alone: Function, commands: Commands, **settings: Any) -> TyperGroup:
    """Make a group of commands; `alone` is its help and its own options."""
    app = _app()
    app.callback(cls=ZhGroup, **settings)(alone)
    made = typer.main.get_command(app)
    assert isinstance(made, TyperGroup)
    made.commands = cast("dict[str, Command]", Made(commands))
    return made


def _app() -> typer.Typer:
    return typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)


def _made(name: str, command: str | Function | Commands) -> Command:
    """Make a command, or a group that also stands alone."""
    if isinstance(command, Mapping):
        made: Command = group(_function(command[""]), command, invoke_without_command=True)
        made.name = name
        return made
    app = _app()
    app.command(name, cls=ZhCommand)(_function(command))
    return typer.main.get_command(app)


def _function(command: str | Function | Commands) -> Function:
    if not isinstance(command, str):
        assert callable(command)
        return command
    module, _, function = command.partition(":")
    found: Function = getattr(import_module(f"wenming_cli.cli.{module}"), function)
    return found
