"""The sample's remediations: steps that ship with the program, with times of their own."""

from dataclasses import replace
from pathlib import Path

from wenming_cli.cli.remediation.from_rows import intents
from wenming_cli.cli.remediation.gathering import matters
from wenming_cli.cli.remediation.recording import record
from wenming_cli.cli.remediation.taking import about_of
from wenming_cli.cli.remediation.telling import latest
from wenming_cli.model.remediation.written import Field
from wenming_cli.store.remediation.reading import read
from wenming_cli.store.remediation.rows import Row

_ZONE = ":00+08:00"
"""What a written time lacks: 2026-11-23 14:20."""


def remedied(root: Path, source: Path) -> int:
    """Record the steps of every file, named by its round; return the number of issues.

    Raises:
        FileProblems: A step is not understood, or not allowed.
        SaveError: It cannot be written.
    """
    return sum(_remedied(root, file) for file in sorted(source.glob("*.yaml")))


def _remedied(root: Path, file: Path) -> int:
    here = matters(root, file.stem)
    rows = tuple(map(_timed, read(file, timed=True).rows))
    wanted = intents(here, rows, replace(about_of(here, None, ""), at=rows[0].cells[Field.AT]))
    return len(latest(record(here, wanted)))


def _timed(row: Row) -> Row:
    at = row.cells[Field.AT].replace(" ", "T") + _ZONE
    return row._replace(cells={**row.cells, Field.AT: at})
