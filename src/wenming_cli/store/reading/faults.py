"""The engine's findings in our words: one problem a root fault, at its place in the file."""

import difflib
from collections.abc import Iterator
from typing import Any, NamedTuple

from pydantic_core import ErrorDetails, ValidationError

from wenming_cli.errors import Problem
from wenming_cli.store.reading.yaml_text import Mapping, Node, Place, Sequence, Text
from wenming_cli.terms import chinese


class Sources:
    """The lines of the files that were read, for showing where a problem stands."""

    def __init__(self) -> None:
        self._lines: dict[Any, list[str]] = {}

    def add(self, path: Any, text: str) -> None:
        """Remember a file's text."""
        self._lines[path] = text.split("\n")

    def problem(
        self, place: Place, code: str, message: str, hint: str = "", *, warning: bool = False
    ) -> Problem:
        """Return a problem at a place, with its line."""
        lines = self._lines.get(place.path, [])
        source = lines[place.line - 1] if 0 < place.line <= len(lines) else ""
        path, line, column, length = place
        return Problem(path, line, column, code, message, hint, source, length, warning)


class _Say(NamedTuple):
    code: str
    message: str
    hint: str = ""


_SAYS = {
    "missing": _Say("C101", "{owner}缺少“{field}”", "在这一级补上“{field}: …”"),
    "unexpected_keyword_argument": _Say(
        "C102", "这一级没有“{field}”这个名称", "核对用词，可用的名称见criteria/README.md"
    ),
    "literal_error": _Say("C103", "“{field}”不能填“{input}”", "可以填：{expected}"),
    "enum": _Say("C103", "“{field}”不能填“{input}”", "可以填：{expected}"),
    "union_tag_invalid": _Say("C103", "“办法”不能填“{input}”", "可以填：{expected}"),
    "union_tag_not_found": _Say("C101", "“{field}”里缺少“办法”", "写成“{field}: 按比例”"),
    "decimal_parsing": _Say("C104", "“{field}”应当是数字，现在是“{input}”", "只写数字，不带单位"),
    "finite_number": _Say("C104", "“{field}”应当是数字，现在是“{input}”", "只写数字，不带单位"),
    "int_parsing": _Say("C104", "“{field}”应当是整数，现在是“{input}”", "只写数字，不带单位"),
    "too_short": _Say("C105", "“{field}”下面一条也没有", "至少写一条"),
    "string_too_short": _Say("C105", "“{field}”是空的", "把内容写在冒号后面"),
    "string_type": _Say("C106", "“{field}”应当是一段文字", "把内容直接写在冒号后面，不要分条"),
    "decimal_type": _Say("C104", "“{field}”应当是一个数字", "把数字直接写在冒号后面"),
    "int_type": _Say("C104", "“{field}”应当是一个整数", "把数字直接写在冒号后面"),
    "tuple_type": _Say("C107", "“{field}”应当分条列出", "每条一行，以“- ”开头"),
    "dict_type": _Say("C107", "“{field}”下面应当是“名称: 内容”", "换行缩进两格，逐项写"),
    "dataclass_type": _Say("C107", "“{field}”下面应当是“名称: 内容”", "换行缩进两格，逐项写"),
    "model_attributes_type": _Say(
        "C107", "“{field}”下面应当是“名称: 内容”", "换行缩进两格，逐项写"
    ),
    "bool_parsing": _Say("C108", "“{field}”只能填“是”或“否”，现在是“{input}”", "改成“是”或“否”"),
    "bool_type": _Say("C108", "“{field}”只能填“是”或“否”", "改成“是”或“否”"),
    "date_from_datetime_parsing": _Say(
        "C109", "“{field}”应当是日期，现在是“{input}”", "写成2026-04-08"
    ),
    "date_parsing": _Say("C109", "“{field}”应当是日期，现在是“{input}”", "写成2026-04-08"),
    "date_type": _Say("C109", "“{field}”应当是日期", "写成2026-04-08"),
}

_WRONG_NAMES = {"missing", "unexpected_keyword_argument"}


