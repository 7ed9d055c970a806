"""What stands behind `wenming diff`: two editions, and the ledgers they concern."""

from pathlib import Path

from wenming_cli.core.difference import difference, with_ledgers
from wenming_cli.errors import DamagedError
from wenming_cli.model.difference import Difference
from wenming_cli.model.event import Ledger
from wenming_cli.store import workspace
from wenming_cli.store.editions.finding import locate
from wenming_cli.store.editions.loading import load


def compared(folder: Path, before: str, after: str) -> Difference:
    """Compare two editions; in a workspace, see which answers are concerned.

    Raises:
        WenmingError: An edition cannot be found or read, or a ledger is damaged.
    """
    root = workspace.find(folder)
    near = root or folder
    old, new = load(locate(before, near)), load(locate(after, near))
    found = difference(old, new)
    if root is None:
        return found
    ids = {old.id, new.id}
    mine = [ledger for ledger in _ledgers(root) if ledger.header.edition in ids]
    return with_ledgers(found, mine)


def _ledgers(root: Path) -> list[Ledger]:
    """Read every ledger of a workspace, named as it lies there."""
    from dataclasses import replace

    from wenming_cli.store.ledgers.reading import inspect

    paths = sorted((root / workspace.LEDGERS).rglob("*.jsonl"))
    inspections = [inspect(path) for path in paths]
    faults = [fault for found in inspections for fault in found.faults]
    if faults:
        raise DamagedError(faults, "用wenming verify看还有哪些完好")
    return [
        replace(found.ledger, path=path.relative_to(root))
        for path, found in zip(paths, inspections, strict=True)
    ]
