"""`wenming timetable`: 整改计划图 and 落实时间表, on the screen or as a file."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from wenming_cli.cli.formats import TIMETABLE_FORMATS, page_module, refuse_overwriting, suffixes
from wenming_cli.errors import InputError

if TYPE_CHECKING:
    from wenming_cli.model.remediation.schedule import Grouping

SCREENFUL = 30
"""Issues that are drawn on the screen where nobody asks for more."""


def timetable(
    ctx: typer.Context,
    output: Annotated[
        Path | None,
        typer.Option(
            "-o", metavar="文件", help=f"写成文件，按后缀选格式：{suffixes(TIMETABLE_FORMATS)}"
        ),
    ] = None,
    unit: Annotated[str | None, typer.Option(help="只看这个单位的；整个城市写“全市”")] = None,
    by: Annotated[
        str | None, typer.Option(metavar="分组", help="分组：单位或项目；不写就是一张表")
    ] = None,
    top: Annotated[
        int | None,
        typer.Option(help=f"只列时限最早的几个；不写时，屏幕上列{SCREENFUL}个，文件里全部", min=1),
    ] = None,
    on: Annotated[
        str | None, typer.Option("--on", metavar="日期", help="按这一天的情况；不写就是今天")
    ] = None,
    round_: Annotated[str | None, typer.Option("--round", help="轮次；不写就是最后一轮")] = None,
    force: Annotated[bool, typer.Option("--force", help="已有的Word、Excel文件也换掉")] = False,
) -> None:
    """画整改计划图，列落实时间表：每个问题从哪天到哪天、卡在哪里、逾期多少天。"""
    import sys

    from wenming_cli.cli.console import console
    from wenming_cli.cli.remediation.gathering import day, matters
    from wenming_cli.core.remediation import calendar, schedule

    page = page_module(TIMETABLE_FORMATS, output) if output else None
    grouping = _grouping(by)
    found = matters(ctx.obj, round_)
    docket = found.docket(day(on), unit)
    shown = top if output else top or SCREENFUL
    table = schedule.timetable(docket, found.roster, grouping, shown)
    if output is None or page is None:
        from wenming_cli.report.timetable import terminal, terminal_chart

        screen = console()
        columns = terminal_chart.room(screen.width)
        screen.print(terminal.render(calendar.chart(table, columns, loose=True)))
        return
    from wenming_cli.store.output import write

    refuse_overwriting(ctx.obj / output, force=force)
    write(ctx.obj / output, page.render(calendar.chart(table, page.COLUMNS, page.BARS)))
    print(f"已写好 {ctx.obj / output}：{table.shown}个问题", file=sys.stderr)


def _grouping(typed: str | None) -> "Grouping":
    """Read what to group by, in Chinese or English."""
    from wenming_cli.model.remediation.schedule import Grouping

    if typed is None:
        return Grouping.NONE
    known = {word: each for each in Grouping for word in (each.value, each.name.lower())}
    if typed not in known:
        raise InputError(f"--by不能填“{typed}”", f"可以填：{'、'.join(Grouping)}")
    return known[typed]
