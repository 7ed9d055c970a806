"""A workspace with all its faults: its file, what it names, its ledgers."""

from pathlib import Path

from wenming_cli.errors import FileProblems
from wenming_cli.model.unit import Roster
from wenming_cli.model.workspace import Workspace
from wenming_cli.store import gate_checks, gates, workspace, workspace_laws
from wenming_cli.store.checks import Checks
from wenming_cli.store.ledgers import location
from wenming_cli.store.reading import document, tree
from wenming_cli.store.reading.nodes import Text


def check(checks: Checks, file: Path) -> None:
    """Check a workspace by its file, whatever that is called."""
    root = file.parent
    if not checks.first("工作区", file):
        return
    try:
        found, problems = workspace.check(file)
        checks.problems += problems
        _surroundings(checks, file, found)
    except FileProblems as error:
        checks.problems += error.problems
    if (root / gates.FILE).is_file():
        gate_checks.check(checks, root / gates.FILE)
    for path in location.below(root / workspace.LEDGERS):
        checks.ledger(path)


def _surroundings(checks: Checks, file: Path, found: Workspace | None) -> None:
    """Look for the editions that are named, their units, and the unit that works here."""
    read, root = document.read(file), file.parent
    named = tree.texts(read.tree, "editions")
    for each in tree.children(read.tree, "rounds"):
        named += tree.texts(each, "edition")
    used = {name: checks.named_edition(read, name, root, "W105") for name in _once(named)}
    breaches = [
        breach
        for edition in used.values()
        if edition is not None
        for breach in workspace_laws.taken(read.tree, workspace.known_units(edition))
    ]
    checks.problems += [workspace.told(read, breach) for breach in dict.fromkeys(breaches)]
    own = tree.text(read.tree, "own_unit")
    if found is None or own is None or None in used.values():
        return
    roster = Roster(())
    for edition in used.values():
        roster = roster.extended(edition.roster if edition else ())
    roster = roster.extended(found.units)
    if roster.find(own) is None:
        near = roster.nearest(own)
        hint = f"是不是：{'、'.join(near)}；" if near else ""
        message, hint = f"单位名录里没有“{own}”", f"{hint}新的单位写进“单位”"
        checks.problems.append(read.sources.problem(own.place, "W106", message, hint))


def _once(named: list[Text]) -> list[Text]:
    """Return each name where it stands first."""
    return [name for place, name in enumerate(named) if name not in named[:place]]
