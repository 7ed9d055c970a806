"""What a person types for an answer: words, letters, digits, half or full width.

Used by the walk, by `answer` and by answer sheets, so that the same word means the same everywhere.
"""

import unicodedata
from collections.abc import Collection
from decimal import Decimal
from typing import NamedTuple

from wenming_cli.model.measure import Measure
from wenming_cli.model.requirement import Requirement
from wenming_cli.model.status import Status
from wenming_cli.model.typed_number import number

GRADES = {
    "1": Status.ACHIEVED,
    "2": Status.PARTIALLY_ACHIEVED,
    "3": Status.NOT_ACHIEVED,
    "0": Status.NOT_APPLICABLE,
    "A": Status.ACHIEVED,
    "B": Status.PARTIALLY_ACHIEVED,
    "C": Status.NOT_ACHIEVED,
    "D": Status.NOT_APPLICABLE,
}
"""One key for each conclusion. Where a number is asked for, digits are the number."""

ALSO = {
    "符合": Status.ACHIEVED,
    "基本符合": Status.PARTIALLY_ACHIEVED,
    "部分": Status.PARTIALLY_ACHIEVED,
    "不符合": Status.NOT_ACHIEVED,
    "不达标": Status.NOT_ACHIEVED,
}
"""Other words for the conclusions."""


class Said(NamedTuple):
    """What was typed, understood: a conclusion, a value, or a value with a lower conclusion."""

    status: Status | None = None
    value: Decimal | None = None


class Slip(NamedTuple):
    """What was typed cannot be taken: why, and what to type. Both Chinese, without a full stop."""

    message: str
    hint: str


def half_width(text: str) -> str:
    """Return what was typed with full-width letters, digits and marks made half-width.

    >>> half_width("　１．１．１ ")
    '1.1.1'
    >>> half_width("１。１。１")
    '1.1.1'
    """
    return unicodedata.normalize("NFKC", text).strip().replace("。", ".")


def find_id(ids: Collection[str], typed: str) -> str | None:
    """Return the id that was typed, in another width or case if need be; None if there is none.

    No two ids of one kind differ in case alone: C201 sees to it.

    >>> find_id(["a1", "M1.10"], "Ａ１"), find_id(["a1", "M1.10"], " ｍ1。10"), find_id([], "1")
    ('a1', 'M1.10', None)
    """
    plain = half_width(typed)
    for exact in (typed, plain):
        if exact in ids:
            return exact
    upper = plain.upper()
    return next((id_ for id_ in ids if id_.upper() == upper), None)


def status_of(text: str) -> Status | None:
    """Return the conclusion that a word or letter stands for, digits left aside.

    >>> status_of("Ａ"), status_of("部分达标"), status_of("1")
    (<Status.ACHIEVED: '达标'>, <Status.PARTIALLY_ACHIEVED: '部分达标'>, None)
    """
    word = half_width(text).upper()
    if word in list(Status):
        return Status(word)
    return ALSO.get(word) or (None if word.isdigit() else GRADES.get(word))


def understood(requirement: Requirement, text: str) -> Said | Slip:
    """Return what one word or number says of a requirement.

    A value speaks for itself; without one, only 未达标 and 不适用 can be said of a 定量
    requirement whose line is a number.
    """
    typed = half_width(text)
    status = status_of(typed)
    if status is None and not requirement.numeric:
        status = GRADES.get(typed)
    if status is not None:
        return _concluded(requirement, status)
    measure = requirement.measure
    if measure is None or not requirement.numeric:
        return Slip(f"看不懂“{text}”", "填达标、部分达标、未达标或不适用，也可以填1、2、3、0")
    return _valued(measure, typed)


def lowered(requirement: Requirement, value: Said, status: Status | None) -> Said | Slip:
    """Return a value together with a conclusion typed beside it."""
    if status is Status.NOT_APPLICABLE and value.value is not None:
        return Slip("填了数值就不能再填不适用", "删掉数值，或删掉结论")
    if status is Status.NOT_APPLICABLE:
        return _concluded(requirement, status)
    return Said(status, value.value)


def _concluded(requirement: Requirement, status: Status) -> Said | Slip:
    if status is Status.NOT_APPLICABLE and requirement.not_applicable_when is None:
        return Slip("这一条不能填不适用", "测评体系没有允许；填达标、部分达标或未达标")
    if requirement.numeric and status in {Status.ACHIEVED, Status.PARTIALLY_ACHIEVED}:
        measure = requirement.measure
        assert measure is not None
        return Slip(
            "这一条要填数值，结论由数值得出",
            f"填{measure.metric}的数，计量单位是{measure.measured_in}；没有数据的填未达标",
        )
    return Said(status)


def _valued(measure: Measure, typed: str) -> Said | Slip:
    found = number(measure, typed)
    return Said(None, found) if isinstance(found, Decimal) else Slip(*found)
