"""Issues by their ids as typed."""

from collections.abc import Sequence
from itertools import starmap

from wenming_cli.cli.remediation.gathering import Matters
from wenming_cli.cli.unit_names import full_name
from wenming_cli.errors import InputError
from wenming_cli.model.remediation.docket import Docket, Entry
from wenming_cli.model.remediation.issue import issue_id
from wenming_cli.model.remediation.typed_issue import HOW, issues_typed

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
    found: dict[Named, None] = {}
    wrong: dict[str, None] = {}
    hints: dict[str, None] = {}
    for text in typed:
        try:
            found.update(dict.fromkeys(_of(matters, text, unit)))
        except InputError as error:
            wrong[error.message] = None
            hints[error.hint] = None
    if wrong:
        raise InputError("\n".join(wrong), "；".join(hints))
    return tuple(found)


def entries_named(
    matters: Matters, docket: Docket, typed: Sequence[str], unit: str | None
) -> tuple[Entry, ...]:
    """Return the issues that were typed, as they stand in a docket of the whole city.

    Raises:
        InputError: With everything that names no issue, or one that is not there.
    """
    known = {entry.issue.id: entry for entry in docket.entries}
    ids = list(starmap(issue_id, named(matters, typed, unit)))
    if missing := [id_ for id_ in ids if id_ not in known]:
        hint = f"这一轮（{matters.round.id}）里没有登记过"
        raise InputError("\n".join(f"没有问题{id_}" for id_ in missing), hint)
    return tuple(known[id_] for id_ in ids)


def _of(matters: Matters, text: str, unit: str | None) -> tuple[Named, ...]:
    told = issues_typed(text)
    if told is None:
        raise InputError(f"“{text}”不是问题编号", HOW)
    whose = told.unit or unit
    name = full_name(matters.roster, whose) if whose else matters.own
    if not name:
        raise InputError(f"“{text}”没有写是哪个单位的", HOW)
    return tuple((name, number) for number in told.numbers)
