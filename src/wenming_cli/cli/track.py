"""`wenming track`: problems moved through their states; one act each is a command below it."""

from pathlib import Path
from typing import Annotated

import typer

from wenming_cli.cli.remediation.options import Round
from wenming_cli.errors import InputError


def track(
    ctx: typer.Context,
    file: Annotated[
        Path | None,
        typer.Option(
            "--file",
            metavar="文件",
            help="一次记很多：一行一步的表（.xlsx .csv .docx .yaml），有一行不对就都不记",
        ),
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="只看--file会记什么，不记")] = False,
    form: Annotated[
        Path | None,
        typer.Option("--form", metavar="文件", help="写一份空白表（.xlsx或.csv），填好用--file记"),
    ] = None,
    by: Annotated[
        str, typer.Option("--by", metavar="经办人", help="表里没写经办人的，是谁，可以写岗位")
    ] = "",
    unit: Annotated[
        str | None,
        typer.Option("--unit", metavar="单位", help="表里编号没写单位的，是哪个；不写就是本单位"),
    ] = None,
    round_: Round = None,
    force: Annotated[bool, typer.Option("--force", help="已有的表也换掉")] = False,
) -> None:
    """整改销号：登记、交办、定方案、申请、复核、延期、销号、反弹，一步一记，谁在何时都留着。"""
    if ctx.invoked_subcommand is not None:
        if any((file, dry_run, form, by, unit, round_, force)):
            name = ctx.invoked_subcommand
            raise InputError(f"{name}的选项写错了位置", f"选项都写在{name}后面，再试一次")
        return
    if form is not None:
        from wenming_cli.cli.remediation.forms import write_form

        write_form(ctx.obj, form, round_, force=force)
    elif file is not None:
        from wenming_cli.cli.remediation.from_file import Wanted, take_file

        take_file(ctx.obj, file, Wanted(unit, round_, by, dry_run))
    else:
        hint = "例如wenming track assign 3 --leader 分管领导 --due +7 --by 创城办；全部见--help"
        raise InputError("没有写做哪一步", hint)
