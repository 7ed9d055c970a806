"""What the ledger records of a remediation: one step, and what each kind of step tells.

Named tuples, not dataclasses: a round has a hundred thousand of them, and a frozen dataclass takes
five times as long to make.
"""

from datetime import date
from enum import StrEnum
from typing import NamedTuple

from wenming_cli.model.evidence import Evidence
from wenming_cli.model.remediation.act import Act
from wenming_cli.model.status import GapType


class Origin(StrEnum):
    """Where a problem was found (问题来源)."""

    SELF = "自查"
    INSPECTION = "督查"
    MOCK = "模拟测评"
    PUBLIC = "群众反映"
    OTHER = "其他"


class Pace(StrEnum):
    """How long a remediation may take (整改类型)."""

    AT_ONCE = "立行立改"
    BY_A_DAY = "限期整改"
    LASTING = "长期坚持"


class Opened(NamedTuple):
    """What was found (登记).

    Attributes:
        text: What is wrong (存在问题); never empty.
        found: The day it was found.
        requirement: Id of the requirement that it falls short of; empty where none is named.
        site: Name and address of the place (点位); `site_type` its kind.
        gap_type: As derived from the answer, or as the officer says.
    """

    text: str
    origin: Origin
    found: date
    requirement: str = ""
    site: str = ""
    site_type: str = ""
    gap_type: GapType | None = None


class Assigned(NamedTuple):
    """Handed to a unit (交办).

    Attributes:
        unit: Who has to put it right; empty: the unit in whose ledger it stands.
        leader: Who watches over it (责任领导, 包保领导), a name or a post.
        due: Last day; None: the plan names it.
    """

    unit: str = ""
    leader: str = ""
    due: date | None = None


class Planned(NamedTuple):
    """How it will be put right (整改方案).

    Attributes:
        measure: What will be done (整改措施); never empty.
        goal: When it counts as done (整改目标、销号标准).
        starts: First day; None: the day of the plan.
        due: Last day (整改时限).
        units: Other units that take part (配合单位).
        leader: 责任领导; person 责任人; post 岗位或科室; phone 电话. All may be empty.
    """

    measure: str
    pace: Pace
    due: date
    goal: str = ""
    starts: date | None = None
    units: tuple[str, ...] = ()
    leader: str = ""
    person: str = ""
    post: str = ""
    phone: str = ""


class Extended(NamedTuple):
    """A later last day (延期), and who allowed it (批准人); the reason is the step's note."""

    due: date
    approver: str


class Drawn(NamedTuple):
    """Looked at again (回头看): how it came to be drawn, in words that let others repeat it."""

    draw: str


Told = Opened | Assigned | Planned | Extended | Drawn


class Step(NamedTuple):
    """One act on one issue. Where it stands then follows from all steps; see core.

    Attributes:
        issue: Its number in this ledger, from 1.
        by: Who did it, a name or a post; never empty.
        at: When, RFC 3339 with offset; the order in the file decides, not this.
        told: What this kind of step tells beside; None where `note` and `evidence` say it all.
        note: What was done, found or decided; the reason of a 退回, 延期, 不予认定.
    """

    issue: int
    act: Act
    at: str
    by: str
    told: Told | None = None
    note: str = ""
    evidence: tuple[Evidence, ...] = ()

    @property
    def day(self) -> date:
        """The day it happened where it was recorded, whatever the zone of the reader."""
        return date.fromisoformat(self.at[:10])
