"""Answers that closed issues have overtaken: closing moves no point, a new answer does."""

from collections.abc import Mapping
from typing import NamedTuple

from wenming_cli.cli.remediation.gathering import Matters, today
from wenming_cli.core.standing import Standing, by_unit, is_current
from wenming_cli.model.event import Answer
from wenming_cli.model.evidence import Evidence
from wenming_cli.model.remediation.act import Act
from wenming_cli.model.remediation.docket import Entry
from wenming_cli.model.requirement import Requirement
from wenming_cli.model.unit import CITY_WIDE
from wenming_cli.report.quantities import value


class Overtaken(NamedTuple):
    """A requirement whose answer has not caught up with what was closed.

    Attributes:
        unit: Whose answer it is.
        answer: The one in force; None where there is none.
        shown: The evidence that the closing rests on.
    """

    requirement: Requirement
    unit: str
    answer: Answer | None
    shown: tuple[Evidence, ...]

    @property
    def proofs(self) -> tuple[Evidence, ...]:
        """The evidence of a new answer: what stands there, and what was shown since."""
        before = self.answer.evidence if self.answer else ()
        return tuple({proof.path: proof for proof in (*before, *self.shown)}.values())

    @property
    def stands(self) -> str:
        """What the answer in force says: 填的是部分达标."""
        if self.answer is None:
            return "还没有填"
        said = [value(self.requirement, self.answer), self.answer.status or ""]
        return f"填的是{'，'.join(filter(None, said))}"


def overtaken(here: Matters, closed: set[str]) -> tuple[Overtaken, ...]:
    """Return the requirements to be answered anew after issues, by their ids, were closed."""
    standings = by_unit(here.ledgers, here.roster)
    entries = here.docket(today(), CITY_WIDE).entries
    found = (e for e in entries if e.issue.id in closed and e.unanswered)
    each = (_overtaken(entry, standings) for entry in found)
    return tuple({(one.unit, one.requirement.id): one for one in each}.values())


def _overtaken(entry: Entry, standings: Mapping[str, Standing]) -> Overtaken:
    """Find whose answer it is that counts: the lead unit's before others'."""
    requirement, issue = entry.requirement, entry.issue
    assert requirement is not None
    concerned = sorted(
        dict.fromkeys((issue.charged, issue.unit, CITY_WIDE)),
        key=lambda unit: unit != requirement.lead_unit,
    )
    found = ((unit, standings.get(unit, {}).get(requirement.id)) for unit in concerned)
    given = ((u, a) for u, a in found if a is not None and is_current(requirement, a))
    unit, answer = next(given, (issue.charged, None))
    submitted = issue.last(Act.SUBMIT)
    return Overtaken(requirement, unit, answer, submitted.evidence if submitted else ())
