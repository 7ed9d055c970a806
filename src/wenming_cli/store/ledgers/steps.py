"""The lines of remediations: what each act tells, beside the members of every step."""

from collections.abc import Callable
from dataclasses import asdict
from typing import Any, Final

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
from wenming_cli.store.ledgers import days
from wenming_cli.store.ledgers import values as a
from wenming_cli.store.ledgers.proofs import proofs
from wenming_cli.store.ledgers.values import Members, UnfitError, UnknownError

Texts = dict[str, Any]
"""Members that passed `texts_only`: one that is missing is a KeyError, told in `step_of`."""


def members(step: Step) -> Members:
    """Return the members of a step's line, those that say nothing included."""
    proofs = [asdict(proof) for proof in step.evidence]
    return {**step._asdict(), **told_members(step), "evidence": proofs}


def told_members(step: Step) -> Members:
    """Return what this kind of step tells, as members of its line."""
    return days.dated(step.told._asdict() if step.told else {})


def step_of(told: Members) -> Step:
    """Return the step that the members of a line stand for."""
    a.texts_only(told, _NO_TEXT)
    try:
        return _step(told)
    except KeyError as missing:
        raise UnfitError(missing.args[0]) from None


def _step(told: Texts) -> Step:
    act = _ACTS.get(told["act"])
    if act is None:
        raise UnknownError("act")
    if not told.keys() <= _MEMBERS[act]:
        raise UnfitError(next(name for name in told if name not in _MEMBERS[act]))
    read, _ = _TOLD.get(act, _NOTHING)
    return Step(
        a.counted(told, "issue"),
        act,
        days.moment(told),
        told["by"],
        read(told) if read else None,
        told.get("note", ""),
        proofs(told) if "evidence" in told else (),
    )


def _opened(told: Texts) -> Opened:
    return Opened(
        told["text"],
        a.needed(_ORIGINS, told, "origin"),
        days.given_date(told, "found"),
        told.get("requirement", ""),
        told.get("site", ""),
        told.get("site_type", ""),
        a.one_of(_GAPS, told, "gap_type"),
    )


def _assigned(told: Texts) -> Assigned:
    return Assigned(told.get("unit", ""), told.get("leader", ""), days.optional_date(told, "due"))


def _planned(told: Texts) -> Planned:
    return Planned(
        told["measure"],
        a.needed(_PACES, told, "pace"),
        days.given_date(told, "due"),
        told.get("goal", ""),
        days.optional_date(told, "starts"),
        a.texts(told, "units"),
        told.get("leader", ""),
        told.get("person", ""),
        told.get("post", ""),
        told.get("phone", ""),
    )


def _extended(told: Texts) -> Extended:
    return Extended(days.given_date(told, "due"), told["approver"])


def _drawn(told: Texts) -> Drawn | None:
    return Drawn(told["draw"]) if "draw" in told else None


_ACTS = {act.value: act for act in Act}
_ORIGINS = {origin.value: origin for origin in Origin}
_PACES = {pace.value: pace for pace in Pace}
_GAPS = {gap.value: gap for gap in GapType}

_NOTHING: Final = (None, ())
_TOLD: Final[dict[Act, tuple[Callable[[Texts], Told | None] | None, tuple[str, ...]]]] = {
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
