"""Where a ledger lies, 台账/<轮次>/<单位>.jsonl, is what its header says."""

import os
import unicodedata
from pathlib import Path
from typing import NoReturn

from wenming_cli.errors import Problem
from wenming_cli.model.event import Header
from wenming_cli.terms import chinese


def below(folder: Path) -> list[Path]:
    """Return all ledgers below a folder, in order; none where there is no such folder.

    Raises:
        OSError: A folder cannot be looked into; what lies there must not be passed over.
    """
    if not folder.exists():
        return []
    walked = os.walk(folder, onerror=_refuse)
    return sorted(Path(place, n) for place, _, names in walked for n in names if _is_ledger(n))


def _refuse(error: OSError) -> NoReturn:
    raise error


def _is_ledger(name: str) -> bool:
    return name.endswith(".jsonl")


def misplaced(path: Path, header: Header) -> tuple[Problem, ...]:
    """Return how a ledger and its place in a workspace differ; elsewhere any name will do.

    A ledger copied into the folder of another round would be taken for that round's answers.
    """
    folder = path.absolute().parent
    if folder.parent.name != chinese("ledger"):
        return ()
    told: list[Problem] = []
    if not _same(folder.name, header.round_id):
        message = f"台账放在轮次“{folder.name}”的文件夹里，表头写的是“{header.round_id}”"
        hint = f"移回{chinese('ledger')}/{header.round_id}；新的一轮用wenming assess重新填"
        told.append(Problem(path, 0, 0, "A114", message, hint))
    if not _same(path.stem, header.unit):
        message = f"台账的文件名是“{path.stem}”，表头写的单位是“{header.unit}”"
        hint = f"改回{header.unit}.jsonl；这个单位已有一份的，核对后留下一份"
        told.append(Problem(path, 0, 0, "A115", message, hint))
    return tuple(told)


def _same(name: str, said: str) -> bool:
    """Some systems take the accents of a file name apart."""
    return unicodedata.normalize("NFC", name) == unicodedata.normalize("NFC", said)
