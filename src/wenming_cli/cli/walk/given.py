"""What a line answers: a grade or a value, a lower conclusion, the reason behind it."""

import re
from decimal import Decimal
from typing import NamedTuple

from wenming_cli.cli.walk.words import MARKS, parted
from wenming_cli.model.measure import Measure
from wenming_cli.model.requirement import Requirement
from wenming_cli.model.status import Status
from wenming_cli.model.typed import GRADES, Said, Slip, half_width, lowered, status_of, understood
from wenming_cli.model.typed_number import grouped, lines, written_units

GRADE_KEYS = "AaCcDdB"
"""Letters that are grades; with a numeric line, digits belong to the number."""

_GLUED = re.compile(r"([0-3ACDacdB])(?=[^\x00-\x7f])(?![％．。０-９])")
"""A grade by key with its reason right behind it: `3缺少台账`."""

_GRADE_DIGITS = {"1", "2", "3"}
_FAR = Decimal(10)
"""Where the lines of a value lie above this, 1, 2 or 3 was hardly measured: a grade was meant."""


class Given(NamedTuple):
    """An answer as typed: what it says, and the reason behind it."""

    said: Said
    note: str


def given(requirement: Requirement, text: str) -> Given | Slip:
    """Return what a line answers.

    A grade or a value comes first, the reason behind it: `3 缺少台账`, `97.5 C 路面破损`.
    """
    text = text.strip()
    glued = None if requirement.numeric else _GLUED.match(half_width(text[:1]) + text[1:])
    first, rest = (text[:1], text[1:].lstrip(MARKS)) if glued else parted(text)
    if requirement.numeric:
        measure, first, rest = _with_unit(requirement, text, first, rest)
        return _valued(requirement, measure, first, rest)
    said = understood(requirement, first)
    return said if isinstance(said, Slip) else Given(said, rest)


def _with_unit(
    requirement: Requirement, text: str, first: str, rest: str
) -> tuple[Measure, str, str]:
    """Return the measure, the number whole with its unit, and what stands behind it."""
    measure = requirement.measure
    assert measure is not None
    if apart := grouped(measure, half_width(text)):
        return measure, apart, ""  # it will be refused as a whole
    word, behind = parted(rest)
    if word and half_width(word) in {"%", *written_units(measure)}:
        return measure, first + word, behind
    return measure, first, rest


def _valued(requirement: Requirement, measure: Measure, first: str, rest: str) -> Given | Slip:
    """Take a value, a lower conclusion, the reason."""
    said = understood(requirement, first)
    status: Status | None = None
    if isinstance(said, Slip) and half_width(first)[-1:].upper() in {"B", "C"}:
        status, said = status_of(half_width(first)[-1]), understood(requirement, first[:-1])
    if isinstance(said, Slip) or said.value is None:
        return said if isinstance(said, Slip) else Given(said, rest)
    if (bare := half_width(first)) in _GRADE_DIGITS and _far(measure):
        hint = f"确实是{bare}{measure.measured_in}，就连计量单位一起写"
        return Slip(f"这一条要填数值，{bare}像是按了等级的键", hint)
    word, behind = parted(rest)
    if status is None and word and (status := status_of(word)):
        rest = behind
    both = lowered(requirement, said, status) if status else said
    return both if isinstance(both, Slip) else Given(both, rest)


def _far(measure: Measure) -> bool:
    """Whether a grade's digit lies far below all lines."""
    return measure.direction in {"不低于", "高于"} and min(lines(measure)) > _FAR


def lower_given(text: str) -> tuple[Status | None, str]:
    """Return the conclusion a line lowers to, and the reason behind it.

    >>> lower_given("C 路面破损"), lower_given("3，路面破损")
    ((<Status.NOT_ACHIEVED: '未达标'>, '路面破损'), (<Status.NOT_ACHIEVED: '未达标'>, '路面破损'))
    """
    first, rest = parted(text)
    return status_of(first) or GRADES.get(half_width(first)), rest
