"""Where something is said: a place in a file that a page can point to."""

from pathlib import Path
from typing import NamedTuple


class Spot(NamedTuple):
    """A place in a file; what the members mean stands at `errors.Problem`.

    Attributes:
        path: The file; of what an option of the command line says, the option itself.
        line: Counted from 1; 0 where no line can be pointed at.
    """

    path: Path
    line: int = 0
    column: int = 0
    source: str = ""
    length: int = 1
