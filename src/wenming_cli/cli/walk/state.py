"""Where a walk stands between two lines typed."""

from dataclasses import dataclass, replace

from wenming_cli.cli.walk import outlook, prompts
from wenming_cli.cli.walk.desk import Desk
from wenming_cli.cli.walk.pending import Pending
from wenming_cli.cli.walk.shown import Shown, Told
from wenming_cli.cli.walk.turn import CANCEL, Ask, Turn
from wenming_cli.core.walk import Question
from wenming_cli.model.typed import Slip

CANCELLED = {CANCEL, "返回", "取消"}
"""What takes back what was begun."""


@dataclass(slots=True)
class State:
    """The desk, the answer on its way, and what is asked.

    Attributes:
        away: Whether something else stands on the screen than the question.
        asks: Whether more may be asked about one answer (a terminal); else an answer is one line.
        ask: What was asked last; None once the walk is over.
    """

    desk: Desk
    asks: bool
    pending: Pending | None = None
    away: bool = False
    ask: Ask | None = None

    def show(self, *shown: Shown) -> Turn:
        """Show the open question, or the last screen where there is none."""
        self.pending = None
        if self.desk.here is None:
            return self.end(*shown)
        return self.turn(prompts.grade(self.desk.here), *shown, outlook.view(self.desk))

    def go_on(self, behind: Question, *shown: Shown) -> Turn:
        """Go to the next question that is asked, and say so when it is one further up."""
        following = self.desk.following(behind.number)
        self.desk.go(following)
        if following is None or following.number > behind.number:
            return self.show(*shown)
        back = f"走到最后一条了，回到前面还没评的{following.requirement.id}。"
        return self.show(*shown, Told(back))

    def regrade(self, *shown: Shown) -> Turn:
        """Ask for the grade again without the whole screen."""
        self.pending = None
        assert self.desk.here is not None
        return self.turn(prompts.grade(self.desk.here), *shown)

    def turn(self, ask: Ask | None, *shown: Shown) -> Turn:
        """Show something and ask."""
        self.ask, self.away = ask, False
        return Turn(shown, ask)

    def aside(self, page: Shown) -> Turn:
        """Show a page over the question; on a terminal, Enter leads back to it."""
        turn = self.regrade(page)
        if not self.asks or turn.ask is None:
            return turn
        assert self.desk.here is not None
        back = f"Enter回到{self.desk.here.requirement.id}；{turn.ask.label}"
        turn = self.turn(replace(turn.ask, label=back), page)
        self.away = True
        return turn

    def again(self, *shown: Shown) -> Turn:
        """Ask the same once more."""
        return self.turn(self.ask, *shown)

    def end(self, *shown: Shown) -> Turn:
        """Leave."""
        return self.turn(None, *shown, outlook.closed(self.desk))


def slip(message: str, hint: str = "") -> Told:
    """Tell what is to be typed otherwise."""
    return Told(f"{message}。{hint}。" if hint else f"{message}。", slip=True)


def slipped(found: Slip) -> Told:
    """Tell a slip that `model.typed` found."""
    return slip(found.message, found.hint)
