"""The evidence a row names, and whether the ledger says all of the row already."""

from collections.abc import Iterable

from wenming_cli.model.cell_text import plain_text
from wenming_cli.model.event import Answer
from wenming_cli.model.evidence import Evidence
from wenming_cli.model.fill_in import Cells, cells_of
from wenming_cli.model.filled import Change, Outcome


def proven(change: Change, proofs: tuple[Evidence, ...]) -> Change:
    """Return a change with its evidence found; none where the ledger says the same already."""
    made = change._replace(proofs=proofs)
    if not made.recorded or made.current is None:
        return made
    recorded = made._replace(paths=tuple(proof.path for proof in proofs))
    return made._replace(outcome=Outcome.SAME) if same(recorded, made.current) else made


def known(paths: Iterable[str], current: Answer | None) -> tuple[Evidence, ...]:
    """Return the evidence among the paths that was recorded before: it stays as it was seen."""
    recorded = {proof.path: proof for proof in current.evidence} if current else {}
    return tuple(recorded[path] for path in paths if path in recorded)


def same(change: Change, current: Answer) -> bool:
    """Whether the ledger says already what the workbook says."""
    there = cells_of(current)
    now = Cells(
        change.said.status or "",
        there.value if change.said.value == current.value else "≠",
        plain_text(change.note),
        "\n".join(change.paths),
        change.gap_type or "",
    )
    return now == there._replace(evidence="\n".join(paths_in(there.evidence)))


def paths_in(text: str) -> tuple[str, ...]:
    """Return the paths of a cell, one a line, each once."""
    lines = (line.strip().strip("\"'“”").strip() for line in text.splitlines())
    return tuple(dict.fromkeys(line.replace("\\", "/") for line in lines if line))
