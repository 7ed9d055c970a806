"""What a spreadsheet program lets be typed into a cell, and what it says there.

Only a help: whatever is pasted over it is looked at again when the workbook comes back.
"""

from typing import Any

from wenming_cli.model.fill_in import Row
from wenming_cli.model.status import GapType
from wenming_cli.report.fill_in import words

_MESSAGE = 240
_TITLE = 30
"""Characters that Excel shows of a prompt (255 and 32 at most)."""


def conclusion(row: Row) -> dict[str, Any]:
    """Offer the conclusions that the requirement allows."""
    allowed = words.choices(row)
    told = "结论由数值得出，不用填。没有数据，或结论要比数值得出的低时才选，并在“说明”里写理由。"
    requirement = row.requirement
    check = _list(allowed, f"从下拉列表里选：{'、'.join(allowed)}。")
    if requirement.numeric:
        check |= _prompt(f"{requirement.id} 结论", told)
    elif requirement.not_applicable_when:
        why = f"可以填不适用的条件：{requirement.not_applicable_when}。填了要在“说明”里写理由。"
        check |= _prompt(f"{requirement.id} 结论", why)
    return check


def value(row: Row) -> dict[str, Any]:
    """Ask for a number in range, with its unit of measurement."""
    measure = row.requirement.measure
    assert measure is not None
    low, high = measure.range
    said = f"{measure.metric}：{words.range_of(row.requirement)}"
    example = "；97.5%填97.5" if measure.measured_in == "%" else ""
    bounds: dict[str, Any] = {"criteria": ">=", "value": float(low)}
    if high is not None:
        bounds = {"criteria": "between", "minimum": float(low), "maximum": float(high)}
    return {
        "validate": "decimal",
        **bounds,
        **_prompt(f"{row.requirement.id} 数值", f"{said}{example}。只填数，不写单位。"),
        **_refusal(f"{said}。只填数，不写单位。"),
    }


def gap_type() -> dict[str, Any]:
    """Offer the types of gaps."""
    return _list(list(GapType), "缺项、缺证、弱项选一个；不选就由结论得出。")


def _list(source: list[Any], refusal: str) -> dict[str, Any]:
    return {"validate": "list", "source": [str(each) for each in source], **_refusal(refusal)}


def _prompt(title: str, message: str) -> dict[str, Any]:
    return {"input_title": title[:_TITLE], "input_message": _cut(message)}


def _refusal(message: str) -> dict[str, Any]:
    return {"error_title": "这样填不了", "error_message": _cut(message)}


def _cut(message: str) -> str:
    return message if len(message) <= _MESSAGE else f"{message[: _MESSAGE - 1]}…"
