"""A row of a table that holds requirements."""

from collections.abc import Mapping
from typing import NamedTuple

from wenming_cli.core.importing.headers import Header
from wenming_cli.model.grid import Grid


class Line(NamedTuple):
    """A row that holds a requirement.

    Attributes:
        said: Role → text; areas, indicators and items as carried down from above.
        first: Whether 分值 begins in this row.
        further: Rows below that belong to the same requirement: role → text.
    """

    grid: Grid
    row: int
    header: Header
    said: Mapping[str, str]
    first: bool
    further: tuple[Mapping[str, str], ...] = ()

    @property
    def address(self) -> str:
        """Where its text stands."""
        return self.grid.address(self.row, self.header.columns["text"][0])
