"""Some or all issues of a round, chosen, ordered and counted for one page."""

from typing import NamedTuple

from wenming_cli.model.edition import Area
from wenming_cli.model.event import Answer
from wenming_cli.model.remediation.act import State
from wenming_cli.model.remediation.docket import Docket, Entry, Tally
from wenming_cli.model.remediation.paper import Paper
from wenming_cli.model.remediation.step import Step
from wenming_cli.model.remediation.view import View
from wenming_cli.model.status import Status


class Tallied(NamedTuple):
    """Issues counted by unit, leader …; `by` is the word for it."""

    by: str
    tallies: tuple[Tally, ...]


class Taken(NamedTuple):
    """A step of an issue, and the state it led to."""

    step: Step
    state: State


class Course(NamedTuple):
    """An issue from its opening to the day it is looked at.

    Attributes:
        papers: Numbered papers that mention it, in the order they went out.
        unit: Whose answer to the requirement is told; empty where nobody has answered.
        answer: The answer now in force, and what it comes to (`status`).
    """

    entry: Entry
    taken: tuple[Taken, ...]
    papers: tuple[Paper, ...] = ()
    unit: str = ""
    answer: Answer | None = None
    status: Status | None = None


class Choice(NamedTuple):
    """What issues are asked for; what is left empty asks nothing.

    Attributes:
        leader: Whole name; 未明确 for issues that name none.
        late: Only those past their last day, the longest first.
        soon: Only those whose last day is near, the nearest first.
    """

    states: tuple[State, ...] = ()
    leader: str = ""
    area: Area | None = None
    late: bool = False
    soon: bool = False


EVERYTHING = Choice()


class Listing(NamedTuple):
    """Some or all issues of a round, for one page.

    Attributes:
        docket: Holds only the issues that were asked for, in the order of the page.
        real: Those of them that count: without 不予认定.
        total: All of them counted.
        tallies: Counted in groups; which of them is the business of `view`.
        view: None: the whole, as the format has it.
        choice: What they were chosen by.
        courses: Of single issues that were asked for by id; else empty.
    """

    docket: Docket
    real: tuple[Entry, ...]
    total: Tally
    tallies: tuple[Tallied, ...] = ()
    view: View | None = None
    choice: Choice = EVERYTHING
    courses: tuple[Course, ...] = ()
