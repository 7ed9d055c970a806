"""What the ledgers of a round know of issues, for the word at the cursor. Nothing is written."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from wenming_cli.cli.completing.line import Line

if TYPE_CHECKING:
    from wenming_cli.model.remediation.issue import Issue
    from wenming_cli.model.unit import Roster
    from wenming_cli.store.workspace import Place


def issue_ids(line: Line) -> Iterator[tuple[str, str]]:
    """Yield ids of issues: first those that the act on the line is allowed for, settled ones last.

    Each with where it stands and what is wrong.
    """
    from wenming_cli.model.remediation.act import MOVES, Act

    acts = {act.value: act for act in Act} | {"held": Act.LOOK_BACK}
    allowed = MOVES.get(acts.get(line.name, Act.OPEN), {})

    def late_in_the_list(issue: "Issue") -> tuple[bool, bool]:
        return issue.state not in allowed, issue.state.settled

    for issue in sorted(_issues(line), key=late_in_the_list):
        yield issue.id, f"{issue.state} {issue.opened.text}"


def leaders(line: Line) -> Iterator[tuple[str, str]]:
    """Yield who is named as leader (责任领导), each once."""
    named = dict.fromkeys(issue.leader for issue in _issues(line) if issue.leader)
    yield from ((name, "") for name in named)


def forms(_line: Line) -> Iterator[tuple[str, str]]:
    """Yield the forms of papers."""
    from wenming_cli.model.remediation.form import Form

    yield from ((form.value, "") for form in Form)


def weeks(_line: Line) -> Iterator[tuple[str, str]]:
    """Yield the weeks that have a name."""
    yield from (("本周", ""), ("上周", ""))


def _issues(line: Line) -> tuple["Issue", ...]:
    """Return the issues of the round; a ledger that is damaged is for `wenming verify`."""
    from wenming_cli.core.remediation.history import history
    from wenming_cli.store import workspace
    from wenming_cli.store.ledgers.reading import inspect

    root = workspace.find(line.folder) if line.folder.is_dir() else None
    if root is None:
        return ()
    place = workspace.load(root, keep=False)
    in_round = place.round(line.values.get("round_"))
    inspections = map(inspect, place.ledgers(in_round.id))
    whole = tuple(found.ledger for found in inspections if not found.faults)
    return history(whole, _roster(place, in_round.id)).issues


def _roster(place: "Place", round_id: str) -> "Roster":
    from wenming_cli.store.editions.finding import locate
    from wenming_cli.store.editions.loading import load

    edition = place.workspace.edition_of(place.round(round_id))
    return place.roster(load(locate(edition, place.root), keep=False))
