"""`wenming import`: an edition from the table of the official text."""

from pathlib import Path
from typing import Annotated

import typer


def import_(
    ctx: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="文件", help="xlsx、docx或csv")],
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            metavar="文件夹",
            help="写到哪个新文件夹；不写就是criteria下以编号命名的文件夹",
        ),
    ] = None,
    id_: Annotated[
        str | None, typer.Option("--id", metavar="新编号", help="测评体系的编号；不写就取文件名")
    ] = None,
    name: Annotated[str | None, typer.Option(help="测评体系的名称；不写就取表上的标题")] = None,
    year: Annotated[str | None, typer.Option(help="年版，例如2026年版")] = None,
    columns: Annotated[
        Path | None, typer.Option(metavar="文件", help="说明哪一列是什么的YAML文件")
    ] = None,
    sheet: Annotated[
        str | None, typer.Option(metavar="表名", help="只读这一张表；隐藏的表要写出来才读")
    ] = None,
    check: Annotated[bool, typer.Option("--check", help="只说会读到什么，不写文件")] = False,
) -> None:
    """从Excel、Word或CSV表格导入测评体系：写成体系文件夹，逐行交代去向。"""
    import sys

    from wenming_cli.cli import importing

    wanted = importing.Wanted(ctx.obj / file, id_, name, year, columns and ctx.obj / columns, sheet)
    found = importing.read(wanted)
    sys.stdout.write(found.page)
    if check:
        typer.echo("\n这是检查，没有写文件。")
        return
    folder = ctx.obj / output if output else importing.usual_folder(ctx.obj, found.id)
    importing.save(folder, found)
    typer.echo(f"\n写好了：{folder}")
    typer.echo(found.outlook)
    typer.echo(f"接下来：wenming check {folder}")
    if output is None:
        typer.echo(f"用它自评：把wenming.yaml里的“体系”写成{found.id}，另开一个轮次")
