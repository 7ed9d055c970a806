"""A leaf on a terminal."""

from collections.abc import Iterator

from rich.cells import cell_len
from rich.console import Group, RenderableType

from wenming_cli.report.docx.numbering import first
from wenming_cli.report.leaf.leaf import Heading, Leaf
from wenming_cli.report.papers.grid import Grid
from wenming_cli.report.terminal_prose import prose
from wenming_cli.report.terminal_tables import Column, make_table


def render(leaf: Leaf) -> RenderableType:
    """Return the page for any width; nothing in it is cut."""
    return Group(*_parts(leaf))


def _parts(leaf: Leaf) -> Iterator[RenderableType]:
    for notice in leaf.notices:
        yield prose(f"【{notice.removesuffix('。')}】", style="yellow")
    yield prose(leaf.title, style="bold")
    number = 0
    for block in leaf.blocks:
        match block:
            case Heading(text=text):
                number += 1
                yield prose(f"\n{first(number, text)}", style="bold")
            case Grid():
                yield make_table(_columns(block), block.rows)
            case str():
                yield prose(block)


def _columns(grid: Grid) -> Iterator[Column]:
    """Break headings in two where there are many, so that the words below have room."""
    many = len(grid.columns) > _FEW
    for column in grid.columns:
        half = len(column.head) // 2
        head = f"{column.head[:half]}\n{column.head[half:]}" if many and half > 1 else column.head
        least = max(map(cell_len, head.split("\n")))
        yield Column(head, column.head in _NUMBERS, least)


_FEW = 7
_NUMBERS = frozenset({"序号", "排名", "逾期"})
