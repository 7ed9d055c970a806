"""The room that columns and rows of a fill-in sheet take."""

from typing import Final

from wenming_cli.model.fill_in import Column, Row
from wenming_cli.report.fill_in import words
from wenming_cli.report.fill_in.formats import height

WIDTHS: Final = {
    Column.NUMBER: 4.5,
    Column.ID: 7,
    Column.AREA: 8.5,
    Column.ITEM: 8.5,
    Column.TEXT: 24,
    Column.GUIDANCE: 38,
    Column.METRIC: 9,
    Column.MEASURED_IN: 6.5,
    Column.FULL_LINE: 9.5,
    Column.STATUS: 9.5,
    Column.VALUE: 8.5,
    Column.NOTE: 19,
    Column.EVIDENCE: 19,
    Column.GAP_TYPE: 6.5,
    Column.BEFORE: 11.5,
    Column.ASKED: 18,
}
"""Of the columns, in digits of the default font."""

_LOWEST = 44
"""Points of a row: room for two lines of a note."""


def row_height(row: Row) -> float:
    """Return how high a row has to be, in points; programs do not see to it by themselves."""
    requirement, cells = row.requirement, row.cells
    metric = requirement.measure.metric if requirement.measure else ""
    said = (
        (Column.AREA, row.area, 10),
        (Column.ITEM, row.item, 10),
        (Column.TEXT, requirement.text, 10),
        (Column.GUIDANCE, words.guidance(requirement), 9),
        (Column.METRIC, metric, 10),
        (Column.FULL_LINE, words.full_line(requirement), 10),
        (Column.NOTE, cells.note, 11),
        (Column.EVIDENCE, cells.evidence, 11),
        (Column.BEFORE, words.before(row), 9),
        (Column.ASKED, words.asked(requirement), 9),
    )
    needed = max(height(text, WIDTHS[column], size) for column, text, size in said)
    return max(_LOWEST, needed)
