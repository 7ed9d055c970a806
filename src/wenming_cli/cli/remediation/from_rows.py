"""Rows of written steps: understood and judged, every fault of every row together."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from itertools import starmap
from typing import NamedTuple

from wenming_cli.cli.remediation.gathering import Matters
from wenming_cli.cli.remediation.recording import Intent, Judged, judged
from wenming_cli.core.remediation.history import history
from wenming_cli.errors import FileProblems, Problem
from wenming_cli.model.remediation.act import Act
from wenming_cli.model.remediation.issue import Issue
from wenming_cli.model.remediation.step import Assigned, Extended, Opened, Planned
from wenming_cli.model.remediation.written import Fault, Field, acts_typed
from wenming_cli.store.remediation.about import About
from wenming_cli.store.remediation.cells import Cells
from wenming_cli.store.remediation.rows import Row
from wenming_cli.store.remediation.understanding import Meant, understood


class _Asked(NamedTuple):
    row: Row
    meant: Meant


class Done(NamedTuple):
    """What a row does; without acts, it is left out. `known` are cells that say nothing new."""

    acts: tuple[Act, ...] = ()
    known: frozenset[Field] = frozenset()


ActsOf = Callable[[Row], Done | Fault]


def written_acts(row: Row) -> Done | Fault:
    """Return the acts that a row names."""
    typed = row.cells.get(Field.ACT, "")
    found = acts_typed(typed) if typed else ()
    if found:
        return Done(found)
    known = "、".join(act.word for act in Act)
    said = f"“动作”填的“{typed}”，不认识" if typed else "没有写“动作”"
    return Fault(Field.ACT, "L103", said, f"可以填：{known}；一行做几步的，写成登记、交办")


def intents(
    here: Matters, rows: Sequence[Row], about: About, acts_of: ActsOf = written_acts
) -> tuple[Intent, ...]:
    """Return the steps that rows ask for, all of them allowed one after another.

    Args:
        here: The round.
        rows: In their order.
        about: What they are seen against.
        acts_of: Tells the acts of a row.

    Raises:
        FileProblems: With every fault of every row. A unit with a row that is not understood is
            not judged further: what follows from that row would only confuse.
    """
    asked, problems, doubtful = _understood(here, rows, about, acts_of)
    certain = [each for each in asked if each.meant.unit not in doubtful]
    problems += _refused(certain, judged(here.steps, _intents(certain)))
    if problems:
        failure = FileProblems(sorted(problems, key=lambda p: (p.line, p.column)))
        failure.hint = "什么也没有记；改好再运行一次"
        raise failure
    return _intents(asked)


def _understood(
    here: Matters, rows: Sequence[Row], about: About, acts_of: ActsOf
) -> tuple[list[_Asked], list[Problem], set[str]]:
    """Return the steps, the faults, and the units about which something is at fault."""
    issues = history(here.ledgers, here.roster).issues
    known = {_same(issue): issue for issue in issues if not issue.state.settled}
    dues = {(issue.unit, issue.number): issue.due for issue in issues if issue.due}
    about = replace(about, dues=dues)
    asked: list[_Asked] = []
    problems: list[Problem] = []
    doubtful: set[str] = set()
    for row in rows:
        done = acts_of(row)
        if isinstance(done, Fault):
            problems.append(row.problem(done))
            continue
        if not done.acts:
            continue
        cells = {f: text for f, text in row.cells.items() if f not in done.known}
        found = understood(Cells(cells, about, cells.get(Field.AT, "")), done.acts)
        faults = [*found.faults, *_registered(found.steps, known)]
        problems += map(row.problem, faults)
        doubtful |= found.units if faults else frozenset()
        asked += [_Asked(row, meant) for meant in found.steps]
        _set(dues, found.steps)
    return asked, problems, doubtful


def _set(dues: dict[tuple[str, int], date], steps: Sequence[Meant]) -> None:
    """Follow the last days: a plan further down may leave its own to the assignment."""
    for unit, step in steps:
        if step.act is Act.REBOUND:
            dues.pop((unit, step.issue), None)
        elif isinstance(step.told, Assigned | Planned | Extended) and step.told.due:
            dues[unit, step.issue] = step.told.due


def _same(issue: Issue) -> tuple[str, str, str]:
    return issue.unit, issue.opened.text, issue.opened.site


def _registered(steps: Sequence[Meant], known: dict[tuple[str, str, str], Issue]) -> list[Fault]:
    """A file that is taken twice must not open everything twice."""
    faults: list[Fault] = []
    for unit, step in steps:
        if isinstance(step.told, Opened):
            issue = known.get((unit, step.told.text, step.told.site))
            if issue is not None:
                said = f"已经登记过了，是{issue.id}（{issue.state}）"
                hint = "删掉这一行；要接着办的，填上问题编号，动作写交办、定方案等"
                faults.append(Fault(Field.TEXT, "L110", said, hint))
    return faults


def _refused(asked: Sequence[_Asked], found: Judged) -> list[Problem]:
    problems = []
    for place, id_, why in found.refused:
        row, meant = asked[place]
        message = f"{id_}{meant.step.act.word}：{why.message}"
        problems.append(row.problem(Fault(Field.ACT, "L109", message, why.hint)))
    return problems


def _intents(asked: Sequence[_Asked]) -> tuple[Intent, ...]:
    return tuple(starmap(Intent, (each.meant for each in asked)))
