"""Many steps from one file: every row is understood and judged before the first is recorded."""

from collections.abc import Callable, Sequence
from itertools import starmap
from pathlib import Path
from typing import NamedTuple

from wenming_cli.cli.gathering import warn
from wenming_cli.cli.places import seen_from_here
from wenming_cli.cli.remediation.gathering import Matters, matters, today
from wenming_cli.cli.remediation.recording import Intent, Judged, judged, record
from wenming_cli.cli.remediation.taking import about_of
from wenming_cli.cli.remediation.telling import latest, tell
from wenming_cli.core.remediation.history import history
from wenming_cli.errors import FileProblems, InputError, Problem
from wenming_cli.model.remediation.act import Act
from wenming_cli.model.remediation.issue import Issue
from wenming_cli.model.remediation.step import Opened, Step
from wenming_cli.model.remediation.written import Fault, Field, acts_typed
from wenming_cli.store.remediation.cells import Cells
from wenming_cli.store.remediation.reading import read
from wenming_cli.store.remediation.rows import Row
from wenming_cli.store.remediation.understanding import Meant, understood


class Wanted(NamedTuple):
    """What the options beside a file say."""

    unit: str | None
    round_id: str | None
    by: str
    dry_run: bool


class _Asked(NamedTuple):
    row: Row
    meant: Meant


ActsOf = Callable[[Row], tuple[Act, ...] | Fault]
"""What a row does; no acts: the row is left out."""


def by_their_words(_here: Matters, _unit: str) -> ActsOf:
    """Let every row name its acts itself."""
    return written_acts


def written_acts(row: Row) -> tuple[Act, ...] | Fault:
    """Return the acts that a row names."""
    typed = row.cells.get(Field.ACT, "")
    found = acts_typed(typed) if typed else ()
    if found:
        return found
    known = "、".join(act.word for act in Act)
    said = f"“动作”填的“{typed}”，不认识" if typed else "没有写“动作”"
    return Fault(Field.ACT, "L103", said, f"可以填：{known}；一行做几步的，写成登记、交办")


def take_file(
    folder: Path,
    file: Path,
    wanted: Wanted,
    reading: Callable[[Matters, str], ActsOf] = by_their_words,
) -> None:
    """Record what a file says, all of it or nothing, and tell it.

    Args:
        folder: Where the command works.
        file: The file.
        wanted: The options beside it.
        reading: Given the round and the unit, returns what tells the acts of a row.

    Raises:
        FileProblems: With every fault of every row; nothing was recorded.
        WenmingError: It could not be read or saved.
    """
    here = matters(folder, wanted.round_id)
    rows = read(folder / file)
    warn(seen_from_here(rows.remarks))
    asked, problems, doubtful = _understood(here, rows.rows, wanted, reading)
    steps = _recorded(here)
    certain = [each for each in asked if each.meant.unit not in doubtful]
    problems += _refused(certain, judged(steps, _intents(certain)))
    if problems:
        failure = FileProblems(sorted(problems, key=lambda p: (p.line, p.column)))
        failure.hint = "什么也没有记；改好再运行一次"
        raise failure
    if not asked:
        raise InputError(f"“{file}”里没有要记的", "填上要记的行，再运行一次")
    if wanted.dry_run:
        taken = judged(steps, _intents(asked)).taken
        tell(taken, today())
        print(f"会记{len(taken)}步，{len(latest(taken))}个问题；现在什么也没有记")
        return
    taken = record(here, _intents(asked), wanted.by)
    tell(taken, today())
    print(f"记下了{len(taken)}步，{len(latest(taken))}个问题")


def _understood(
    here: Matters,
    rows: Sequence[Row],
    wanted: Wanted,
    reading: Callable[[Matters, str], ActsOf],
) -> tuple[list[_Asked], list[Problem], set[str]]:
    """Return the steps, the faults, and the units about which something is at fault."""
    about = about_of(here, wanted.unit, wanted.by)
    known = {_same(issue): issue for issue in history(here.ledgers, here.roster).issues}
    asked: list[_Asked] = []
    problems: list[Problem] = []
    doubtful: set[str] = set()
    acts_of = reading(here, about.unit)
    for row in rows:
        acts = acts_of(row)
        if isinstance(acts, Fault):
            problems.append(row.problem(acts))
            continue
        if not acts:
            continue
        found = understood(Cells(row.cells, about), acts)
        faults = [*found.faults, *_registered(found.steps, known)]
        problems += map(row.problem, faults)
        doubtful |= found.units if faults else frozenset()
        asked += [_Asked(row, meant) for meant in found.steps]
    return asked, problems, doubtful


def _same(issue: Issue) -> tuple[str, str, str]:
    return issue.unit, issue.opened.text, issue.opened.site


def _registered(steps: Sequence[Meant], known: dict[tuple[str, str, str], Issue]) -> list[Fault]:
    """A file that is taken twice must not open everything twice."""
    faults: list[Fault] = []
    for unit, step in steps:
        if isinstance(step.told, Opened):
            issue = known.get((unit, step.told.text, step.told.site))
            if issue is not None and not issue.state.settled:
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


def _recorded(here: Matters) -> dict[str, list[Step]]:
    found: dict[str, list[Step]] = {}
    for ledger in here.ledgers:
        found.setdefault(here.roster.full(ledger.header.unit), []).extend(ledger.steps)
    return found
