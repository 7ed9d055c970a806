"""Tables of an official paper: black heads on light grey, repeated on every page."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from wenming_cli.report.docx.markup import run
from wenming_cli.report.docx.styles import XIAOWU
from wenming_cli.report.papers.grid import Grid

LONG = 600
"""A row with more characters may go on on the next page; any other stays whole."""

_MERGE = {None: "", True: '<w:vMerge w:val="restart"/>', False: "<w:vMerge/>"}


class Look(NamedTuple):
    """How cells look in a document that has not got our styles: properties of paragraphs, runs."""

    head: tuple[str, str]
    text: tuple[str, str]
    middle: tuple[str, str]


def _styled(style: str) -> tuple[str, str]:
    return f'<w:pStyle w:val="{style}"/>', ""


STYLED = Look(_styled("TableHead"), _styled("TableText"), _styled("TableMiddle"))


_SMALL = '<w:spacing w:line="240" w:lineRule="exact"/>', f'<w:sz w:val="{XIAOWU}"/>'
SMALL = Look(*((layout + _SMALL[0], _SMALL[1]) for layout, _ in STYLED))
"""For a table of particulars: 小五."""


class _Cell(NamedTuple):
    """A cell. `begins` tells whether it begins or goes on a merged one; None: it stands alone."""

    text: str
    width: int
    look: tuple[str, str]
    begins: bool | None = None
    shade: str = ""


def table(grid: Grid, width: int, look: Look = STYLED) -> str:
    """Return a grid as a table that fills `width` twips."""
    total = sum(column.width for column in grid.columns)
    widths = [column.width * width // total for column in grid.columns]
    columns = "".join(f'<w:gridCol w:w="{each}"/>' for each in widths)
    return (
        f"<w:tbl>{properties(sum(widths))}<w:tblGrid>{columns}</w:tblGrid>"
        f"{_head(grid, widths, look)}{''.join(_rows(grid, widths, look))}</w:tbl>"
    )


def _head(grid: Grid, widths: Sequence[int], look: Look) -> str:
    shade = '<w:shd w:val="clear" w:color="auto" w:fill="E7E6E6"/>'
    cells = (
        _cell(_Cell(head, width, look.head, shade=shade))
        for head, width in zip(grid.heads, widths, strict=True)
    )
    return f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{''.join(cells)}</w:tr>"


def _rows(grid: Grid, widths: Sequence[int], look: Look) -> Iterator[str]:
    looks = [look.middle if column.middle else look.text for column in grid.columns]
    for row, begins in zip(grid.rows, _begins(grid), strict=True):
        cells = (
            _cell(_Cell(text, width, each, begins if place == grid.merged else None))
            for place, (text, width, each) in enumerate(zip(row, widths, looks, strict=True))
        )
        whole = "<w:trPr><w:cantSplit/></w:trPr>" if sum(map(len, row)) <= LONG else ""
        yield f"<w:tr>{whole}{''.join(cells)}</w:tr>"


def _begins(grid: Grid) -> list[bool | None]:
    """Tell of each row whether its merged cell begins there; None where nothing is merged."""
    if grid.merged is None:
        return [None] * len(grid.rows)
    names = [row[grid.merged] for row in grid.rows]
    begins: list[bool | None] = [True, *(one != other for one, other in pairwise(names))]
    return begins[: len(names)]


def _cell(cell: _Cell) -> str:
    layout, letters = cell.look
    goes_on = cell.begins is False
    inner = run(cell.text, letters) if cell.text and not goes_on else ""
    height = "center" if cell.begins is None else "top"
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{cell.width}" w:type="dxa"/>{_MERGE[cell.begins]}{cell.shade}'
        f'<w:vAlign w:val="{height}"/></w:tcPr><w:p><w:pPr>{layout}</w:pPr>{inner}</w:p></w:tc>'
    )


def properties(width: int) -> str:
    """Return the properties of a table of ours: black lines, fixed columns, in the middle."""
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    borders = "".join(f'<w:{s} w:val="single" w:sz="4" w:space="0" w:color="auto"/>' for s in sides)
    padding = (("top", 15), ("left", 40), ("bottom", 15), ("right", 40))
    margins = "".join(f'<w:{side} w:w="{twips}" w:type="dxa"/>' for side, twips in padding)
    return (
        f'<w:tblPr><w:tblW w:w="{width}" w:type="dxa"/><w:jc w:val="center"/>'
        f'<w:tblBorders>{borders}</w:tblBorders><w:tblLayout w:type="fixed"/>'
        f"<w:tblCellMar>{margins}</w:tblCellMar></w:tblPr>"
    )
