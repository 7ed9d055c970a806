"""What a file holds: texts, mappings and lists that know where they stand."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple


class Place(NamedTuple):
    """Where something stands: file, line and column from 1, length in characters."""

    path: Path
    line: int
    column: int
    length: int


class Text(str):  # ruff: ignore[subclass-builtin] - validated by the engine as the text it is
    """A scalar, always text; typing it is the model's work."""

    __slots__ = ("place",)
    place: Place


class Mapping(dict[str, Any]):  # ruff: ignore[subclass-builtin] - likewise
    """A mapping. Its `place` is that of its first key.

    Attributes:
        faulty: Set when a key or value of its own is at fault; what follows from that is not told.
    """

    place: Place
    faulty = False

    def key(self, name: str) -> Text | None:
        """Return the key as it stands in the file, with its place."""
        return next((key for key in self if key == name and isinstance(key, Text)), None)


class Sequence(list[Any]):  # ruff: ignore[subclass-builtin] - likewise
    """A list. Its `place` is that of its first entry."""

    place: Place

    @classmethod
    def at(cls, place: Place, entries: Iterable[Any]) -> "Sequence":
        """Return a list that no file holds as such, to be pointed at `place`."""
        made = cls(entries)
        made.place = place
        return made


Node = Text | Mapping | Sequence | None
