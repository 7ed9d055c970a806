"""The `wenming` command: the table of its commands, and how one command line is run.

A command's module is imported when its name is on the command line, and what the command needs
in its body.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Final

import typer
from typer._click.exceptions import ClickException, NoArgsIsHelpError
from typer.core import TyperGroup

from wenming_cli import __version__
from wenming_cli.cli.building import Commands, group
from wenming_cli.cli.failures import out_of_reach, tell
from wenming_cli.errors import InputError, WenmingError

COMMANDS: Final[Commands] = {
    "demo": "demo:demo",
    "init": "init:init",
    "check": "check:check",
    "assess": "assess:assess",
    "answer": "answer:answer",
    "score": "score:score",
    "report": "report:report",
    "gaps": "gaps:gaps",
    "explain": "explain:explain",
    "show": "show:show",
    "today": "today:today",
    "ledger": "ledger:ledger",
    "plan": "plan:plan",
    "track": {
        "": "track:track",
        "open": "track_work:track_open",
        "assign": "track_work:track_assign",
        "plan": "track_work:track_plan",
        "progress": "track_work:track_progress",
        "submit": "track_work:track_submit",
        "verify": "track_review:track_verify",
        "return": "track_review:track_return",
        "extend": "track_review:track_extend",
        "close": "track_review:track_close",
        "rebound": "track_review:track_rebound",
        "dismiss": "track_review:track_dismiss",
    },
    "timetable": "timetable:timetable",
    "paper": "paper:paper",
    "duty": "duty:duty",
    "lookback": {
        "": "lookback:lookback",
        "draw": "lookback:lookback_draw",
        "held": "lookback:lookback_held",
        "rebound": "lookback:lookback_rebound",
    },
    "brief": "brief:brief",
    "sheet": {"": "sheet:sheet", "import": "sheet:sheet_import"},
    "import": "import_:import_",
    "export-edition": "export_edition:export_edition",
    "diff": "diff:diff",
    "verify": "verify:verify",
    "redact": "redact:redact",
    "schema": "schema:schema",
    "completion": "completion:completion",
}
"""Every command by its name, in the order of the help page: the module of this room, and the
function in it. Under "" what one with commands of its own does by itself."""


def run(arguments: Sequence[str], commands: Commands = COMMANDS) -> int:
    """Run one command line and return its exit code; a bug passes through with its traceback."""
    whole = build(commands)
    try:
        with whole.make_context("wenming", _help_last(arguments)) as ctx:
            whole.invoke(ctx)
    except typer.Exit as done:
        return done.exit_code
    except NoArgsIsHelpError as asked:
        print(asked.message)
    except (ClickException, WenmingError, typer.Abort, EOFError, KeyboardInterrupt) as failure:
        return tell(failure)
    except OSError as error:
        return tell(out_of_reach(error))
    return 0


def build(commands: Commands) -> TyperGroup:
    """Make the group of `commands`; the docstring of each is its help."""
    return group(
        overview,
        commands,
        no_args_is_help=True,
        context_settings={"help_option_names": ["--help", "-h"]},
    )


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
    plain: Annotated[  # ruff: ignore[unused-function-argument] - read by console.by_facts
        bool,
        typer.Option("--plain", help="一行一件事，没有颜色、表格和动画；写在命令前面"),
    ] = False,
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
