"""`wenming plan`: the gaps of a unit become a plan: gap by gap, or through a sheet."""

from pathlib import Path
from typing import Annotated

import typer

from wenming_cli.errors import InputError


def plan(
    ctx: typer.Context,
    unit: Annotated[
        str | None, typer.Option(metavar="单位", help="给哪个单位定；不写就是本单位")
    ] = None,
    by: Annotated[str, typer.Option("--by", metavar="经办人", help="谁定的，可以写岗位")] = "",
    round_: Annotated[
        str | None, typer.Option("--round", metavar="轮次", help="轮次；不写就是最后一轮")
    ] = None,
    sheet: Annotated[
        Path | None,
        typer.Option("--sheet", metavar="文件", help="不逐条问，写一份整改计划表（.xlsx或.csv）"),
    ] = None,
    file: Annotated[
        Path | None,
        typer.Option("--from", metavar="文件", help="把填好的整改计划表记入台账"),
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="只看--from会记什么，不记")] = False,
    force: Annotated[bool, typer.Option("--force", help="已有的表也换掉")] = False,
    plain: Annotated[
        bool, typer.Option("--plain", help="一行一问一答，不用按键，适合读屏和老终端")
    ] = False,
) -> None:
    """定整改方案：逐条过差距，写措施、时限和责任人，写一条存一条。

    只建议日期、整改类型和体系里的达标要求，措施由单位自己写；已经登记、还没有销号的差距不再问。
    """
    if sheet is not None and file is not None:
        raise InputError("--sheet和--from只能写一个", "先用--sheet写出表，填好再用--from记入")
    if sheet is not None:
        from wenming_cli.cli.planning.sheets import write_sheet

        write_sheet(ctx.obj, sheet, unit, round_, force=force)
    elif file is not None:
        from wenming_cli.cli.planning.sheets import take_sheet
        from wenming_cli.cli.remediation.from_file import Wanted

        take_sheet(ctx.obj, file, Wanted(unit, round_, by, dry_run))
    else:
        from wenming_cli.cli.planning.setting_out import set_out

        set_out(ctx.obj, unit, round_, by, plain=plain)
