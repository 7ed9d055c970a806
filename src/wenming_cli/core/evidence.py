"""Whether what an answer claims can be shown (查什么备什么)."""

from collections.abc import Mapping
from enum import StrEnum

from wenming_cli.model.event import Answer
from wenming_cli.model.evidence import Evidence
from wenming_cli.model.requirement import Requirement
from wenming_cli.model.status import Status
from wenming_cli.model.workspace import Round


class EvidenceState(StrEnum):
    """How an evidence file was found again."""

    SAME = "一致"
    GONE = "找不到"
    CHANGED = "已改动"


States = Mapping[str, EvidenceState]
"""Path as recorded, a space, sha256 → how it was found; an absent key was not looked at."""


def key(evidence: Evidence) -> str:
    """Return the key of one recorded file: another answer may have seen another state of it."""
    return f"{evidence.path} {evidence.sha256}"


def unproven(
    requirement: Requirement, answer: Answer, status: Status, states: States, in_round: Round | None
) -> tuple[str, ...]:
    """Return what cannot be shown of a claim, a phrase each; nothing where nothing is claimed."""
    if status not in {Status.ACHIEVED, Status.PARTIALLY_ACHIEVED} or not requirement.evidence:
        return ()
    if not answer.evidence:
        return requirement.evidence
    found = ((e.path, _fault(e, states, in_round)) for e in answer.evidence)
    return tuple(f"{path}（{fault}）" for path, fault in found if fault)


def _fault(evidence: Evidence, states: States, in_round: Round | None) -> str:
    state = states.get(key(evidence), EvidenceState.SAME)
    if state is not EvidenceState.SAME:
        return state.value
    if in_round is None:
        return ""
    first, last = in_round.evidence_from, in_round.evidence_until
    early = first is not None and evidence.date < first.isoformat()
    late = last is not None and evidence.date > last.isoformat()
    return f"日期{evidence.date}不在材料时限内" if early or late else ""
