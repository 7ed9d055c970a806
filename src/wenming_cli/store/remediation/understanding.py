"""From what is written to steps: which issue, which acts, and what each of them tells."""

from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

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
from wenming_cli.model.remediation.written import EVERY, TAKES, Fault, Field
from wenming_cli.model.status import GapType
from wenming_cli.store.remediation.cells import Cells

Issue = tuple[str, int]
"""Unit and number; 0 where it is opened here."""


class Meant(NamedTuple):
    """A step and in whose ledger; its issue is 0 for an opening and what follows it in its row."""

    unit: str
    step: Step


class Understood(NamedTuple):
    """What a row comes to; with faults, it comes to nothing. `units` are those it is about."""

    steps: tuple[Meant, ...]
    faults: tuple[Fault, ...]
    units: frozenset[str] = frozenset()


def understood(cells: Cells, acts: Sequence[Act]) -> Understood:
    """Understand one row.

    Args:
        cells: What stands in it.
        acts: What is done, in this order; note and evidence belong to the first of them.
    """
    _superfluous(cells, acts)
    issues = _opened_here(cells) if Act.OPEN in acts else _named(cells)
    by = cells.text(Field.BY) or cells.about.by
    if not by:
        cells.fault(Field.BY, "L106", "没有写经办人", "填上这一列，或者加上--by，可以写岗位")
    note, proofs = cells.text(Field.NOTE), cells.proofs()
    steps: list[Meant] = []
    for unit, number in issues or ((cells.about.unit, 0),):
        for place, act in enumerate(acts):
            step = Step(number, act, cells.at, by, _told(cells, act, (unit, number)))
            if not place:
                step = step._replace(note=note, evidence=proofs)
            steps.append(Meant(unit, step))
    faults = tuple(dict.fromkeys(cells.faults))
    units = frozenset(unit for unit, _ in issues)
    return Understood(() if faults else tuple(steps), faults, units)


def _superfluous(cells: Cells, acts: Sequence[Act]) -> None:
    """What is written and not recorded would be lost: it is a fault."""
    taken = EVERY.union(*(TAKES[act] for act in acts))
    words = "、".join(act.word for act in acts)
    for field in Field:
        if field not in taken and cells.text(field):
            message = f"{words}用不到{cells.about.name(field)}，没有地方记"
            cells.fault(field, "L108", message, "清空这一格，或者写进“说明”")


def _opened_here(cells: Cells) -> tuple[Issue, ...]:
    """Return where it is opened; a number that is written has to be the next one."""
    named = cells.issues()
    if len(named) > 1:
        cells.fault(Field.ID, "L104", "登记一行只记一个问题", "编号留空，由程序接着编")
    unit = cells.unit(Field.UNIT)
    if named:
        return named[:1]
    return ((unit or cells.home(Field.UNIT), 0),)


def _named(cells: Cells) -> tuple[Issue, ...]:
    found = cells.issues()
    if not cells.text(Field.ID):
        cells.fault(Field.ID, "L104", "没有写问题编号", "写成市教育局-003，编号见wenming ledger")
    return found


def _told(cells: Cells, act: Act, issue: Issue) -> Told | None:
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


def _planned(cells: Cells, issue: Issue) -> Planned | None:
    measure = cells.needed(Field.MEASURE, "措施由责任单位自己定，写清做什么")
    known = cells.about.dues.get(issue)
    due = cells.day(Field.DUE) or known
    if due is None:
        if not cells.text(Field.DUE):
            cells.needed(Field.DUE, "写最后一天，例如2026-12-20，也可以写+7（七天以后）")
        return None
    return Planned(
        measure=measure,
        pace=cells.one_of(Field.PACE, Pace) or Pace.BY_A_DAY,
        due=due,
        goal=cells.text(Field.GOAL),
        starts=cells.day(Field.STARTS),
        units=cells.units(Field.WITH),
        leader=cells.text(Field.LEADER),
        person=cells.text(Field.PERSON),
        post=cells.text(Field.POST),
        phone=cells.text(Field.PHONE),
    )


def _extended(cells: Cells, _: Issue) -> Extended | None:
    due = cells.day(Field.DUE)
    if not cells.text(Field.DUE):
        cells.needed(Field.DUE, "写新的时限，例如2026-12-20")
    approver = cells.needed(Field.APPROVER, "写谁批准延期，可以写岗位")
    return Extended(due, approver) if due else None


_TOLD: Final[dict[Act, Callable[[Cells, Issue], Told | None]]] = {
    Act.OPEN: _opened,
    Act.ASSIGN: _assigned,
    Act.PLAN: _planned,
    Act.EXTEND: _extended,
}
