"""An answer on its way: graded, and not yet complete."""

from dataclasses import dataclass
from decimal import Decimal

from wenming_cli.cli.walk.draft import Draft
from wenming_cli.cli.walk.turn import Kind
from wenming_cli.core.shares import judged
from wenming_cli.core.walk import Question
from wenming_cli.model.event import Answer
from wenming_cli.model.status import Status
from wenming_cli.model.typed import Said, Slip
from wenming_cli.report import figures, quantities

_ORDER = (Status.NOT_ACHIEVED, Status.PARTIALLY_ACHIEVED, Status.ACHIEVED)
"""From low to high."""

_CLAIMS = {Status.ACHIEVED, Status.PARTIALLY_ACHIEVED}


@dataclass(frozen=True, slots=True)
class Pending:
    """A grade or value and what was said beside it.

    Attributes:
        status: The conclusion it comes to.
        passed: What was asked already and passed over with Enter.
    """

    question: Question
    said: Said
    status: Status
    draft: Draft
    passed: frozenset[Kind] = frozenset()

    @property
    def note_required(self) -> bool:
        """Whether a reason must stand beside it."""
        concluded = self.said.status
        return concluded is not None and (concluded.needs_note or self.said.value is not None)

    @property
    def complete(self) -> bool:
        """Whether it may be recorded as it is."""
        return bool(self.draft.note) or not self.note_required

    @property
    def wants(self) -> Kind | None:
        """What is asked next; None: it is done."""
        open_note = not self.draft.note and Kind.NOTE not in self.passed
        if open_note and (self.note_required or self._falls_short):
            return Kind.NOTE
        claims = self.status in _CLAIMS and bool(self.question.requirement.evidence)
        if claims and not self.draft.proofs and Kind.EVIDENCE not in self.passed:
            return Kind.EVIDENCE
        return None

    @property
    def lower(self) -> tuple[Status, ...]:
        """The conclusions below the one it comes to, highest first; only a value has any."""
        if self.said.value is None or self.status not in _ORDER:
            return ()
        return _ORDER[: _ORDER.index(self.status)][::-1]

    @property
    def _falls_short(self) -> bool:
        if self.status is Status.PARTIALLY_ACHIEVED:
            return True
        return self.status is Status.NOT_ACHIEVED and self.said.value is not None


def begun(question: Question, said: Said, draft: Draft, credit: Decimal) -> Pending | Slip:
    """Return the answer that was begun; a conclusion above the value's is refused.

    Args:
        question: What was asked.
        said: A conclusion, a value, or both.
        draft: What was noted before.
        credit: The edition's 部分达标折算.
    """
    requirement = question.requirement
    if said.value is not None and said.status is not None:
        ceiling = _comes_to(question, Said(None, said.value), credit)
        if _ORDER.index(said.status) > _ORDER.index(ceiling):
            assert requirement.measure is not None
            value = quantities.with_unit(figures.plain(said.value), requirement.measure)
            hint = "核对数值；结论只能比它低，不能比它高"
            return Slip(f"{value}得出{ceiling}，不能填{said.status}", hint)
        if said.status is ceiling:
            said = Said(None, said.value)
    return Pending(question, said, _comes_to(question, said, credit), draft)


def _comes_to(question: Question, said: Said, credit: Decimal) -> Status:
    answer = Answer(question.requirement.id, "", "", said.status, said.value)
    return judged(question.requirement, answer, credit).status
