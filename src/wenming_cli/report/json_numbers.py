"""Numbers of JSON format 1: as shown to people, two places, shares four."""

from decimal import Decimal
from typing import Any

from wenming_cli.model.event import Answer
from wenming_cli.model.score import Coverage, Score
from wenming_cli.report import figures
from wenming_cli.report.figures import rounded, rounded_percent


def as_number(number: Decimal) -> float:
    """Return points as they are shown."""
    return float(rounded(number))


def as_percent(number: Decimal | None) -> float | None:
    """Return a percentage as it is shown; None of nothing."""
    return None if number is None else float(rounded_percent(number))


def as_share(share: Decimal | None) -> float | None:
    """Return a share as it is shown; None where there is none."""
    return None if share is None else float(figures.share(share))


def score_keys(score: Score) -> dict[str, Any]:
    """Return where every point is, and the rate."""
    return {
        "points": as_number(score.points),
        "earned": as_number(score.earned),
        "pending": as_number(score.pending),
        "lost": as_number(score.lost),
        "excused": as_number(score.excused),
        "rate": as_percent(score.rate),
    }


def coverage_keys(coverage: Coverage) -> dict[str, int]:
    """Return how much is answered, of how much."""
    return {"answered": coverage.answered, "total": coverage.total}


def as_value(answer: Answer | None) -> float | None:
    """Return the value of an answer as it was given; None where there is none."""
    return None if answer is None or answer.value is None else float(answer.value)
