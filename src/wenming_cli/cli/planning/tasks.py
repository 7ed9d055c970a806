"""The gaps of a unit that nobody has taken up yet."""

from pathlib import Path
from typing import NamedTuple

from wenming_cli.cli.asked import Asked
from wenming_cli.cli.gathering import gather
from wenming_cli.cli.remediation.gathering import Matters, matters, today
from wenming_cli.cli.unit_names import full_name
from wenming_cli.errors import InputError
from wenming_cli.model.gap import Gap
from wenming_cli.model.remediation.docket import Docket
from wenming_cli.model.results import Results


class Tasks(NamedTuple):
    """What is to be planned.

    Attributes:
        gaps: Most recoverable points first, those that others lead last.
        taken: How many gaps have an issue already that is not settled.
        unplanned: How many issues stand registered or assigned, without a plan.
    """

    here: Matters
    unit: str
    results: Results
    gaps: tuple[Gap, ...]
    taken: int
    unplanned: int


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
    open_ones = taken_up(docket)
    gaps = tuple(gap for gap in results.every_gap if gap.id not in open_ones)
    return Tasks(
        here=here,
        unit=name,
        results=results,
        gaps=gaps,
        taken=len(results.every_gap) - len(gaps),
        unplanned=sum(e.issue.plan is None and not e.issue.state.settled for e in docket.entries),
    )


def taken_up(docket: Docket) -> dict[str, str]:
    """Return the requirements that an unsettled issue is about, and the issue's id."""
    return {
        entry.requirement.id: entry.issue.id
        for entry in docket.entries
        if entry.requirement is not None and not entry.issue.state.settled
    }
