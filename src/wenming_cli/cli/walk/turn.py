"""What the walk says in return for what was typed: things to show, and what it asks next."""

from dataclasses import dataclass
from enum import Enum, auto
from typing import NamedTuple, Protocol

from wenming_cli.cli.walk.shown import Shown, Told

CANCEL = "\x1b"
"""What is handed on for Esc."""

REDRAW = "\x0c"
"""What is handed on for Ctrl-L."""


class Kind(Enum):
    """What is asked for."""

    GRADE = auto()
    VALUE = auto()
    NOTE = auto()
    EVIDENCE = auto()
    LOWER = auto()
    GAP_TYPE = auto()
    JUMP = auto()
    FIND = auto()
    PICK = auto()
    MEASURE = auto()
    CHOICE = auto()
    ENTRY = auto()


@dataclass(frozen=True, slots=True)
class Ask:
    """One prompt. `default` stands there already, to be edited."""

    kind: Kind
    label: str
    default: str = ""

    @property
    def by_key(self) -> bool:
        """Whether single keys act, while nothing else is typed."""
        return self.kind in {Kind.GRADE, Kind.VALUE, Kind.MEASURE, Kind.CHOICE}


class Turn(NamedTuple):
    """What to show, in order, and what to ask then; nothing more to ask: the walk is over."""

    shown: tuple[Shown, ...]
    ask: Ask | None

    @property
    def understood(self) -> bool:
        """Whether what was typed could be taken."""
        return not any(isinstance(each, Told) and each.slip for each in self.shown)


class Sitting(Protocol):
    """What a skin goes through: every line typed brings a turn, until nothing more is asked."""

    def start(self) -> Turn:
        """Return what is shown first, and the first prompt."""

    def typed(self, text: str) -> Turn:
        """Take one line, or one key."""

    def leave(self) -> Turn:
        """End it where it stands."""
