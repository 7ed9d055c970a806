"""`wenming explain`: the arithmetic of one place, up to the total."""

from pathlib import Path
from typing import Annotated

import typer

_TOTAL = {"合计", "总分", "总计", "total"}


def explain(
    ctx: typer.Context,
    id_: Annotated[
        str, typer.Argument(metavar="编号", help="测评标准、测评内容或测评项目的编号，或“合计”")
    ],
    paths: Annotated[
        list[Path] | None,
        typer.Argument(metavar="台账", help="台账、台账文件夹或答卷；不写就看工作区的这一轮"),
    ] = None,
    unit: Annotated[str | None, typer.Option(help="只看这个单位牵头的；整个城市写“全市”")] = None,
    round_: Annotated[str | None, typer.Option("--round", help="轮次；不写就是最后一轮")] = None,
    edition: Annotated[
        str | None, typer.Option(help="测评体系的编号或路径；不写就按台账里的")
    ] = None,
) -> None:
    """说明一条、一项怎么得的分，一直算到总分。"""
    from wenming_cli.cli.asked import Asked
    from wenming_cli.cli.by_id import found, round_with
    from wenming_cli.cli.console import console
    from wenming_cli.cli.gathering import gather
    from wenming_cli.model.typed import half_width
    from wenming_cli.report.terminal_explain import render

    whole = half_width(id_).lower() in _TOTAL
    if not (whole or paths or round_ or edition):
        round_ = round_with(ctx.obj, id_)
    results = gather(Asked(ctx.obj, tuple(paths or ()), unit, round_, edition)).results()
    for place in (None,) if whole else found(results, id_):
        console().print(render(results, place))
