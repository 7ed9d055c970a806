"""整改计划图和落实时间表: issues as bars on a calendar, before anything is drawn."""

from datetime import date
from enum import StrEnum
from typing import NamedTuple

from wenming_cli.model.remediation.docket import Docket, Entry, Tally
from wenming_cli.model.remediation.step import Step


class Grouping(StrEnum):
    """What a timetable is grouped by."""

    NONE = "不分"
    UNIT = "单位"
    AREA = "项目"


class Turn(StrEnum):
    """What happened, or has to happen, on a day (时间节点)."""

    FIRST_DUE = "原时限"
    DUE = "时限"
    SUBMITTED = "申请销号"
    RETURNED = "退回"
    CLOSED = "销号"
    REBOUNDED = "反弹"


class Node(NamedTuple):
    """A day that matters, and the step behind it.

    Attributes:
        step: What happened that day; of an original last day the extension that moved it; None
            for the last day in force.
    """

    day: date
    turn: Turn
    step: Step | None = None


class Span(NamedTuple):
    """Days from the first to the last, both included."""

    first: date
    last: date


class Bar(NamedTuple):
    """An issue on the calendar.

    Attributes:
        number: 序号, from 1 over the whole timetable.
        starts: The plan's first day, else the day of the plan, the assignment, the rebound or the
            finding, whichever is the latest that does not lie after the last day.
        plan: From there to the last day in force, or to the day it was closed if that is earlier;
            None where no last day is set, or it was closed before it had begun.
        late: The days past the last one until it was closed, or until the day of the timetable.
        overdue: How many days that is; of what was closed late, too, counting the day it was
            closed.
        nodes: In the order of their days.
    """

    number: int
    entry: Entry
    starts: date
    plan: Span | None
    late: Span | None
    overdue: int
    nodes: tuple[Node, ...]

    @property
    def unset(self) -> bool:
        """Whether nobody has named a last day (未定时限)."""
        return self.entry.issue.due is None

    @property
    def reach(self) -> Span:
        """All days on which something of it is drawn."""
        spans = [span for span in (self.plan, self.late) if span]
        days = [self.starts, *(node.day for node in self.nodes)]
        return Span(
            min([*days, *(span.first for span in spans)]),
            max([*days, *(span.last for span in spans)]),
        )


class Group(NamedTuple):
    """Bars of one unit or area; `name` is empty where nothing is grouped."""

    name: str
    bars: tuple[Bar, ...]


class Timetable(NamedTuple):
    """What there is to do, and when.

    Attributes:
        total: How many issues there are to list; `shown` of them, the first ones, are.
        undated: How many of all are not closed and have no last day.
        dismissed: Those 不予认定: nothing is to be done about them, so they have no bar.
    """

    docket: Docket
    groups: tuple[Group, ...]
    by: Grouping
    total: int
    shown: int
    tally: Tally
    undated: int = 0
    dismissed: tuple[Entry, ...] = ()

    @property
    def bars(self) -> tuple[Bar, ...]:
        """All of them in their order."""
        return tuple(bar for group in self.groups for bar in group.bars)
