"""The sample workspace: answer sheets that ship with the program, recorded as a unit would."""

import os
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from wenming_cli import __version__
from wenming_cli.cli.sample_steps import remedied
from wenming_cli.errors import FileProblems, InputError
from wenming_cli.model.event import Answer, Header
from wenming_cli.store import answer_sheets, output, workspace
from wenming_cli.store.editions.finding import locate, shipped
from wenming_cli.store.editions.loading import load
from wenming_cli.store.ledgers.writer import open_for_writing

_BEGAN = {
    "2026Q2": datetime.fromisoformat("2026-05-11T09:05:00+08:00"),
    "2026Q4": datetime.fromisoformat("2026-11-09T09:05:00+08:00"),
    "2026Q4-未成年人": datetime.fromisoformat("2026-11-12T09:05:00+08:00"),
}
"""When the invented answers of each round begin; fixed, so that two samples are alike."""

_FILED = datetime.fromisoformat("2026-10-28T10:00:00+08:00")
"""When the sample's evidence files were last changed."""

_APART = timedelta(minutes=3)


class Built(NamedTuple):
    """How much was recorded."""

    ledgers: int
    answers: int
    issues: int


def build(root: Path) -> Built:
    """Make the sample workspace in a new folder.

    Raises:
        InputError: The folder holds something already.
        SaveError: It cannot be written.
    """
    if root.exists() and any(root.iterdir() if root.is_dir() else [root]):
        raise InputError(f"“{root}”里已经有东西了", "换一个新的文件夹，例如wenming demo 样例二")
    source = shipped("demo")
    output.make_folder(root)
    output.write(root / workspace.FILE, (source / workspace.FILE).read_bytes())
    _copy_evidence(source / "佐证", root / "佐证")
    place = workspace.load(root)
    sheets = sorted((source / workspace.LEDGERS).glob("*/*.yaml"))
    answers = sum(_record(place, sheet) for sheet in sheets)
    return Built(len(sheets), answers, remedied(root, source / "整改"))


def _copy_evidence(source: Path, target: Path) -> None:
    for file in sorted(source.rglob("*.txt")):
        copy = target / file.relative_to(source)
        output.make_folder(copy.parent)
        output.write(copy, file.read_bytes())
        os.utime(copy, (_FILED.timestamp(),) * 2)


def _record(place: workspace.Place, file: Path) -> int:
    """Record one sheet in its ledger; return the number of answers."""
    round_id = file.parent.name
    edition = load(locate(place.workspace.edition_of(place.round(round_id)), place.root))
    read, problems = answer_sheets.read(file)
    if read is None:
        raise FileProblems(problems)
    began = _BEGAN[round_id]
    roster = place.roster(edition)
    answers, problems = answer_sheets.answers(read, edition, roster, began.isoformat(), place.root)
    if problems:
        raise FileProblems(problems)
    header = Header(
        edition.id,
        edition.fingerprint,
        read.sheet.unit or "",
        round_id,
        began.isoformat(),
        __version__,
    )
    with open_for_writing(place.ledger(round_id, header.unit), header) as writer:
        for answer in _timed(answers, began):
            writer.append(answer)
    return len(answers)


def _timed(answers: tuple[Answer, ...], began: datetime) -> list[Answer]:
    return [
        replace(answer, at=(began + number * _APART).isoformat())
        for number, answer in enumerate(answers, 1)
    ]
