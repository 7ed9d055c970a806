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
    """Keep headings on one line where they all have room, as numbers stand to the right."""
    wide = [min(_LONG, cell_len(column.head)) for column in grid.columns]
    fits = sum(wide) + _APART * len(wide) <= _ROOM
    for column, width in zip(grid.columns, wide, strict=True):
        yield Column(column.head, column.head in _NUMBERS, width if fits else None)


_LONG, _APART, _ROOM = 10, 3, 80
_NUMBERS = frozenset({"序号", "排名", "逾期"})
