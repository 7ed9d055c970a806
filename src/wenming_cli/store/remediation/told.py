"""What each kind of written step tells, from its cells."""

from collections.abc import Callable
from datetime import date
from typing import Final

from wenming_cli.model.remediation.act import Act
from wenming_cli.model.remediation.step import (
    Assigned,
    Extended,
    Opened,
    Origin,
    Pace,
    Planned,
    Step,
    Told,
)
from wenming_cli.model.remediation.written import Field
from wenming_cli.model.status import GapType
from wenming_cli.store.remediation.cells import Cells

Issue = tuple[str, int]
"""Unit and number; 0 where it is opened here."""


def told(cells: Cells, act: Act, issue: Issue) -> Told | None:
    """Return what an act on an issue tells; None where it tells nothing, or has faults."""
    read = _TOLD.get(act)
    return read(cells, issue) if read else None


def _opened(cells: Cells, _: Issue) -> Opened:
    day = cells.day(Field.FOUND)
    return Opened(
        text=cells.needed(Field.TEXT, "写清在哪里、缺什么"),
        origin=cells.one_of(Field.ORIGIN, Origin) or Origin.SELF,
        found=day or Step(0, Act.OPEN, cells.at, "").day,
        requirement=cells.requirement(),
        site=cells.text(Field.SITE),
        site_type=cells.text(Field.SITE_TYPE),
        gap_type=cells.one_of(Field.GAP_TYPE, GapType),
    )


def _assigned(cells: Cells, _: Issue) -> Assigned:
    charged = cells.unit(Field.CHARGED)
    return Assigned(charged, cells.text(Field.LEADER), cells.day(Field.DUE))


def _planned(cells: Cells, issue: Issue) -> Planned:
    measure = cells.needed(Field.MEASURE, "措施由责任单位自己定，写清做什么")
    known = cells.about.dues.get(issue)
    due = cells.day(Field.DUE) or known
    if not due and not cells.text(Field.DUE):
        cells.needed(Field.DUE, "写最后一天，例如2026-12-20，也可以写+7（七天以后）")
    return Planned(
        measure=measure,
        pace=cells.one_of(Field.PACE, Pace) or Pace.BY_A_DAY,
        due=due or date.max,  # then there is a fault, and nothing comes of it
        goal=cells.text(Field.GOAL),
        starts=cells.day(Field.STARTS),
        units=cells.units(Field.WITH),
        leader=cells.text(Field.LEADER),
        person=cells.text(Field.PERSON),
        post=cells.text(Field.POST),
        phone=cells.phone(),
    )


def _extended(cells: Cells, _: Issue) -> Extended | None:
    due = cells.day(Field.DUE)
    if not cells.text(Field.DUE):
        cells.needed(Field.DUE, "写新的时限，例如2026-12-20")
    cells.needed(Field.APPROVER, "写谁批准延期，可以写岗位")
    approver = cells.who(Field.APPROVER)
    return Extended(due, approver) if due else None


_TOLD: Final[dict[Act, Callable[[Cells, Issue], Told | None]]] = {
    Act.OPEN: _opened,
    Act.ASSIGN: _assigned,
    Act.PLAN: _planned,
    Act.EXTEND: _extended,
}
