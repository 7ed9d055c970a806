"""Rows of written steps, whatever file they stand in."""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from wenming_cli.errors import Problem
from wenming_cli.model.remediation.written import Fault, Field


class Spot(NamedTuple):
    """Where a cell stands: line and column from 1; `sheet` where a file has several."""

    line: int
    column: int
    source: str = ""
    length: int = 1
    sheet: str = ""


class Row(NamedTuple):
    """One row: what is written, and where each of it stands; `spot` is that of the row."""

    path: Path
    spot: Spot
    cells: Mapping[Field, str]
    spots: Mapping[Field, Spot]

    def problem(self, fault: Fault, *, warning: bool = False) -> Problem:
        """Return a fault of this row at its place."""
        line, column, source, length, sheet = self.spots.get(fault.field, self.spot)
        said = f"{sheet}　{fault.message}" if sheet else fault.message
        return Problem(
            self.path, line, column, fault.code, said, fault.hint, source, length, warning
        )


class Rows(NamedTuple):
    """The rows of a file in order, and what has to be told of it."""

    rows: tuple[Row, ...]
    remarks: tuple[Problem, ...]