def problems(sources: Sources, tree: Node, error: ValidationError) -> list[Problem]:
    """Return the root faults of a tree, in the engine's order.

    A misspelt key is one fault, not an unknown key and a missing one; a list whose every entry is
    at fault is not short as well.
    """
    details = error.errors(include_url=False)
    spelled, rest = _misspelt(sources, tree, details)
    places = [d["loc"] for d in rest]
    causes = [d for d in rest if not any(_above(d["loc"], other) for other in places)]
    return spelled + [_problem(sources, tree, d) for d in causes]


def _above(loc: tuple[Any, ...], other: tuple[Any, ...]) -> bool:
    return len(other) > len(loc) and other[: len(loc)] == loc


def _misspelt(
    sources: Sources, tree: Node, details: list[ErrorDetails]
) -> tuple[list[Problem], list[ErrorDetails]]:
    """Pair unknown keys with the missing ones they resemble; return what is left."""
    found: list[Problem] = []
    left = list(details)
    for extra in [d for d in details if d["type"] == "unexpected_keyword_argument"]:
        *parent, name = extra["loc"]
        lacking = {
            str(d["loc"][-1]): d
            for d in left
            if d["type"] == "missing" and list(d["loc"][:-1]) == parent
        }
        node = _descend(tree, tuple(parent))
        if not isinstance(node, Mapping):
            continue
        key = node.key(str(name))
        near = difflib.get_close_matches(str(name), lacking, n=1, cutoff=0.4)
        if key is not None and near:
            message = f"不认识“{name}”，看来是“{near[0]}”"
            found.append(sources.problem(key.place, "C102", message, f"改成“{near[0]}”"))
            left.remove(extra)
            left.remove(lacking[near[0]])
    return found, left


def _problem(sources: Sources, tree: Node, detail: ErrorDetails) -> Problem:
    loc = detail["loc"]
    node = _descend(tree, loc)
    place = _place(tree, loc)
    field = next((str(step) for step in reversed(loc) if isinstance(step, str)), "文件")
    if detail["type"] == "union_tag_invalid":
        field = chinese("kind")
        owner = _descend(tree, loc)
        node = owner.get(field) if isinstance(owner, Mapping) else owner
    context = detail.get("ctx", {})
    expected = context.get("expected") or context.get("expected_tags") or ""
    choices = str(expected).replace("'", "").replace(" or ", "、").replace(", ", "、")
    say = _SAYS.get(detail["type"], _Say("C199", "“{field}”的写法不合要求，现在是“{input}”"))
    words = {
        "field": field,
        "input": _short(node if isinstance(node, str) else ""),
        "expected": choices,
        "owner": _owner(tree, loc),
    }
    return sources.problem(place, say.code, say.message.format(**words), say.hint.format(**words))


def _owner(tree: Node, loc: tuple[Any, ...]) -> str:
    """Name the nearest numbered thing above, as an officer would: “编号9.4.2”."""
    named = [node for node in _path(tree, loc[:-1]) if isinstance(node, Mapping)]
    ids = [node.get(chinese("id")) for node in named]
    found = next((each for each in reversed(ids) if isinstance(each, str)), None)
    return f"编号{found}" if found else ""


def _path(tree: Node, loc: tuple[Any, ...]) -> Iterator[Node]:
    """Yield the nodes from the root down; steps that are not in the file are skipped."""
    node: Any = tree
    yield node
    for step in loc:
        if isinstance(node, Mapping) and step in node:
            node = node[str(step)]  # type: ignore[index]  # a Text key equals its str
        elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node):
            node = node[step]
        else:
            continue
        yield node


def _descend(tree: Node, loc: tuple[Any, ...]) -> Node:
    return list(_path(tree, loc))[-1]


def _place(tree: Node, loc: tuple[Any, ...]) -> Place:
    """Return where to point: the value; its key if there is no value; else what holds it."""
    nodes = list(_path(tree, loc))
    holder = _descend(tree, loc[:-1]) if loc else tree
    if isinstance(holder, Mapping) and loc and (key := holder.key(str(loc[-1]))) is not None:
        value = holder[key]
        return value.place if isinstance(value, Text) else key.place
    return next(n.place for n in reversed(nodes) if n is not None)


def _short(text: str) -> str:
    return text if len(text) <= 20 else f"{text[:20]}…"
