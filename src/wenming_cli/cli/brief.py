"""`wenming brief`: the weekly (周报), on the screen or as a document."""

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Final

import typer

from wenming_cli.cli.formats import refuse_overwriting, renderer, suffixes

BRIEF_FORMATS: Final[Mapping[str, str]] = {
    ".docx": "leaf.docx",
    ".md": "leaf.markdown",
    ".csv": "leaf.csv",
}


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
            "-o", metavar="文件", help=f"写成文件，按后缀选格式：{suffixes(BRIEF_FORMATS)}"
        ),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="已有的Word文件也换掉")] = False,
) -> None:
    """出整改周报：上周遗留、本周新增、本周整改、整改率、逾期、典型问题、下周到期。"""
    import sys

    from wenming_cli.cli.console import console
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
    written = renderer(BRIEF_FORMATS, output) if output else None
    found = matters(ctx.obj, round_)
    scope = full_name(found.roster, unit) if unit else found.own or CITY_WIDE
    brought = weekly(found.ground, found.ledgers, asked, now, scope)
    found.remind(brought.end)
    page = leaf(brought)
    if output is None or written is None:
        from wenming_cli.report.leaf.terminal import render

        console().print(render(page))
        return
    from wenming_cli.store.output import write

    refuse_overwriting(ctx.obj / output, force=force)
    write(ctx.obj / output, written(page))
    print(f"已写好 {ctx.obj / output}", file=sys.stderr)
