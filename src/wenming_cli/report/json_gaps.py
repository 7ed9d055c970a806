"""The gap list as JSON format 1: the gaps of a report, chosen and grouped."""

import json
from typing import Any

from wenming_cli.model.gap_list import GapList
from wenming_cli.report import json_v1

_KEPT = (
    "format",
    "wenming",
    "edition",
    "city",
    "sample",
    "scope",
    "round",
    "earned",
    "pending",
    "lost",
    "rate",
    "rate_low",
    "rate_high",
    "coverage",
    "target",
    "target_gaps",
)
"""What a gap list says of the results it comes from, as a report says it."""


def render(gaps: GapList) -> bytes:
    """Return a gap list as one JSON object, UTF-8, ending in a newline."""
    return (json.dumps(tree(gaps), ensure_ascii=False, indent=2) + "\n").encode()


def tree(gaps: GapList) -> dict[str, Any]:
    """Return a gap list as plain data; each gap is told as in a report, with its group."""
    listed = tuple(gap for group in gaps.groups for gap in group.gaps)
    names = [group.name or None for group in gaps.groups for _ in group.gaps]
    page = json_v1.tree(gaps.results._replace(gaps=listed))
    return {
        **{key: page[key] for key in _KEPT},
        "type": gaps.type,
        "by": gaps.by,
        "total": gaps.total,
        "gaps": [{"group": name, **gap} for name, gap in zip(names, page["gaps"], strict=True)],
    }
