"""Whether results meet a gate (门槛)."""

from collections.abc import Iterable
from decimal import Decimal
from typing import assert_never

from wenming_cli.core.gaps import target_gaps
from wenming_cli.model.gate import Demand, Outcome, Verdict
from wenming_cli.model.results import Results
from wenming_cli.model.score import Coverage, Score


def combined(demands: Iterable[Demand]) -> tuple[Demand, ...]:
    """Return one demand of each kind and area: the strictest, of equal ones the first."""
    kept: dict[tuple[str, str], Demand] = {}
    for demand in demands:
        key = (demand.kind, demand.area)
        known = kept.get(key)
        if known is None or (demand.least or 0) > (known.least or 0):
            kept[key] = demand
    return tuple(kept.values())


def verdicts(
    results: Results, demands: Iterable[Demand], overdue: int | None = None
) -> tuple[Verdict, ...]:
    """Judge every demand of a gate.

    Where nothing is answered nothing is met. A rate that can still fall on either side of its
    line, a veto that is not answered yet, and a coverage too low leave a gate unjudged.

    Args:
        results: Evaluated, for the city or for one unit.
        demands: At most one of each kind and area; see `combined`.
        overdue: How many remediations (整改) are past their day; None: nobody has counted.
    """
    return tuple(_verdict(results, demand, overdue) for demand in demands)


def worst(found: Iterable[Verdict]) -> Outcome:
    """Return the outcome that decides."""
    return max((v.outcome for v in found), key=lambda o: o.value, default=Outcome.MET)


def _verdict(results: Results, demand: Demand, overdue: int | None) -> Verdict:
    match demand.kind:
        case "least_rate":
            outcome = _rate(results.score, results.coverage, demand.least)
            needed = target_gaps(results.gaps, results.score, demand.least)
            return Verdict(demand, outcome, gaps=needed)
        case "least_area_rates":
            return _area(results, demand)
        case "least_coverage":
            covered = results.coverage
            enough = covered.answered and covered.percent >= (demand.least or 0)
            return Verdict(demand, Outcome.MET if enough else Outcome.UNJUDGED)
        case "no_veto":
            return Verdict(demand, _veto(results))
        case "no_overdue":
            return Verdict(demand, _overdue(results, overdue), overdue=overdue)
    assert_never(demand.kind)


def _area(results: Results, demand: Demand) -> Verdict:
    """An area that a unit has no part in is not met by that unit."""
    area = next((each for each in results.areas if each.area.id == demand.area), None)
    if area is None:
        return Verdict(demand, Outcome.UNJUDGED)
    return Verdict(demand, _rate(area.score, area.coverage, demand.least), area)


def _rate(score: Score, coverage: Coverage, least: Decimal | None) -> Outcome:
    low, high = score.low, score.high
    if not coverage.answered or low is None or high is None or least is None:
        return Outcome.UNJUDGED
    if low >= least:
        return Outcome.MET
    return Outcome.NOT_MET if high < least else Outcome.UNJUDGED


def _veto(results: Results) -> Outcome:
    if results.vetoes:
        return Outcome.NOT_MET
    if results.open_vetoes or not results.coverage.answered:
        return Outcome.UNJUDGED
    return Outcome.MET


def _overdue(results: Results, overdue: int | None) -> Outcome:
    if overdue:
        return Outcome.NOT_MET
    if overdue is None or not results.coverage.answered:
        return Outcome.UNJUDGED
    return Outcome.MET
