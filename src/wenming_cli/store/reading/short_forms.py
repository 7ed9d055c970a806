"""What may be written short, spelled out before it is validated.

The tree that was read keeps its places; this makes a plain copy of it.
"""

import re
from typing import Any

from wenming_cli.store.reading.yaml_text import Node
from wenming_cli.terms import chinese

_LISTS = frozenset(
    map(
        chinese,
        (
            "methods",
            "responsible_units",
            "evidence",
            "sites",
            "documents",
            "aliases",
            "member_of",
            "ratios",
            "editions",
            "attached",
        ),
    )
)
_YES_NO = frozenset(map(chinese, ("reference", "collective", "sample")))
_DAYS = frozenset(map(chinese, ("starts", "ends", "evidence_from", "evidence_until")))
_DAY = re.compile(r"(\d{4})\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*日?")


def spelled_out(node: Node, key: str = "") -> Any:
    """Return a plain copy in the long form.

    A key with nothing behind it counts as not written. One name stands for a list of one; 是 and
    否 are true and false; `2026年4月8日` is a date; `按比例` is a rule without numbers.
    """
    if isinstance(node, dict):
        return {k: spelled_out(v, k) for k, v in node.items() if v is not None}
    if isinstance(node, list):
        return [spelled_out(entry) for entry in node]
    if node is None:
        return None
    if key in _LISTS:
        return [node]
    if key in _YES_NO:
        return {"是": True, "否": False}.get(node, "？")
    if key == chinese("rule"):
        return {chinese("kind"): node}
    if key in _DAYS and (day := _DAY.fullmatch(node.strip())):
        return "-".join(part.zfill(2) for part in day.groups())
    return node
