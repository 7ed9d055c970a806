"""The lines of the files that were read, for showing where a problem stands."""

from pathlib import Path

from wenming_cli.errors import Problem
from wenming_cli.store.reading.nodes import Place


class Sources:
    """Lines by file, and what was found wrong while reading them.

    Attributes:
        problems: Faults that did not keep a file from being read.
    """

    def __init__(self) -> None:
        """Start with no file."""
        self.problems: list[Problem] = []
        self._lines: dict[Path, list[str]] = {}

    def add(self, path: Path, text: str) -> None:
        """Remember a file's text."""
        self._lines[path] = text.split("\n")

    def line(self, path: Path, number: int) -> str:
        """Return a line of a file, empty if there is none."""
        lines = self._lines.get(path, [])
        return lines[number - 1] if 0 < number <= len(lines) else ""

    def problem(
        self, place: Place, code: str, message: str, hint: str = "", *, warning: bool = False
    ) -> Problem:
        """Return a problem at a place, with its line."""
        path, line, column, length = place
        source = self.line(path, line)
        return Problem(path, line, column, code, message, hint, source, length, warning)
