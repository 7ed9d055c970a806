"""YAML as text with places: every value knows its line and column.

Built on libyaml's events, not on a loader: loaders guess types (`1.10` becomes 1.1, 否 stays but
`no` becomes False), let the last of two equal keys win, and die on deep nesting.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from wenming_cli.errors import FileProblems, Problem
from wenming_cli.store.reading.yaml_faults import explained

DEPTH = 20
"""Levels of nesting accepted; an edition needs ten."""

EVENTS = 200_000
"""Parts of a file accepted; the national edition has about ten thousand."""


class Place(NamedTuple):
    """Where something stands: file, line and column from 1, length in characters."""

    path: Path
    line: int
    column: int
    length: int


class Text(str):
    """A scalar, always text; typing it is the model's work."""

    __slots__ = ("place",)
    place: Place


class Mapping(dict[str, Any]):
    """A mapping. Its `place` is that of its first key."""

    place: Place

    def key(self, name: str) -> Text | None:
        """Return the key as it stands in the file, with its place."""
        return next((key for key in self if key == name and isinstance(key, Text)), None)


class Sequence(list[Any]):
    """A list. Its `place` is that of its first entry."""

    place: Place

    @classmethod
    def at(cls, place: Place, entries: Iterable[Any]) -> "Sequence":
        """Return a list that no file holds as such, to be pointed at `place`."""
        made = cls(entries)
        made.place = place
        return made


Node = Text | Mapping | Sequence | None


def parse(path: Path, text: str) -> Node:
    """Read one document; plain `~`, `null` and nothing at all are None.

    Raises:
        FileProblems: With the place of what libyaml or the limits here refuse, and every key
            that is written twice.
    """
    reader = _Reader(path, text)
    try:
        node = reader.document()
    except yaml.YAMLError as error:
        raise FileProblems([explained(path, text, error)]) from error
    if reader.problems:
        raise FileProblems(reader.problems)
    return node


class _Reader:
    """One pass over the events of one file."""

    def __init__(self, path: Path, text: str) -> None:
        self.path = path
        self.lines = text.split("\n")
        self.problems: list[Problem] = []
        self._events = self._counted(yaml.parse(text, Loader=yaml.CSafeLoader))

    def _counted(self, events: Iterator[Any]) -> Iterator[Any]:
        for count, event in enumerate(events):
            if count > EVENTS:
                self._refuse(event, "C010", "文件太大", "一个文件放一个测评项目")
            yield event

    def document(self) -> Node:
        node: Node = None
        seen = False
        for event in self._events:
            if isinstance(event, yaml.DocumentStartEvent):
                if seen:
                    self._refuse(event, "C011", "一个文件里有两份内容", "删掉中间的“---”")
                seen = True
                node = self._node(next(self._events), 1)
        return node

    def _node(self, event: Any, depth: int) -> Node:
        if isinstance(event, yaml.AliasEvent) or event.anchor:
            self._refuse(event, "C012", "不支持“&”和“*”引用", "把引用的内容照写一遍")
        if event.tag and event.tag != "!":
            self._refuse(event, "C013", f"不支持“{event.tag}”标签", "删掉“!”开头的标签")
        if depth > DEPTH:
            self._refuse(event, "C014", "层次太深", f"最多{DEPTH}层，核对括号和缩进")
        if isinstance(event, yaml.ScalarEvent):
            return self._text(event)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(event, depth)
        return self._mapping(event, depth)

    def _place(self, event: Any, length: int = 1) -> Place:
        mark = event.start_mark
        return Place(self.path, mark.line + 1, mark.column + 1, length)

    def _text(self, event: Any) -> Text | None:
        value = event.value
        if event.implicit[0] and value in ("", "~", "null"):
            return None
        text = Text(value)
        start, end = event.start_mark, event.end_mark
        length = end.column - start.column if end.line == start.line else 1
        text.place = self._place(event, max(1, length))
        return text

    def _sequence(self, start: Any, depth: int) -> Sequence:
        found = Sequence()
        found.place = self._place(start)
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            found.append(self._node(event, depth + 1))
        return found

    def _mapping(self, start: Any, depth: int) -> Mapping:
        found = Mapping()
        found.place = self._place(start)
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            key = self._node(event, depth + 1)
            value = self._node(next(self._events), depth + 1)
            if not isinstance(key, Text):
                self._refuse(event, "C015", "冒号前面没有名称", "写成“名称: 内容”")
            elif key in found:
                first = found.key(key)
                assert first is not None
                self._report(
                    event,
                    "C016",
                    f"“{key}”写了两次，前一次在第{first.place.line}行",
                    "留下一个，删掉另一个",
                    len(key),
                )
            else:
                found[key] = value
        return found

    def _report(self, event: Any, code: str, message: str, hint: str, length: int = 1) -> None:
        place = self._place(event)
        source = self.lines[place.line - 1] if place.line <= len(self.lines) else ""
        self.problems.append(
            Problem(self.path, place.line, place.column, code, message, hint, source, length)
        )

    def _refuse(self, event: Any, code: str, message: str, hint: str) -> None:
        self._report(event, code, message, hint)
        raise FileProblems(self.problems)
