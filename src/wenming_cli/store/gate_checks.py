"""A gate.yaml with all its faults, against the editions of the workspace around it."""

from pathlib import Path

from wenming_cli.errors import FileProblems, InputError
from wenming_cli.store import gates, workspace
from wenming_cli.store.checks import Checks
from wenming_cli.store.editions.finding import locate


def check(checks: Checks, file: Path) -> None:
    """Check a gate by its file, whatever that is called."""
    if not checks.first("门槛", file):
        return
    try:
        checks.problems += gates.check(file, _areas(checks, file))[1]
    except FileProblems as error:
        checks.problems += error.problems


def _areas(checks: Checks, file: Path) -> tuple[str, ...] | None:
    """Return the ids of all areas a gate here may name; None where that is not known."""
    root = workspace.find(file.parent)
    if root is None:
        return None
    try:
        found, _ = workspace.check(root / workspace.FILE)
        editions = [checks.edition(locate(n, root)) for n in (found.editions if found else ())]
    except InputError:  # is told where the workspace is checked
        return None
    if found is None or None in editions:
        return None
    return tuple(area.id for edition in editions if edition for area in edition.areas)
