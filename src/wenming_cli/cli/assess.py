"""`wenming assess`: the walk through the requirements."""

from typing import Annotated, Literal

import typer


def assess(
    ctx: typer.Context,
    unit: Annotated[
        str | None, typer.Option(help="哪个单位在填；不写就是本单位，整个城市写全市")
    ] = None,
    round_: Annotated[
        str | None, typer.Option("--round", metavar="轮次", help="轮次；不写就是最后一轮")
    ] = None,
    only: Annotated[Literal["未评", "差距", "全部"], typer.Option(help="看哪些条目")] = "未评",
    start: Annotated[
        str | None, typer.Option("--from", metavar="编号", help="从哪一条开始，例如9.4.2")
    ] = None,
    role: Annotated[
        Literal["lead", "responsible", "all"] | None,
        typer.Option(
            help="lead牵头的，responsible责任的，all两样都有",
            show_default="有牵头的就是lead，没有就是all",
        ),
    ] = None,
    by: Annotated[str, typer.Option(metavar="填报人", help="谁填的，可以写岗位")] = "",
    plain: Annotated[
        bool, typer.Option("--plain", help="一行一问一答，不用按键，适合读屏和老终端")
    ] = False,
) -> None:
    """逐条自评：一条一屏，按一个键评一条，填一条存一条。"""
    from wenming_cli.cli.walk.setting_out import Wanted, set_out

    set_out(ctx.obj, Wanted(unit, round_, only, start, role, by, plain))
