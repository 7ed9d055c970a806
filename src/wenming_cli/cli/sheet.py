"""`wenming sheet`: fill-in workbooks for units; `wenming sheet import`: back into the ledger."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from wenming_cli.errors import InputError


def sheet(
    ctx: typer.Context,
    output: Annotated[
        Path | None,
        typer.Option("-o", metavar="文件", help="写到哪里：以.xlsx结尾的文件，或已有的文件夹"),
    ] = None,
    unit: Annotated[
        str | None, typer.Option(help="给哪个单位填；不写就是本单位，整个城市写全市")
    ] = None,
    round_: Annotated[
        str | None, typer.Option("--round", metavar="轮次", help="轮次；不写就是最后一轮")
    ] = None,
    role: Annotated[
        Literal["lead", "responsible", "all"] | None,
        typer.Option(
            help="lead牵头的，responsible责任的，all两样都有",
            show_default="有牵头的就是lead，没有就是all",
        ),
    ] = None,
    all_units: Annotated[
        bool, typer.Option("--all-units", help="每个有任务的单位一份，写进一个文件夹")
    ] = False,
    back_to: Annotated[
        str, typer.Option("--to", metavar="收表人", help="填好送回谁，印在填报说明里")
    ] = "",
    force: Annotated[bool, typer.Option("--force", help="同名的文件已经有了，也重新写")] = False,
) -> None:
    """导出单位填报用的自评表（Excel），填好后用wenming sheet import导回台账。"""
    if ctx.invoked_subcommand is not None:
        if any((output, unit, round_, role, all_units, back_to, force)):
            name = ctx.invoked_subcommand
            raise InputError(f"{name}的选项写错了位置", f"选项都写在{name}后面，再试一次")
        return
    from wenming_cli.cli.sheets.making import Wanted, make

    make(ctx.obj, Wanted(output, unit, round_, role, all_units, back_to, force))


def sheet_import(
    ctx: typer.Context,
    files: Annotated[
        list[Path], typer.Argument(metavar="自评表", help="填好的自评表，或放着它们的文件夹")
    ],
    yes: Annotated[bool, typer.Option("--yes", "-y", help="不再问，直接记入台账")] = False,
    by: Annotated[
        str,
        typer.Option(metavar="填报人", help="谁填的，可以写岗位", show_default="表里写的填报人"),
    ] = "",
    unit: Annotated[str | None, typer.Option(help="只收这个单位的表")] = None,
    round_: Annotated[
        str | None, typer.Option("--round", metavar="轮次", help="轮次；不写就是最后一轮")
    ] = None,
    skip_faulty: Annotated[
        bool, typer.Option("--skip-faulty", help="要改正的先不记，其余照记")
    ] = False,
    prefer: Annotated[
        Literal["sheet", "ledger"] | None,
        typer.Option(
            help="表和台账都改过的以谁为准：sheet表，ledger台账",
            show_default="只列出来，不记",
        ),
    ] = None,
) -> None:
    """把填好的自评表记入台账：先列出改动和要改正的格子，确认后才记。

    表里填的全部记入或没有变化，退出码是0；有留下没记的（要改正的、两边都改过的、条文已改的、清空的）
    或没有收的表，退出码是2，已记的不撤回。
    """
    from wenming_cli.cli.sheets.taking import Wanted, take

    take(ctx.obj, files, Wanted(yes, by, unit, round_, skip_faulty, prefer))
