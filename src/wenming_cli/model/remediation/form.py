"""Forms of papers (文种) that go out about issues, and what only the office can write on them."""

from enum import StrEnum
from typing import NamedTuple

from wenming_cli.model.remediation.docket import Docket, Entry, Record


class Form(StrEnum):
    """A form; its English name in small letters may be typed for it."""

    ASSIGN = "交办单"
    SUPERVISE = "督办单"
    CLOSURE = "销号申请"
    CARD = "一点一策"

    @property
    def numbered(self) -> bool:
        """Whether it goes out with a number of its own (文号)."""
        return self in {Form.ASSIGN, Form.SUPERVISE}


def form_of(typed: str) -> Form | None:
    """Return the form that was typed; None if it is none.

    >>> form_of("督办单"), form_of("Supervise"), form_of("通报")
    (<Form.SUPERVISE: '督办单'>, <Form.SUPERVISE: '督办单'>, None)
    """
    known = {word: form for form in Form for word in (form.value, form.name.lower())}
    return known.get(typed.strip().lower())


class Written(NamedTuple):
    """What the office says beside the ledger; an empty one stays a blank to fill in by hand.

    Attributes:
        demand: 整改要求; empty: what the assignment and the plan say.
        feedback: 反馈方式; `cycle` 反馈周期.
        signer: 签发人.
        contact: 交办人, 督办联系人; `phone` the number to call.
        leader: 牵头领导, 包保领导; empty: as the ledger has it. `second_leader` 配合领导.
        instruction: 批示领导, what a leader wrote; then the paper is a working secret.
    """

    demand: str = ""
    feedback: str = ""
    cycle: str = ""
    signer: str = ""
    contact: str = ""
    phone: str = ""
    leader: str = ""
    second_leader: str = ""
    instruction: str = ""


class Draft(NamedTuple):
    """One paper before it is worded.

    Attributes:
        unit: Whom it goes to, or who asks.
        entries: The issues it is about, one at least.
        docket: Where they were seen, on the day that the paper bears.
        number: 创城督〔2026〕12号; empty while it has none, or where the form bears none.
        past: For a card: every issue ever found at that place, those it is about included.
            `entries` are then those still open there, and those that were named.
        records: The ledgers it rests on.
    """

    form: Form
    unit: str
    entries: tuple[Entry, ...]
    docket: Docket
    number: str = ""
    past: tuple[Entry, ...] = ()
    records: tuple[Record, ...] = ()

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of its issues."""
        return tuple(entry.issue.id for entry in self.entries)
