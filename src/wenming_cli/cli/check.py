"""`wenming check`: everything that is wrong with files, before anybody works with them."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from wenming_cli.cli.findings import FindingFormat, tell

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wenming_cli.errors import Problem
    from wenming_cli.store.checks import Checks


def check(
    ctx: typer.Context,
    paths: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="文件",
            help="测评体系、答卷、wenming.yaml、gate.yaml、台账，或它们所在的文件夹；不写就查工作区，"
            "没有工作区就查自带的测评体系",
        ),
    ] = None,
    format_: Annotated[
        FindingFormat, typer.Option("--format", help="text给人看，其余给编辑器和持续集成读")
    ] = FindingFormat.TEXT,
    strict: Annotated[bool, typer.Option("--strict", help="提醒也算问题")] = False,
) -> None:
    """核对文件：一次列出全部问题，每处写明位置和改法。

    有问题时退出码是2，台账损坏是65，只有提醒是0（加了--strict也是2）。只看不改，什么也不写。
    """
    from wenming_cli.cli.places import seen_from_here

    checks = _checked(ctx.obj, [ctx.obj / path for path in paths or ()])
    problems = seen_from_here(checks.problems)
    tell(problems, format_, "check")
    failed = any(strict or not problem.warning for problem in problems)
    _sum_up(checks, problems, failed=failed)
    raise typer.Exit(65 if checks.damaged else 2 if failed else 0)


def _checked(folder: Path, paths: "Sequence[Path]") -> "Checks":
    from wenming_cli.store import workspace
    from wenming_cli.store.editions.finding import bundled_ids, shipped
    from wenming_cli.store.named_files import checked

    root = workspace.find(folder)
    bundled = [shipped("criteria") / name for name in bundled_ids()]
    return checked(paths or ([root] if root else bundled), root or folder)


def _sum_up(checks: "Checks", problems: "Sequence[Problem]", *, failed: bool) -> None:
    from wenming_cli.report.problems_summary import counted, passed

    sys.stdout.flush()
    if problems:
        print(counted(problems), file=sys.stderr)
    if not failed:
        others = [kind for kind, _ in checks.files if kind != "测评体系"]
        print(passed(checks.editions.values(), others), file=sys.stderr)
