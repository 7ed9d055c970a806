"""`wenming lookback`: closed issues drawn and looked at again (回头看)."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from wenming_cli.cli.formats import refuse_overwriting, suffixes
from wenming_cli.cli.leaf_pages import LEAF_FORMATS, leaf_renderer, put_leaf
from wenming_cli.errors import InputError

if TYPE_CHECKING:
    from wenming_cli.model.remediation.act import Act

_MOST_SEED: Final = 10**18 - 1
"""Eighteen digits: what a ledger keeps of a number, in full."""

_Round = Annotated[str | None, typer.Option("--round", help="轮次；不写就是最后一轮")]
_Output = Annotated[
    Path | None,
    typer.Option("-o", metavar="文件", help=f"写成文件，按后缀选格式：{suffixes(LEAF_FORMATS)}"),
]
_Force = Annotated[bool, typer.Option("--force", help="已有的Word文件也换掉")]
_Ids = Annotated[list[str], typer.Argument(metavar="问题编号", help="市教育局-003；几个就写几个")]
_Unit = Annotated[str | None, typer.Option(help="只写号时是哪个单位的；不写就是本单位")]
_By = Annotated[str, typer.Option(help="检查人，可以写岗位")]
_Note = Annotated[str, typer.Option(help="现场看到什么")]
_Evidence = Annotated[
    list[str] | None, typer.Option(metavar="文件", help="现场照片等；几份就写几次")
]


def lookback(
    ctx: typer.Context, round_: _Round = None, output: _Output = None, force: _Force = False
) -> None:
    """回头看：各批抽查的情况；抽一批用draw，看过的用held（保持）或rebound（反弹）记下。"""
    if ctx.invoked_subcommand is not None:
        return
    from wenming_cli.cli.remediation.gathering import matters, today
    from wenming_cli.core.remediation.drawing import batches
    from wenming_cli.report.lookback import outcome

    found = matters(ctx.obj, round_)
    docket = found.docket(today(), "全市")
    drawn = batches(found.ledgers, [entry.issue for entry in docket.entries])
    if not drawn:
        print("这一轮还没有抽过；抽一批用 wenming lookback draw --count 5")
        return
    page = outcome(docket, drawn)
    put_leaf(page, ctx.obj, output, force=force)


def lookback_draw(
    ctx: typer.Context,
    count: Annotated[int | None, typer.Option(help="抽几件", min=1)] = None,
    share: Annotated[int | None, typer.Option(help="抽百分之几", min=1, max=100)] = None,
    seed: Annotated[
        int | None,
        typer.Option(
            help="种子，同样的台账同样的种子抽出同样的问题；不写就用当天的日期",
            min=0,
            max=_MOST_SEED,
        ),
    ] = None,
    on: Annotated[str | None, typer.Option(help="截至哪天已销号的；不写就是今天")] = None,
    since: Annotated[str | None, typer.Option(help="从哪天起销号的")] = None,
    unit: Annotated[str | None, typer.Option(help="只抽这个单位的")] = None,
    by: Annotated[str, typer.Option(help="谁抽的，可以写岗位")] = "",
    round_: _Round = None,
    output: _Output = None,
    force: _Force = False,
) -> None:
    """从已销号的问题里抽一批，记入台账，列出检查表。"""
    from wenming_cli.cli.remediation.gathering import day, matters, today
    from wenming_cli.cli.remediation.looking_back import Asked, draw
    from wenming_cli.report.lookback import form, outcome
    from wenming_cli.store.output import check_place

    if (count is None) == (share is None):
        raise InputError("要写明抽多少", "写--count 件数，或--share 百分之几，两个写一个")
    if output is not None:  # what is wrong with it is said before anything is drawn
        leaf_renderer(output)
        check_place(ctx.obj / output)
        refuse_overwriting(ctx.obj / output, force=force, filled=True)
    day_of_draw = day(on)
    asked = Asked(
        count=count,
        share=share,
        seed=int(f"{today():%Y%m%d}") if seed is None else seed,
        on=day_of_draw,
        since=day(since, "--since") if since else None,
        unit=unit,
    )
    found, batch = draw(matters(ctx.obj, round_), asked, by)
    docket = found.docket(day_of_draw, "全市")
    page = form(docket, batch) if output else outcome(docket, (batch,))
    put_leaf(page, ctx.obj, output, force=True)


def lookback_held(
    ctx: typer.Context,
    ids: _Ids,
    by: _By,
    note: _Note,
    evidence: _Evidence = None,
    unit: _Unit = None,
    round_: _Round = None,
) -> None:
    """记下：看过了，整改保持住了。"""
    from wenming_cli.model.remediation.act import Act

    _look(ctx, ids, unit, round_, (Act.LOOK_BACK, note, by, tuple(evidence or ())))


def lookback_rebound(
    ctx: typer.Context,
    ids: _Ids,
    by: _By,
    note: _Note,
    evidence: _Evidence = None,
    unit: _Unit = None,
    round_: _Round = None,
) -> None:
    """记下：看过了，问题反弹，重新整改。"""
    from wenming_cli.model.remediation.act import Act

    _look(ctx, ids, unit, round_, (Act.REBOUND, note, by, tuple(evidence or ())))


def _look(
    ctx: typer.Context,
    ids: list[str],
    unit: str | None,
    round_: str | None,
    seen: "tuple[Act, str, str, tuple[str, ...]]",
) -> None:
    from wenming_cli.cli.remediation.gathering import matters
    from wenming_cli.cli.remediation.looking_back import Seen, look

    for recorded in look(matters(ctx.obj, round_), ids, unit, Seen(*seen)):
        issue = recorded.issue
        back = f"（第{issue.rebounds}次反弹）" if issue.rebounds else ""
        print(f"已记下 {issue.id} {recorded.step.act.word}，现在{issue.state}{back}")
