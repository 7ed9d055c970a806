"""Tables as values: what a sheet or a CSV file holds, before anything is drawn."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from enum import IntEnum, auto
from typing import Generic, NamedTuple, TypeVar

from wenming_cli.report.figures import percent, plain, points, rounded, rounded_percent, share

T = TypeVar("T")
Cell = str | Decimal | int | None
"""Text, an exact number, a count, or nothing."""

_SHARE = Decimal("0.0001")


class Kind(IntEnum):
    """How a column's cells look; a text may stand in any of them.

    A number, because a sheet asks for the look of half a million cells, and Python hashes other
    enums slowly.
    """

    TEXT = auto()
    GROUP = auto()
    SHORT = auto()
    POINTS = auto()
    PERCENT = auto()
    SHARE = auto()
    COUNT = auto()
    VALUE = auto()


@dataclass(frozen=True, slots=True)
class Column(Generic[T]):
    """A heading, a width in Chinese characters, and what stands under it for each subject."""

    heading: str
    width: float
    kind: Kind
    of: Callable[[T], Cell]


class Row(NamedTuple):
    """Cells in the order of the columns.

    `key` names what rows in succession belong to; empty where a row stands alone.
    """

    cells: tuple[Cell, ...]
    key: str = ""


class Band(NamedTuple):
    """A row that is one cell across the table: the name of a group (组名行), or a sentence."""

    text: str


class Paint(NamedTuple):
    """A colour for every cell that holds just this text, from a column to the last one.

    It follows the text, also where somebody changes it by hand.
    """

    column: int
    text: str
    back: str
    ink: str


class Heading(NamedTuple):
    """A column without its subjects."""

    text: str
    width: float
    kind: Kind


@dataclass(frozen=True, slots=True)
class Table:
    """One sheet with one table.

    Attributes:
        head: Lines between the title and the headings.
        tail: Lines below the table.
        shared: Columns whose cells are merged over rows of the same key.
        frozen: Columns that stay in view.
        pages: Pages that its width is printed on.
        least: Lines that a row has room for at least, for writing by hand.
        paints: Colours that follow what stands in the cells.
    """

    name: str
    title: str
    head: tuple[str, ...]
    headings: tuple[Heading, ...]
    rows: tuple[Row | Band, ...]
    tail: tuple[str, ...] = ()
    shared: tuple[int, ...] = ()
    frozen: int = 0
    pages: int = 1
    least: int = 1
    paints: tuple[Paint, ...] = ()


def headings(columns: Iterable[Column[T]]) -> tuple[Heading, ...]:
    """Return columns without what they ask of a subject."""
    return tuple(Heading(c.heading, c.width, c.kind) for c in columns)


def rows(columns: Iterable[Column[T]], subjects: Iterable[T]) -> Iterator[Row]:
    """Yield a row a subject."""
    asked = tuple(columns)
    return (Row(tuple(column.of(subject) for column in asked)) for subject in subjects)


def number(cell: Decimal | int, kind: Kind) -> Decimal | int:
    """Return a number as people are shown it; a measured value stays as it was given.

    >>> number(Decimal("0.125"), Kind.POINTS), number(Decimal("99.999"), Kind.PERCENT)
    (Decimal('0.13'), Decimal('99.99'))
    """
    if isinstance(cell, int):
        return cell
    match kind:
        case Kind.POINTS:
            return rounded(cell)
        case Kind.PERCENT:
            return rounded_percent(cell)
        case Kind.SHARE:
            return cell.quantize(_SHARE, ROUND_HALF_UP)
        case _:
            return cell


def said(cell: Decimal | int, kind: Kind) -> str:
    """Word a number for a page that knows only text.

    >>> said(Decimal(2) / 3, Kind.POINTS), said(Decimal(50), Kind.PERCENT), said(7, Kind.COUNT)
    ('0.67', '50.00%', '7')
    """
    if isinstance(cell, int):
        return str(cell)
    words = {Kind.POINTS: points, Kind.PERCENT: percent, Kind.SHARE: share}
    return words.get(kind, plain)(cell)
