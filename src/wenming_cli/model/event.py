"""The lines of a ledger (台账): a header, then events in the order they were recorded."""

from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from wenming_cli.model.evidence import Evidence
from wenming_cli.model.remediation.draw import Draw
from wenming_cli.model.remediation.paper import Paper
from wenming_cli.model.remediation.step import Step
from wenming_cli.model.status import GapType, Status


@dataclass(frozen=True, slots=True)
class Header:
    """The first line: whose ledger it is, and against which edition it was begun.

    `fingerprint` is the edition's. `at` is RFC 3339 with offset, as in every line.
    """

    edition: str
    fingerprint: str
    unit: str
    round_id: str
    at: str
    wenming: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What a unit says of one requirement. A correction is a later answer.

    Attributes:
        fingerprint: Of the requirement's meaning when it was judged.
        status: The conclusion typed; None when a value was given and says it all.
        value: The measured value of a 定量 requirement, in its unit of measurement.
        gap_type: The officer's own word on the gap, where the derived one is wrong.
        by: Who recorded it, a name or a post; may be empty.
        at: When, RFC 3339 with offset; never decides which answer is in force.
    """

    requirement: str
    fingerprint: str
    at: str
    status: Status | None = None
    value: Decimal | None = None
    note: str = ""
    evidence: tuple[Evidence, ...] = ()
    gap_type: GapType | None = None
    by: str = ""


@dataclass(frozen=True, slots=True)
class Acceptance:
    """Lines that somebody vouches for although they are damaged or were edited by hand.

    Attributes:
        lines: sha256 (64 hex digits) of each such line's bytes, without its newline. Such a
            line counts as it stands if it can be read, and is left out if it cannot.
        reason: Why; never empty.
    """

    lines: tuple[str, ...]
    reason: str
    at: str
    by: str = ""


Event = Answer | Acceptance | Step | Paper | Draw


@dataclass(frozen=True, slots=True)
class Ledger:
    """One unit's ledger of one round, as read.

    Attributes:
        path: The file, or the answer sheet it was read from.
        records: Lines in the file, the header included; 0 for an answer sheet.
        head: The `h` of the last line; empty for an answer sheet.
        torn: Whether a last piece follows that was cut short while it was written; it was never
            confirmed and does not count.
        forks: Numbers of the lines where a second history begins, after two copies were merged.
    """

    path: Path
    header: Header
    events: tuple[Event, ...]
    records: int = 0
    head: str = ""
    torn: bool = False
    forks: tuple[int, ...] = ()

    @property
    def answers(self) -> tuple[Answer, ...]:
        """The answers in the order they were given."""
        return tuple(event for event in self.events if isinstance(event, Answer))

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps of remediations in the order they were recorded."""
        return tuple(event for event in self.events if isinstance(event, Step))

    @property
    def papers(self) -> tuple[Paper, ...]:
        """The numbered papers that went out, in the order they were recorded."""
        return tuple(event for event in self.events if isinstance(event, Paper))

    @property
    def draws(self) -> tuple[Draw, ...]:
        """The draws for 回头看, in the order they were recorded."""
        return tuple(event for event in self.events if isinstance(event, Draw))
