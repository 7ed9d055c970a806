"""`wenming redact`: a copy without what may name a person, to be given away."""

from pathlib import Path
from typing import Annotated

import typer

from wenming_cli.model.hidden import Keep


def redact(
    ctx: typer.Context,
    output: Annotated[
        Path, typer.Option("--output", "-o", metavar="文件夹", help="副本放在哪里，要是新的文件夹")
    ],
    paths: Annotated[
        list[Path] | None,
        typer.Argument(metavar="台账", help="台账或台账文件夹；不写就是整个工作区"),
    ] = None,
    keep: Annotated[
        list[Keep] | None,
        typer.Option(help="留下notes说明或by姓名；可以写两次。证件和电话号码总是隐去"),
    ] = None,
) -> None:
    """做一份隐去个人信息的副本，供交给别人；原来的文件不动。

    隐去姓名、说明、佐证的路径、证件和电话号码，不带佐证文件；得分、差距、整改状态和原来的一样。
    """
    from wenming_cli.cli.redacting import copied

    made = copied(ctx.obj, paths or [], ctx.obj / output, keep or [])
    typer.echo(f"写好了：{ctx.obj / output}，{made.ledgers}份台账，{made.records}条记录")
    typer.echo("每份台账的表头记着原台账的末条校验码，用wenming verify可以看到")
    for told in made.remarks:
        typer.echo(told, err=True)
