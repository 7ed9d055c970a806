"""Planning gap by gap: what was typed goes in, what to show and to ask comes out."""

from collections.abc import Callable

from wenming_cli.cli.planning import frame, words
from wenming_cli.cli.planning.desk import Desk
from wenming_cli.cli.planning.entries import GOING, ORDER, Draft, entry, meant
from wenming_cli.cli.remediation.gathering import today
from wenming_cli.cli.walk.commands import Command
from wenming_cli.cli.walk.shown import Shown, Told
from wenming_cli.cli.walk.state import CANCELLED, slip
from wenming_cli.cli.walk.turn import REDRAW, Ask, Kind, Turn
from wenming_cli.core.remediation.docket import days_left
from wenming_cli.model.remediation.plausible import MEASURE_HOW, is_measure
from wenming_cli.model.remediation.written import Field
from wenming_cli.report.steps_text import line


class Planning:
    """One sitting; see `turn.Sitting`."""

    def __init__(self, desk: Desk) -> None:
        """Begin before the first gap."""
        self._desk = desk
        self._draft = Draft()
        self._ask: Ask | None = None

    def start(self) -> Turn:
        """Return the first screen and the first gap."""
        return self._show(frame.opened(self._desk))

    def typed(self, text: str) -> Turn:
        """Take one line, or one key."""
        assert self._ask is not None
        if text == REDRAW:
            return self._turn(self._ask, words.gap_page(self._desk))
        text = text.strip()
        match self._ask.kind:
            case Kind.MEASURE:
                return self._begun(text)
            case Kind.JUMP:
                return self._jumped(text)
            case Kind.FIND:
                return self._found(text)
        return self._entered(text)

    def leave(self) -> Turn:
        """End it; what is not complete is not recorded, and named."""
        gap = self._desk.gap
        dropped = [Told(f"{gap.id}的措施还没有记下。")] if gap and self._draft.values else []
        return self._turn(None, *dropped, frame.closed(self._desk))

    def _begun(self, text: str) -> Turn:
        """Take a measure, or a command in its place."""
        if text in CANCELLED:
            return self._turn(words.MEASURE)
        what, rest = meant(text) if text else (Command.SKIP, "")
        move = self._moves().get(what) if what else None
        if move is None or (rest and what not in GOING):
            if not is_measure(text):
                return self._turn(words.MEASURE, slip(f"“{text}”不像一条措施", MEASURE_HOW))
            self._draft.values[Field.MEASURE] = text
            return self._next(Told(f"整改措施：{text}"))
        return move(rest)

    def _moves(self) -> dict[Command, Callable[[str], Turn]]:
        return {
            Command.BACK: self._back,
            Command.SKIP: self._skip,
            Command.JUMP: lambda rest: self._jumped(rest) if rest else self._turn(words.JUMP),
            Command.FIND: lambda rest: self._found(rest) if rest else self._turn(words.FIND),
            Command.HELP: lambda _: self._turn(words.MEASURE, words.helped()),
            Command.QUIT: lambda _: self.leave(),
        }

    def _back(self, _: str) -> Turn:
        if self._desk.back():
            return self._show()
        return self._turn(words.MEASURE, Told("前面没有还没定的了。"))

    def _skip(self, _: str) -> Turn:
        gap = self._desk.gap
        assert gap is not None
        self._draft = Draft()
        self._desk.forward()
        return self._show(Told(f"{gap.id}已跳过。"))

    def _entered(self, text: str) -> Turn:
        """Take what was asked beside the measure."""
        assert self._ask is not None
        if text in CANCELLED:
            self._draft = Draft()
            return self._turn(words.MEASURE, words.DROPPED)
        what, rest = meant(text)
        move = self._moves_beside().get(what) if what else None
        if move and (not rest or what in GOING):
            return move("")
        refused = self._draft.take(self._desk, text)
        if refused:
            return self._turn(self._ask, slip(*refused))
        return self._next(*([Told(said)] if (said := self._draft.last) else []))

    def _moves_beside(self) -> dict[Command, Callable[[str], Turn]]:
        """What keys do beside the measure: a lone letter is never a name."""
        busy = slip("这一条还没有写完", "写完，或者按Esc（按行填的写“取消”）不要它，再跳转、查找")
        return {
            Command.BACK: self._asked_before,
            Command.SKIP: self._skip,
            Command.JUMP: lambda _: self._turn(self._ask, busy),
            Command.FIND: lambda _: self._turn(self._ask, busy),
            Command.HELP: lambda _: self._turn(self._ask, words.helped()),
            Command.QUIT: lambda _: self.leave(),
        }

    def _asked_before(self, _: str) -> Turn:
        self._draft.undo()
        begun = bool(self._draft.values)
        return self._next() if begun else self._turn(words.MEASURE, words.DROPPED)

    def _next(self, *shown: Shown) -> Turn:
        """Ask for what is still open, or record it and go on."""
        if len(self._draft.values) < len(ORDER):
            return self._turn(entry(self._desk, self._draft), *shown)
        issue, _ = self._desk.record(self._draft.values)
        self._draft = Draft()
        self._desk.forward()
        said = line(issue, ["登记", "定方案"], days_left(issue, today()))
        return self._show(*shown, Told(f"已保存 {said}"))

    def _jumped(self, text: str) -> Turn:
        hint = "编号见wenming gaps；已经登记的见wenming ledger"
        return self._moved(text, self._desk.go, slip(f"要定的里面没有“{text}”", hint))

    def _found(self, text: str) -> Turn:
        return self._moved(text, self._desk.find, slip(f"没有找到“{text}”", "换一个词再试"))

    def _moved(self, text: str, move: Callable[[str], bool], failed: Told) -> Turn:
        if not text or text in CANCELLED:
            return self._turn(words.MEASURE)
        return self._show() if move(text) else self._turn(words.MEASURE, failed)

    def _show(self, *shown: Shown) -> Turn:
        """Show the open gap, or the last screen where there is none."""
        if self._desk.gap is None:
            return self._turn(None, *shown, frame.closed(self._desk))
        return self._turn(words.MEASURE, *shown, words.gap_page(self._desk))

    def _turn(self, ask: Ask | None, *shown: Shown) -> Turn:
        self._ask = ask
        return Turn(shown, ask)
