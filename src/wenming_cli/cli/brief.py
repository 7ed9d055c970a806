"""`wenming brief`: the weekly (周报), on the screen or as a document."""

from pathlib import Path
from typing import Annotated

import typer

from wenming_cli.cli.formats import suffixes
from wenming_cli.cli.leaf_pages import LEAF_FORMATS, leaf_renderer, put_leaf


def brief(
    ctx: typer.Context,
    week: Annotated[
        str, typer.Option(metavar="周", help="本周、上周、2026-W47，或那一周里的任何一天")
    ] = "本周",
    unit: Annotated[str | None, typer.Option(help="只看这个单位；整个城市写“全市”")] = None,
    round_: Annotated[str | None, typer.Option("--round", help="轮次；不写就是最后一轮")] = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "-o", metavar="文件", help=f"写成文件，按后缀选格式：{suffixes(LEAF_FORMATS)}"
        ),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="已有的Word文件也换掉")] = False,
) -> None:
    """出整改周报：上周遗留、本周新增、本周整改、整改率、逾期、典型问题、下周到期。"""
    from wenming_cli.cli.remediation.gathering import matters, today
    from wenming_cli.cli.unit_names import full_name
    from wenming_cli.core.remediation.weekly import weekly
    from wenming_cli.errors import InputError
    from wenming_cli.model.typed_week import HOW, week_typed
    from wenming_cli.model.unit import CITY_WIDE
    from wenming_cli.report.brief import leaf

    now = today()
    asked = week_typed(week, now)
    if asked is None:
        raise InputError(f"--week后面的“{week}”不是一周", HOW)
    if asked.first > now:
        raise InputError(f"{asked.first}开始的这一周还没有到", "写本周、上周或更早的一周")
    if output is not None:
        leaf_renderer(output)
    found = matters(ctx.obj, round_)
    scope = full_name(found.roster, unit) if unit else found.own or CITY_WIDE
    brought = weekly(found.ground, found.ledgers, asked, now, scope)
    found.remind(brought.end)
    put_leaf(leaf(brought), ctx.obj, output, force=force)
