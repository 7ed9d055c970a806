"""`wenming duty`: who holds what (包保), what nobody holds, how much each holds."""

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Final

import typer

from wenming_cli.cli.formats import refuse_overwriting, renderer, suffixes

DUTY_FORMATS: Final[Mapping[str, str]] = {
    ".docx": "leaf.docx",
    ".md": "leaf.markdown",
    ".csv": "leaf.csv",
}

_NOT_MET, _UNJUDGED = 3, 4


def duty(
    ctx: typer.Context,
    leader: Annotated[str | None, typer.Option(help="只看这位领导（岗位）包保的")] = None,
    unit: Annotated[str | None, typer.Option(help="只看这个单位包保的")] = None,
    most: Annotated[int, typer.Option(help="一位领导、一个单位包保超过这么多就提示", min=1)] = 10,
    strict: Annotated[
        bool, typer.Option("--strict", help="有没人包保的，退出码3；还没有写包保的，4")
    ] = False,
    round_: Annotated[str | None, typer.Option("--round", help="轮次；不写就是最后一轮")] = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "-o", metavar="文件", help=f"写成文件，按后缀选格式：{suffixes(DUTY_FORMATS)}"
        ),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="已有的Word文件也换掉")] = False,
) -> None:
    """看包保责任：谁包保什么、哪里没有人包保、各包保多少。"""
    import sys

    from wenming_cli.cli.console import console
    from wenming_cli.cli.remediation.gathering import today
    from wenming_cli.cli.remediation.holding import held_by, holding, refuse_source
    from wenming_cli.report.duty import leaf

    written = renderer(DUTY_FORMATS, output) if output else None
    docket, found = holding(ctx.obj, round_, today())
    page = leaf(docket, held_by(found, leader, unit), most, brief=output is None)
    if output is None or written is None:
        from wenming_cli.report.leaf.terminal import render

        console().print(render(page))
    else:
        from wenming_cli.store.output import write

        refuse_source(ctx.obj, ctx.obj / output)
        refuse_overwriting(ctx.obj / output, force=force)
        write(ctx.obj / output, written(page))
        print(f"已写好 {ctx.obj / output}", file=sys.stderr)
    if strict and not found.held:
        print("还没有写包保，不能判断", file=sys.stderr)
        raise typer.Exit(_UNJUDGED)
    if strict and found.uncovered:
        print(f"{len(found.uncovered)}处没有包保到位", file=sys.stderr)
        raise typer.Exit(_NOT_MET)
