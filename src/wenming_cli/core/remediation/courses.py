"""The whole course of single issues: every step, the papers about them, the answer in force."""

from collections.abc import Iterable, Iterator, Mapping

from wenming_cli.core.remediation.docket import Ground
from wenming_cli.core.shares import judged
from wenming_cli.core.standing import Standing, by_unit, chosen
from wenming_cli.model.event import Ledger
from wenming_cli.model.remediation.act import MOVES, State
from wenming_cli.model.remediation.docket import Entry
from wenming_cli.model.remediation.issue import Issue
from wenming_cli.model.remediation.listing import Course, Taken
from wenming_cli.model.unit import CITY_WIDE


def courses(
    ground: Ground, ledgers: Iterable[Ledger], entries: Iterable[Entry]
) -> tuple[Course, ...]:
    """Return the courses of issues, in the order they are given."""
    whole = tuple(ledgers)
    standings = by_unit(whole, ground.roster)
    papers = [paper for ledger in whole for paper in ledger.papers]
    made = []
    for entry in entries:
        named = tuple(paper for paper in papers if entry.issue.id in paper.issues)
        course = Course(entry, tuple(taken(entry.issue)), named)
        made.append(_answered(course, ground, standings))
    return tuple(made)


def taken(issue: Issue) -> Iterator[Taken]:
    """Yield the steps of an issue, each with the state it led to."""
    state: State | None = None
    for step in issue.steps:
        state = MOVES[step.act][state]
        yield Taken(step, state)


def _answered(course: Course, ground: Ground, standings: Mapping[str, Standing]) -> Course:
    """Add the answer that counts for the requirement; where there is none, the unit's own."""
    requirement, issue = course.entry.requirement, course.entry.issue
    if requirement is None:
        return course
    counting = (requirement.lead_unit, CITY_WIDE, issue.charged, issue.unit)
    found = chosen(requirement, standings, counting)
    if found.answer is None:
        return course
    status = judged(requirement, found.answer, ground.edition.partial_credit)[0]
    return course._replace(unit=found.unit, answer=found.answer, status=status)
