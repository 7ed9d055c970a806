"""What steps have made of issues, a line an issue."""

from collections.abc import Sequence

from wenming_cli.model.remediation.issue import Issue
from wenming_cli.report.lateness import days_left
from wenming_cli.report.visible import shown


def line(issue: Issue, acts: Sequence[str], left: int | None) -> str:
    """Word one issue: its id, what was done, where it stands, its last day.

    Args:
        issue: As it stands now.
        acts: Words of what was done.
        left: Days until its last day, negative past it; None: it has none, or is settled.
    """
    due = f"时限{issue.due}，{days_left(left)}" if left is not None else ""
    words = (issue.id, "、".join(acts), issue.state, due)
    return shown("　".join(filter(None, words)))
