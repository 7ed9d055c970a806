"""The walk's own questions, for the requirements of issues just closed."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from pathlib import Path

from wenming_cli.cli.remediation.overtaken import Overtaken
from wenming_cli.cli.remediation.telling import proven
from wenming_cli.cli.session import Session, open_session
from wenming_cli.cli.walk import terminal
from wenming_cli.cli.walk.desk import Desk
from wenming_cli.cli.walk.loop import Walk
from wenming_cli.cli.walk.shown import Closed, Opened, Told
from wenming_cli.cli.walk.state import slip
from wenming_cli.cli.walk.turn import Turn
from wenming_cli.core.walk import Only, Question, Role, questions
from wenming_cli.model.evidence import Evidence
from wenming_cli.model.requirement import Requirement
from wenming_cli.model.typed import half_width
from wenming_cli.model.unit import CITY_WIDE


def ask(folder: Path, round_id: str, found: Sequence[Overtaken], by: str) -> None:
    """Ask for new answers on the terminal; Enter passes, everything given is saved at once.

    Raises:
        WenmingError: A ledger is open elsewhere, or it cannot be saved.
    """
    for unit, group in groupby(sorted(found, key=lambda each: each.unit), lambda each: each.unit):
        each = tuple(group)
        stands = "；".join(f"{one.requirement.id}{one.stands}" for one in each)
        how = "；".join(dict.fromkeys(_how(one.requirement) for one in each))
        print(f"销号不改变得分。{unit}的{stands}。做到了就{how}，Enter不更新。")
        with open_session(folder, unit, round_id, by) as session:
            proofs = {one.requirement.id: one.proofs for one in each}
            desk = _Desk(session, _course(session, proofs), proofs)
            before = len(session.writer.answers)
            terminal.run(_Brief(desk, asks=True), session.place.root)
            given = {answer.requirement for answer in session.writer.answers[before:]}
        passed = [one.requirement.id for one in each if one.requirement.id not in given]
        if passed:
            print(f"没有更新：{'、'.join(passed)}，得分照旧。")


def _how(requirement: Requirement) -> str:
    if requirement.numeric:
        return "写新的数值"
    return "按1（达标），做到一部分按2"


_YES_OR_NO = {"y", "yes", "是", "是的", "做到了", "no", "否", "没有"}


class _Desk(Desk):
    """A desk where the evidence that was shown since lies beside every question."""

    def __init__(
        self,
        session: Session,
        course: tuple[Question, ...],
        proofs: Mapping[str, tuple[Evidence, ...]],
    ) -> None:
        """Sit down before the first question."""
        self._proofs = proofs
        super().__init__(session, course, Only.ALL)

    def go(self, question: Question | None) -> None:
        """Open a question."""
        super().go(question)
        if question is not None:
            self.draft = replace(self.draft, proofs=self._proofs[question.requirement.id])


class _Brief(Walk):
    """A walk without its first and last screen."""

    def start(self) -> Turn:
        """Return the first question."""
        return _unframed(super().start())

    def typed(self, text: str) -> Turn:
        """Take one line, or one key; a plain yes is no answer, it is told what is one."""
        state = self._state
        assert state.ask is not None
        if state.ask.by_key and half_width(text).lower() in _YES_OR_NO and state.desk.here:
            hint = f"做到了{_how(state.desk.here.requirement)}，没有做到的按Enter"
            return state.again(slip(f"“{text.strip()}”看不出填什么", hint))
        before = len(state.desk.session.writer.answers)
        turn = _unframed(super().typed(text))
        answers = state.desk.session.writer.answers
        if len(answers) == before:
            return turn
        saved, *more = turn.shown
        return Turn((saved, Told(proven(answers[-1].evidence)), *more), turn.ask)

    def leave(self) -> Turn:
        """End it; what was not confirmed is named."""
        return _unframed(super().leave())


def _unframed(turn: Turn) -> Turn:
    return Turn(tuple(s for s in turn.shown if not isinstance(s, Opened | Closed)), turn.ask)


def _course(session: Session, wanted: Mapping[str, object]) -> tuple[Question, ...]:
    every = questions(session.edition, CITY_WIDE, Role.ALL, session.roster)
    mine = (question for question in every if question.requirement.id in wanted)
    return tuple(replace(question, number=n) for n, question in enumerate(mine, 1))
