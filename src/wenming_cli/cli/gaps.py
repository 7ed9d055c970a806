"""`wenming gaps`: the gap list (差距清单), on the screen or as a file."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from wenming_cli.cli.findings import FindingFormat, put, tell
from wenming_cli.cli.formats import GAP_FORMATS, refuse_overwriting, renderer, suffixes
from wenming_cli.cli.percentage import percentage
from wenming_cli.errors import InputError
from wenming_cli.model.status import GapType

if TYPE_CHECKING:
    from wenming_cli.cli.asked import Asked
    from wenming_cli.cli.gathering import Gathered
    from wenming_cli.errors import Problem
    from wenming_cli.model.gap_list import GapList, Grouping, Issues


def gaps(
    ctx: typer.Context,
    paths: Annotated[
        list[Path] | None,
        typer.Argument(metavar="台账", help="台账、台账文件夹或答卷；不写就看工作区的这一轮"),
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option("-o", metavar="文件", help=f"写成文件，按后缀选格式：{suffixes(GAP_FORMATS)}"),
    ] = None,
    kind: Annotated[
        GapType | None, typer.Option("--type", metavar="类型", help="只列这一类")
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="已有的Word、Excel文件也换掉")] = False,
    unit: Annotated[str | None, typer.Option(help="只看这个单位牵头的；整个城市写“全市”")] = None,
    top: Annotated[int | None, typer.Option(help="只列可补分值最高的几项", min=1)] = None,
    target: Annotated[
        float | None,
        typer.Option(
            help="按这个目标得分率看要补几项，不改变得分", min=0, max=100, callback=percentage
        ),
    ] = None,
    by: Annotated[
        str | None, typer.Option(metavar="分组", help="分组：单位、项目或类型；不写就是一张清单")
    ] = None,
    round_: Annotated[str | None, typer.Option("--round", help="轮次；不写就是最后一轮")] = None,
    edition: Annotated[
        str | None, typer.Option(help="测评体系的编号或路径；不写就按台账里的")
    ] = None,
    format_: Annotated[
        FindingFormat,
        typer.Option("--format", help="text给人看，json给程序读，其余给编辑器和持续集成读"),
    ] = FindingFormat.TEXT,
) -> None:
    """列差距清单：缺什么、可补几分、补齐前几项能到目标。"""
    from decimal import Decimal

    from wenming_cli.cli.asked import Asked
    from wenming_cli.cli.gathering import gather
    from wenming_cli.core.gap_list import gap_list
    from wenming_cli.core.gaps import aimed

    if output and format_ is not FindingFormat.TEXT:
        raise InputError("-o和--format只能写一个", "-o按后缀选格式；--format写到屏幕或管道")
    written = renderer(GAP_FORMATS, output) if output else None
    grouping = _grouping(by)
    asked = Asked(ctx.obj, tuple(paths or ()), unit, round_, edition)
    found = gather(asked)
    results = found.results()
    if target is not None:
        results = aimed(results, Decimal(str(target)))
    listed = gap_list(results, found.basis.roster, kind=kind, top=top, by=grouping)
    listed = listed._replace(issues=_issues(found))
    if output is None or written is None:
        _show(asked, found, listed, format_)
        return
    from wenming_cli.store.output import write

    refuse_overwriting(ctx.obj / output, force=force)
    write(ctx.obj / output, written(listed))
    print(f"已写好 {ctx.obj / output}：{listed.shown}项差距", file=sys.stderr)


def _issues(found: "Gathered") -> "Issues":
    """Return the issues that the gaps have already."""
    from wenming_cli.core.remediation.history import history
    from wenming_cli.core.remediation.of_gaps import by_requirement

    return by_requirement(history(found.ledgers, found.basis.roster).issues)


def _show(asked: "Asked", found: "Gathered", listed: "GapList", format_: FindingFormat) -> None:
    """Write the list to stdout."""
    match format_:
        case FindingFormat.TEXT:
            from wenming_cli.cli.console import console
            from wenming_cli.report.terminal_gaps import render

            console().print(render(listed))
        case FindingFormat.JSON:
            from wenming_cli.report import json_gaps

            put(json_gaps.render(listed))
        case FindingFormat.GITHUB | FindingFormat.SARIF:
            tell(_problems(asked, found, listed), format_, "gaps")
        case FindingFormat.JUNIT:
            from wenming_cli.report import requirements_junit

            put(requirements_junit.render(listed, _problems(asked, found, listed)).encode())


def _problems(asked: "Asked", found: "Gathered", listed: "GapList") -> "list[Problem]":
    """Return the gaps that are listed as problems, at their places seen from here."""
    from wenming_cli.cli.places import seen_from_here
    from wenming_cli.cli.pointing import gap_spots, main_file
    from wenming_cli.model.spot import Spot
    from wenming_cli.report.gap_problems import problems

    gaps = tuple(gap for group in listed.groups for gap in group.gaps)
    spots = gap_spots(asked, found, gaps)
    whole = Spot(main_file(asked))
    return seen_from_here(problems(listed, {gap.id: spots.get(gap.id, whole) for gap in gaps}))


def _grouping(typed: str | None) -> "Grouping | None":
    """Read what to group by, in Chinese or English."""
    from wenming_cli.model.gap_list import Grouping
    from wenming_cli.model.typed import half_width

    if typed is None:
        return None
    known = {word: each for each in Grouping for word in (each.value, each.name.lower())}
    plain = half_width(typed).lower()
    if plain not in known:
        raise InputError(f"--by不能填“{typed}”", f"可以填：{'、'.join(Grouping)}")
    return known[plain]
