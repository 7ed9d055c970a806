"""Long work step by step, counted on a terminal; nothing is shown in a pipe."""

import sys
from collections.abc import Iterator, Sequence
from typing import TypeVar

from wenming_cli.cli.console import by_facts, console, is_plain

Step = TypeVar("Step")

_LONG = 20
"""Steps from which on a person would begin to wonder."""


def counted(steps: Sequence[Step], label: str) -> Iterator[Step]:
    """Yield the steps, with their count on stderr where that is a terminal."""
    if len(steps) < _LONG or is_plain(sys.stderr) or by_facts():
        yield from steps
        return
    from rich.progress import MofNCompleteColumn, Progress, TextColumn

    columns = (TextColumn("{task.description}", markup=False), MofNCompleteColumn())
    with Progress(*columns, console=console(stderr=True), transient=True) as progress:
        yield from progress.track(steps, description=label)
