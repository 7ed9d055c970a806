"""How an answer comes to its share, on paper: what `shares` computes, written out."""

from decimal import Decimal

from wenming_cli.core.shares import judged, of_value
from wenming_cli.model.event import Answer
from wenming_cli.model.measure import Measure
from wenming_cli.model.requirement import Requirement
from wenming_cli.model.status import Status
from wenming_cli.rules import ONE, plain


def share_worked(requirement: Requirement, answer: Answer, partial_credit: Decimal) -> str:
    """Write how an answer comes to its share, without the result.

    Args:
        requirement: What was asked.
        answer: The answer in force.
        partial_credit: Share of 部分达标, in ``(0, 1)``; from the edition.
    """
    if answer.status is Status.NOT_APPLICABLE:
        return "不适用，不计入"
    measure = requirement.measure
    if measure is None or not measure.numeric or answer.value is None:
        return f"结论“{answer.status}”"
    said = _of_value(measure, answer.value, partial_credit)
    share = of_value(measure, answer.value, partial_credit)
    final = judged(requirement, answer, partial_credit).share
    if final is not None and final < share:
        return f"{said}，得{plain(share)}；另填了结论“{answer.status}”，取低的一个"
    return said


def _of_value(measure: Measure, value: Decimal, partial_credit: Decimal) -> str:
    full = measure.full_line
    assert full is not None
    match measure.conversion:
        case "线性":
            more = measure.direction in {"不低于", "高于"}
            above, below = (value, full) if more else (full, value)
            return f"{plain(above)}÷{plain(below)}，在0和1之间" if below else "数值为0"
        case "逐次扣":
            each = measure.per_occurrence
            assert each is not None
            if value <= full:
                return f"数值{plain(value)}，{_line_met(measure, value, partial_credit)}"
            return f"1－({plain(value)}－{plain(full)})×{plain(each)}，在0和1之间"
        case "分档":
            return f"数值{plain(value)}，{_line_met(measure, value, partial_credit)}"


def _line_met(measure: Measure, value: Decimal, partial_credit: Decimal) -> str:
    full = f"满分线（{measure.direction}{_line(measure.full_line)}）"
    if of_value(measure, value, partial_credit) == ONE:
        return f"到{full}"
    if measure.partial_line is None:
        return f"不到{full}"
    direction = measure.partial_direction or measure.direction
    partial = f"部分分线（{direction}{_line(measure.partial_line)}）"
    met = "到" if of_value(measure, value, partial_credit) else "也不到"
    return f"不到{full}，{met}{partial}"


def _line(number: Decimal | None) -> str:
    assert number is not None
    return plain(number)
