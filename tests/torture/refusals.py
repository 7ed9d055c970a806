"""Every call of a save refused, once and for ever, until a run ends without: a sentence each."""

import errno
import random
from collections.abc import Iterator
from itertools import count
from pathlib import Path

from tests.refusals import CODES, Refuser, from_then_on, once
from tests.torture.bout import Bout
from tests.torture.jobs import JOBS, Confirmed
from wenming_cli.errors import InputError, WenmingError

CALLS_AT_MOST = 400


def run(bout: Bout) -> None:
    """Refuse every call of every job in every way, then two or three calls at random."""
    everything = _everything()
    for dice in bout.rounds():
        for _ in range(20):
            name, refuser, told = next(everything, None) or _by_chance(dice)
            _tried(bout, name, refuser, told)


def _everything() -> Iterator[tuple[str, Refuser, str]]:
    for name in JOBS:
        for code in (*CODES, 0):
            for way in (once, from_then_on):
                for number in count(1):
                    refuser = Refuser(way(number), code or errno.ENOSPC, short=not code)
                    yield name, refuser, f"{name} 第{number}个调用 {way.__name__} {code}"
                    if not refuser.refused or number > CALLS_AT_MOST:
                        break


def _by_chance(dice: random.Random) -> tuple[str, Refuser, str]:
    name = dice.choice(list(JOBS))
    numbers = {dice.randint(1, 60) for _ in range(dice.randint(2, 4))}
    code = dice.choice(CODES)
    refuser = Refuser(lambda number: number in numbers, code, short=dice.random() < 0.3)
    return name, refuser, f"{name} 第{sorted(numbers)}个调用 {code}"


def _tried(bout: Bout, name: str, refuser: Refuser, told: str) -> None:
    job = JOBS[name]
    here = bout.room / str(bout.figures.faults)
    here.mkdir()
    handles = _handles()
    bout.figures.faults += 1
    confirmed = Confirmed()
    with bout.watched(told, 10):
        job.before(here)
        try:
            with refuser.at_work():
                job.work(here, confirmed)
        except WenmingError as error:
            if not isinstance(error, InputError) and error.exit_code not in {65, 74}:
                bout.wrong(f"{told} {error.exit_code} {error.message}")
        told = f"{told} {refuser.refused[:3]}"
        job.after(bout, here, confirmed, told)
        assert _handles() <= handles, f"文件没有关上 {told}"


def _handles() -> int:
    """Return how many files are open, where the system tells."""
    folder = Path("/proc/self/fd")
    return len(list(folder.iterdir())) if folder.exists() else 0
