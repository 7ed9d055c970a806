"""YAML as text with places: every value knows its line and column.

Built on libyaml's events, not on a loader: loaders guess types (`1.10` becomes 1.1, 否 stays but
`no` becomes False), let the last of two equal keys win, and die on deep nesting.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from wenming_cli.errors import Problem

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


class Mapping(dict[Text, Any]):
    """A mapping. Its `place` is that of its first key."""

    place: Place

    def key(self, name: str) -> Text | None:
        """Return the key as it stands in the file, with its place."""
        return next((key for key in self if key == name), None)


class Sequence(list[Any]):
    """A list. Its `place` is that of its first entry."""

    place: Place


Node = Text | Mapping | Sequence | None


class YamlProblems(Exception):
    """The text is not usable YAML; raised and caught within `store`."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__(problems)
        self.problems = problems


def parse(path: Path, text: str) -> Node:
    """Read one document; plain `~`, `null` and nothing at all are None.

    Raises:
        YamlProblems: With the place of what libyaml or the limits here refuse, and every key
            that is written twice.
    """
    reader = _Reader(path, text)
    try:
        node = reader.document()
    except yaml.YAMLError as error:
        raise YamlProblems([_explained(path, text, error)]) from error
    if reader.problems:
        raise YamlProblems(reader.problems)
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
        raise YamlProblems(self.problems)


def _explained(path: Path, text: str, error: yaml.YAMLError) -> Problem:
    """Say in Chinese what libyaml says in English; it often notices a line too late."""
    lines = text.split("\n")
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    at = min(mark.line, len(lines) - 1) if mark else 0
    said = str(getattr(error, "problem", "") or error)

    def problem(row: int, column: int, code: str, message: str, hint: str) -> Problem:
        return Problem(path, row + 1, column + 1, code, message, hint, lines[row])

    for row in (at, at - 1):
        line = lines[row] if row >= 0 else ""
        body = line.lstrip(" ")
        if body.startswith("\t") or ("\t" in line[: len(line) - len(line.lstrip())]):
            return problem(row, line.index("\t"), "C020", "缩进用了制表符", "改成空格，每级两个")
        if "：" in line and ": " not in line and not line.rstrip().endswith(":"):
            return problem(row, line.index("："), "C021", "冒号是全角的", "改成半角冒号加一个空格“: ”")
        head = body.removeprefix("- ")
        name, colon, rest = head.partition(":")
        if colon and rest and not rest.startswith(" ") and not name.startswith(("'", '"', "#")):
            column = len(line) - len(head) + len(name)
            return problem(row, column, "C022", "冒号后面缺一个空格", "写成“名称: 内容”")
    column = mark.column if mark else 0
    if "cannot start any token" in said:
        hint = "内容以这个符号开头时，用英文双引号括起来"
        return problem(at, column, "C023", "这个符号不能放在开头", hint)
    if "control characters" in said or "not allowed" in said and not mark:
        return Problem(path, 1, 1, "C024", "文件里有看不见的控制字符", "用记事本打开，重新输入这一处")
    if "found unexpected end of stream" in said or "expected ',' or" in said:
        row = getattr(error, "context_mark", mark)
        start = row.line if row else at
        return problem(
            min(start, len(lines) - 1),
            row.column if row else 0,
            "C025",
            "引号或括号没有配对",
            "从这一处起找到缺的引号或括号，补上",
        )
    hint = "核对这一行和上一行：同级的名称左边对齐，冒号后面有空格"
    return problem(at, column, "C029", "这里的写法读不懂", hint)
