"""What cannot wait: the sections of `wenming today`."""

from enum import StrEnum
from typing import NamedTuple

from wenming_cli.model.remediation.docket import Docket, Entry


class Press(StrEnum):
    """Why an issue presses; the values are headings."""

    LATE = "逾期"
    SOON = "临期"
    RED = "红线"
    REBOUND = "反弹"
    UNASSIGNED = "无人认领"
    UNANSWERED = "已销号未改自评"

    @property
    def bars(self) -> bool:
        """Whether one such issue keeps a strict gate shut; the others only remind."""
        return self not in {Press.SOON, Press.UNANSWERED}


class Section(NamedTuple):
    """The issues that press for one reason, the most pressing first."""

    press: Press
    entries: tuple[Entry, ...]


class Pressing(NamedTuple):
    """All sections, in their order, empty ones included."""

    docket: Docket
    sections: tuple[Section, ...]

    def of(self, press: Press) -> tuple[Entry, ...]:
        """Return the issues of one section."""
        return next(each.entries for each in self.sections if each.press is press)

    @property
    def barred(self) -> bool:
        """Whether anything stands that keeps a strict gate shut."""
        return any(each.entries for each in self.sections if each.press.bars)
