"""Two editions side by side: what was added, dropped, reworded, re-weighted, moved."""

import difflib
from collections.abc import Iterable, Mapping

from wenming_cli.core.difference_fields import details, whole
from wenming_cli.core.difference_pairs import renumbered, replaced
from wenming_cli.model.difference import (
    Change,
    Difference,
    Kind,
    Operation,
    Placed,
    Segment,
    StaleAnswers,
)
from wenming_cli.model.edition import Edition
from wenming_cli.model.event import Ledger

_OPERATIONS: Mapping[str, tuple[Operation, ...]] = {
    "equal": ("same",),
    "delete": ("gone",),
    "insert": ("new",),
    "replace": ("gone", "new"),
}


def difference(before: Edition, after: Edition) -> Difference:
    """Compare two editions: by id first, then by text for what is left."""
    old, new = _placed(before), _placed(after)
    pairs: dict[str, Placed | None] = {
        id_: old[id_] for id_ in new if id_ in old and not replaced(old[id_], new[id_])
    }
    left = [placed for id_, placed in old.items() if id_ not in pairs]
    fresh = [placed for id_, placed in new.items() if id_ not in pairs]
    again = dict(renumbered(left, fresh))
    found = [_change(pairs.get(id_) or again.get(id_), placed) for id_, placed in new.items()]
    taken = {placed.requirement.id for placed in again.values()}
    gone = [
        Change(placed, None, (Kind.DROPPED,), stale=True)
        for placed in left
        if placed.requirement.id not in taken
    ]
    changes = tuple(change for change in (*found, *gone) if change.kinds)
    same = len(new) - sum(change.after is not None for change in changes)
    return Difference(before, after, changes, tuple(whole(before, after)), same)


def with_ledgers(found: Difference, ledgers: Iterable[Ledger]) -> Difference:
    """Tell which answers in force are concerned, a line a ledger that has any."""
    told = (_stale(found.after, ledger) for ledger in ledgers)
    return found._replace(ledgers=tuple(each for each in told if each.again or each.unasked))


def segments(before: str, after: str) -> tuple[Segment, ...]:
    """Return a text with what went and what came, in reading order.

    >>> [(s.operation, s.text) for s in segments("亮灯率不低于98%。", "亮灯率不低于99%。")]
    [('same', '亮灯率不低于9'), ('gone', '8'), ('new', '9'), ('same', '%。')]
    """
    matcher = difflib.SequenceMatcher(None, before, after, autojunk=False)
    return tuple(
        Segment(each, after[c:d] if each == "new" else before[a:b])
        for operation, a, b, c, d in matcher.get_opcodes()
        for each in _OPERATIONS[operation]
    )


def _placed(edition: Edition) -> dict[str, Placed]:
    return {
        requirement.id: Placed(area, item, requirement)
        for area in edition.areas
        for item in area.items
        for requirement in item.requirements
    }


def _change(old: Placed | None, new: Placed) -> Change:
    if old is None:
        return Change(None, new, (Kind.ADDED,))
    before, after = old.requirement, new.requirement
    found = tuple(details(old, new))
    kinds = {kind for kind, _ in found}
    if before.id != after.id:
        kinds.add(Kind.RENUMBERED)
    text: tuple[Segment, ...] = ()
    if before.text != after.text:
        kinds.add(Kind.REWORDED)
        text = segments(before.text, after.text)
    stale = before.id != after.id or before.fingerprint != after.fingerprint
    ordered = tuple(kind for kind in Kind if kind in kinds)
    return Change(old, new, ordered, text, tuple(detail for _, detail in found), stale)


def _stale(after: Edition, ledger: Ledger) -> StaleAnswers:
    latest = {answer.requirement: answer for answer in ledger.answers}
    again, unasked = [], []
    for id_, answer in latest.items():
        requirement = after.requirements.get(id_)
        if requirement is None:
            unasked.append(id_)
        elif requirement.fingerprint != answer.fingerprint:
            again.append(id_)
    header = ledger.header
    return StaleAnswers(
        str(ledger.path), header.unit, header.round_id, tuple(again), tuple(unasked), len(latest)
    )
