"""`wenming score`: totals, and gates for scripts."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from wenming_cli.cli.findings import FindingFormat, put, tell
from wenming_cli.cli.percentage import percentage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wenming_cli.cli.asked import Asked
    from wenming_cli.model.gate import Verdict
    from wenming_cli.model.results import Results


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
        FindingFormat,
        typer.Option("--format", help="text给人看，json给程序读，其余把没有达到的门槛报给持续集成"),
    ] = FindingFormat.TEXT,
    gate: Annotated[
        Path | None,
        typer.Option(metavar="文件", help="门槛：照这个gate.yaml；和下面几项同时写，取更严的"),
    ] = None,
    min_rate: Annotated[
        float | None,
        typer.Option(help="门槛：得分率至少百分之几", min=0, max=100, callback=percentage),
    ] = None,
    min_coverage: Annotated[
        float | None,
        typer.Option(help="门槛：已评至少百分之几", min=0, max=100, callback=percentage),
    ] = None,
    no_veto: Annotated[bool, typer.Option("--no-veto", help="门槛：没有一票否决")] = False,
) -> None:
    """算得分：总分、得分率、已评多少，可以设门槛。"""
    from wenming_cli.cli.asked import Asked
    from wenming_cli.cli.gathering import gather
    from wenming_cli.cli.gating import EXITS, Flags, demanded, overdue
    from wenming_cli.core.gates import verdicts, worst

    asked = Asked(ctx.obj, tuple(paths or ()), unit, round_, edition)
    gathered = gather(asked)
    flags = Flags(min_rate, min_coverage, no_veto)
    demands = demanded(ctx.obj / gate if gate else None, flags, gathered.edition)
    results = gathered.results()
    late = overdue(gathered) if any(d.kind == "no_overdue" for d in demands) else None
    found = verdicts(results, demands, late)
    _write(asked, results, found, format_)
    raise typer.Exit(EXITS[worst(found)])


def _write(
    asked: "Asked", results: "Results", found: "Sequence[Verdict]", format_: FindingFormat
) -> None:
    """Write the page to stdout, and how the gate came out for a person to stderr."""
    from wenming_cli.cli.console import by_facts
    from wenming_cli.report import json_v1, score_text

    match format_:
        case FindingFormat.TEXT:
            sys.stdout.write(score_text.render(results, by_facts=by_facts()))
        case FindingFormat.JSON:
            put(json_v1.render(results))
        case FindingFormat.JUNIT:
            from wenming_cli.report.gate_junit import render

            put(render(results, found).encode())
        case FindingFormat.SARIF | FindingFormat.GITHUB:
            _tell_unmet(asked, results, found, format_)
    _say(results, found)


def _tell_unmet(
    asked: "Asked", results: "Results", found: "Sequence[Verdict]", format_: FindingFormat
) -> None:
    from wenming_cli.cli.gating import on_file
    from wenming_cli.cli.places import seen_from_here
    from wenming_cli.cli.pointing import main_file
    from wenming_cli.report.gate_problems import problems

    unmet = on_file(problems(results, found), main_file(asked))
    tell(seen_from_here(unmet), format_, "score")


def _say(results: "Results", found: "Sequence[Verdict]") -> None:
    """Say on stderr how each demand came out; one that is not met, with its place and remedy."""
    if not found:
        return
    from wenming_cli.cli.places import seen_from_here
    from wenming_cli.model.gate import Outcome
    from wenming_cli.report.gate_problems import of_verdict
    from wenming_cli.report.gate_words import said
    from wenming_cli.report.problems_text import render

    sys.stdout.flush()
    for verdict in found:
        if verdict.outcome is Outcome.MET:
            print(said(results, verdict), file=sys.stderr)
        else:
            print(render(seen_from_here(of_verdict(results, verdict))), file=sys.stderr)
