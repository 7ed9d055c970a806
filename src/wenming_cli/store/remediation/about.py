"""What written steps are seen against."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from wenming_cli.model.edition import Edition
from wenming_cli.model.remediation.written import Field
from wenming_cli.model.unit import Roster


@dataclass(frozen=True, slots=True)
class About:
    """A round, who writes, and how cells are called.

    Attributes:
        root: Where paths of evidence begin.
        unit: In whose ledger an issue stands that is written without one; empty: not known.
        by: Who, where nothing is written.
        at: The moment that is recorded; its day is what `+7` counts from.
        dues: Last days in force, by unit and number: a plan that names none keeps it.
        name: How messages call a cell: by its heading, or by its option.
    """

    edition: Edition
    roster: Roster
    root: Path
    unit: str
    by: str
    at: str
    dues: Mapping[tuple[str, int], date]
    name: Callable[[Field], str]
