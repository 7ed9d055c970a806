"""A ledger as an office writes it: every kind of answer, Chinese notes, evidence, corrections."""

from decimal import Decimal

from tests.damaged_ledger import AT, HEADER
from wenming_cli.model.event import Acceptance, Answer, Evidence, Header
from wenming_cli.model.status import GapType, Status
from wenming_cli.store.ledgers.lines import encode

PROOF = Evidence("佐证/路灯巡检.xlsx", 18342, "e3b0c442" * 8, "2026-11-20")
F = "7c1e02aa9b3f4d65"
ENTRIES = (
    Answer("9.4.1", F, AT, Status.ACHIEVED, by="城建科"),
    Answer("9.4.2", F, AT, None, Decimal("97.50"), "两条路待修", (PROOF,), GapType.WEAK, "城建科"),
    Answer("9.4.3", F, AT, Status.PARTIALLY_ACHIEVED, note="缺一次“巡查”\n见[附件]|二\t\u2028𠮷"),
    Answer("9.4.2", F, AT, Status.NOT_ACHIEVED, Decimal(0), "数值之外另填", by="城建科"),
    Answer("9.6.1", F, AT, Status.NOT_APPLICABLE, note="辖区内没有"),
    Acceptance(("ab" * 32,), "笔误，已核对原件", AT, "城建科"),
    Answer("9.6.2", F, AT, None, Decimal("1E+3"), evidence=(PROOF, PROOF)),
    Answer("9.6.3", F, AT, Status.ACHIEVED),
)


def lines() -> list[bytes]:
    """Return the lines of the ledger, the header first."""
    made, prev = [], ""
    entries: list[Header | Answer | Acceptance] = [HEADER, *ENTRIES]
    for entry in entries:
        line, prev = encode(entry, prev)
        made.append(line)
    return made
