"""The gaps of a unit that nobody has taken up yet."""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from wenming_cli.cli.asked import Asked
from wenming_cli.cli.gathering import gather
from wenming_cli.cli.remediation.gathering import Matters, matters, today
from wenming_cli.cli.unit_names import full_name
from wenming_cli.core.remediation.of_gaps import by_requirement, overtaken
from wenming_cli.errors import InputError
from wenming_cli.model.gap import Gap
from wenming_cli.model.remediation.docket import Docket
from wenming_cli.model.results import Results


class Tasks(NamedTuple):
    """What is to be planned.

    Attributes:
        gaps: Most recoverable points first, those that others lead last; behind them those
            that only stand because nobody answered anew.
        taken: How many gaps have an issue already that is not settled.
        unplanned: Ids of the issues that stand registered or assigned, without a plan.
        closed: Ids of requirements whose issue was closed after their answer, and the issue's.
    """

    here: Matters
    unit: str
    results: Results
    gaps: tuple[Gap, ...]
    taken: int
    unplanned: tuple[str, ...]
    closed: Mapping[str, str]

    @property
    def fresh(self) -> int:
        """How many gaps nobody has taken up."""
        return len(self.gaps) - len(self.closed)


def tasks(folder: Path, unit: str | None, round_id: str | None) -> Tasks:
    """Return what a unit has to plan.

    Raises:
        WenmingError: No workspace, round or unit; a ledger is damaged.
    """
    here = matters(folder, round_id)
    name = full_name(here.roster, unit) if unit else here.own
    if not name:
        hint = "加上--unit 单位名称，例如--unit 市教育局；或在wenming.yaml里写“本单位”"
        raise InputError("不知道给哪个单位定方案", hint)
    results = gather(Asked(folder, (), name, here.round.id)).results()
    docket = here.docket(today(), name)
    known = by_requirement(entry.issue for entry in docket.entries)
    gaps = [g for g in results.every_gap if g.id not in known or known[g.id][-1].state.settled]
    closed = {g.id: i.id for g in gaps for i in known.get(g.id, ()) if overtaken(g, i)}
    return Tasks(
        here=here,
        unit=name,
        results=results,
        gaps=tuple(sorted(gaps, key=lambda gap: gap.id in closed)),
        taken=len(results.every_gap) - len(gaps),
        unplanned=tuple(
            entry.issue.id
            for entry in docket.entries
            if entry.issue.plan is None and not entry.issue.state.settled
        ),
        closed=closed,
    )


def taken_up(docket: Docket) -> dict[str, str]:
    """Return the requirements that an unsettled issue is about, and the issue's id."""
    return {
        entry.requirement.id: entry.issue.id
        for entry in docket.entries
        if entry.requirement is not None and not entry.issue.state.settled
    }
