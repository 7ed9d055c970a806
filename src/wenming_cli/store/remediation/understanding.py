"""From what is written to steps: which issue, which acts, and what each of them tells."""

from collections.abc import Sequence
from typing import NamedTuple

from wenming_cli.model.remediation.act import Act
from wenming_cli.model.remediation.step import Step
from wenming_cli.model.remediation.written import EVERY, TAKES, Fault, Field
from wenming_cli.store.remediation.cells import Cells
from wenming_cli.store.remediation.told import Issue, told


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
    by = cells.who(Field.BY) or cells.about.roster.full(cells.about.by)
    if not by:
        cells.needed(Field.BY, "写谁办的，可以写岗位；都是一个人办的，写在--by后面")
    note, proofs = cells.text(Field.NOTE), cells.proofs()
    steps: list[Meant] = []
    for unit, number in issues or ((cells.about.unit, 0),):
        for place, act in enumerate(acts):
            step = Step(number, act, cells.at, by, told(cells, act, (unit, number)))
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
