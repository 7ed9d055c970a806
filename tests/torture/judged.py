"""What a ledger holds, against what was confirmed and what was given."""

from collections.abc import Sequence
from pathlib import Path

from tests.killed_walk import Given, given
from tests.torture.bout import Bout
from wenming_cli.store.ledgers.reading import inspect


def held(bout: Bout, ledger: Path, what: object) -> list[Given]:
    """Return the answers of a ledger, none where there is none yet; damage is counted."""
    if not ledger.exists():
        return []
    bout.figures.damaged += 1
    found = inspect(ledger)
    if found.faults or found.header is None:
        bout.wrong(f"{what} 台账读不全：{[(f.line, f.code) for f in found.faults]}")
    return given(found.ledger.answers) if not found.faults else []


def compared(
    bout: Bout, found: Sequence[Given], wanted: Sequence[Given], sure: int, what: object
) -> None:
    """Count what is missing and what nobody gave.

    Args:
        bout: Where it is counted.
        found: What the ledger holds.
        wanted: Everything given, in order; the ledger may hold no more than a beginning of it.
        sure: How many of it were confirmed.
        what: What was done, to be told.
    """
    bout.figures.confirmed += sure
    same = 0
    while same < min(len(found), len(wanted)) and found[same] == wanted[same]:
        same += 1
    bout.lost(max(0, sure - same), f"{what} 确认{sure}，相符{same}，共{len(found)}")
    bout.phantoms(len(found) - same, f"{what} {found[same : same + 2]}")
