"""The evidence that a line shows."""

from wenming_cli.model.evidence import Evidence
from wenming_cli.store.ledgers import days
from wenming_cli.store.ledgers import values as a
from wenming_cli.store.ledgers.values import Members, UnfitError

_EVIDENCE = a.order("path size sha256 date")


def proofs(told: Members) -> tuple[Evidence, ...]:
    """Return the evidence files of a line; none where the member is left out."""
    return tuple(map(_proof, a.entries(told, "evidence")))


def _proof(proof: object) -> Evidence:
    if not isinstance(proof, dict):
        raise UnfitError("evidence")
    a.only(_EVIDENCE, proof)
    return Evidence(
        path=a.text(proof, "path"),
        size=a.integer(proof, "size"),
        sha256=a.hex64(proof.get("sha256"), "sha256"),
        date=days.day(proof, "date"),
    )
