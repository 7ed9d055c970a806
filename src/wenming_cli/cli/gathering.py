"""From what a command line names to what is evaluated: edition, ledgers, round, scope."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from wenming_cli import __version__
from wenming_cli.core.evaluate import Basis, evaluate
from wenming_cli.core.evidence import EvidenceState, key
from wenming_cli.errors import DamagedError, FileProblems, InputError, Problem
from wenming_cli.model.edition import Edition
from wenming_cli.model.event import Answer, Header, Ledger
from wenming_cli.model.results import Results
from wenming_cli.model.typed import half_width
from wenming_cli.model.unit import CITY_WIDE, Roster
from wenming_cli.model.workspace import Round
from wenming_cli.store import evidence, workspace
from wenming_cli.store.editions.finding import bundled_ids, locate
from wenming_cli.store.editions.loading import load


@dataclass(frozen=True, slots=True)
class Asked:
    """What the options of a reading command say.

    Attributes:
        folder: Where the command works (`-C`).
        paths: Ledgers, folders of ledgers, or one answer sheet; none: the workspace's round.
    """

    folder: Path
    paths: tuple[Path, ...] = ()
    unit: str | None = None
    round_id: str | None = None
    edition: str | None = None


@dataclass(frozen=True, slots=True)
class Gathered:
    """What was found for it."""

    edition: Edition
    ledgers: tuple[Ledger, ...]
    basis: Basis
    scope: str

    def results(self) -> Results:
        """Evaluate it."""
        return evaluate(self.edition, self.ledgers, self.basis, self.scope)


_PAPERS = {".xlsx", ".docx", ".csv", ".md", ".html", ".json", ".txt", ".pdf", ".xls", ".doc"}
"""Suffixes of what is neither a ledger nor an answer sheet, whatever it holds."""


def place_of(folder: Path) -> workspace.Place:
    """Return the workspace around a folder.

    Raises:
        InputError: There is none.
    """
    root = workspace.find(folder)
    if root is None:
        hint = "进到工作区里再运行，或用-C指明；还没有工作区，用wenming init建一个"
        raise InputError("这里不是工作区（没有wenming.yaml）", hint)
    return workspace.load(root)


def gather(asked: Asked) -> Gathered:
    """Find and read everything that a reading command needs.

    Raises:
        WenmingError: Whatever of it cannot be found or read.
    """
    root = workspace.find(asked.folder)
    place = workspace.load(root) if root else None
    if asked.paths:
        edition, ledgers = _named(asked, place)
        in_round = _round_of(place, asked.round_id, ledgers)
    else:
        place = place or place_of(asked.folder)
        in_round = place.round(asked.round_id)
        named = asked.edition or place.workspace.edition_of(in_round)
        edition = load(locate(named, place.root))
        ledgers = read_ledgers(place.ledgers(in_round.id))
        _same_edition(edition, ledgers)
    roster = _roster(edition, place)
    scope = _scope(asked, place, roster, ledgers)
    here = place.root if place else asked.folder
    basis = Basis(
        roster=roster,
        in_round=in_round,
        states=_states(here, ledgers),
        before=_before(place, in_round, edition, roster, scope),
        city=place.workspace.city if place else "",
        sample=bool(place and place.workspace.sample),
    )
    return Gathered(edition, ledgers, basis, scope)


def named_ledgers(folder: Path, paths: Sequence[Path]) -> tuple[Ledger, ...]:
    """Read the ledgers that are named, or lie in folders that are; every fault of all at once.

    Raises:
        WenmingError: One is not there, or not whole, or lies in another's place.
    """
    return read_ledgers(_unfolded([folder / path for path in paths]))


def edition_of(folder: Path, named: str | None, round_id: str | None = None) -> Edition:
    """Return the edition a command without ledgers is about.

    The one named, else the workspace's, else the first bundled one.
    """
    root = workspace.find(folder)
    if named is None and root is not None:
        place = workspace.load(root)
        named = place.workspace.edition_of(place.round(round_id))
    return load(locate(named or bundled_ids()[-1], root or folder))


def full_name(roster: Roster, typed: str) -> str:
    """Return a unit's full name.

    Raises:
        InputError: No unit goes by what was typed; the nearest names are in the hint.
    """
    unit = roster.find(typed) or roster.find(half_width(typed))
    if unit is not None:
        return unit.name
    near = roster.nearest(typed)
    known = f"是不是：{'、'.join(near)}；" if near else ""
    raise InputError(
        f"单位名录里没有“{typed}”", f"{known}新的单位写进wenming.yaml的“单位”，整个城市写“全市”"
    )


def now() -> str:
    """Return this moment as records keep it: RFC 3339 with offset, to the second."""
    return datetime.now().astimezone().isoformat(timespec="seconds")


def warn(problems: Sequence[Problem]) -> None:
    """Tell reminders on stderr; they change nothing."""
    if problems:
        from wenming_cli.report.problems_text import render

        print(render(problems), file=sys.stderr)


def _named(asked: Asked, place: workspace.Place | None) -> tuple[Edition, tuple[Ledger, ...]]:
    """Read the ledgers or the sheet that were named, and the edition they are about."""
    near = place.root if place else asked.folder
    paths = [asked.folder / path for path in asked.paths]
    sheets = [path for path in paths if path.suffix.lower() in {".yaml", ".yml"}]
    ledgers = list(read_ledgers(_unfolded([path for path in paths if path not in sheets])))
    name = asked.edition or (ledgers[0].header.edition if ledgers else None)
    edition = _edition(name, near, place) if name else None
    for path in sheets:
        own, read = _sheet(path, edition, place)
        edition = edition or own
        ledgers.append(read)
    if edition is None:
        raise InputError("这些文件夹里没有台账", "台账是台账/<轮次>/<单位>.jsonl")
    _same_edition(edition, ledgers)
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


def _roster(edition: Edition, place: workspace.Place | None) -> Roster:
    return place.roster(edition) if place else edition.units


def _unfolded(paths: Sequence[Path]) -> list[Path]:
    from wenming_cli.store.ledgers import location

    found: list[Path] = []
    for path in paths:
        if path.is_dir():
            found += location.below(path)
        elif path.suffix.lower() in _PAPERS:
            hint = "给出台账（.jsonl）或答卷（.yaml）；填好的表先用wenming sheet import收回"
            raise InputError(f"“{path}”不是台账，也不是答卷", hint)
        elif path.exists():
            found.append(path)
        else:
            raise InputError(f"没有“{path}”", "核对文件名和所在的文件夹")
    return found


def read_ledgers(paths: Sequence[Path]) -> tuple[Ledger, ...]:
    """Read ledgers; every fault of every one at once."""
    from wenming_cli.store.ledgers.location import misplaced
    from wenming_cli.store.ledgers.reading import inspect

    inspections = [inspect(path) for path in paths]
    faults = [fault for found in inspections for fault in found.faults]
    if faults:
        hint = "用wenming verify看还有哪些完好；是有意改的，用wenming verify --accept认可"
        raise DamagedError(faults, hint)
    ledgers = tuple(found.ledger for found in inspections)
    strays = [stray for each in ledgers for stray in misplaced(each.path, each.header)]
    if strays:
        raise FileProblems(strays)
    for found in inspections:
        warn(found.remarks)
    return ledgers


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
    answers, found = answer_sheets.answers(read, edition, _roster(edition, place), at, root)
    if any(not problem.warning for problem in found):
        raise FileProblems(found)
    warn(found)
    unit, round_id = read.sheet.unit or CITY_WIDE, read.sheet.round or ""
    header = Header(edition.id, edition.fingerprint, unit, round_id, at, __version__)
    return edition, Ledger(path, header, answers)


def _same_edition(edition: Edition, ledgers: Sequence[Ledger]) -> None:
    others = [each for each in ledgers if each.header.edition != edition.id]
    if others:
        first = others[0]
        message = f"{first.path}是“{first.header.edition}”的台账，不是“{edition.id}”的"
        raise InputError(message, "一次只看一个测评体系；分开运行，或用--round指明轮次")


def _round_of(
    place: workspace.Place | None, round_id: str | None, ledgers: Sequence[Ledger]
) -> Round | None:
    """Return the round of the ledgers named; the workspace may know more about it."""
    ids = {each.header.round_id for each in ledgers if each.header.round_id}
    if len(ids) > 1:
        listed = "、".join(sorted(ids))
        raise InputError(f"这些台账属于不同的轮次：{listed}", "一次只看一个轮次，写出它的文件夹")
    id_ = next(iter(ids), round_id or "")
    if round_id and half_width(id_) != half_width(round_id):
        hint = f"去掉--round，或换成{round_id}的台账"
        raise InputError(f"--round写的是“{round_id}”，这些台账是“{id_}”的", hint)
    known = place.workspace.rounds if place else ()
    return next((r for r in known if r.id == id_), Round(id_) if id_ else None)


def _scope(
    asked: Asked, place: workspace.Place | None, roster: Roster, ledgers: Sequence[Ledger]
) -> str:
    if asked.unit:
        return full_name(roster, asked.unit)
    if asked.paths:
        units = {each.header.unit for each in ledgers}
        return roster.full(units.pop()) if len(units) == 1 else CITY_WIDE
    own = place.workspace.own_unit if place else None
    return full_name(roster, own) if own else CITY_WIDE


def _states(root: Path, ledgers: Sequence[Ledger]) -> dict[str, EvidenceState]:
    """Look for the evidence of every answer in force."""
    latest: dict[tuple[str, str], Answer] = {}
    for ledger in ledgers:
        latest.update({(ledger.header.unit, a.requirement): a for a in ledger.answers})
    recorded = {proof for answer in latest.values() for proof in answer.evidence}
    found = evidence.found_again(root, recorded)
    return {key(proof): EvidenceState(state) for proof, state in found.items()}


def _before(
    place: workspace.Place | None,
    in_round: Round | None,
    edition: Edition,
    roster: Roster,
    scope: str,
) -> Results | None:
    """Evaluate the round before, in the same scope; None where there is none."""
    if place is None or in_round is None or in_round not in place.workspace.rounds:
        return None
    earlier = place.workspace.previous(in_round)
    ledgers = read_ledgers(place.ledgers(earlier.id)) if earlier else ()
    if earlier is None or not ledgers:
        return None
    return evaluate(edition, ledgers, Basis(roster, earlier), scope)
