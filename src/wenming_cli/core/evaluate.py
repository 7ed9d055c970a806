"""汇总: an edition and its ledgers become Results."""

from collections.abc import Iterable, Sequence
from functools import partial

from wenming_cli.core.basis import Basis
from wenming_cli.core.breakdown import breakdown
from wenming_cli.core.gaps import with_gaps
from wenming_cli.core.looking import look_at
from wenming_cli.core.scored_items import city_item, scored_area, unit_item
from wenming_cli.core.scored_units import scored_units
from wenming_cli.core.standing import by_unit, unknown
from wenming_cli.model.edition import Edition
from wenming_cli.model.event import Ledger
from wenming_cli.model.result_tree import RequirementResult
from wenming_cli.model.results import Conflict, Results, Vetoed
from wenming_cli.model.score import Coverage, Score
from wenming_cli.model.status import Status
from wenming_cli.model.unit import CITY_WIDE


def evaluate(
    edition: Edition, ledgers: Sequence[Ledger], basis: Basis, unit: str = CITY_WIDE
) -> Results:
    """Evaluate the whole city, or one unit over the requirements it leads.

    Args:
        edition: Checked.
        ledgers: Of one round, in any order of units; several files of one unit in their order.
        basis: See there.
        unit: 全市, or a unit's full name.
    """
    standings = by_unit(ledgers, basis.roster)
    look = partial(look_at, edition, standings, basis, unit)
    scored = city_item if unit == CITY_WIDE else partial(unit_item, unit)
    rows = [(area, [scored(item, look) for item in area.items]) for area in edition.areas]
    areas = tuple(
        scored_area(area, kept) for area, items in rows if (kept := list(filter(None, items)))
    )
    total = sum((area.score for area in areas), Score())
    answered = tuple(r for a in areas for i in a.items for r in i.requirements if r.counted)
    kinds = breakdown(answered, basis.before)
    results = Results(
        edition=edition,
        scope=unit,
        score=total,
        coverage=sum((area.coverage for area in areas), Coverage()),
        areas=areas,
        units=scored_units(edition, ledgers, standings, basis),
        natures=kinds.natures,
        facets=kinds.facets,
        matrix=kinds.matrix,
        methods=kinds.methods,
        actions=kinds.actions,
        vetoes=tuple(_vetoes(answered)),
        open_vetoes=tuple(r.requirement for r in answered if r.requirement.veto and not r.status),
        conflicts=tuple(_conflicts(answered)),
        unknown=unknown(edition, standings),
        city=basis.city,
        sample=basis.sample,
        round=basis.in_round,
        before=basis.before.score.rate if basis.before else None,
        before_coverage=basis.before.coverage if basis.before else None,
        target=basis.in_round.target if basis.in_round else None,
    )
    return with_gaps(results)


def _vetoes(results: Iterable[RequirementResult]) -> Iterable[Vetoed]:
    for r in results:
        if r.requirement.veto and r.status is Status.NOT_ACHIEVED and r.answer:
            yield Vetoed(r.requirement, r.unit, r.answer.note)


def _conflicts(results: Iterable[RequirementResult]) -> Iterable[Conflict]:
    for r in results:
        for view in r.views:
            if r.status is not None and view.status is not r.status:
                yield Conflict(r.requirement, r.unit, r.status, view)
