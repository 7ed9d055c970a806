"""The workspace on disk: wenming.yaml, and where ledgers and reports lie."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from wenming_cli.errors import FileProblems, InputError, Problem
from wenming_cli.model.edition import Edition
from wenming_cli.model.typed import half_width
from wenming_cli.model.unit import Roster, Unit
from wenming_cli.model.workspace import Round, Workspace
from wenming_cli.store import compiled
from wenming_cli.store.reading.decoding import read_bytes
from wenming_cli.terms import chinese

if TYPE_CHECKING:
    from wenming_cli.store.editions.law import Broken
    from wenming_cli.store.reading.document import Document

FILE = "wenming.yaml"
LEDGERS = chinese("ledger")


class Place(NamedTuple):
    """A workspace and the folder it lies in."""

    root: Path
    workspace: Workspace

    def ledger(self, round_id: str, unit: str) -> Path:
        """Return where a unit's ledger of a round lies, whether it exists or not."""
        return self.root / LEDGERS / round_id / f"{unit}.jsonl"

    def ledgers(self, round_id: str) -> tuple[Path, ...]:
        """Return the ledgers of a round that exist, by name."""
        folder = self.root / LEDGERS / round_id
        # Not glob: a folder that may not be looked into would be taken for an empty one.
        inside = folder.iterdir() if folder.is_dir() else ()
        return tuple(sorted(file for file in inside if file.suffix == ".jsonl"))

    def roster(self, edition: Edition) -> Roster:
        """Return the units of an edition together with the workspace's.

        Raises:
            FileProblems: The workspace gives a name of the edition's units to another unit.
        """
        known, units = known_units(edition), self.workspace.units
        if any(known.taken(unit) for unit in units):
            from wenming_cli.store import workspace_laws  # these need the reader of YAML
            from wenming_cli.store.reading import document

            read = document.read(self.root / FILE)
            raise FileProblems([
                told(read, breach) for breach in workspace_laws.taken(read.tree, known)
            ])
        return edition.units.extended(units)

    def round(self, id_: str | None) -> Round:
        """Return a round by its id, the last one without.

        Raises:
            InputError: There is no such round.
        """
        rounds = self.workspace.rounds
        found = (_exactly(rounds, id_) or _in_any_width(rounds, id_)) if id_ else rounds[-1]
        if found is None:
            known = "、".join(r.id for r in rounds)
            raise InputError(f"没有轮次“{id_}”", f"{FILE}里有：{known}；新的轮次先加进“轮次”")
        return found


def _exactly(rounds: Iterable[Round], id_: str) -> Round | None:
    return next((each for each in rounds if each.id == id_), None)


def _in_any_width(rounds: Iterable[Round], id_: str) -> Round | None:
    plain = half_width(id_)
    return next((each for each in rounds if half_width(each.id) == plain), None)


def find(start: Path) -> Path | None:
    """Return the folder of the workspace that holds `start`, walking up as git does."""
    here = start.resolve()
    return next((f for f in (here, *here.parents) if (f / FILE).is_file()), None)


def load(root: Path, *, keep: bool = True) -> Place:
    """Read a workspace.

    Args:
        root: Its folder.
        keep: Whether to leave what was checked for the next time; else nothing is written.

    Raises:
        FileProblems: With every fault of its file.
    """
    file = root / FILE
    name = compiled.key([(file.name, read_bytes(file))])
    workspace = compiled.find(Workspace, name)
    if workspace is None:
        workspace, problems = check(file)
        if workspace is None:
            raise FileProblems(problems)
        if keep:
            compiled.keep(name, workspace)
    return Place(root, workspace)


def check(path: Path) -> tuple[Workspace | None, list[Problem]]:
    """Read wenming.yaml and tell all its faults.

    Raises:
        FileProblems: It cannot be read at all.
    """
    # The reader of YAML takes longer than all the rest of a short command.
    from wenming_cli.store import workspace_laws
    from wenming_cli.store.reading import document

    read = document.read(path)
    workspace, problems = document.shaped(read, Workspace)
    problems += [told(read, breach) for breach in workspace_laws.broken(read.tree)]
    problems.sort(key=lambda problem: (problem.line, problem.column))
    return (None if any(not p.warning for p in problems) else workspace), problems


def told(read: "Document", breach: "Broken") -> Problem:
    """Return the problem that a breach is, at its place."""
    at, code, message, hint, warning = breach
    return read.sources.problem(at.place, code, message, hint, warning=warning)


def known_units(edition: Edition) -> Roster:
    """Return the units an edition knows: its roster, else those that its requirements name."""
    if edition.roster:
        return edition.units
    requirements = edition.requirements.values()
    named = (n for r in requirements for n in (r.lead_unit, *r.responsible_units))
    return Roster(map(Unit, dict.fromkeys(named)))
