"""Many ids of issues in few words."""

from collections.abc import Iterable

from wenming_cli.model.remediation.issue import issue_number

_PAIR = 2


def several(ids: Iterable[str]) -> str:
    """Name issues by their ids; a unit is said once, and three that follow one another as a run.

    >>> several(["市教育局-001", "市教育局-002", "市教育局-003", "市教育局-007", "龙山区-001"])
    '市教育局-001至003、007、龙山区-001'
    >>> several(["市教育局-001", "市教育局-002", "不是编号"])
    '市教育局-001、002、不是编号'
    """
    runs: list[tuple[str, list[int]]] = []
    for id_ in ids:
        unit, _, typed = id_.rpartition("-")
        number = int(typed) if typed.isdecimal() else 0
        last = runs[-1] if runs else ("", [])
        if number and last[0] == unit and last[1] and last[1][-1] + 1 == number:
            last[1].append(number)
        else:
            runs.append((unit, [number]) if number else (id_, []))
    said, before = [], ""
    for unit, numbers in runs:
        told = _numbers(numbers)
        said.append(told if told and unit == before else "-".join(filter(None, (unit, told))))
        before = unit
    return "、".join(said)


def _numbers(numbers: list[int]) -> str:
    told = [issue_number(number) for number in numbers]
    return f"{told[0]}至{told[-1]}" if len(told) > _PAIR else "、".join(told)
