"""From an answer to a share: how far a requirement is met."""

from decimal import Decimal
from typing import NamedTuple

from wenming_cli.model.event import Answer
from wenming_cli.model.measure import Direction, Measure
from wenming_cli.model.requirement import Requirement
from wenming_cli.model.status import Status

ZERO = Decimal(0)
ONE = Decimal(1)


class Judged(NamedTuple):
    """A conclusion and its share in ``[0, 1]``; 不适用 has no share."""

    status: Status
    share: Decimal | None


def judged(requirement: Requirement, answer: Answer, partial_credit: Decimal) -> Judged:
    """Return what an answer comes to.

    A value sets the ceiling; a conclusion typed beside it may lower the result, never raise it.

    Args:
        requirement: What was asked.
        answer: Has a status, a value, or both.
        partial_credit: Share of 部分达标, in ``(0, 1)``; from the edition.
    """
    if answer.status is Status.NOT_APPLICABLE:
        return Judged(Status.NOT_APPLICABLE, None)
    ceiling = answer.status.share(partial_credit) if answer.status else ONE
    measure = requirement.measure
    if measure is None or not measure.numeric or answer.value is None:
        assert answer.status is not None
        return Judged(answer.status, ceiling)
    share = min(ceiling, of_value(measure, answer.value, partial_credit))
    return Judged(_status(share), share)


def of_value(measure: Measure, value: Decimal, partial_credit: Decimal) -> Decimal:
    """Return the share of a measured value, exact, in ``[0, 1]``."""
    full = measure.full_line
    assert full is not None
    assert measure.direction is not None
    if measure.conversion == "线性":
        return _linear(measure.direction, value, full)
    if measure.conversion == "逐次扣":
        assert measure.per_occurrence is not None
        return max(ZERO, ONE - max(ZERO, value - full) * measure.per_occurrence)
    if _meets(measure.direction, value, full):
        return ONE
    if measure.partial_line is not None:
        direction = measure.partial_direction or measure.direction
        if _meets(direction, value, measure.partial_line):
            return partial_credit
    return ZERO


def shortfall(measure: Measure, value: Decimal) -> Decimal | None:
    """Return how much a value lacks to the full line, in its unit; None when it is there.

    A value on a line that it has to pass (高于, 低于) lacks nothing that can be named: 0.
    """
    full, direction = measure.full_line, measure.direction
    if full is None or direction is None or _meets(direction, value, full):
        return None
    return abs(full - value)


def _linear(direction: Direction, value: Decimal, full: Decimal) -> Decimal:
    if direction in {"不低于", "高于"}:
        return min(ONE, max(ZERO, value / full))
    return ONE if value <= full else full / value


def _meets(direction: Direction, value: Decimal, line: Decimal) -> bool:
    match direction:
        case "不低于":
            return value >= line
        case "高于":
            return value > line
        case "不高于":
            return value <= line
        case "低于":
            return value < line


def _status(share: Decimal) -> Status:
    if share == ONE:
        return Status.ACHIEVED
    return Status.PARTIALLY_ACHIEVED if share else Status.NOT_ACHIEVED
