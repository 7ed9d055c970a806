"""The lines of remediations: what each act tells, beside the members of every step."""

from collections.abc import Callable
from dataclasses import asdict
from typing import Final

from wenming_cli.model.remediation.act import Act
from wenming_cli.model.remediation.step import (
    Assigned,
    Drawn,
    Extended,
    Opened,
    Origin,
    Pace,
    Planned,
    Step,
    Told,
)
from wenming_cli.model.status import GapType
from wenming_cli.store.ledgers import values as a
from wenming_cli.store.ledgers.proofs import proofs
from wenming_cli.store.ledgers.values import Members, UnfitError, UnknownError


def members(step: Step) -> Members:
    """Return the members of a step's line, those that say nothing included."""
    proofs = [asdict(proof) for proof in step.evidence]
    return {**step._asdict(), **told_members(step), "evidence": proofs}


def told_members(step: Step) -> Members:
    """Return what this kind of step tells, as members of its line."""
    return a.dated(step.told._asdict() if step.told else {})


def step_of(told: Members) -> Step:
    """Return the step that the members of a line stand for."""
    a.texts_only(told, _NO_TEXT)
    act = _ACTS.get(a.given(told, "act"))
    if act is None:
        raise UnknownError("act")
    if not told.keys() <= _MEMBERS[act]:
        raise UnfitError(next(name for name in told if name not in _MEMBERS[act]))
    read, _ = _TOLD.get(act, _NOTHING)
    return Step(
        a.counted(told, "issue"),
        act,
        a.moment(told),
        a.given(told, "by"),
        read(told) if read else None,
        told.get("note", ""),  # type: ignore[arg-type]
        proofs(told) if "evidence" in told else (),
    )


def _opened(told: Members) -> Opened:
    return Opened(
        text=a.given(told, "text"),
        origin=a.needed(_ORIGINS, told, "origin"),
        found=a.given_date(told, "found"),
        requirement=a.known_text(told, "requirement"),
        site=a.known_text(told, "site"),
        site_type=a.known_text(told, "site_type"),
        gap_type=a.one_of(_GAPS, told, "gap_type"),
    )


def _assigned(told: Members) -> Assigned:
    return Assigned(
        a.known_text(told, "unit"), a.known_text(told, "leader"), a.optional_date(told, "due")
    )


def _planned(told: Members) -> Planned:
    return Planned(
        measure=a.given(told, "measure"),
        pace=a.needed(_PACES, told, "pace"),
        due=a.given_date(told, "due"),
        goal=a.known_text(told, "goal"),
        starts=a.optional_date(told, "starts"),
        units=a.texts(told, "units"),
        leader=a.known_text(told, "leader"),
        person=a.known_text(told, "person"),
        post=a.known_text(told, "post"),
        phone=a.known_text(told, "phone"),
    )


def _extended(told: Members) -> Extended:
    return Extended(a.given_date(told, "due"), a.given(told, "approver"))


def _drawn(told: Members) -> Drawn | None:
    return Drawn(a.given(told, "draw")) if "draw" in told else None


_ACTS = {act.value: act for act in Act}
_ORIGINS = {origin.value: origin for origin in Origin}
_PACES = {pace.value: pace for pace in Pace}
_GAPS = {gap.value: gap for gap in GapType}

_NOTHING: Final = (None, ())
_TOLD: Final[dict[Act, tuple[Callable[[Members], Told | None] | None, tuple[str, ...]]]] = {
    Act.OPEN: (_opened, Opened._fields),
    Act.ASSIGN: (_assigned, Assigned._fields),
    Act.PLAN: (_planned, Planned._fields),
    Act.EXTEND: (_extended, Extended._fields),
    Act.LOOK_BACK: (_drawn, Drawn._fields),
    Act.REBOUND: (_drawn, Drawn._fields),
}
"""How what an act tells is read, and its members."""

_SHARED: Final = ("kind", "issue", "act", "note", "evidence", "at", "by")
_MEMBERS: Final = {act: frozenset((*_SHARED, *_TOLD.get(act, _NOTHING)[1])) for act in Act}

_NO_TEXT: Final = frozenset({"issue", "units", "evidence"})
"""Members of a step that are numbers or lists."""

STEP: Final = a.order(
    "kind issue act"
    " text origin found requirement site site_type gap_type"
    " measure pace unit starts due approver goal units leader person post phone"
    " draw note evidence at by"
)
