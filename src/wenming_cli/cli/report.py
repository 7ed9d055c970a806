"""`wenming report`: the full report, on the screen or as a file."""

from pathlib import Path
from typing import Annotated

import typer

from wenming_cli.cli.formats import FORMATS, filler, refuse_overwriting, renderer, suffixes
from wenming_cli.errors import InputError


def report(
    ctx: typer.Context,
    paths: Annotated[
        list[Path] | None,
        typer.Argument(metavar="台账", help="台账、台账文件夹或答卷；不写就看工作区的这一轮"),
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option("-o", metavar="文件", help=f"写成文件，按后缀选格式：{suffixes(FORMATS)}"),
    ] = None,
    template: Annotated[
        Path | None,
        typer.Option(metavar="模板", help="本单位自己的模板，Word或Markdown，里面写{{得分率}}等"),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="已有的Word、Excel文件也换掉")] = False,
    unit: Annotated[str | None, typer.Option(help="只看这个单位牵头的；整个城市写“全市”")] = None,
    round_: Annotated[str | None, typer.Option("--round", help="轮次；不写就是最后一轮")] = None,
    edition: Annotated[
        str | None, typer.Option(help="测评体系的编号或路径；不写就按台账里的")
    ] = None,
) -> None:
    """出自评报告：得分率、各项目、双达标、差距、各单位。"""
    import sys

    from wenming_cli.cli.asked import Asked
    from wenming_cli.cli.console import console
    from wenming_cli.cli.gathering import gather

    if template and output is None:
        raise InputError("用模板要写成文件", f"加上-o，例如-o 自查报告{template.suffix}")
    written = renderer(FORMATS, output) if output else None
    if template and output:
        written = filler(ctx.obj / template, output)
    results = gather(Asked(ctx.obj, tuple(paths or ()), unit, round_, edition)).results()
    if output is None or written is None:
        from wenming_cli.report.terminal import render

        console().print(render(results))
        return
    from wenming_cli.report.sentences import contents
    from wenming_cli.store.output import write

    refuse_overwriting(ctx.obj / output, force=force)
    write(ctx.obj / output, written(results))
    print(f"已写好 {ctx.obj / output}：{contents(results)}", file=sys.stderr)
