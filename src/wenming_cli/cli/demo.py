"""`wenming demo`: a filled sample workspace and its report, the first minute of a newcomer."""

from pathlib import Path
from typing import Annotated

import typer


def demo(
    ctx: typer.Context,
    folder: Annotated[
        Path, typer.Argument(metavar="文件夹", help="样例建在哪里，要是新的文件夹")
    ] = Path("创城自评样例"),
) -> None:
    """建一个样例工作区，五个单位已经填好（内容虚构），并显示它的报告。"""
    from wenming_cli.cli.asked import Asked
    from wenming_cli.cli.console import console
    from wenming_cli.cli.gathering import gather
    from wenming_cli.cli.sample import build
    from wenming_cli.report.terminal import render

    root = ctx.obj / folder
    made = build(root)
    console().print(render(gather(Asked(root)).results()))
    typer.echo(
        f"样例工作区在{root}：{made.ledgers}份台账，{made.answers}条答案，{made.issues}个整改问题，内容虚构。"
    )
    typer.echo("接下来可以试：")
    typer.echo(f"  wenming -C {folder} assess --unit 市民政局")
    typer.echo(f"  wenming -C {folder} gaps -o 差距清单.md")
    typer.echo(f"  wenming -C {folder} explain 9.4.2")
    typer.echo(f"  wenming -C {folder} plan --unit 市教育局")
    typer.echo(f"  wenming -C {folder} today")
    typer.echo(f"  wenming -C {folder} ledger --late")
