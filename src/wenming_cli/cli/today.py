"""`wenming today`: what cannot wait, and a gate for scripts."""

from typing import TYPE_CHECKING, Annotated

import typer

from wenming_cli.cli.findings import FindingFormat, put, tell

if TYPE_CHECKING:
    from wenming_cli.cli.remediation.gathering import Matters
    from wenming_cli.model.remediation.pressing import Pressing


def today(
    ctx: typer.Context,
    on: Annotated[str | None, typer.Option("--on", help="看哪一天的情况；不写就是今天")] = None,
    unit: Annotated[str | None, typer.Option(help="只看这个单位要整改的；整个城市写“全市”")] = None,
    top: Annotated[int, typer.Option(help="每一类最多列几件", min=1)] = 20,
    strict: Annotated[
        bool,
        typer.Option("--strict", help="有逾期、红线、反弹、无人认领的，退出码3；判断不了的，4"),
    ] = False,
    format_: Annotated[
        FindingFormat, typer.Option("--format", help="text给人看，json给程序读，其余报给持续集成")
    ] = FindingFormat.TEXT,
    round_: Annotated[str | None, typer.Option("--round", help="轮次；不写就是最后一轮")] = None,
) -> None:
    """看今天要催办什么：逾期、临期、红线、反弹、无人认领。"""
    from wenming_cli.cli.remediation.gathering import day, matters
    from wenming_cli.core.remediation.pressing import pressing

    found = matters(ctx.obj, round_)
    told = pressing(found.docket(day(on), unit))
    _write(found, told, format_, top)
    if strict:
        raise typer.Exit(_exit(found, told))


def _write(found: "Matters", told: "Pressing", format_: FindingFormat, top: int) -> None:
    if format_ is FindingFormat.TEXT:
        from wenming_cli.cli.console import console
        from wenming_cli.report.remediation import terminal_today

        console().print(terminal_today.render(told, top))
    elif format_ is FindingFormat.JSON:
        from wenming_cli.report.remediation import today_json

        put(today_json.render(told))
    else:
        from wenming_cli.cli.places import seen_from_here
        from wenming_cli.report.remediation.problems import problems

        paths = {found.roster.full(each.header.unit): each.path for each in found.ledgers}
        tell(seen_from_here(problems(told, paths)), format_, "today")


def _exit(found: "Matters", told: "Pressing") -> int:
    """Return the exit code of the gate; say why where it cannot be judged.

    Without a single issue (one 不予认定 is none) the gate is met only where everything is answered
    and nothing is lacking: gaps that nobody tracks, or has looked for, are no order.
    """
    import sys

    from wenming_cli.core.remediation.choosing import real

    if real(told.docket.entries):
        return 3 if told.barred else 0
    from wenming_cli.core.basis import Basis
    from wenming_cli.core.evaluate import evaluate

    ground = found.ground
    basis = Basis(ground.roster, ground.in_round)
    results = evaluate(ground.edition, found.ledgers, basis, told.docket.scope)
    if results.coverage.complete and not results.every_gap:
        return 0
    covered = results.coverage
    print(
        f"没有登记问题，自评已评{covered.answered}/{covered.total}，差距{len(results.every_gap)}项，"
        "判断不了有没有逾期\n建议：用wenming plan把差距列入整改，或用wenming assess接着评",
        file=sys.stderr,
    )
    return 4
