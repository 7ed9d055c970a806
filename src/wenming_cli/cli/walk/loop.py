"""The walk: what was typed goes in, what to show and to ask comes out. No screen, no keyboard."""

from collections.abc import Callable

from wenming_cli.cli.walk import amending, answering, moving, outlook
from wenming_cli.cli.walk.commands import Command, command
from wenming_cli.cli.walk.desk import Desk
from wenming_cli.cli.walk.shown import Matched
from wenming_cli.cli.walk.state import CANCELLED, State
from wenming_cli.cli.walk.turn import REDRAW, Kind, Turn

_COMMANDS: dict[Command, Callable[[State, str], Turn]] = {
    Command.BACK: moving.back,
    Command.SKIP: moving.skip,
    Command.JUMP: moving.open_jump,
    Command.FIND: moving.open_find,
    Command.UNANSWERED: moving.unanswered,
    Command.SCORE: moving.score,
    Command.NOTE: amending.open_note,
    Command.EVIDENCE: amending.open_evidence,
    Command.GAP_TYPE: amending.open_gap_type,
    Command.LOWER: amending.open_lower,
    Command.UNDO: moving.undo,
    Command.HELP: moving.explain,
}

_STEPS: dict[Kind, Callable[[State, str], Turn]] = {
    Kind.LOWER: answering.lowered,
    Kind.GAP_TYPE: amending.gap_type,
    Kind.JUMP: moving.jump,
    Kind.FIND: moving.find,
}


class Walk:
    """One sitting. A turn is returned for everything typed; without an ask it is over."""

    def __init__(self, desk: Desk, *, asks: bool) -> None:
        """Begin.

        Args:
            desk: With the ledger open.
            asks: Whether reason and evidence may be asked for after a grade; else an answer is
                one line.
        """
        self._state = State(desk, asks)
        self._found: Matched | None = None

    def start(self) -> Turn:
        """Return the first screen and the first question."""
        return self._state.show(outlook.opened(self._state.desk))

    def typed(self, text: str) -> Turn:
        """Take one line, or one key; `CANCEL` and `REDRAW` stand for Esc and Ctrl-L."""
        turn = self._step(text)
        self._found = next((s for s in turn.shown if isinstance(s, Matched)), self._found)
        return turn

    def leave(self) -> Turn:
        """End the walk where it stands; what lacks nothing is recorded."""
        return answering.leave(self._state)

    def _step(self, text: str) -> Turn:
        state = self._state
        assert state.ask is not None
        if text == REDRAW:
            return state.again(outlook.view(state.desk))
        text = text.strip()
        kind = state.ask.kind
        if kind is Kind.PICK and self._found:
            return moving.pick(state, text, self._found.questions)
        if kind is Kind.NOTE:
            return (answering.note if state.pending else amending.note)(state, text)
        if kind is Kind.EVIDENCE:
            return (answering.evidence if state.pending else amending.evidence)(state, text)
        step = _STEPS.get(kind, self._graded)
        return step(state, text)

    def _graded(self, state: State, text: str) -> Turn:
        if not text:
            return state.show() if state.away else moving.skip(state)
        found = command(text)
        if found is None:
            return state.again() if text in CANCELLED else _answered(state, text)
        what, rest = found
        return self.leave() if what is Command.QUIT else _COMMANDS[what](state, rest)


def _answered(state: State, text: str) -> Turn:
    """Take an answer to the open question, or to the one whose id stands before it."""
    place = moving.addressed(state, text)
    if place is None:
        return answering.grade(state, text)
    id_, rest = place
    there = moving.jump(state, id_)
    if not rest or not there.understood:
        return there
    turn = answering.grade(state, rest)
    return turn if turn.understood else Turn((*there.shown, *turn.shown), turn.ask)
