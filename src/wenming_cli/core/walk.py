"""The order of questions in a walk: what is asked, what comes next, what is found."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from wenming_cli.core.basis import Basis
from wenming_cli.core.evidence import unproven
from wenming_cli.core.gaps import type_of
from wenming_cli.core.shares import judged
from wenming_cli.core.standing import Standing, is_current
from wenming_cli.model.edition import Area, Edition, Item
from wenming_cli.model.requirement import Requirement
from wenming_cli.model.typed import find_id, half_width
from wenming_cli.model.unit import CITY_WIDE, Roster


class Role(StrEnum):
    """Which requirements are a unit's: those it leads (牵头), does (责任), or all of both."""

    LEAD = "lead"
    RESPONSIBLE = "responsible"
    ALL = "all"


class Only(StrEnum):
    """Which of them are asked."""

    UNANSWERED = "未评"
    GAPS = "差距"
    ALL = "全部"


@dataclass(frozen=True, slots=True)
class Question:
    """One requirement in its place; `number` counts from 1 within the walk."""

    area: Area
    item: Item
    requirement: Requirement
    number: int


def questions(edition: Edition, unit: str, role: Role, roster: Roster) -> tuple[Question, ...]:
    """Return all questions that are a unit's, in the edition's order; 全市 gets every one."""
    mine = [
        (area, item, requirement)
        for area in edition.areas
        for item in area.items
        for requirement in item.requirements
        if unit == CITY_WIDE or _is_its(requirement, unit, role, roster)
    ]
    return tuple(Question(*each, number=n) for n, each in enumerate(mine, 1))


def best_role(edition: Edition, unit: str) -> Role:
    """Return `lead` for a unit that leads something; `all` for one that only does its part."""
    leads = any(r.lead_unit == unit for r in edition.requirements.values())
    return Role.LEAD if leads or unit == CITY_WIDE else Role.ALL


def is_asked(
    question: Question, standing: Standing, only: Only, edition: Edition, basis: Basis
) -> bool:
    """Whether a walk that asks `only` some stops at a question.

    Of the gaps it asks those that the unit's gap list has; so it needs to know the round and how
    evidence was found again.
    """
    if only is Only.ALL:
        return True
    requirement = question.requirement
    answer = standing.get(requirement.id)
    if answer is None or not is_current(requirement, answer):
        return only is Only.UNANSWERED
    if only is Only.UNANSWERED:
        return False
    status = judged(requirement, answer, edition.partial_credit).status
    lacking = unproven(requirement, answer, status, basis.states or {}, basis.in_round)
    return type_of(answer, status, lacking) is not None


def next_asked(
    walk: Iterable[Question],
    after: int,
    standing: Standing,
    only: Only,
    edition: Edition,
    basis: Basis,
) -> Question | None:
    """Return the first question behind number `after` that is asked; None: the end is reached."""
    behind = (q for q in walk if q.number > after)
    return next((q for q in behind if is_asked(q, standing, only, edition, basis)), None)


def answered(walk: Iterable[Question], standing: Standing) -> int:
    """Count the questions with an answer in force."""
    return sum(
        q.requirement.id in standing and is_current(q.requirement, standing[q.requirement.id])
        for q in walk
    )


def matches(walk: Iterable[Question], words: str) -> tuple[Question, ...]:
    """Return the questions whose id begins with, or whose text, item or evidence holds the words.

    Several words, parted by spaces, must all be there.
    """
    wanted = half_width(words).split()
    return tuple(
        q
        for q in walk
        if wanted and all(q.requirement.id.startswith(w) or w in _searched(q) for w in wanted)
    )


def with_id(walk: Iterable[Question], typed: str) -> Question | None:
    """Return the question with an id as typed; an item's or area's id leads to its first."""
    course = tuple(walk)[::-1]
    levels = (
        {q.requirement.id: q for q in course},
        {q.item.id: q for q in course},
        {q.area.id: q for q in course},
    )
    found = (level[id_] for level in levels if (id_ := find_id(level, typed)) is not None)
    return next(found, None)


def _is_its(requirement: Requirement, unit: str, role: Role, roster: Roster) -> bool:
    leads = requirement.lead_unit == unit
    does = roster.answers_to(unit, requirement.responsible_units)
    return {Role.LEAD: leads, Role.RESPONSIBLE: does, Role.ALL: leads or does}[role]


def _searched(question: Question) -> str:
    r = question.requirement
    metric = r.measure.metric if r.measure else ""
    return half_width(
        " ".join((r.text, question.item.name, question.area.name, metric, *r.evidence, *r.sites))
    )
