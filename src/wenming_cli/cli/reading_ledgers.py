"""Ledgers that are named, read with every fault of all at once."""

from collections.abc import Sequence
from pathlib import Path

from wenming_cli.cli.warning import warn
from wenming_cli.errors import DamagedError, FileProblems, InputError
from wenming_cli.model.event import Ledger

_PAPERS = {".xlsx", ".docx", ".csv", ".md", ".html", ".json", ".txt", ".pdf", ".xls", ".doc"}
"""Suffixes of what is neither a ledger nor an answer sheet, whatever it holds."""


def named_ledgers(folder: Path, paths: Sequence[Path]) -> tuple[Ledger, ...]:
    """Read the ledgers that are named, or lie in folders that are; every fault of all at once.

    Raises:
        WenmingError: One is not there, or not whole, or lies in another's place.
    """
    return read_ledgers(unfolded([folder / path for path in paths]))


def unfolded(paths: Sequence[Path]) -> list[Path]:
    """Return the files named, and those in folders that are.

    Raises:
        InputError: One is not there, or is a page and no ledger.
    """
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
