"""`wenming init`: a new workspace."""

from pathlib import Path
from typing import Annotated

import typer

from wenming_cli.cli.percentage import percentage


def init(
    ctx: typer.Context,
    folder: Annotated[
        Path | None, typer.Argument(metavar="文件夹", help="建在哪里；不写就是当前文件夹")
    ] = None,
    city: Annotated[str | None, typer.Option(help="城市，例如辽源市")] = None,
    unit: Annotated[str | None, typer.Option(help="本单位；创城办汇总各单位时填“全市”")] = None,
    round_: Annotated[
        str | None, typer.Option("--round", metavar="轮次", help="轮次编号，例如2026Q4")
    ] = None,
    target: Annotated[
        float | None,
        typer.Option(help="目标得分率，百分之几", min=0, max=100, callback=percentage),
    ] = None,
    edition: Annotated[
        str | None, typer.Option(help="测评体系的编号或路径；不写就是地级以上城市参考版")
    ] = None,
) -> None:
    """新建工作区：问清城市、单位、轮次和目标，写好wenming.yaml。"""
    from wenming_cli.cli.new_workspace import create, given_or_asked
    from wenming_cli.cli.places import from_here

    where = (ctx.obj / folder) if folder else ctx.obj
    made = create(where, given_or_asked(city, unit, round_, target, edition, where))
    typer.echo(f"工作区建好了：{made.root}")
    there = str(from_here(made.root))
    named = f'"{there}"' if " " in there else there
    typer.echo(
        "接下来：wenming assess" if there == "." else f"接下来：cd {named} 然后 wenming assess"
    )
