"""What presses as one JSON object; docs/ledger.md says what its keys mean."""

from wenming_cli.model.remediation.pressing import Press, Pressing
from wenming_cli.report.remediation import json, json_issue

_KEYS = {
    Press.LATE: "late",
    Press.SOON: "soon",
    Press.RED: "red",
    Press.REBOUND: "rebound",
    Press.UNASSIGNED: "unassigned",
    Press.UNANSWERED: "unanswered",
}


def render(found: Pressing) -> bytes:
    """Return the ids of each section, and every issue that is in one."""
    named = {_KEYS[s.press]: [e.issue.id for e in s.entries] for s in found.sections}
    told = {**json.about(found.docket), "barred": found.barred, "sections": named}
    pressing = {e.issue.id: e for s in found.sections for e in s.entries}
    lines = (json.encoded(json_issue.issue(each)) for each in pressing.values())
    return json.page(told, "issues", lines)
