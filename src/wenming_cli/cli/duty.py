"""`wenming duty`: who holds what (包保), what nobody holds, how much each holds."""

from pathlib import Path
from typing import Annotated

import typer

from wenming_cli.cli.formats import suffixes
from wenming_cli.cli.leaf_pages import LEAF_FORMATS, leaf_renderer, put_leaf

_NOT_MET, _UNJUDGED = 3, 4


def duty(
    ctx: typer.Context,
    leader: Annotated[str | None, typer.Option(help="只看这位领导（岗位）包保的")] = None,
    unit: Annotated[str | None, typer.Option(help="只看这个单位包保的")] = None,
    most: Annotated[int, typer.Option(help="一位领导、一个单位包保超过这么多就提示", min=1)] = 10,
    strict: Annotated[
        bool, typer.Option("--strict", help="有没人包保的，退出码3；判断不了的，4")
    ] = False,
    round_: Annotated[str | None, typer.Option("--round", help="轮次；不写就是最后一轮")] = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "-o", metavar="文件", help=f"写成文件，按后缀选格式：{suffixes(LEAF_FORMATS)}"
        ),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="已有的Word文件也换掉")] = False,
) -> None:
    """看包保责任：谁包保什么、哪里没有人包保、各包保多少。"""
    import sys

    from wenming_cli.cli.remediation.gathering import today
    from wenming_cli.cli.remediation.holding import held_by, holding, refuse_source
    from wenming_cli.report.duty import leaf

    if output is not None:
        leaf_renderer(output)
    docket, found = holding(ctx.obj, round_, today())
    page = leaf(docket, held_by(found, leader, unit), most, brief=output is None)
    if output is not None:
        refuse_source(ctx.obj, ctx.obj / output)
    put_leaf(page, ctx.obj, output, force=force)
    if strict and not found.held and not found.uncovered:
        print("没有点位，也没有写包保，判断不了有没有人包保", file=sys.stderr)
        print("建议：在wenming.yaml里写“点位名录”和“包保”", file=sys.stderr)
        raise typer.Exit(_UNJUDGED)
    if strict and found.uncovered:
        print(f"{len(found.uncovered)}处没有包保到位", file=sys.stderr)
        raise typer.Exit(_NOT_MET)
