"""What figures rest on besides edition and ledgers: evidence found again, the round before."""

from collections.abc import Sequence
from pathlib import Path

from wenming_cli.cli.reading_ledgers import read_ledgers
from wenming_cli.core.basis import Basis
from wenming_cli.core.evaluate import evaluate
from wenming_cli.core.evidence import EvidenceState, key
from wenming_cli.model.edition import Edition
from wenming_cli.model.event import Answer, Ledger
from wenming_cli.model.results import Results
from wenming_cli.model.unit import Roster
from wenming_cli.model.workspace import Round
from wenming_cli.store import evidence, workspace


def states(root: Path, ledgers: Sequence[Ledger]) -> dict[str, EvidenceState]:
    """Look for the evidence of every answer in force."""
    latest: dict[tuple[str, str], Answer] = {}
    for ledger in ledgers:
        latest.update({(ledger.header.unit, a.requirement): a for a in ledger.answers})
    recorded = {proof for answer in latest.values() for proof in answer.evidence}
    found = evidence.found_again(root, recorded)
    return {key(proof): EvidenceState(state) for proof, state in found.items()}


def before(
    place: workspace.Place | None,
    in_round: Round | None,
    edition: Edition,
    roster: Roster,
    scope: str,
) -> Results | None:
    """Evaluate the round before, in the same scope; None where there is none."""
    if place is None or in_round is None or in_round not in place.workspace.rounds:
        return None
    earlier = place.workspace.previous(in_round)
    ledgers = read_ledgers(place.ledgers(earlier.id)) if earlier else ()
    if earlier is None or not ledgers:
        return None
    return evaluate(edition, ledgers, Basis(roster, earlier), scope)
