"""What the walk shows, as values; `screen` and `pages` lay them out."""

from dataclasses import dataclass

from wenming_cli.cli.walk.draft import NOTHING, Draft
from wenming_cli.cli.walk.flow import Look
from wenming_cli.core.walk import Only, Question
from wenming_cli.model.event import Answer
from wenming_cli.model.results import Results
from wenming_cli.model.score import Coverage, Score
from wenming_cli.model.status import Status


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence or two. A `slip` is told as something to be typed otherwise."""

    text: str
    slip: bool = False


@dataclass(frozen=True, slots=True)
class Earlier:
    """The last round's answer, for reference; `changed` when it was given to another wording."""

    answer: Answer
    status: Status | None
    round_id: str
    changed: bool


@dataclass(frozen=True, slots=True)
class View:
    """A question with everything its screen needs.

    Attributes:
        total: How many questions the walk has; `answered` of them have an answer in force.
        answer: What this unit has answered, to this wording or (`stale`) to another one.
        status: What the answer in force comes to; None without one.
        draft: What is noted for the answer to come.
    """

    question: Question
    total: int
    answered: int
    answer: Answer | None = None
    status: Status | None = None
    stale: bool = False
    earlier: Earlier | None = None
    draft: Draft = NOTHING


@dataclass(frozen=True, slots=True)
class Opened:
    """The first screen. `resumed` is when the last answer was given; empty for a new ledger."""

    title: str
    statement: str
    unit: str
    round_name: str
    only: Only
    coverage: Coverage
    resumed: str
    first: str
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Scored:
    """The running score of this ledger."""

    results: Results
    walked: Coverage


@dataclass(frozen=True, slots=True)
class Matched:
    """What was found for the words, in order; `pick` when one may be chosen by its number."""

    words: str
    questions: tuple[Question, ...]
    pick: bool


@dataclass(frozen=True, slots=True)
class Helped:
    """The page of keys and words."""


@dataclass(frozen=True, slots=True)
class Closed:
    """The last screen.

    Attributes:
        given: How many requirements were answered this time.
        options: What has to be typed behind a command to come to this ledger again.
        stopped: Id of the question that stands open; empty at the end of the walk.
        score: Over what counts for the unit; None where it leads nothing.
    """

    given: int
    coverage: Coverage
    score: Score | None
    stopped: str
    options: str
    only: Only = Only.UNANSWERED


@dataclass(frozen=True, slots=True)
class Rows:
    """Texts behind their heads, below a line; `left` and `right` stand at its ends."""

    left: str
    right: str
    rows: tuple[tuple[str, str, Look], ...]


Shown = Told | View | Opened | Scored | Matched | Helped | Closed | Rows
