"""The `wenming` command: the table of its commands, and how one command line is run.

Command modules hold signatures; what they need is imported in their bodies. So importing all of
them costs no more than Typer.
"""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Annotated, Final

import typer
from typer._click.exceptions import ClickException, NoArgsIsHelpError
from typer.core import TyperGroup

from wenming_cli import __version__
from wenming_cli.cli.answer import answer
from wenming_cli.cli.assess import assess
from wenming_cli.cli.brief import brief
from wenming_cli.cli.check import check
from wenming_cli.cli.chinese.help import ZhCommand, ZhGroup
from wenming_cli.cli.demo import demo
from wenming_cli.cli.diff import diff
from wenming_cli.cli.duty import duty
from wenming_cli.cli.explain import explain
from wenming_cli.cli.export_edition import export_edition
from wenming_cli.cli.failures import tell
from wenming_cli.cli.gaps import gaps
from wenming_cli.cli.import_ import import_
from wenming_cli.cli.init import init
from wenming_cli.cli.lookback import lookback, lookback_draw, lookback_held, lookback_rebound
from wenming_cli.cli.report import report
from wenming_cli.cli.score import score
from wenming_cli.cli.sheet import sheet, sheet_import
from wenming_cli.cli.show import show
from wenming_cli.cli.verify import verify
from wenming_cli.errors import InputError, WenmingError

Commands = Mapping[str, "Callable[..., object] | Commands"]

COMMANDS: Final[Commands] = {
    "demo": demo,
    "init": init,
    "check": check,
    "assess": assess,
    "answer": answer,
    "score": score,
    "report": report,
    "gaps": gaps,
    "explain": explain,
    "show": show,
    "verify": verify,
    "duty": duty,
    "lookback": {
        "": lookback,
        "draw": lookback_draw,
        "held": lookback_held,
        "rebound": lookback_rebound,
    },
    "brief": brief,
    "sheet": {"": sheet, "import": sheet_import},
    "import": import_,
    "export-edition": export_edition,
    "diff": diff,
}
"""Every command by its name, in the order of the help page; under "" what one with commands of its
own does by itself."""


def run(arguments: Sequence[str], commands: Commands = COMMANDS) -> int:
    """Run one command line and return its exit code; a bug passes through with its traceback."""
    group = build(commands)
    try:
        with group.make_context("wenming", _help_last(arguments)) as ctx:
            group.invoke(ctx)
    except typer.Exit as done:
        return done.exit_code
    except NoArgsIsHelpError as asked:
        print(asked.message)
    except (ClickException, WenmingError, typer.Abort, EOFError, KeyboardInterrupt) as failure:
        return tell(failure)
    return 0


def build(commands: Commands) -> TyperGroup:
    """Make the group of `commands`; the docstring of each is its help."""
    app = typer.Typer(
        add_completion=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        no_args_is_help=True,
        context_settings={"help_option_names": ["--help", "-h"]},
    )
    app.callback(cls=ZhGroup)(overview)
    for name, command in commands.items():
        _add(app, name, command)
    group = typer.main.get_command(app)
    assert isinstance(group, TyperGroup)
    return group


def _add(app: typer.Typer, name: str, command: "Callable[..., object] | Commands") -> None:
    """Add a command, or one that has commands of its own and also stands alone."""
    if not isinstance(command, Mapping):
        app.command(name, cls=ZhCommand)(command)
        return
    alone = command[""]
    assert not isinstance(alone, Mapping)
    inner = typer.Typer(rich_markup_mode=None)
    inner.callback(cls=ZhGroup, invoke_without_command=True)(alone)
    for each, below in command.items():
        if each:
            _add(inner, each, below)
    app.add_typer(inner, name=name)


def _print_version(wanted: bool) -> None:
    if wanted:
        print("wenming", __version__)
        raise typer.Exit


def overview(
    ctx: typer.Context,
    directory: Annotated[
        Path,
        typer.Option(
            "-C",
            metavar="文件夹",
            show_default="当前文件夹",
            help="工作区所在的文件夹，写在命令前面",
        ),
    ] = Path(),
    _version: Annotated[
        bool,
        typer.Option("--version", "-V", is_eager=True, callback=_print_version, help="显示版本"),
    ] = False,
) -> None:
    """文明城市测评体系逐条自评：作答、计分、差距清单。"""
    if not directory.is_dir():
        raise InputError(f"没有“{directory}”这个文件夹", "核对 -C 后面的路径")
    ctx.obj = directory


def _help_last(arguments: Sequence[str]) -> list[str]:
    """Read `wenming help 命令` as `wenming 命令 --help`."""
    return [*arguments[1:], "--help"] if arguments[:1] == ["help"] else list(arguments)
