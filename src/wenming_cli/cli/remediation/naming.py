"""Issues by their ids as typed."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from wenming_cli.cli.remediation.gathering import Matters
from wenming_cli.cli.unit_names import full_name
from wenming_cli.errors import InputError
from wenming_cli.model.remediation.docket import Docket, Entry
from wenming_cli.model.remediation.issue import issue_id
from wenming_cli.model.remediation.typed_issue import HOW, issues_typed

Found = TypeVar("Found")
Named = tuple[str, int]
"""In whose ledger an issue stands, by the unit's full name, and its number there."""


def named(matters: Matters, typed: Sequence[str], unit: str | None = None) -> tuple[Named, ...]:
    """Return the issues that were typed, each once, in their order, whether they exist or not.

    Args:
        matters: The round.
        typed: 市教育局-003, or 3 and 3-6 of one unit.
        unit: As typed, whose the bare numbers are; None: the workspace's own unit's.

    Raises:
        InputError: With everything that names no issue.
    """
    return tuple(dict.fromkeys(_each(matters, typed, unit, lambda each: each)))


def entries_named(
    matters: Matters, docket: Docket, typed: Sequence[str], unit: str | None
) -> tuple[Entry, ...]:
    """Return the issues that were typed, as they stand in a docket of the whole city.

    Raises:
        InputError: With everything that names no issue, or one that is not there.
    """
    known = {entry.issue.id: entry for entry in docket.entries}

    def found(each: Named) -> Entry:
        id_ = issue_id(*each)
        if id_ not in known:
            raise InputError(f"没有问题{id_}", f"这一轮（{matters.round.id}）里没有登记过")
        return known[id_]

    return tuple({e.issue.id: e for e in _each(matters, typed, unit, found)}.values())


def _each(
    matters: Matters, typed: Sequence[str], unit: str | None, of: Callable[[Named], Found]
) -> list[Found]:
    """Return what `of` says of every issue that was typed; every fault is told at once."""
    said: list[Found] = []
    faults: dict[str, str] = {}
    for text in typed:
        try:
            said += map(of, _of(matters, text, unit))
        except InputError as error:
            faults[error.message] = error.hint
    if faults:
        raise InputError("\n".join(faults), "；".join(dict.fromkeys(faults.values())))
    return said


def _of(matters: Matters, text: str, unit: str | None) -> tuple[Named, ...]:
    told = issues_typed(text)
    if told is None:
        raise InputError(f"“{text}”不是问题编号", HOW)
    whose = told.unit or unit
    name = full_name(matters.roster, whose) if whose else matters.own
    if not name:
        raise InputError(f"“{text}”没有写是哪个单位的", HOW)
    return tuple((name, number) for number in told.numbers)
