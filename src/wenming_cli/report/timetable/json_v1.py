"""A timetable as JSON format 1; what its keys mean stands in docs/timetable.md."""

import json
from typing import Any, Final

from wenming_cli import __version__
from wenming_cli.model.remediation.calendar import Chart
from wenming_cli.model.remediation.schedule import Bar, Node, Span, Turn
from wenming_cli.model.remediation.step import Extended

COLUMNS: Final = 54
"""Nothing is drawn; any number does."""

BARS: Final = 0
"""Nothing is drawn."""

_TURNS = {
    Turn.FIRST_DUE: "first_due",
    Turn.DUE: "due",
    Turn.SUBMITTED: "submit",
    Turn.RETURNED: "return",
    Turn.CLOSED: "close",
    Turn.REBOUNDED: "rebound",
}


def render(chart: Chart) -> bytes:
    """Return a timetable as one JSON object, UTF-8, ending in a newline."""
    return (json.dumps(tree(chart), ensure_ascii=False, indent=2) + "\n").encode()


def tree(chart: Chart) -> dict[str, Any]:
    """Return a timetable as plain data."""
    table, docket = chart.table, chart.table.docket
    return {
        "format": 1,
        "wenming": __version__,
        "edition": {
            "id": docket.edition.id,
            "name": docket.edition.title,
            "fingerprint": docket.edition.fingerprint,
        },
        "city": docket.city,
        "sample": docket.sample,
        "scope": docket.scope,
        "round": docket.round.id if docket.round else None,
        "on": str(docket.on),
        "by": table.by,
        "total": table.total,
        "shown": table.shown,
        "closed": table.tally.closed,
        "late": table.tally.late,
        "soon": table.tally.soon,
        "undated": table.undated,
        "dismissed": [entry.issue.id for entry in table.dismissed],
        "issues": [_issue(bar, group.name or None) for group in table.groups for bar in group.bars],
        "records": [each._asdict() for each in docket.records],
    }


def _issue(bar: Bar, group: str | None) -> dict[str, Any]:
    entry, issue = bar.entry, bar.entry.issue
    plan = issue.plan
    return {
        "number": bar.number,
        "group": group,
        "id": issue.id,
        "text": issue.opened.text,
        "requirement": issue.opened.requirement or None,
        "unit": issue.charged,
        "leader": issue.leader or None,
        "person": plan.person or None if plan else None,
        "post": plan.post or None if plan else None,
        "measure": plan.measure if plan else None,
        "goal": plan.goal or None if plan else None,
        "state": issue.state,
        "starts": str(bar.starts),
        "due": _day(issue.due),
        "closed": _day(issue.closed_on),
        "overdue": bar.overdue,
        "left": entry.left,
        "plan": _span(bar.plan),
        "late": _span(bar.late),
        "nodes": [_node(node) for node in bar.nodes],
    }


def _node(node: Node) -> dict[str, Any]:
    told = {"day": str(node.day), "kind": _TURNS[node.turn]}
    if node.step and isinstance(node.step.told, Extended):
        moved = node.step.told
        told |= {"moved_to": str(moved.due), "approver": moved.approver, "reason": node.step.note}
    return told


def _span(span: Span | None) -> dict[str, str] | None:
    return {"first": str(span.first), "last": str(span.last)} if span else None


def _day(day: object) -> str | None:
    return str(day) if day else None
