"""What is asked beside a measure: kind, last day, goal, people; Enter takes what is offered."""

from dataclasses import dataclass, field
from typing import Final

from wenming_cli.cli.planning import words
from wenming_cli.cli.planning.desk import Desk
from wenming_cli.cli.remediation.gathering import today
from wenming_cli.cli.walk.commands import Command, command
from wenming_cli.cli.walk.turn import Ask
from wenming_cli.core.remediation import proposals
from wenming_cli.model.remediation.plausible import PHONE_HOW, is_phone
from wenming_cli.model.remediation.step import Pace
from wenming_cli.model.remediation.written import Field
from wenming_cli.model.typed import half_width
from wenming_cli.model.typed_date import HOW, day_of

ORDER: Final = (
    Field.MEASURE,
    Field.PACE,
    Field.DUE,
    Field.GOAL,
    Field.LEADER,
    Field.PERSON,
    Field.POST,
    Field.PHONE,
)
"""What a plan is asked for, in this order."""

GOING: Final = frozenset({Command.JUMP, Command.FIND})
"""The commands that take words behind them; others with words behind them are text."""

_PACES = {
    **{str(number): each for number, each in enumerate(Pace, 1)},
    **{each.value: each for each in Pace},
}


@dataclass(slots=True)
class Draft:
    """What was taken of one plan so far, in the order it is asked."""

    values: dict[Field, str] = field(default_factory=dict)

    def take(self, desk: Desk, text: str) -> tuple[str, str] | None:
        """Take a line; return what is wrong with it and what to type instead."""
        asked = self.asked
        if asked is Field.PACE:
            return self._pace(desk, text)
        if asked is Field.DUE:
            return self._due(desk, text)
        if asked is Field.GOAL:
            assert desk.gap is not None
            self.values[asked] = "" if text in words.NOBODY else text or words.goal(desk.gap)
            return None
        return self._person(desk, text)

    @property
    def asked(self) -> Field:
        """What is asked next."""
        return ORDER[len(self.values)]

    @property
    def last(self) -> str:
        """What was taken last, in words; empty where that was left out."""
        field, value = next(reversed(self.values.items()))
        return f"{field}：{value}" if value else ""

    def undo(self) -> None:
        """Give back what was taken last, to be asked again."""
        self.values.popitem()

    def _person(self, desk: Desk, text: str) -> tuple[str, str] | None:
        asked = self.asked
        value = "" if text in words.NOBODY else text or desk.people.get(asked, "")
        if asked is Field.PHONE and value and not is_phone(value):
            return f"“{value}”不像电话", PHONE_HOW
        if asked is not Field.PHONE and value and not any(map(str.isalpha, value)):
            return f"“{value}”不像{asked}", "写姓名、职务或科室；没有就不写"
        self.values[asked] = desk.people[asked] = value
        return None

    def _pace(self, desk: Desk, text: str) -> tuple[str, str] | None:
        assert desk.gap is not None
        found = _PACES.get(half_width(text)) if text else proposals.pace(desk.gap)
        if found is None:
            return f"看不懂“{text}”", f"填{'、'.join(Pace)}，也可以填1、2、3"
        self.values[Field.PACE] = found
        return None

    def _due(self, desk: Desk, text: str) -> tuple[str, str] | None:
        assert desk.gap is not None
        found = day_of(text or desk.proposed_due(Pace(self.values[Field.PACE])), today())
        if found is None:
            return f"“{text}”不是日期", HOW
        if found < proposals.found_on(desk.gap, today()):
            return f"{found}早于发现日期", "核对年份和日期"
        self.values[Field.DUE] = found.isoformat()
        return None


def entry(desk: Desk, draft: Draft) -> Ask:
    """Return the next prompt."""
    asked = draft.asked
    assert desk.gap is not None
    if asked is Field.PACE:
        return words.pace(proposals.pace(desk.gap))
    if asked is Field.DUE:
        return words.due(desk.proposed_due(Pace(draft.values[Field.PACE])))
    if asked is Field.GOAL:
        return words.asked_goal(words.goal(desk.gap))
    return words.person(asked, desk.people.get(asked, ""))


def meant(text: str) -> tuple[Command | None, str]:
    """Return the command that a line is, in either case: no letter is an answer here."""
    return command(text.lower() if len(text) == 1 else text) or (None, "")
