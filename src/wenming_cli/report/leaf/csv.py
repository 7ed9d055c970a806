"""The main table of a leaf as CSV, one line a row."""

from wenming_cli.report.csv_cells import page
from wenming_cli.report.leaf.leaf import Leaf, record_lines
from wenming_cli.report.papers.grid import Column, Grid
from wenming_cli.report.xlsx.table import Heading, Kind

_NONE = Grid((Column("说明", 1),), ())


def render(leaf: Leaf) -> bytes:
    """Return the largest table, and what stands around it as lines before."""
    grids = [block for block in leaf.blocks if isinstance(block, Grid)]
    main = max(grids, key=lambda grid: len(grid.rows), default=_NONE)
    said = (block for block in leaf.blocks if isinstance(block, str))
    head = (leaf.title, *leaf.notices, *said, *record_lines(leaf.records))
    headings = [Heading(column.head, column.width, Kind.TEXT) for column in main.columns]
    return page(head, headings, main.rows)
