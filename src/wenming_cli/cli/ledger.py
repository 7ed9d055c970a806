"""`wenming ledger`: the issues of a round, in lists and counts, and the whole course of one."""

from pathlib import Path
from typing import Annotated

import typer

from wenming_cli.cli.formats import ISSUE_FORMATS, WHOLE, refuse_overwriting, renderer, suffixes
from wenming_cli.model.remediation.act import State
from wenming_cli.model.remediation.view import View


def ledger(
    ctx: typer.Context,
    ids: Annotated[
        list[str] | None,
        typer.Argument(metavar="问题编号", help="看它办理的全过程；不写就是问题台账"),
    ] = None,
    view: Annotated[
        View | None, typer.Option("--view", metavar="样式", help=f"怎么看：{'、'.join(View)}")
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "-o", metavar="文件", help=f"写成文件，按后缀选格式：{suffixes(ISSUE_FORMATS)}"
        ),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="已有的Word、Excel文件也换掉")] = False,
    unit: Annotated[str | None, typer.Option(help="只看这个单位要整改的；整个城市写“全市”")] = None,
    state: Annotated[
        list[State] | None,
        typer.Option("--state", metavar="状态", help=f"只看这个状态：{'、'.join(State)}；可写几次"),
    ] = None,
    leader: Annotated[
        str | None,
        typer.Option(metavar="领导", help="只看这位责任领导的；没有的写“未明确”"),
    ] = None,
    area: Annotated[str | None, typer.Option(help="只看这个测评项目的，写编号或名称")] = None,
    late: Annotated[bool, typer.Option("--late", help="只看逾期的，逾期最久的在前")] = False,
    soon: Annotated[bool, typer.Option("--soon", help="只看三日内到期的")] = False,
    on: Annotated[str | None, typer.Option("--on", help="看哪一天的情况；不写就是今天")] = None,
    top: Annotated[int, typer.Option(help="屏幕上最多列几行；写成文件不受限制", min=1)] = 50,
    round_: Annotated[str | None, typer.Option("--round", help="轮次；不写就是最后一轮")] = None,
) -> None:
    """看问题台账：谁的、到哪一步、逾期多久、谁批准的延期。"""
    import sys

    from wenming_cli.cli.console import console
    from wenming_cli.cli.remediation.gathering import day, matters
    from wenming_cli.cli.remediation.looking import Wanted, looked_at
    from wenming_cli.store.output import write

    written = renderer(ISSUE_FORMATS, output) if output else None
    wanted = Wanted(
        ids=tuple(ids or ()),
        view=view,
        whole=output is not None and output.suffix.lower() in WHOLE,
        unit=unit,
        states=tuple(state or ()),
        leader=leader,
        area=area,
        late=late,
        soon=soon,
    )
    listed = looked_at(matters(ctx.obj, round_), day(on), wanted)
    if output is None or written is None:
        from wenming_cli.report.remediation import terminal, terminal_course

        page = terminal_course.render(listed) if listed.courses else terminal.render(listed, top)
        console().print(page)
        return
    refuse_overwriting(ctx.obj / output, force=force)
    write(ctx.obj / output, written(listed))
    print(f"已写好 {ctx.obj / output}：{len(listed.docket.entries)}个问题", file=sys.stderr)
