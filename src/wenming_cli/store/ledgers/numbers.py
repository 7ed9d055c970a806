"""Numbers of papers (文号) in every round of a workspace, and the lock under which they are given.

The ledgers of two rounds can be open in two windows; a number belongs to a year, not to a round.
"""

import time
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path

from wenming_cli.errors import LockedError
from wenming_cli.model.remediation.paper import Paper
from wenming_cli.model.unit import CITY_WIDE
from wenming_cli.store import durable
from wenming_cli.store.ledgers.lock import Lock
from wenming_cli.store.ledgers.reading import inspect
from wenming_cli.store.workspace import LEDGERS, Place

_TRIES, _PAUSE = 100, 0.05


@contextmanager
def held(place: Place, since: str, by: str = "") -> Generator[None]:
    """Keep every other window from giving numbers.

    Args:
        place: The workspace.
        since: The moment now, told to whoever finds it locked.
        by: Who gives numbers; may be empty.

    Raises:
        LockedError: Another window gives numbers, and is not done within seconds.
        SaveError: Nothing can be written there.
    """
    folder = place.root / LEDGERS
    try:
        durable.make_folder(folder)
        lock = _lock(folder / "发文登记", since, by)
    except OSError as error:
        raise durable.not_saved(folder, error, "文号登记不了") from error
    try:
        yield
    finally:
        lock.release()


def _lock(guarded: Path, since: str, by: str) -> Lock:
    """Take the lock; giving numbers takes a moment, so wait for a window that is at it."""
    for _ in range(_TRIES):
        with suppress(LockedError):
            return Lock(guarded, since, by)
        time.sleep(_PAUSE)
    return Lock(guarded, since, by)


def papers_of(place: Place, but: str) -> tuple[Paper, ...]:
    """Return the numbered papers of all rounds but one, those out of wenming.yaml included.

    Raises:
        DamagedError: A ledger that may hold some is damaged: a number could be given twice.
    """
    paths = sorted((place.root / LEDGERS).glob(f"*/{CITY_WIDE}.jsonl"))
    others = (path for path in paths if path.parent.name != but)
    return tuple(paper for path in others for paper in inspect(path).ledger.papers)
