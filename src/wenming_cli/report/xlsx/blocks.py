"""Several small tables under each other on one sheet, on one grid of columns."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from wenming_cli.report.visible import shown
from wenming_cli.report.xlsx.formats import LINE, Part
from wenming_cli.report.xlsx.measure import lines
from wenming_cli.report.xlsx.page import Page, set_page
from wenming_cli.report.xlsx.pen import PAD, Pen
from wenming_cli.report.xlsx.table import Cell, Kind, said


@dataclass(frozen=True, slots=True)
class Field:
    """A heading, the number of grid columns under it, and how its cells look."""

    heading: str
    span: int
    kind: Kind


@dataclass(frozen=True, slots=True)
class Block:
    """A heading, sentences, and a small table; the table may be missing."""

    title: str
    sentences: tuple[str, ...] = ()
    fields: tuple[Field, ...] = ()
    rows: tuple[tuple[Cell, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Stack:
    """One sheet: a title, lines under it, and blocks; `grid` are widths in Chinese characters."""

    name: str
    title: str
    head: tuple[str, ...]
    grid: tuple[float, ...]
    blocks: tuple[Block, ...]


def draw(pen: Pen, stack: Stack, page: Page) -> None:
    """Draw the blocks, an empty row between them."""
    pen.columns(stack.grid)
    pen.across(0, Part.TITLE, stack.title)
    row = 1
    for text in stack.head:
        pen.across(row, Part.NOTE, text)
        row += 1
    for block in stack.blocks:
        row = _block(pen, stack, block, row + 1)
    pen.sheet.print_area(0, 0, row - 1, len(stack.grid) - 1)
    pen.sheet.freeze_panes(1, 0)
    set_page(pen.sheet, page)


def _block(pen: Pen, stack: Stack, block: Block, row: int) -> int:
    pen.across(row, Part.BAND, block.title)
    row += 1
    for text in block.sentences:
        pen.across(row, Part.NOTE, text)
        row += 1
    if not block.fields:
        return row
    names = tuple(field.heading for field in block.fields)
    _row(pen, stack, block.fields, names, row, Part.HEADING)
    for at, cells in enumerate(block.rows, row + 1):
        _row(pen, stack, block.fields, cells, at, Part.BODY)
    return row + 1 + len(block.rows)


def _row(
    pen: Pen,
    stack: Stack,
    fields: Sequence[Field],
    cells: Sequence[Cell],
    row: int,
    part: Part,
) -> None:
    starts = accumulate((field.span for field in fields), initial=0)
    most = 1
    for start, field, cell in zip(starts, fields, cells, strict=False):
        end = start + field.span
        pen.merge(row, start, row, end - 1, field.kind, part)
        if part is Part.BODY:
            pen.cell(row, start, cell, field.kind)
        else:
            pen.text(row, start, str(cell), part)
        most = max(most, lines(_words(cell, field.kind), sum(stack.grid[start:end])))
    pen.height(row, most * LINE + PAD)


def _words(cell: Cell, kind: Kind) -> str:
    if cell is None:
        return ""
    return shown(cell) if isinstance(cell, str) else said(cell, kind)
