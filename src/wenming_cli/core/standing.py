"""现状: which answers are in force."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from wenming_cli.model.edition import Edition
from wenming_cli.model.event import Answer, Ledger
from wenming_cli.model.requirement import Requirement
from wenming_cli.model.unit import Roster

Standing = dict[str, Answer]
"""Requirement id → the last answer given, whatever its clock says."""


def standing(answers: Iterable[Answer]) -> Standing:
    """Fold a ledger: the last word on each requirement counts."""
    return {answer.requirement: answer for answer in answers}


def by_unit(ledgers: Iterable[Ledger], roster: Roster) -> dict[str, Standing]:
    """Return each unit's standing, under its full name; several files of a unit are one."""
    found: dict[str, Standing] = {}
    for ledger in ledgers:
        found.setdefault(roster.full(ledger.header.unit), {}).update(standing(ledger.answers))
    return found


class Chosen(NamedTuple):
    """The answer that counts for a requirement, and whose it is; a stale one counts for nothing."""

    unit: str = ""
    answer: Answer | None = None
    stale: Answer | None = None


def chosen(
    requirement: Requirement, standings: Mapping[str, Standing], counting: Iterable[str]
) -> Chosen:
    """Return the answer of the first unit that has one.

    Args:
        requirement: What was asked.
        standings: Of all units.
        counting: Whose answers count, most binding first: in the whole city's figures the lead
            unit and then 全市, in a unit's figures that unit alone.
    """
    stale: Answer | None = None
    for unit in counting:
        answer = standings.get(unit, {}).get(requirement.id)
        if answer is not None and is_current(requirement, answer):
            return Chosen(unit, answer)
        stale = stale or answer
    return Chosen(stale=stale)


def is_current(requirement: Requirement, answer: Answer) -> bool:
    """Whether an answer was given to the requirement as it reads now."""
    return answer.fingerprint == requirement.fingerprint


def unknown(edition: Edition, standings: Mapping[str, Standing]) -> tuple[tuple[str, str], ...]:
    """Return unit and id of answers to what the edition does not have (any more)."""
    known = edition.requirements
    return tuple((unit, id_) for unit, s in standings.items() for id_ in s if id_ not in known)
