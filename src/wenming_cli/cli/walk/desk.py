"""The officer's desk: the open ledger, the questions of this walk, and where one stands."""

from collections import Counter
from collections.abc import Iterable

from wenming_cli.cli.session import Session
from wenming_cli.cli.walk.draft import NOTHING, Draft
from wenming_cli.core.basis import Basis
from wenming_cli.core.evidence import EvidenceState, States, key
from wenming_cli.core.shares import judged
from wenming_cli.core.standing import is_current
from wenming_cli.core.walk import Only, Question, answered, next_asked
from wenming_cli.model.event import Answer
from wenming_cli.model.score import Coverage
from wenming_cli.model.status import Status
from wenming_cli.model.typed import Said
from wenming_cli.store import evidence

_MEANT = 2
"""Passed over so often, a question is not come back to in this sitting."""


class Desk:
    """What is asked, what stands open, and what was given this time.

    Attributes:
        course: All questions of the walk, whether `only` asks them or not.
        here: The question that stands open; None at the end.
        draft: What is noted for it before it is graded.
        wraps: Whether the end leads round to what is still unanswered. Not in a pipe: lines too
            many would answer what they were not meant for.
        skipped: How often each number was passed over; twice means it.
    """

    def __init__(self, session: Session, course: tuple[Question, ...], only: Only) -> None:
        """Sit down before the first question that is asked."""
        self.session = session
        self.course = course
        self.only = only
        self.here: Question | None = None
        self.draft = NOTHING
        self.wraps = True
        self.skipped: Counter[int] = Counter()
        self.standing = session.standing
        self._basis = Basis(session.roster, session.round, _states(session, only))
        self._ids: set[str] = set()
        self._before: list[tuple[Question, Answer | None]] = []
        self.go(self.following(0))

    def go(self, question: Question | None) -> None:
        """Open a question; evidence that its answer has is kept for a new one."""
        self.here = question
        answer = self.answer_in_force
        self.draft = Draft(proofs=answer.evidence) if answer else NOTHING

    def following(self, number: int) -> Question | None:
        """Return the next question that is asked behind a number, or round from the start."""
        found = self._asked(self.course, number)
        if found or not self.wraps or self.only is not Only.UNANSWERED:
            return found
        left = (q for q in self.course if q.number != number and self.skipped[q.number] < _MEANT)
        return self._asked(left, 0)

    def _asked(self, among: Iterable[Question], behind: int) -> Question | None:
        edition = self.session.edition
        return next_asked(among, behind, self.standing, self.only, edition, self._basis)

    @property
    def answer_in_force(self) -> Answer | None:
        """The answer to the open question as it reads now."""
        answer = self.answer
        current = answer and self.here and is_current(self.here.requirement, answer)
        return answer if current else None

    @property
    def answer(self) -> Answer | None:
        """The answer to the open question, even where that reads otherwise now."""
        return self.standing.get(self.here.requirement.id) if self.here else None

    def record(self, question: Question, said: Said, draft: Draft) -> None:
        """Record an answer; when this returns, it is on disk.

        Raises:
            SaveError: It is not saved.
        """
        id_ = question.requirement.id
        before = self.standing.get(id_)
        self._save(question, said, draft)
        current = before if before and is_current(question.requirement, before) else None
        self._before.append((question, current))

    def amend(self, draft: Draft) -> None:
        """Record the answer in force again, with another note, evidence or gap type."""
        answer = self.answer_in_force
        assert answer is not None
        assert self.here is not None
        self.record(self.here, Said(answer.status, answer.value), draft)
        self.draft = Draft(proofs=draft.proofs)

    def take_back(self) -> tuple[Question, Answer | None] | None:
        """Restore what was in force before the last answer of this time, as a later answer.

        Returns:
            The question and its restored answer, None where there was none before; nothing when
            nothing was given this time.
        """
        if not self._before:
            return None
        question, before = self._before.pop()
        if before is not None:
            draft = Draft(before.note, before.evidence, before.gap_type)
            self._save(question, Said(before.status, before.value), draft)
        self.go(question)
        return question, before

    def _save(self, question: Question, said: Said, draft: Draft) -> None:
        requirement = question.requirement
        answer = self.session.record(requirement, said, draft.note, draft.proofs, draft.gap_type)
        self.standing[requirement.id] = answer
        self._ids.add(requirement.id)

    @property
    def given(self) -> int:
        """How many requirements were answered this time."""
        return len(self._ids)

    @property
    def coverage(self) -> Coverage:
        """How much of the walk is answered."""
        return Coverage(answered(self.course, self.standing), len(self.course))

    def status(self, question: Question, answer: Answer) -> Status | None:
        """Return what an answer comes to; None where it was given to a question of other kind."""
        if answer.status is None and not question.requirement.numeric:
            return None
        return judged(question.requirement, answer, self.session.edition.partial_credit).status


def _states(session: Session, only: Only) -> States:
    """Look for the recorded evidence where the walk is about gaps; it may take a while."""
    if only is not Only.GAPS:
        return {}
    recorded = {proof for answer in session.standing.values() for proof in answer.evidence}
    found = evidence.found_again(session.place.root, recorded)
    return {key(proof): EvidenceState(state) for proof, state in found.items()}
