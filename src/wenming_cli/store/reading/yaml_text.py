"""YAML as text with places: every value knows its line and column.

Built on libyaml's events, not on a loader: loaders guess types (`1.10` becomes 1.1, 否 stays but
`no` becomes False), let the last of two equal keys win, and die on deep nesting.
"""

from pathlib import Path
from typing import Any, NoReturn

import yaml

from wenming_cli.errors import FileProblems, Problem
from wenming_cli.store.reading.nodes import Mapping, Node, Place, Sequence, Text

DEPTH = 20
"""Levels of nesting accepted; an edition needs ten."""

EVENTS = 200_000
"""Parts of a file accepted; the national edition has about ten thousand."""

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""Built from source where there is no libyaml, PyYAML is without its fast half: slower, the same
events."""

Event = Any
"""One of libyaml's events; which members it has depends on its class."""


def parse(path: Path, text: str) -> tuple[Node, list[Problem]]:
    """Read one document, and tell every key that is written twice: the first one counts.

    Plain `~`, `null` and nothing at all are None.

    Raises:
        FileProblems: With the place of what libyaml or the limits here refuse.
    """
    reader = _Reader(path, text)
    try:
        return reader.document(), reader.problems
    except yaml.YAMLError as error:
        from wenming_cli.store.reading.yaml_faults import faults  # not for a clean file

        raise FileProblems([*reader.problems, *faults(path, text, error)]) from error


class _Reader:
    """One pass over the events of one file."""

    def __init__(self, path: Path, text: str) -> None:
        self.path = path
        self.lines = text.split("\n")
        self.problems: list[Problem] = []
        self._parser = _LOADER(text)
        self._count = 0

    def _next(self) -> Event:
        event = self._parser.get_event()
        self._count += 1
        if self._count > EVENTS:
            self._refuse(event, "C010", "文件太大", "一个文件放一个测评项目")
        return event

    def document(self) -> Node:
        node: Node = None
        seen = False
        while not isinstance(event := self._next(), yaml.StreamEndEvent):
            if isinstance(event, yaml.DocumentStartEvent):
                if seen:
                    self._refuse(event, "C011", "一个文件里有两份内容", "删掉中间的“---”")
                seen = True
                node = self._node(self._next(), 1)
        return node

    def _node(self, event: Event, depth: int) -> Node:
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

    def _place(self, event: Event, length: int = 1) -> Place:
        mark = event.start_mark
        return Place(self.path, mark.line + 1, mark.column + 1, length)

    def _text(self, event: Event) -> Text | None:
        value = event.value
        if event.implicit[0] and value in {"", "~", "null"}:
            return None
        text = Text(value)
        start, end = event.start_mark, event.end_mark
        length = end.column - start.column if end.line == start.line else 1
        text.place = Place(self.path, start.line + 1, start.column + 1, max(1, length))
        return text

    def _sequence(self, start: Event, depth: int) -> Sequence:
        found = Sequence()
        found.place = self._place(start)
        while not isinstance(event := self._next(), yaml.SequenceEndEvent):
            found.append(self._node(event, depth + 1))
        return found

    def _mapping(self, start: Event, depth: int) -> Mapping:
        found = Mapping()
        found.place = self._place(start)
        while not isinstance(event := self._next(), yaml.MappingEndEvent):
            key = self._node(event, depth + 1)
            value = self._node(self._next(), depth + 1)
            if not isinstance(key, Text):
                self._refuse(event, "C015", "冒号前面没有名称", "写成“名称: 内容”")
            elif (first := found.key(key) if key in found else None) is not None:
                message = f"“{key}”写了两次，前一次在第{first.place.line}行"
                self._report(event, "C016", message, "留下一个，删掉另一个", len(key))
            else:
                found[key] = value
        return found

    def _report(self, event: Event, code: str, message: str, hint: str, length: int = 1) -> None:
        place = self._place(event)
        source = self.lines[place.line - 1] if place.line <= len(self.lines) else ""
        self.problems.append(
            Problem(self.path, place.line, place.column, code, message, hint, source, length)
        )

    def _refuse(self, event: Event, code: str, message: str, hint: str) -> NoReturn:
        self._report(event, code, message, hint)
        raise FileProblems(self.problems)
