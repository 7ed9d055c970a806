"""Which requirement of one edition is which of the other, beyond the id."""

import difflib
from collections.abc import Iterator, Sequence

from wenming_cli.model.difference import Placed

_NEAR = 0.8
"""How much alike two texts are at least to be one requirement under another id."""


def replaced(old: Placed, new: Placed) -> bool:
    """Whether an id was given to something else: another text in another place."""
    if old.requirement.text == new.requirement.text:
        return False
    elsewhere = old.item.name != new.item.name and old.area.name != new.area.name
    return elsewhere and _likeness(old.requirement.text, new.requirement.text) < _NEAR / 2


def renumbered(left: Sequence[Placed], fresh: Sequence[Placed]) -> Iterator[tuple[str, Placed]]:
    """Pair what goes by another id now: the same text first, then the most alike."""
    free = list(left)
    waiting = []
    for new in fresh:
        twin = next((old for old in free if old.requirement.text == new.requirement.text), None)
        if twin is None:
            waiting.append(new)
            continue
        free.remove(twin)
        yield new.requirement.id, twin
    alike = sorted(
        (
            (_likeness(o.requirement.text, n.requirement.text), i, j)
            for i, o in enumerate(free)
            for j, n in enumerate(waiting)
        ),
        key=lambda each: (-each[0], each[1], each[2]),
    )
    used: tuple[set[int], set[int]] = (set(), set())
    for likeness, i, j in alike:
        if likeness >= _NEAR and i not in used[0] and j not in used[1]:
            used[0].add(i)
            used[1].add(j)
            yield waiting[j].requirement.id, free[i]


def _likeness(one: str, other: str) -> float:
    """Return how much alike two texts are, in ``[0, 1]``; 0 where they cannot be near."""
    matcher = difflib.SequenceMatcher(None, one, other, autojunk=False)
    if matcher.real_quick_ratio() < _NEAR / 2 or matcher.quick_ratio() < _NEAR / 2:
        return 0.0
    return matcher.ratio()
