"""Demands of a gate (门槛) that are not met, as problems: where it is asked, what is lacking."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from wenming_cli.errors import Problem
from wenming_cli.model.gate import DemandKind, Outcome, Verdict
from wenming_cli.model.results import Results
from wenming_cli.model.spot import Spot
from wenming_cli.report import figures, sentences
from wenming_cli.report.gate_words import OUTCOMES, said

_CODES: Final[dict[tuple[DemandKind, Outcome], str]] = {
    ("least_rate", Outcome.NOT_MET): "G201",
    ("least_rate", Outcome.UNJUDGED): "G202",
    ("least_area_rates", Outcome.NOT_MET): "G203",
    ("least_area_rates", Outcome.UNJUDGED): "G204",
    ("least_coverage", Outcome.UNJUDGED): "G205",
    ("no_veto", Outcome.NOT_MET): "G206",
    ("no_veto", Outcome.UNJUDGED): "G207",
    ("no_overdue", Outcome.NOT_MET): "G208",
    ("no_overdue", Outcome.UNJUDGED): "G209",
}


def problems(results: Results, found: Iterable[Verdict]) -> list[Problem]:
    """Return a problem for each demand that is not met; for 一票否决 one each requirement."""
    return [problem for verdict in found for problem in of_verdict(results, verdict)]


def of_verdict(results: Results, verdict: Verdict) -> list[Problem]:
    """Return the problems of one demand; none where it is met."""
    if verdict.outcome is Outcome.MET:
        return []
    if verdict.demand.kind == "no_veto" and (results.vetoes or results.open_vetoes):
        return list(_vetoes(results, verdict))
    return [_problem(verdict, verdict.outcome, said(results, verdict), _hint(results, verdict))]


def _problem(verdict: Verdict, outcome: Outcome, message: str, hint: str) -> Problem:
    code = _CODES[verdict.demand.kind, outcome]
    path, line, column, source, length = verdict.demand.spot or Spot(Path())
    return Problem(path, line, column, code, message, hint, source, length)


def _vetoes(results: Results, verdict: Verdict) -> Iterator[Problem]:
    """Name every requirement that is vetoed or still may be, and what to type about it."""
    for vetoed in results.vetoes:
        id_, outcome = vetoed.requirement.id, Outcome.NOT_MET
        message = f"门槛：没有一票否决，{OUTCOMES[outcome]}：{sentences.veto(vetoed, results)}"
        hint = f"做到后用wenming answer {id_} 达标更正；要求见wenming show {id_}"
        yield _problem(verdict, outcome, message, hint)
    for asked in results.open_vetoes:
        outcome = Outcome.UNJUDGED
        message = f"门槛：没有一票否决，{OUTCOMES[outcome]}：{sentences.open_veto(asked, results)}"
        yield _problem(verdict, outcome, message, f"用wenming answer {asked.id}填上结论")


def _hint(results: Results, verdict: Verdict) -> str:
    left = results.coverage.left
    rest = f"还有{left}条未评，用wenming assess接着评" if left else ""
    match verdict.demand.kind:
        case "least_rate":
            return "；".join(filter(None, (_way(verdict), rest)))
        case "least_area_rates":
            if verdict.area is None:
                return "改看全市，或把这个测评项目从门槛里去掉"
            left = verdict.area.coverage.left
            rest = f"这个测评项目还有{left}条未评" if left else ""
            return "；".join(filter(None, ("用wenming gaps --by 项目列出它的差距", rest)))
        case "least_coverage":
            return rest or "从wenming assess开始评"
        case "no_veto":
            return "先用wenming assess评起来"
        case "no_overdue":
            return "" if verdict.overdue else "还没有可数的整改记录"


def _way(verdict: Verdict) -> str:
    """Say how many gaps have to be closed."""
    least = figures.plain(verdict.demand.least) if verdict.demand.least is not None else ""
    if not verdict.gaps:
        return "" if verdict.gaps == 0 else "已列出的差距全部补齐仍不够"
    return f"补齐前{verdict.gaps}项差距可以达到，用wenming gaps --target {least}列出"
