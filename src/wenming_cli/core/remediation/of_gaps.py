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
    stand: dict[str, list[Issue]] = {}
    closed: dict[str, list[Issue]] = {}
    for issue in issues:
        named = issue.opened.requirement
        if named and issue.state is not State.DISMISSED:
            (closed if issue.state.settled else stand).setdefault(named, []).append(issue)
    return {
        **{named: (max(each, key=_closed_at),) for named, each in closed.items()},
        **{named: tuple(each) for named, each in stand.items()},
    }


def overtaken(gap: Gap, issue: Issue) -> bool:
    """Tell whether a gap only stands because nobody answered anew since its issue was closed.

    The two may stand in different ledgers, so their clocks decide, to the second; closing asks
    for the answer, and so what is recorded in the same second comes after it.
    """
    answer = gap.result.answer
    if issue.state is not State.CLOSED or answer is None:
        return False
    return datetime.fromisoformat(answer.at) < _closed_at(issue)


def _closed_at(issue: Issue) -> datetime:
    step = issue.last(Act.CLOSE)
    assert step is not None  # it is closed
    return datetime.fromisoformat(step.at)
