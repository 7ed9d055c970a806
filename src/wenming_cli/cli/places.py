"""Paths as they are shown: from the working folder where they lie in it."""

from collections.abc import Iterable
from pathlib import Path

from wenming_cli.errors import Problem


def from_here(path: Path) -> Path:
    """Return the path relative to the working folder, unchanged if it lies elsewhere."""
    here, whole = Path.cwd(), path.absolute()
    return whole.relative_to(here) if whole.is_relative_to(here) else path


def seen_from_here(problems: Iterable[Problem]) -> list[Problem]:
    """Return the problems with such paths."""
    return [problem._replace(path=from_here(problem.path)) for problem in problems]
