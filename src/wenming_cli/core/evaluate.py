"""汇总: an edition and its ledgers become Results."""

from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from wenming_cli.core.breakdown import breakdown, counted
from wenming_cli.core.evidence import States, unproven
from wenming_cli.core.gaps import with_gaps
from wenming_cli.core.scoring import judgement, own_points, score_alone, score_item
from wenming_cli.core.share_worked import share_worked
from wenming_cli.core.shares import judged
from wenming_cli.core.standing import Standing, by_unit, chosen, is_current, unknown
from wenming_cli.model.edition import Area, Edition, Item
from wenming_cli.model.event import Ledger
from wenming_cli.model.requirement import Requirement
from wenming_cli.model.result_tree import (
    AreaResult,
    ItemResult,
    RequirementResult,
    UnitResult,
    View,
)
from wenming_cli.model.results import Conflict, Results, Vetoed
from wenming_cli.model.score import Coverage, Score
from wenming_cli.model.status import Status
from wenming_cli.model.unit import CITY_WIDE, Roster
from wenming_cli.model.workspace import Round
from wenming_cli.rules import ZERO


class Basis(NamedTuple):
    """What the figures rest on besides edition and ledgers.

    Of it only the roster can move a score: it decides under which name a ledger's answers stand,
    and so whose answers count. The rest is shown beside the score.

    Attributes:
        roster: The units by every name; the edition's and the workspace's.
        in_round: The round, with its target and the period that evidence has to be of.
        states: How evidence files were found again.
        before: Results of the previous round, in the same scope.
    """

    roster: Roster
    in_round: Round | None = None
    states: States | None = None
    before: Results | None = None
    city: str = ""
    sample: bool = False


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
    look = partial(_requirement, edition, standings, basis, unit)
    scored = _city_item if unit == CITY_WIDE else partial(_unit_item, unit)
    rows = [(area, [scored(item, look) for item in area.items]) for area in edition.areas]
    areas = tuple(_area(area, kept) for area, items in rows if (kept := list(filter(None, items))))
    total = sum((area.score for area in areas), Score())
    answered = tuple(r for a in areas for i in a.items for r in i.requirements if r.counted)
    kinds = breakdown(answered, basis.before)
    results = Results(
        edition=edition,
        scope=unit,
        score=total,
        coverage=sum((area.coverage for area in areas), Coverage()),
        areas=areas,
        units=_units(edition, ledgers, standings, basis),
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


Look = partial[RequirementResult]


def _requirement(
    edition: Edition,
    standings: Mapping[str, Standing],
    basis: Basis,
    scope: str,
    item: Item,
    requirement: Requirement,
) -> RequirementResult:
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


def _city_item(item: Item, look: Look) -> ItemResult:
    results = [look(item, requirement) for requirement in item.requirements]
    worked = score_item(item, [(r.requirement, judgement(r)) for r in results])
    parts = zip(results, worked.lost, worked.earned, strict=True)
    settled = all(r.status is not None for r in results)
    charged = tuple(
        r._replace(lost=lost, earned=earned, settled=settled) for r, lost, earned in parts
    )
    return ItemResult(item, worked.score, charged, worked.worked, worked.vetoed)


def _unit_item(unit: str, item: Item, look: Look) -> ItemResult | None:
    """What the unit leads counts; what it answered for others is shown, not counted."""
    rows: list[RequirementResult] = []
    score = Score()
    for requirement in item.requirements:
        result = look(item, requirement)
        if requirement.lead_unit == unit:
            own = score_alone(item, requirement, judgement(result))
            settled = result.status is not None
            rows.append(result._replace(lost=own.lost, earned=own.earned, settled=settled))
            score += own
        elif result.answer or result.stale:
            rows.append(result._replace(points=ZERO, counted=False))
    return ItemResult(item, score, tuple(rows)) if rows else None


def _area(area: Area, items: Sequence[ItemResult]) -> AreaResult:
    results = [r for item in items for r in item.requirements]
    return AreaResult(
        area=area,
        score=sum((item.score for item in items), Score()),
        coverage=_covered(results),
        items=tuple(items),
        counts=counted(area.name, [r for r in results if r.counted]),
    )


def _covered(results: Sequence[RequirementResult]) -> Coverage:
    counting = [r for r in results if r.counted]
    return Coverage(sum(r.status is not None for r in counting), len(counting))


def _units(
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
        look = partial(_requirement, edition, standings, basis, name)
        results = [(item, look(item, requirement)) for item, requirement in leads[name]]
        scores = [score_alone(item, r.requirement, judgement(r)) for item, r in results]
        mine = [ledger for ledger in ledgers if basis.roster.full(ledger.header.unit) == name]
        rows.append(
            UnitResult(
                name=name,
                score=sum(scores, Score()),
                coverage=_covered([r for _, r in results]),
                records=sum(ledger.records for ledger in mine),
                heads=tuple(ledger.head for ledger in mine if ledger.head),
            )
        )
    return tuple(rows)


def _vetoes(results: Iterable[RequirementResult]) -> Iterable[Vetoed]:
    for r in results:
        if r.requirement.veto and r.status is Status.NOT_ACHIEVED and r.answer:
            yield Vetoed(r.requirement, r.unit, r.answer.note)


def _conflicts(results: Iterable[RequirementResult]) -> Iterable[Conflict]:
    for r in results:
        for view in r.views:
            if r.status is not None and view.status is not r.status:
                yield Conflict(r.requirement, r.unit, r.status, view)
