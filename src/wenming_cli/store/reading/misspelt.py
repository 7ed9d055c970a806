"""Keys nobody knows, paired with the missing ones they were meant to be: one fault, not two."""

import difflib
from collections.abc import Iterator

from pydantic_core import ErrorDetails

from wenming_cli.errors import Problem
from wenming_cli.store.reading import tree
from wenming_cli.store.reading.hints import Hint, Step, keys, within
from wenming_cli.store.reading.line_slips import Slip, wrong_colon
from wenming_cli.store.reading.nodes import Mapping, Node, Text
from wenming_cli.store.reading.sources import Sources

UNKNOWN = "unexpected_keyword_argument"
MISSING = "missing"


class Misspelt:
    """The engine's findings about keys; `left` shrinks as they are explained."""

    def __init__(
        self, sources: Sources, root: Node, kind: Hint, details: list[ErrorDetails]
    ) -> None:
        """Take the findings about `root`, which should have become `kind`."""
        self.left = details
        self._sources = sources
        self._root = root
        self._kind = kind

    def problems(self) -> Iterator[Problem]:
        """Yield a problem for each key that was meant to be another."""
        for look in (self._swallowed, self._alike, self._astray, self._alone, self._optional):
            for detail in [d for d in self.left if d["type"] == UNKNOWN]:
                key = self._key(detail["loc"])
                if key is not None and (problem := look(detail, key)):
                    self.left.remove(detail)
                    yield problem

    def _key(self, loc: tuple[Step, ...]) -> Text | None:
        node = tree.descend(self._root, loc[:-1])
        return node.key(str(loc[-1])) if isinstance(node, Mapping) else None

    def _lacking(self, parent: tuple[Step, ...]) -> dict[str, ErrorDetails]:
        """Return what is missing beside a key."""
        missing = [d for d in self.left if d["type"] == MISSING and d["loc"][:-1] == parent]
        return {str(d["loc"][-1]): d for d in missing}

    def _swallowed(self, detail: ErrorDetails, key: Text) -> Problem | None:
        """`{编号：1.1}` in braces: the value became part of the key."""
        parent = detail["loc"][:-1]
        known = frozenset(keys(within(self._kind, parent)))
        slip = wrong_colon(key, only=known)
        if slip is None:
            return None
        lacking = self._lacking(parent).get(key[: slip.column])
        if lacking is not None:
            self.left.remove(lacking)
        return self.slip(key, slip)

    def _alike(self, detail: ErrorDetails, key: Text) -> Problem | None:
        lacking = self._lacking(detail["loc"][:-1])
        near = difflib.get_close_matches(key, lacking, n=1, cutoff=0.4)
        return self._paired(key, lacking[near[0]]) if near else None

    def _astray(self, detail: ErrorDetails, key: Text) -> Problem | None:
        """A known key one level too deep or too high."""
        here = detail["loc"][:-1]
        for other in self.left:
            there = other["loc"][:-1]
            nested = here[: len(there)] == there or there[: len(here)] == here
            if other["type"] == MISSING and other["loc"][-1] == key and nested:
                self.left.remove(other)
                owner = tree.owner(self._root, other["loc"])
                message = f"“{key}”的缩进不对，它属于{owner or '上一级'}"
                hint = "和同一级的其他名称左边对齐"
                return self._sources.problem(key.place, "C110", message, hint)
        return None

    def _alone(self, detail: ErrorDetails, key: Text) -> Problem | None:
        """One unknown, one missing: they are the same, alike or not."""
        parent = detail["loc"][:-1]
        unknown = [d for d in self.left if d["type"] == UNKNOWN and d["loc"][:-1] == parent]
        lacking = self._lacking(parent)
        if len(unknown) == 1 and len(lacking) == 1:
            return self._paired(key, next(iter(lacking.values())))
        return None

    def _optional(self, detail: ErrorDetails, key: Text) -> Problem | None:
        parent = detail["loc"][:-1]
        node = tree.descend(self._root, parent)
        assert isinstance(node, Mapping)
        allowed = [name for name in keys(within(self._kind, parent)) if name not in node]
        near = difflib.get_close_matches(key, allowed, n=1, cutoff=0.4)
        if near:
            return self._told(key, near[0])
        message = f"这一级没有“{key}”这个名称"
        hint = f"可以写：{'、'.join(allowed)}" if allowed else "删掉这一项"
        return self._sources.problem(key.place, "C102", message, hint)

    def _paired(self, key: Text, lacking: ErrorDetails) -> Problem:
        self.left.remove(lacking)
        return self._told(key, str(lacking["loc"][-1]))

    def _told(self, key: Text, meant: str) -> Problem:
        message = f"不认识“{key}”，看来是“{meant}”"
        return self._sources.problem(key.place, "C102", message, f"改成“{meant}”")

    def slip(self, at: Text, slip: Slip) -> Problem:
        """Return the problem of a slip within a text of one line."""
        place = at.place._replace(column=at.place.column + slip.column, length=slip.length)
        return self._sources.problem(place, slip.code, slip.message, slip.hint)
