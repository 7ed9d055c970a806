"""Everything a page may say of remediations on one day, computed once by `core`."""

from datetime import date, timedelta
from decimal import Decimal
from typing import NamedTuple

from wenming_cli.model.edition import Area, Edition
from wenming_cli.model.remediation.act import State
from wenming_cli.model.remediation.issue import Issue, Stray
from wenming_cli.model.requirement import Requirement
from wenming_cli.model.status import Status
from wenming_cli.model.workspace import Round

SOON = 3
"""Days before the last one from which an issue is 临期."""


class Entry(NamedTuple):
    """An issue seen on a day.

    Attributes:
        requirement: What it falls short of; None where it names none that the edition has.
        late: Days past its last day (逾期); 0 where it is not late, settled or has no last day.
        left: Days until its last day, 0 on that day, negative when late; None where it is settled
            or has no last day.
        status: What the unit's answer in force says of the requirement; None without one.
    """

    issue: Issue
    requirement: Requirement | None = None
    area: Area | None = None
    late: int = 0
    left: int | None = None
    status: Status | None = None

    @property
    def soon(self) -> bool:
        """Whether its last day is near and not past (临期)."""
        return self.left is not None and 0 <= self.left <= SOON

    @property
    def red(self) -> bool:
        """Whether a 一票否决 requirement is at stake and the issue is not settled (红线)."""
        veto = self.requirement is not None and self.requirement.veto
        return bool(veto) and not self.issue.state.settled

    @property
    def unassigned(self) -> bool:
        """Whether nobody has ever taken it on: neither assigned nor planned (无人认领)."""
        return self.issue.state is State.REGISTERED

    @property
    def back(self) -> bool:
        """Whether it came back once it was closed, and is not closed again (反弹)."""
        return bool(self.issue.rebounds) and not self.issue.state.settled

    @property
    def late_since(self) -> date | None:
        """The first day on which it was late; None where it is not."""
        return self.issue.due + timedelta(days=1) if self.late and self.issue.due else None

    @property
    def unanswered(self) -> bool:
        """Whether it is closed and the answer in force is still short of 达标: no point moved."""
        closed = self.issue.state is State.CLOSED and self.requirement is not None
        return closed and self.status not in {Status.ACHIEVED, Status.NOT_APPLICABLE}


class Record(NamedTuple):
    """A ledger that a page rests on: for `wenming verify --expect`."""

    unit: str
    records: int
    head: str


class Docket(NamedTuple):
    """Issues of one round, as they stand on a day.

    Attributes:
        scope: 全市, or the unit that answers for them.
        on: The day; what was recorded after it is left out.
        strays: Steps that count for nothing because they do not fit; see Stray.
    """

    edition: Edition
    round: Round | None
    scope: str
    on: date
    entries: tuple[Entry, ...]
    strays: tuple[Stray, ...] = ()
    records: tuple[Record, ...] = ()
    city: str = ""
    sample: bool = False


class Tally(NamedTuple):
    """Issues of one unit, leader, area … counted.

    Attributes:
        found: All that count: those 不予认定 are left out.
        closed: 已销号; `late` 逾期, `soon` 临期, `rebounds` how often closed ones came back.
        dismissed: 不予认定.

    >>> worked = Tally("甲", found=1032, closed=963)
    >>> worked.left, round(worked.rate, 2)
    (69, Decimal('93.31'))
    """

    name: str
    found: int = 0
    closed: int = 0
    late: int = 0
    soon: int = 0
    rebounds: int = 0
    dismissed: int = 0

    @property
    def left(self) -> int:
        """How many are not closed (未改)."""
        return self.found - self.closed

    @property
    def rate(self) -> Decimal | None:
        """整改率 in percent; None where nothing was found."""
        return Decimal(100) * self.closed / self.found if self.found else None

    @property
    def left_rate(self) -> Decimal | None:
        """What share is not closed, in percent; None where nothing was found."""
        return Decimal(100) * self.left / self.found if self.found else None
