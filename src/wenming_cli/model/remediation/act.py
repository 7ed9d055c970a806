"""What can be done to an issue (问题), where it stands then, and which act is allowed where."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final


class Act(StrEnum):
    """One recorded act; the values are the words of the ledger and of `wenming track`."""

    OPEN = "open"
    ASSIGN = "assign"
    PLAN = "plan"
    PROGRESS = "progress"
    SUBMIT = "submit"
    VERIFY = "verify"
    RETURN = "return"
    EXTEND = "extend"
    CLOSE = "close"
    LOOK_BACK = "lookback"
    REBOUND = "rebound"
    DISMISS = "dismiss"

    @property
    def word(self) -> str:
        """Its Chinese word, a verb.

        >>> Act.CLOSE.word
        '销号'
        """
        return _WORDS[self]


_WORDS: Final[Mapping[Act, str]] = {
    Act.OPEN: "登记",
    Act.ASSIGN: "交办",
    Act.PLAN: "定方案",
    Act.PROGRESS: "记进展",
    Act.SUBMIT: "申请销号",
    Act.VERIFY: "复核通过",
    Act.RETURN: "退回",
    Act.EXTEND: "延期",
    Act.CLOSE: "销号",
    Act.LOOK_BACK: "回头看",
    Act.REBOUND: "记反弹",
    Act.DISMISS: "不予认定",
}


class State(StrEnum):
    """Where an issue stands. 逾期 and 临期 are none: they depend on the day one asks."""

    REGISTERED = "已登记"
    ASSIGNED = "已交办"
    UNDERWAY = "整改中"
    SUBMITTED = "待复核"
    VERIFIED = "待销号"
    CLOSED = "已销号"
    REBOUNDED = "反弹"
    DISMISSED = "不予认定"

    @property
    def settled(self) -> bool:
        """Whether nothing is left to be done about it."""
        return self in {State.CLOSED, State.DISMISSED}


_UNPLANNED = (State.REGISTERED, State.ASSIGNED, State.UNDERWAY, State.REBOUNDED)
_AT_WORK = (State.ASSIGNED, State.UNDERWAY)
_IN_REVIEW = (State.SUBMITTED, State.VERIFIED)

MOVES: Final[Mapping[Act, Mapping[State | None, State]]] = {
    Act.OPEN: {None: State.REGISTERED},
    Act.ASSIGN: dict.fromkeys(_UNPLANNED, State.ASSIGNED),
    Act.PLAN: dict.fromkeys(_UNPLANNED, State.UNDERWAY),
    Act.PROGRESS: dict.fromkeys(_AT_WORK, State.UNDERWAY),
    Act.SUBMIT: dict.fromkeys(_AT_WORK, State.SUBMITTED),
    Act.VERIFY: {State.SUBMITTED: State.VERIFIED},
    Act.RETURN: dict.fromkeys(_IN_REVIEW, State.UNDERWAY),
    Act.EXTEND: {state: state for state in (*_AT_WORK, *_IN_REVIEW)},
    Act.CLOSE: {State.VERIFIED: State.CLOSED},
    Act.LOOK_BACK: {State.CLOSED: State.CLOSED},
    Act.REBOUND: {State.CLOSED: State.REBOUNDED},
    Act.DISMISS: dict.fromkeys(_UNPLANNED, State.DISMISSED),
}
"""Act → where it is allowed → where it leads; None: there is no such issue yet. What stands here
is the whole table: an act is forbidden wherever it is not named."""
