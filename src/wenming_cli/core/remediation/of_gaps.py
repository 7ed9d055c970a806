"""Which issues gaps have already, so that nobody takes one up twice."""

from collections.abc import Iterable
from datetime import datetime

from wenming_cli.model.gap import Gap
from wenming_cli.model.remediation.act import Act, State
from wenming_cli.model.remediation.issue import Issue


def by_requirement(issues: Iterable[Issue]) -> dict[str, tuple[Issue, ...]]:
    """Return the issues of each requirement: those that stand open, else the one closed last.

    Args:
        issues: Those 不予认定 and those that name no requirement are left out.
    """
    found: dict[str, tuple[Issue, ...]] = {}
    for issue in issues:
        named = issue.opened.requirement
        if not named or issue.state is State.DISMISSED:
            continue
        known = found.get(named, ())
        stand = tuple(each for each in known if not each.state.settled)
        if not issue.state.settled:
            found[named] = (*stand, issue)
        elif not stand:
            found[named] = (max(*known, issue, key=_closed_at) if known else issue,)
    return found


def overtaken(gap: Gap, issue: Issue) -> bool:
    """Tell whether a gap only stands because nobody answered anew since its issue was closed."""
    answer = gap.result.answer
    if issue.state is not State.CLOSED or answer is None:
        return False
    return datetime.fromisoformat(answer.at) <= _closed_at(issue)


def _closed_at(issue: Issue) -> datetime:
    step = issue.last(Act.CLOSE)
    assert step is not None  # it is closed
    return datetime.fromisoformat(step.at)
