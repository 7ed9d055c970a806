"""From ids as typed to the ledgers and numbers they name."""

from collections.abc import Iterable, Sequence

from wenming_cli.cli.gathering import full_name
from wenming_cli.cli.remediation.gathering import Matters
from wenming_cli.errors import InputError
from wenming_cli.model.remediation.typed_issue import HOW, issues_typed


def named(
    matters: Matters, ids: Sequence[str], unit: str | None = None
) -> tuple[tuple[str, int], ...]:
    """Return full unit and number of every issue that was typed, each once, in their order.

    Args:
        matters: The round.
        ids: 市教育局-003, or 3 and 3-6 of one unit.
        unit: As typed: whose a bare number is; None: the workspace's own unit's.

    Raises:
        InputError: Some of it names no issue; all such at once.
    """
    typed = [(text, issues_typed(text)) for text in ids]
    if wrong := [text for text, found in typed if found is None]:
        raise InputError(f"看不懂问题编号：{'、'.join(f'“{text}”' for text in wrong)}", HOW)
    whose = full_name(matters.roster, unit) if unit else matters.own
    found = (
        (full_name(matters.roster, each.unit) if each.unit else whose, number)
        for _, each in typed
        if each
        for number in each.numbers
    )
    return _with_units(dict.fromkeys(found))


def _with_units(found: Iterable[tuple[str, int]]) -> tuple[tuple[str, int], ...]:
    issues = tuple(found)
    if any(not unit for unit, _ in issues):
        raise InputError("只写了号，不知道是哪个单位的问题", f"{HOW}；或加上--unit")
    return issues
