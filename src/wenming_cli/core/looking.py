"""One requirement, seen against what was answered."""

from collections.abc import Iterable, Mapping
from functools import partial

from wenming_cli.core.basis import Basis
from wenming_cli.core.evidence import unproven
from wenming_cli.core.scoring import own_points
from wenming_cli.core.share_worked import share_worked
from wenming_cli.core.shares import judged
from wenming_cli.core.standing import Standing, chosen, is_current
from wenming_cli.model.edition import Edition, Item
from wenming_cli.model.requirement import Requirement
from wenming_cli.model.result_tree import RequirementResult, View
from wenming_cli.model.unit import CITY_WIDE, Roster

Look = partial[RequirementResult]


def look_at(
    edition: Edition,
    standings: Mapping[str, Standing],
    basis: Basis,
    scope: str,
    item: Item,
    requirement: Requirement,
) -> RequirementResult:
    """Return where a requirement stands in this scope; what it earns is not told yet."""
    counting = (requirement.lead_unit, CITY_WIDE) if scope == CITY_WIDE else (scope,)
    unit, answer, stale = chosen(requirement, standings, counting)
    views = tuple(_views(edition, requirement, standings, unit, basis.roster))
    empty = RequirementResult(requirement, own_points(item, requirement), stale=stale, views=views)
    if answer is None:
        return empty
    status, share = judged(requirement, answer, edition.partial_credit)
    lacking = unproven(requirement, answer, status, basis.states or {}, basis.in_round)
    return empty._replace(
        unit=unit,
        answer=answer,
        status=status,
        share=share,
        worked=share_worked(requirement, answer, edition.partial_credit),
        unproven=lacking,
    )


def _views(
    edition: Edition,
    requirement: Requirement,
    standings: Mapping[str, Standing],
    counted: str,
    roster: Roster,
) -> Iterable[View]:
    for unit in sorted(standings, key=roster.place):
        answer = standings[unit].get(requirement.id)
        if unit != counted and answer is not None and is_current(requirement, answer):
            yield View(unit, judged(requirement, answer, edition.partial_credit).status, answer)
