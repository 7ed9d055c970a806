"""Whether results meet a gate (门槛)."""

from collections.abc import Iterator
from decimal import Decimal

from wenming_cli.model.gate import Gate, Outcome, Verdict
from wenming_cli.model.results import Results


def verdicts(results: Results, gate: Gate) -> tuple[Verdict, ...]:
    """Judge every demand of a gate.

    Where nothing is answered nothing is met. A rate that can still fall on either side of its
    line, a veto that is not answered yet, and a coverage too low leave a gate unjudged.
    """
    return tuple(_verdicts(results, gate))


def worst(found: tuple[Verdict, ...]) -> Outcome:
    """Return the outcome that decides."""
    return max((v.outcome for v in found), key=lambda o: o.value, default=Outcome.MET)


def _verdicts(results: Results, gate: Gate) -> Iterator[Verdict]:
    if gate.min_rate is not None:
        yield Verdict("min_rate", _rate(results, gate.min_rate))
    if gate.min_coverage is not None:
        enough = results.coverage.answered and results.coverage.percent >= gate.min_coverage
        yield Verdict("min_coverage", Outcome.MET if enough else Outcome.UNJUDGED)
    if gate.no_veto:
        yield Verdict("no_veto", _veto(results))


def _rate(results: Results, line: Decimal) -> Outcome:
    low, high = results.score.low, results.score.high
    if not results.coverage.answered or low is None or high is None:
        return Outcome.UNJUDGED
    if low >= line:
        return Outcome.MET
    return Outcome.NOT_MET if high < line else Outcome.UNJUDGED


def _veto(results: Results) -> Outcome:
    if results.vetoes:
        return Outcome.NOT_MET
    if results.open_vetoes or not results.coverage.answered:
        return Outcome.UNJUDGED
    return Outcome.MET
