"""Whole processes and their floors, run in turn: ratios, because machines are noisy."""

import os
import resource
import statistics
import subprocess
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from rich.cells import cell_len

NOTHING = (sys.executable, "-c", "pass")
LIBRARIES = (sys.executable, "-c", "import typer, rich, pydantic, yaml")
WENMING = (sys.executable, str(Path(sys.executable).parent / "wenming"))

FLOORS = {NOTHING: "python -c pass", LIBRARIES: "import floor"}
"""What a process is measured against; the second imports the libraries and does nothing."""


class Case(NamedTuple):
    """A command line and the least that any program of its kind takes.

    `budget` is how many times the floor it may take.
    """

    title: str
    command: Sequence[str]
    floor: Sequence[str]
    budget: float


class Measured(NamedTuple):
    """Medians of CPU milliseconds, and of the ratios of the pairs."""

    mine: float
    floor: float
    ratio: float


def environment() -> dict[str, str]:
    """Return this process's environment, in which bytecode is kept as an installer keeps it."""
    return {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}


def cpu(command: Sequence[str]) -> float:
    """Return user and system milliseconds of one process; it must not fail."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(
        command,
        check=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=environment(),
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return seconds * 1000


def measured(case: Case, runs: int) -> Measured:
    """Run a command and its floor in turn, once more than asked: the first fills caches."""
    cpu(case.command)
    pairs = [(cpu(case.command), cpu(case.floor)) for _ in range(runs)]
    return Measured(
        statistics.median(mine for mine, _ in pairs),
        statistics.median(floor for _, floor in pairs),
        statistics.median(mine / floor for mine, floor in pairs),
    )


def told(cases: Iterable[Case], runs: int) -> None:
    """Print a line a case."""
    for case in cases:
        found = measured(case, runs)
        name = FLOORS.get(tuple(case.floor), Path(case.floor[0]).name)
        floor = f"{name} {found.floor:4.0f} ms"
        print(
            line(case.title, f"{found.mine:4.0f} ms", floor, found.ratio, case.budget), flush=True
        )


def line(title: str, mine: str, floor: str, ratio: float, budget: float) -> str:
    """Lay out one measurement; a budget that is not kept is marked."""
    kept = "" if ratio <= budget else "  超出"
    gap = " " * (30 - cell_len(title))
    return f"{title}{gap} {mine}  {floor:<22} {ratio:.2f}×  上限{budget:.2f}×{kept}"
