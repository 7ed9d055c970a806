"""`wenming score`: totals, and gates for scripts."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer


class ScoreFormat(StrEnum):
    """How the score is printed."""

    TEXT = "text"
    JSON = "json"


def score(
    ctx: typer.Context,
    paths: Annotated[
        list[Path] | None,
        typer.Argument(metavar="台账", help="台账、台账文件夹或答卷；不写就看工作区的这一轮"),
    ] = None,
    unit: Annotated[str | None, typer.Option(help="只看这个单位牵头的；整个城市写“全市”")] = None,
    round_: Annotated[str | None, typer.Option("--round", help="轮次；不写就是最后一轮")] = None,
    edition: Annotated[
        str | None, typer.Option(help="测评体系的编号或路径；不写就按台账里的")
    ] = None,
    format_: Annotated[
        ScoreFormat, typer.Option("--format", help="text给人看，json给程序读")
    ] = ScoreFormat.TEXT,
    min_rate: Annotated[
        float | None, typer.Option(help="门槛：得分率至少百分之几", min=0, max=100)
    ] = None,
    min_coverage: Annotated[
        float | None, typer.Option(help="门槛：已评至少百分之几", min=0, max=100)
    ] = None,
    no_veto: Annotated[bool, typer.Option("--no-veto", help="门槛：没有一票否决")] = False,
) -> None:
    """算得分：总分、得分率、已评多少，可以设门槛。"""
    import sys
    from decimal import Decimal

    from wenming_cli.cli.console import by_facts
    from wenming_cli.cli.gathering import Asked, gather
    from wenming_cli.core.gates import verdicts, worst
    from wenming_cli.model.gate import Gate, Outcome
    from wenming_cli.report import json_v1, score_text

    asked = Asked(ctx.obj, tuple(paths or ()), unit, round_, edition)
    results = gather(asked).results()
    if format_ is ScoreFormat.JSON:
        sys.stdout.buffer.write(json_v1.render(results))  # UTF-8 whatever the console speaks
    else:
        sys.stdout.write(score_text.render(results, by_facts=by_facts()))
    gate = Gate(
        None if min_rate is None else Decimal(str(min_rate)),
        None if min_coverage is None else Decimal(str(min_coverage)),
        no_veto,
    )
    found = verdicts(results, gate)
    if found:
        print(score_text.gate(results, gate, found), file=sys.stderr)
    exits = {Outcome.MET: 0, Outcome.NOT_MET: 3, Outcome.UNJUDGED: 4}
    raise typer.Exit(exits[worst(found)])
