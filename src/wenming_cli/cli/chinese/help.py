"""Help pages in Chinese: Typer 0.28 has no translations, so the page is our own.

`ZhCommand` and `ZhGroup` are given to Typer as `cls=`. Besides the page they read a command line
as it is typed on a Chinese keyboard, and raise errors that carry what `usage_errors` needs.
"""

import inspect
from typing import Any, Final

from typer._click.core import Command, Context, Parameter
from typer._click.exceptions import UsageError
from typer._click.formatting import HelpFormatter
from typer.core import TyperCommand, TyperGroup, TyperOption

from wenming_cli.cli.chinese import keyboard, params
from wenming_cli.cli.chinese.half_width import half_width


class UnknownCommandError(UsageError):
    """The first word is no command; `typed` is that word."""

    def __init__(self, typed: str, ctx: Context) -> None:
        """Keep `typed` as it was typed."""
        super().__init__(typed, ctx)
        self.typed: Final = typed


class MissingCommandError(UsageError):
    """Options only, and no command."""


class ExtraArgumentsError(UsageError):
    """More arguments than the command takes; `extra` are those left over."""

    def __init__(self, extra: list[str], ctx: Context) -> None:
        """Keep what is left over, in order."""
        super().__init__(" ".join(extra), ctx)
        self.extra: Final = tuple(extra)


class MissingValueError(UsageError):
    """An option stands where the value of the option `name` was expected."""

    def __init__(self, name: str, ctx: Context) -> None:
        """Keep the `name` as it was typed, `-C` or `--unit`."""
        super().__init__(name, ctx)
        self.name: Final = name


class _InChinese(Command):
    """What commands and groups have in common."""

    def format_help(self, ctx: Context, formatter: HelpFormatter) -> None:
        formatter.write(page(self, ctx))

    def get_help_option(self, ctx: Context) -> TyperOption | None:
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = "显示本说明"
        return option

    def parse_args(self, ctx: Context, args: list[str]) -> list[str]:
        meant = keyboard.as_meant(args, self.get_params(ctx))
        ctx.meta[keyboard.TYPED] = meant
        try:
            return super().parse_args(ctx, list(meant))
        except UsageError as error:
            # The parser forgets where it was when an option lacks its value.
            error.ctx = error.ctx or ctx
            raise


class ZhCommand(_InChinese, TyperCommand):
    """A command that explains itself in Chinese."""

    allow_extra_args = True  # checked below, to name them

    def parse_args(self, ctx: Context, args: list[str]) -> list[str]:
        """Parse `args`; say which are too many, and which option swallowed another."""
        meant = keyboard.as_meant(args, self.get_params(ctx))
        if name := keyboard.lacks_value(meant, self.get_params(ctx)):
            raise MissingValueError(name, ctx)
        extra = super().parse_args(ctx, meant)
        if extra and not ctx.resilient_parsing:
            raise ExtraArgumentsError(extra, ctx)
        return extra


class ZhGroup(_InChinese, TyperGroup):
    """A group of commands that explains itself in Chinese."""

    def resolve_command(
        self, ctx: Context, args: list[str]
    ) -> tuple[str | None, Command | None, list[str]]:
        """Find the command of the first word, also when it is typed full-width."""
        name = half_width(args[0])
        command = self.get_command(ctx, name)
        if command is None:
            raise UnknownCommandError(args[0], ctx)
        return name, command, args[1:]

    def invoke(self, ctx: Context) -> Any:
        """Run the command that was named."""
        named = ctx._protected_args  # ruff: ignore[private-member-access] - watched by a test
        if not named and not self.invoke_without_command:
            raise MissingCommandError("", ctx)
        return super().invoke(ctx)


def page(command: Command, ctx: Context) -> str:
    """Return the help page of `command`, as wide as the terminal allows."""
    from wenming_cli.cli.chinese.wrap import two_columns, wrap
    from wenming_cli.cli.console import width

    columns = width()
    shown = [param for param in command.get_params(ctx) if not getattr(param, "hidden", False)]
    parts = ["\n".join(wrap(usage(command, ctx), columns))]
    if command.help:
        parts.append("\n".join(wrap(inspect.cleandoc(command.help), columns)))
    for title, rows in (
        ("参数", [_row(param, ctx) for param in shown if param.param_type_name == "argument"]),
        ("命令", _commands(command, ctx)),
        ("选项", [_row(param, ctx) for param in shown if param.param_type_name == "option"]),
    ):
        if rows:
            parts.append(f"{title}：\n{two_columns(rows, columns)}")
    if command.epilog:
        parts.append("\n".join(wrap(inspect.cleandoc(command.epilog), columns)))
    return "\n\n".join(parts) + "\n"


def usage(command: Command, ctx: Context) -> str:
    """Return the line that shows how `command` is typed."""
    if isinstance(command, TyperGroup):
        name = "[命令]" if command.invoke_without_command else "命令"
        return f"用法：{ctx.command_path} {name} [选项]…"
    arguments = [p for p in command.get_params(ctx) if p.param_type_name == "argument"]
    words = [params.in_usage(argument) for argument in arguments]
    return " ".join(["用法：" + ctx.command_path, *words, "[选项]…"])


def _commands(command: Command, ctx: Context) -> list[tuple[str, str]]:
    if not isinstance(command, TyperGroup):
        return []
    named = [(name, command.commands[name]) for name in command.list_commands(ctx)]
    return [(name, params.summary(one)) for name, one in named if not one.hidden]


def _row(param: Parameter, ctx: Context) -> tuple[str, str]:
    return params.heading(param), params.explanation(param, ctx)
