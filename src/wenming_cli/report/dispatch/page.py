"""A paper before it has a format: fields, tables and slips, in the order they are printed."""

from typing import NamedTuple

from wenming_cli.report.papers.grid import Grid

BY_HAND = "　　　年　　月　　日"
"""Where a day is written by hand."""


class Field(NamedTuple):
    """A name and what stands beside it.

    Attributes:
        value: Empty: a blank to fill in by hand.
        half: Whether it shares its row with the half one next to it.
        room: Lines that are left free at least.
    """

    label: str
    value: str = ""
    half: bool = False
    room: int = 1


def half(label: str, value: str = "") -> Field:
    """Make a field that takes half a row."""
    return Field(label, value, half=True)


class Block(NamedTuple):
    """Fields under one another, or a table.

    Attributes:
        name: Its head; empty: none.
        cut: Whether it is to be cut off from what stands above.
    """

    fields: tuple[Field, ...] = ()
    grid: Grid | None = None
    name: str = ""
    cut: bool = False


class Page(NamedTuple):
    """A paper.

    Attributes:
        notice: What it must not pass for, in short; empty where there is nothing to say.
        remarks: Small lines at the foot: what it rests on.
    """

    title: str
    blocks: tuple[Block, ...]
    notice: str = ""
    remarks: tuple[str, ...] = ()
