"""Ways to fail, as values. Imports nothing of the house.

A mistake in a file that a person wrote is a `Problem`: collected, never raised one by one. A
request that cannot be met is a `WenmingError`: raised low, caught once in `cli/main.py`. A mistake
in our own code is a plain exception with a traceback.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple


class Problem(NamedTuple):
    """One thing wrong in one place of one file, told to the person who can mend it.

    Attributes:
        path: The file, as the user named it.
        line: Counted from 1; 0 when the fault is the file as a whole.
        column: Counted from 1 in characters (a Chinese character is one).
        code: Stable identifier, explained in docs/messages.md.
        message: What is wrong, one Chinese sentence without a full stop.
        hint: What to type instead; empty when there is nothing to say.
        source: The line as it stands in the file, empty when there is none to show.
        length: How many characters of `source` are meant, from `column`.
        warning: True for a reminder that does not fail a check.
    """

    path: Path
    line: int
    column: int
    code: str
    message: str
    hint: str = ""
    source: str = ""
    length: int = 1
    warning: bool = False


class WenmingError(Exception):
    """A request that cannot be met, said in Chinese, with what to do.

    `exit_code` is the process's; the table stands in README and docs/messages.md.
    """

    exit_code = 2

    def __init__(self, message: str, hint: str = "") -> None:
        """Keep what is wrong and what to type instead; both Chinese, without a full stop."""
        super().__init__(message)
        self.message = message
        self.hint = hint


class InputError(WenmingError):
    """What the user gave cannot be used: a file, an id, an option."""


class FileProblems(InputError):
    """One or more files hold faults; every one of them is in `problems`, in file order."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        """Keep the problems; the message counts them."""
        super().__init__(f"共{len(problems)}处问题")
        self.problems = tuple(problems)


class DamagedError(WenmingError):
    """Stored data is damaged or was edited by hand; nothing is repaired silently."""

    exit_code = 65

    def __init__(self, problems: Sequence[Problem], hint: str = "") -> None:
        """Keep the problems and what to do about them; the message counts them."""
        super().__init__(f"台账有{len(problems)}处损坏或改动", hint)
        self.problems = tuple(problems)


class SaveError(WenmingError):
    """Something could not be written; what was confirmed before stays."""

    exit_code = 74


class LockedError(WenmingError):
    """The ledger is open in another window."""

    exit_code = 75
