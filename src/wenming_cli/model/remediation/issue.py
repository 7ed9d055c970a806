"""An issue (问题) as its steps have made it."""

from datetime import date
from typing import NamedTuple

from wenming_cli.model.remediation.act import Act, State
from wenming_cli.model.remediation.step import Assigned, Extended, Opened, Planned, Step


def issue_id(unit: str, number: int) -> str:
    """Return an issue's id, known to the whole city.

    >>> issue_id("市教育局", 3)
    '市教育局-003'
    """
    return f"{unit}-{issue_number(number)}"


def issue_number(number: int) -> str:
    """Return an issue's number as it is written within its unit: 003."""
    return f"{number:03}"


class Postponed(NamedTuple):
    """An extension: the last day before it, the step, and what the step tells."""

    before: date | None
    step: Step
    told: Extended


class Issue(NamedTuple):
    """One problem and all that was done about it.

    Attributes:
        unit: In whose ledger it stands; it never moves.
        charged: Who has to put it right now (责任单位).
        leader: 责任领导, as last told by an assignment or a plan.
        due: Last day in force; None until an assignment or a plan names one.
        plan: The plan in force; None before there is one.
        steps: Every step that counts, the opening first.
        returns: How often a review sent it back; `rebounds` how often it came back once closed.
        since: The day it came to be in its state.
        shown_by: Who asked last for it to be closed (申请销号的人); empty if nobody has.
    """

    unit: str
    number: int
    state: State
    opened: Opened
    charged: str
    steps: tuple[Step, ...]
    leader: str = ""
    due: date | None = None
    plan: Planned | None = None
    returns: int = 0
    rebounds: int = 0
    since: date = date.min
    shown_by: str = ""

    @property
    def id(self) -> str:
        """市教育局-003."""
        return issue_id(self.unit, self.number)

    @property
    def extensions(self) -> tuple[Step, ...]:
        """The steps that moved its last day (延期), each with who allowed it and why."""
        return tuple(step for step in self.steps if isinstance(step.told, Extended))

    @property
    def postponements(self) -> tuple[Postponed, ...]:
        """The extensions, each with the last day that it moved."""
        if not self.extensions:
            return ()
        due: date | None = None
        found: list[Postponed] = []
        for step in self.steps:
            told = step.told
            if isinstance(told, Extended):
                found.append(Postponed(due, step, told))
            if step.act is Act.REBOUND:
                due = None
            elif isinstance(told, Assigned | Planned | Extended):
                due = told.due or due
        return tuple(found)

    @property
    def first_due(self) -> date | None:
        """The last day before the first extension since it was opened or came back."""
        due: date | None = None
        extended = False
        for step in self.steps:
            if step.act is Act.REBOUND:
                due, extended = None, False
            elif isinstance(step.told, Extended):
                extended = True
            elif isinstance(step.told, Assigned | Planned) and not extended:
                due = step.told.due or due
        return due

    def last(self, *acts: Act) -> Step | None:
        """Return the latest step of these kinds; None if there is none."""
        return next((step for step in reversed(self.steps) if step.act in acts), None)

    @property
    def closed_on(self) -> date | None:
        """The day it was closed; None while it is not."""
        step = self.last(Act.CLOSE) if self.state is State.CLOSED else None
        return step.day if step else None


class Stray(NamedTuple):
    """A step that does not fit what came before it, as a merge of two copies can bring about.

    It stays in the ledger and counts for nothing.
    """

    unit: str
    step: Step
    reason: str
