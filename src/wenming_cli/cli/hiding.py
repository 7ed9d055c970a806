"""What a copy of these ledgers has to hide: who is named in them, and how evidence is found."""

from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path

from wenming_cli.core.evidence import key
from wenming_cli.core.redaction.people import stand_ins
from wenming_cli.core.redaction.stripping import Hiding, asked
from wenming_cli.errors import InputError
from wenming_cli.model.event import Ledger
from wenming_cli.model.hidden import Keep
from wenming_cli.model.remediation.step import Assigned, Planned, Told
from wenming_cli.model.workspace import Workspace
from wenming_cli.store import evidence
from wenming_cli.store.editions.finding import locate
from wenming_cli.store.editions.loading import load


def hidden(
    root: Path, known: Workspace | None, ledgers: Sequence[Ledger], keep: Iterable[Keep]
) -> Hiding:
    """Return what is hidden.

    Args:
        root: Where evidence lies, and editions may.
        known: The workspace, where all of it is copied.
        ledgers: What is copied.
        keep: What is kept on request.
    """
    return asked(_names(root, known, ledgers), _faults(root, ledgers), keep)


def _names(root: Path, known: Workspace | None, ledgers: Sequence[Ledger]) -> dict[str, str]:
    """Give stand-ins to all persons; the name of a unit stays."""
    units = [ledger.header.unit for ledger in ledgers]
    units += [name for ledger in ledgers for step in ledger.steps for name in _charged(step.told)]
    units += [name for unit in known.units for name in (unit.name, *unit.aliases)] if known else []
    for id_ in dict.fromkeys(ledger.header.edition for ledger in ledgers):
        with suppress(InputError):  # one that is not here has no names to add
            units += [unit.name for unit in load(locate(id_, root)).units.units]
    events = [event for ledger in ledgers for event in ledger.events]
    return stand_ins([*events, *([known] if known else [])], units)


def _charged(told: Told | None) -> tuple[str, ...]:
    match told:
        case Assigned(unit=unit):
            return (unit,)
        case Planned(units=units):
            return units
    return ()


def _faults(root: Path, ledgers: Iterable[Ledger]) -> dict[str, str]:
    """Look for the evidence of everything a last time."""
    events = [event for ledger in ledgers for event in ledger.events]
    recorded = {proof for event in events for proof in getattr(event, "evidence", ())}
    return {key(proof): fault for proof, fault in evidence.found_again(root, recorded).items()}
