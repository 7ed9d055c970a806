"""What may be written short, spelled out before it is validated.

The tree that was read keeps its places; this makes a plain copy of it, led by the class it is to
become.
"""

import re
from datetime import date
from typing import Any

from wenming_cli.rules import Rule
from wenming_cli.store.reading.hints import Hint, entry, keys, origin
from wenming_cli.store.reading.nodes import Node
from wenming_cli.terms import chinese

Plain = Any
"""Dicts, lists, texts and truth values, as deep as the file."""

ANY_DAY = r"([0-9]{4})\s*[-./年]\s*([0-9]{1,2})\s*[-./月]\s*([0-9]{1,2})\s*日?"
"""A day as people write it; also said to editors (`store/schemas`)."""

_DAY = re.compile(ANY_DAY)


def spelled_out(node: Node, kind: Hint) -> Plain:
    """Return a plain copy in the long form.

    A known key with nothing behind it counts as not written. One text stands for a list of one;
    是 and 否 are true and false; `2026年4月8日` is a date; `按比例` is a rule without numbers.

    Args:
        node: As read.
        kind: The type hint of what it is to become.
    """
    if isinstance(node, dict):
        inner, spare = keys(kind), entry(kind)
        return {
            key: spelled_out(value, inner.get(key, spare))
            for key, value in node.items()
            if value is not None or (inner and key not in inner)
        }
    if isinstance(node, list):
        return [spelled_out(each, entry(kind)) for each in node]
    return None if node is None else _text(node, kind)


def _text(text: str, kind: Hint) -> Plain:
    if origin(kind) is tuple:
        return [text]
    if kind is bool:
        # The engine would also take yes, on and 1.
        return {"是": True, "否": False}.get(text, "？")
    if kind is Rule:
        return {chinese("kind"): text}
    if kind is date and (day := _DAY.fullmatch(text.strip())):
        return "-".join(part.zfill(2) for part in day.groups())
    return text
