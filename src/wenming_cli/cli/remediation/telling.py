"""What was recorded, told: a line an issue."""

from collections.abc import Iterable, Sequence
from datetime import date

from wenming_cli.cli.remediation.recording import Recorded
from wenming_cli.core.remediation.docket import days_left
from wenming_cli.model.evidence import Evidence
from wenming_cli.model.remediation.issue import Issue
from wenming_cli.report.steps_text import line
from wenming_cli.report.visible import shown

_MOST = 50
"""Lines of one file; more are counted."""


def tell(recorded: Sequence[Recorded], on: date) -> None:
    """Print each issue with what was done to it and where it stands now."""
    acts: dict[str, list[str]] = {}
    for issue, step in recorded:
        acts.setdefault(issue.id, []).append(step.act.word)
    last = latest(recorded)
    for issue in last[:_MOST]:
        print(line(issue, acts[issue.id], days_left(issue, on)))
    if len(last) > _MOST:
        print(f"……共{len(last)}个问题，全部见wenming ledger")


def latest(recorded: Iterable[Recorded]) -> tuple[Issue, ...]:
    """Return the issues in the order they were first touched, each as it stands now."""
    return tuple({issue.id: issue for issue, _ in recorded}.values())


def proven(proofs: Sequence[Evidence]) -> str:
    """Say which evidence goes with an answer."""
    paths = "、".join(shown(proof.path) for proof in proofs)
    return f"佐证{len(proofs)}份：{paths}" if proofs else "还没有佐证"
