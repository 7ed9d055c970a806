"""The engine's findings in our words: one problem a root fault, at its place in the file."""

import difflib

from pydantic_core import ErrorDetails, ValidationError

from wenming_cli.errors import Problem
from wenming_cli.store.reading import digits, tree
from wenming_cli.store.reading.hints import Hint, Step
from wenming_cli.store.reading.line_slips import wrong_colon
from wenming_cli.store.reading.misspelt import MISSING, Misspelt
from wenming_cli.store.reading.nodes import Mapping, Node, Text
from wenming_cli.store.reading.sayings import EMPTY, OTHERWISE, SAYINGS, Saying
from wenming_cli.store.reading.sources import Sources
from wenming_cli.terms import chinese

_MOST = 1000
"""Findings that are looked at together; an edition with one slip in every requirement has 360."""

_SHOWN = 20
"""Characters of a text that a message quotes."""


def problems(sources: Sources, root: Node, error: ValidationError, kind: Hint) -> list[Problem]:
    """Return the root faults of a tree, in the engine's order, and mark what is faulty.

    A misspelt key is one fault, not an unknown key and a missing one; a list whose every entry is
    at fault is not short as well.
    """
    details = error.errors(include_url=False, include_input=False)
    more, details = len(details) - _MOST, details[:_MOST]
    for detail in details:
        holder = tree.holder(root, detail["loc"])
        if holder is not None:
            holder.faulty = True
    places = [detail["loc"] for detail in details]
    misspelt = Misspelt(sources, root, kind, details)
    found = list(misspelt.problems())
    causes = [d for d in misspelt.left if not any(_above(d["loc"], other) for other in places)]
    found += [
        _merged_line(sources, root, d) or _colon(misspelt, root, d) or _problem(sources, root, d)
        for d in causes
    ]
    if more > 0:
        message, hint = f"问题太多，还有约{more}处没有列出", "先改列出的，再检查一次"
        found.append(sources.problem(tree.place(root, ()), "C198", message, hint))
    return found


def _above(loc: tuple[Step, ...], other: tuple[Step, ...]) -> bool:
    return len(other) > len(loc) and other[: len(loc)] == loc


def _merged_line(sources: Sources, root: Node, detail: ErrorDetails) -> Problem | None:
    """A line `性质：定性` that YAML took for more of the text above."""
    holder = tree.descend(root, detail["loc"][:-1])
    if detail["type"] != MISSING or not isinstance(holder, Mapping):
        return None
    field = str(detail["loc"][-1])
    for text in holder.values():
        if not isinstance(text, Text) or field not in text:
            continue
        path, first, _, _ = text.place
        for number in range(first + 1, first + 2 + text.count(" ") + text.count("\n")):
            slip = wrong_colon(line := sources.line(path, number), only=frozenset((field,)))
            if slip is not None:
                place = text.place._replace(line=number, column=slip.column + 1, length=1)
                return sources.problem(place, slip.code, slip.message, slip.hint)
            if not line.strip():
                break
    return None


def _colon(misspelt: Misspelt, root: Node, detail: ErrorDetails) -> Problem | None:
    """An entry `- 编号：1.1` that became a text."""
    node = tree.descend(root, detail["loc"])
    slip = wrong_colon(node, only=None) if isinstance(node, Text) and _wants_keys(detail) else None
    return misspelt.slip(node, slip) if isinstance(node, Text) and slip else None


def _wants_keys(detail: ErrorDetails) -> bool:
    return SAYINGS.get(detail["type"], OTHERWISE).code == "C107"


def _problem(sources: Sources, root: Node, detail: ErrorDetails) -> Problem:
    loc, kind = detail["loc"], detail["type"]
    node = tree.descend(root, loc)
    field = next((str(step) for step in reversed(loc) if isinstance(step, str)), "文件")
    if kind == "union_tag_invalid":
        field = chinese("kind")
        node = node.get(field) if isinstance(node, Mapping) else node
    holder = tree.descend(root, loc[:-1])
    empty = kind == MISSING and isinstance(holder, Mapping) and field in holder
    saying = EMPTY if empty else SAYINGS.get(kind, OTHERWISE)
    said = node if isinstance(node, Text) else ""
    choices = _choices(detail)
    words = {
        "field": field,
        "input": said if len(said) <= _SHOWN else f"{said[:_SHOWN]}…",
        "choices": "、".join(choices),
        "owner": tree.owner(root, loc),
    }
    place = node.place if kind == "union_tag_invalid" and node else tree.place(root, loc)
    hint = _better(saying, said, choices) or saying.hint.format(**words)
    return sources.problem(place, saying.code, saying.message.format(**words), hint)


def _choices(detail: ErrorDetails) -> list[str]:
    context = detail.get("ctx", {})
    expected = str(context.get("expected") or context.get("expected_tags") or "")
    return expected.replace("'", "").replace(" or ", ", ").split(", ")


def _better(saying: Saying, said: str, choices: list[str]) -> str:
    """Return what to type instead, where it can be guessed."""
    if saying.code == "C104" and (meant := digits.meant(said)):
        return f"写成{meant}，不带单位和符号"
    if saying.code == "C103" and ("，" in said or "、" in said):
        return "几项放在“[”和“]”里，中间用半角逗号加空格"
    near = difflib.get_close_matches(said, choices, n=1, cutoff=0.5) if said else []
    if saying.code == "C103" and near:
        return f"是不是“{near[0]}”；可以填：{'、'.join(choices)}"
    return ""
