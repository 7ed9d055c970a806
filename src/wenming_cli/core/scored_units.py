"""Every unit on its own answers alone."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from wenming_cli.core.basis import Basis
from wenming_cli.core.looking import look_at
from wenming_cli.core.scored_items import covered
from wenming_cli.core.scoring import judgement, score_alone
from wenming_cli.core.standing import Standing
from wenming_cli.model.edition import Edition, Item
from wenming_cli.model.event import Ledger
from wenming_cli.model.result_tree import UnitResult
from wenming_cli.model.score import Score

if TYPE_CHECKING:
    from wenming_cli.model.requirement import Requirement


def scored_units(
    edition: Edition,
    ledgers: Sequence[Ledger],
    standings: Mapping[str, Standing],
    basis: Basis,
) -> tuple[UnitResult, ...]:
    """Every unit that leads a requirement or has answered, on its own answers alone.

    A ledger of steps and papers alone is no unit's assessment.
    """
    leads: dict[str, list[tuple[Item, Requirement]]] = {u: [] for u, s in standings.items() if s}
    for item in edition.items:
        for requirement in item.requirements:
            leads.setdefault(requirement.lead_unit, []).append((item, requirement))
    rows = []
    for name in sorted(leads, key=basis.roster.place):
        look = partial(look_at, edition, standings, basis, name)
        results = [(item, look(item, requirement)) for item, requirement in leads[name]]
        scores = [score_alone(item, r.requirement, judgement(r)) for item, r in results]
        mine = [ledger for ledger in ledgers if basis.roster.full(ledger.header.unit) == name]
        rows.append(
            UnitResult(
                name=name,
                score=sum(scores, Score()),
                coverage=covered([r for _, r in results]),
                records=sum(ledger.records for ledger in mine),
                heads=tuple(ledger.head for ledger in mine if ledger.head),
            )
        )
    return tuple(rows)
