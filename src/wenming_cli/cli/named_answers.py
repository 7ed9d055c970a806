"""The ledgers or the answer sheet a command line names, and the edition they are about."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from wenming_cli import __version__
from wenming_cli.cli.asked import Asked
from wenming_cli.cli.reading_ledgers import read_ledgers, unfolded
from wenming_cli.cli.warning import warn
from wenming_cli.cli.workspace_around import roster_of
from wenming_cli.errors import FileProblems, InputError
from wenming_cli.model.edition import Edition
from wenming_cli.model.event import Header, Ledger
from wenming_cli.model.unit import CITY_WIDE
from wenming_cli.store import workspace
from wenming_cli.store.editions.finding import locate
from wenming_cli.store.editions.loading import load


def named_answers(
    asked: Asked, place: workspace.Place | None
) -> tuple[Edition, tuple[Ledger, ...]]:
    """Read the ledgers or the sheet that were named, and the edition they are about."""
    near = place.root if place else asked.folder
    paths = [asked.folder / path for path in asked.paths]
    sheets = [path for path in paths if path.suffix.lower() in {".yaml", ".yml"}]
    ledgers = list(read_ledgers(unfolded([path for path in paths if path not in sheets])))
    name = asked.edition or (ledgers[0].header.edition if ledgers else None)
    edition = _edition(name, near, place) if name else None
    for path in sheets:
        own, read = _sheet(path, edition, place)
        edition = edition or own
        ledgers.append(read)
    if edition is None:
        raise InputError("这些文件夹里没有台账", "台账是台账/<轮次>/<单位>.jsonl")
    same_edition(edition, ledgers)
    return edition, tuple(ledgers)


def _edition(name: str, near: Path, place: workspace.Place | None) -> Edition:
    """Load an edition by its path or id; a ledger knows the id of one that lies anywhere."""
    try:
        return load(locate(name, near))
    except InputError:
        for each in place.workspace.editions if place else ():
            if (edition := load(locate(each, near))).id == name:
                return edition
        raise


def _sheet(
    path: Path, edition: Edition | None, place: workspace.Place | None
) -> tuple[Edition, Ledger]:
    """Read a sheet against its edition: the one asked for, where that goes by the same id."""
    from wenming_cli.store import answer_sheets

    root = place.root if place else path.parent
    read, problems = answer_sheets.read(path)
    if read is None:
        raise FileProblems(problems)
    if edition is None or edition.id != read.sheet.edition:
        named = load(locate(read.sheet.edition, root))
        edition = edition if edition is not None and edition.id == named.id else named
    at = datetime.fromtimestamp(path.stat().st_mtime).astimezone().isoformat(timespec="seconds")
    answers, found = answer_sheets.answers(read, edition, roster_of(edition, place), at, root)
    if any(not problem.warning for problem in found):
        raise FileProblems(found)
    warn(found)
    unit, round_id = read.sheet.unit or CITY_WIDE, read.sheet.round or ""
    header = Header(edition.id, edition.fingerprint, unit, round_id, at, __version__)
    return edition, Ledger(path, header, answers)


def same_edition(edition: Edition, ledgers: Sequence[Ledger]) -> None:
    """Make sure that ledgers are of this edition.

    Raises:
        InputError: One is of another.
    """
    others = [each for each in ledgers if each.header.edition != edition.id]
    if others:
        first = others[0]
        message = f"{first.path}是“{first.header.edition}”的台账，不是“{edition.id}”的"
        raise InputError(message, "一次只看一个测评体系；分开运行，或用--round指明轮次")
