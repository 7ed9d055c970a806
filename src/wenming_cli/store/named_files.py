"""What lies at a path that somebody names, checked as what it is.

What only some kinds of files need is imported where they are checked: an edition is checked in the
time that importing all of it would take.
"""

from collections.abc import Iterable
from pathlib import Path

from wenming_cli.errors import FileProblems, Problem
from wenming_cli.model.edition import Edition
from wenming_cli.model.unit import Roster
from wenming_cli.store import workspace
from wenming_cli.store.checks import Checks
from wenming_cli.store.editions.finding import MAIN_FILE
from wenming_cli.store.ledgers import location

_YAML = {".yaml", ".yml"}


def checked(paths: Iterable[Path], near: Path) -> Checks:
    """Return the checks of all that is named; `near` is where editions lie."""
    checks = Checks(near)
    for path in paths:
        check(checks, path)
    return checks


def check(checks: Checks, path: Path) -> None:
    """Check whatever lies at a path."""
    if path.is_dir():
        _folder(checks, path)
    elif path.suffix == ".jsonl" and path.exists():
        checks.ledger(path)
    else:
        _yaml(checks, path)


def _folder(checks: Checks, folder: Path) -> None:
    """A workspace, an edition, or whatever is inside."""
    if (folder / workspace.FILE).is_file():
        _workspace(checks, folder / workspace.FILE)
        return
    if (folder / MAIN_FILE).is_file():
        checks.edition(folder)
        return
    inner = [file for file in sorted(folder.iterdir()) if file.suffix in _YAML]
    inner += sorted(main.parent for main in folder.glob(f"*/{MAIN_FILE}"))
    inner += location.below(folder)
    for path in inner:
        check(checks, path)
    if not inner:
        hint = "写出测评体系、答卷、台账或工作区的路径"
        message = "这个文件夹里没有可以检查的文件"
        checks.problems.append(Problem(folder, 0, 0, "C001", message, hint))


def _yaml(checks: Checks, path: Path) -> None:
    from wenming_cli.store.kinds import Kind, kind_of
    from wenming_cli.store.reading import document

    try:
        read = document.read(path)
    except FileProblems as error:
        # A file that cannot be read is told within its edition, or alone.
        if path.is_file() and path.suffix in _YAML and (path.parent / MAIN_FILE).is_file():
            checks.edition(path.parent)
        else:
            checks.problems += error.problems
        return
    match kind_of(path, read.tree):
        case Kind.EDITION:
            checks.edition(path)
        case Kind.AREA:
            _area(checks, path)
        case Kind.SHEET:
            _sheet(checks, path)
        case Kind.WORKSPACE:
            _workspace(checks, path)
        case Kind.GATE:
            _gate(checks, path)
        case None:
            hint = "能检查的有测评体系、答卷、wenming.yaml、gate.yaml和台账；核对开头的名称"
            place = read.tree.place
            checks.problems.append(read.sources.problem(place, "C019", "看不出这是什么文件", hint))


def _workspace(checks: Checks, file: Path) -> None:
    from wenming_cli.store import workspace_checks

    workspace_checks.check(checks, file)


def _gate(checks: Checks, file: Path) -> None:
    from wenming_cli.store import gate_checks

    gate_checks.check(checks, file)


def _area(checks: Checks, path: Path) -> None:
    from wenming_cli.store.editions import checking

    if (path.parent / MAIN_FILE).is_file():
        checks.edition(path.parent)
        return
    hint = f"补上{MAIN_FILE}，写法见criteria/README.md"
    message = "这里有测评项目的文件，没有体系的总文件"
    lacking = Problem(path.parent / MAIN_FILE, 0, 0, "C018", message, hint)
    checks.problems += [] if lacking in checks.problems else [lacking]
    checks.problems += checking.area(path)


def _sheet(checks: Checks, path: Path) -> None:
    from wenming_cli.store import answer_sheets
    from wenming_cli.store.reading import tree

    if not checks.first("答卷", path):
        return
    read, problems = answer_sheets.read(path)
    checks.problems += problems
    if read is None:
        return
    named = tree.text(read.document.tree, "edition")
    assert named is not None
    edition = checks.named_edition(read.document, named, checks.near, "S107")
    if edition is not None:
        root = workspace.find(path.parent)
        roster = _roster(edition, root)
        checks.problems += answer_sheets.answers(read, edition, roster, "", root or path.parent)[1]


def _roster(edition: Edition, root: Path | None) -> Roster:
    """Return the units a sheet may be of; nobody is unknown where a workspace is at fault."""
    if root is None:
        return edition.units
    try:
        # `load` would keep what it read in the cache; a check writes nothing.
        found, _ = workspace.check(root / workspace.FILE)
        return workspace.Place(root, found).roster(edition) if found else Roster(())
    except FileProblems:
        return Roster(())
