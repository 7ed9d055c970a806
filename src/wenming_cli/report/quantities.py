"""Measured values with their unit of measurement, and the lines they have to reach."""

from wenming_cli.model.event import Answer
from wenming_cli.model.gap import Gap
from wenming_cli.model.measure import Measure
from wenming_cli.model.requirement import Requirement
from wenming_cli.report.figures import plain


def value(requirement: Requirement, answer: Answer | None) -> str:
    """Word an answer's value with its unit of measurement; empty where there is none."""
    if answer is None or answer.value is None or requirement.measure is None:
        return ""
    return with_unit(plain(answer.value), requirement.measure)


def with_unit(number: str, measure: Measure) -> str:
    """Put the unit of measurement behind a number."""
    return f"{number}{measure.measured_in}"


def lines(measure: Measure) -> str:
    """Word the lines of a measure.

    >>> from decimal import Decimal
    >>> lines(Measure("亮灯率", "%", "S2", "不低于", Decimal(99), None, Decimal(95)))
    '满分线：不低于99%；部分分线：不低于95%'
    """
    if measure.full_line is None:
        said = [("满分线", measure.full_words), ("部分分线", measure.partial_words)]
    else:
        full = f"{measure.direction}{with_unit(plain(measure.full_line), measure)}"
        partial = None
        if measure.partial_line is not None:
            direction = measure.partial_direction or measure.direction
            partial = f"{direction}{with_unit(plain(measure.partial_line), measure)}"
        said = [("满分线", full), ("部分分线", partial)]
    if measure.conversion == "逐次扣" and measure.per_occurrence is not None:
        said.append(("每超过1" + measure.measured_in, f"折算减{plain(measure.per_occurrence)}"))
    return "；".join(f"{name}：{words}" for name, words in said if words)


def shortfall(gap: Gap) -> str:
    """Word how far a value is from its full line; empty where that is no number."""
    measure, answer = gap.result.requirement.measure, gap.result.answer
    if gap.shortfall is None or measure is None or answer is None:
        return ""
    apart = plain(gap.shortfall) + (
        "个百分点" if measure.measured_in == "%" else measure.measured_in
    )
    return f"实际{value(gap.result.requirement, answer)}，{lines(measure)}，相差{apart}"
