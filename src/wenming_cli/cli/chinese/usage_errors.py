"""What was typed wrong, in Chinese: each answer says what to type instead.

Chosen by the class of Typer's exception and by what the parameter accepts, never by Typer's
English sentences: those may change without notice.
"""

from collections.abc import Iterator
from difflib import get_close_matches

from typer._click.core import Command, Context, Parameter
from typer._click.exceptions import (
    BadOptionUsage,
    BadParameter,
    ClickException,
    MissingParameter,
    NoSuchOption,
    UsageError,
)
from typer.core import TyperGroup

from wenming_cli.cli.chinese import params
from wenming_cli.cli.chinese.help import (
    ExtraArgumentsError,
    MissingCommandError,
    MissingValueError,
    UnknownCommandError,
)
from wenming_cli.cli.chinese.reply import Reply, either, see
from wenming_cli.cli.chinese.values import bad_value


def in_chinese(error: ClickException) -> Reply:
    """Say what Typer found wrong with a command line."""
    context = error.ctx if isinstance(error, UsageError) else None
    said = Reply(_ours(error) or "没有看懂这行命令", see(context))
    match error:
        case UnknownCommandError(typed=typed, ctx=Context() as ctx):
            said = _unknown_command(typed, ctx)
        case MissingCommandError():
            said = Reply("还没有写命令", "全部命令见 wenming --help")
        case ExtraArgumentsError(extra=extra, ctx=Context() as ctx):
            said = _extra(extra, ctx)
        case NoSuchOption(option_name=name, ctx=Context() as ctx):
            said = _unknown_option(name, ctx)
        case MissingValueError(name=name, ctx=Context() as ctx):
            said = _without_value(name, ctx)
        case BadOptionUsage(option_name=name, ctx=Context() as ctx):
            said = _without_value(name, ctx)
        case MissingParameter(ctx=Context() as ctx):
            said = _missing(ctx)
        case BadParameter(param=Parameter() as param, ctx=Context() as ctx):
            said = bad_value(param, ctx) or _refused(error, param, ctx)
    return said


def _unknown_command(typed: str, ctx: Context) -> Reply:
    group = ctx.command
    assert isinstance(group, TyperGroup)
    visible = {name: one for name, one in group.commands.items() if not one.hidden}
    near = get_close_matches(typed.lower(), visible, cutoff=0.5) or [
        name for name, one in visible.items() if typed in params.summary(one)
    ]
    hints = ["是不是 " + either(f"{ctx.command_path} {name}" for name in near)] if near else []
    return Reply(
        f"没有“{typed}”这个命令", "；".join([*hints, f"全部命令见 {ctx.command_path} --help"])
    )


def _unknown_option(typed: str, ctx: Context) -> Reply:
    message = f"没有“{typed}”这个选项"
    if ctx.parent and typed in params.names(ctx.parent.command.get_params(ctx.parent)):
        options = ctx.parent.command.get_params(ctx.parent)
        whole = " ".join(params.in_usage(param) for param in options if typed in param.opts)
        place = f"{ctx.parent.command_path} {whole} {ctx.info_name}"
        return Reply(f"“{typed}”要写在命令前面", f"写成 {place}")
    if owners := [f"{ctx.command_path} {one.name} {typed}" for one in _with(typed, ctx)]:
        return Reply(f"“{typed}”要写在命令后面", "写成 " + either(owners[:3]))
    known = {name.strip("-"): name for name in params.names(ctx.command.get_params(ctx))}
    near = [known[name] for name in get_close_matches(typed.strip("-").lower(), known)]
    return Reply(message, "；".join([f"是不是 {either(near)}"] * bool(near) + [see(ctx)]))


def _with(option: str, ctx: Context) -> Iterator[Command]:
    if isinstance(ctx.command, TyperGroup):
        for one in ctx.command.commands.values():
            if option in params.names(one.params):
                yield one


def _extra(extra: tuple[str, ...], ctx: Context) -> Reply:
    listed = "”“".join(extra)
    whole = "；一段话里有空格时，用引号括起来" if len(extra) > 1 else ""
    return Reply(f"多写了“{listed}”", f"去掉后再试{whole}；{see(ctx)}")


def _without_value(name: str, ctx: Context) -> Reply:
    param = next((p for p in ctx.command.get_params(ctx) if name in p.opts), None)
    if param is None or not params.takes_value(param):
        return Reply(f"“{name}”后面不用写内容", f"只写 {name}；{see(ctx)}")
    accepted = params.choices(param)
    what = f"，可以填 {'、'.join(accepted)}" if accepted else ""
    return Reply(
        f"“{name}”后面还没有写内容", f"写成 {name} {params.metavar(param)}{what}；{see(ctx)}"
    )


def _missing(ctx: Context) -> Reply:
    """Name all that is missing: Typer stops at the first, what came before is in `ctx.params`."""
    required = [param for param in ctx.command.get_params(ctx) if param.required]
    lacking = [param for param in required if param.name not in ctx.params]
    words = "、".join(params.label(param) for param in lacking)
    line = " ".join([ctx.command_path, *(params.in_usage(param) for param in required)])
    lists = "".join(
        f"；{params.label(param)} 可以填 {'、'.join(params.choices(param))}"
        for param in lacking
        if params.choices(param)
    )
    return Reply(f"还缺 {words}", f"写成 {line}{lists}；{see(ctx)}")


def _refused(error: BadParameter, param: Parameter, ctx: Context) -> Reply:
    """Word what a check of ours has refused: the type accepts it, the message is Chinese."""
    return Reply(f"{params.label(param)}：{_ours(error) or '没有看懂'}", see(ctx))


def _ours(error: ClickException) -> str:
    """Return the message when a command of ours has raised it: then it is Chinese."""
    chinese = any("\u4e00" <= char <= "\u9fff" for char in error.message)
    hint = getattr(error, "param_hint", None)
    return (f"{hint}：" if isinstance(hint, str) else "") + error.message if chinese else ""
