"""Numbers of papers (文号): the next one, and the one a paper already has."""

from collections.abc import Iterable
from datetime import datetime

from wenming_cli.model.remediation.form import Draft
from wenming_cli.model.remediation.paper import Paper


def next_number(papers: Iterable[Paper], series: str, year: int) -> int:
    """Return the number after the highest of a series in a year; each year begins with 1.

    A number left free by a merge or by hand is not given again.
    """
    return 1 + max((p.number for p in papers if (p.series, p.year) == (series, year)), default=0)


def already_out(papers: Iterable[Paper], draft: Draft, series: str) -> Paper | None:
    """Return the last paper that says the same: same form, unit and issues, nothing new since.

    New is every step about one of the issues that was recorded after that paper.

    Args:
        papers: Of the round that the issues are of.
        draft: What is to go out.
        series: A paper of another series is another paper.
    """
    same = [
        paper
        for paper in papers
        if (paper.form, paper.series, paper.unit) == (draft.form, series, draft.unit)
        and set(paper.issues) == set(draft.ids)
    ]
    if not same:
        return None
    out = max(same, key=lambda paper: (paper.year, paper.number))
    since = datetime.fromisoformat(out.at)
    steps = (step for entry in draft.entries for step in entry.issue.steps)
    return None if any(datetime.fromisoformat(step.at) > since for step in steps) else out
