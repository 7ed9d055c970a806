"""The cells of a table as text, for formats that know nothing else."""

from collections.abc import Iterable, Iterator
from itertools import starmap

from wenming_cli.report.xlsx.table import Band, Cell, Heading, Kind, Row, Table, said

NUMBERS = frozenset({Kind.COUNT, Kind.PERCENT})


def text_rows(table: Table) -> Iterator[tuple[str, ...]]:
    """Yield the rows; a sentence in place of them is left out."""
    kinds = [heading.kind for heading in table.headings]
    for row in table.rows:
        if isinstance(row, Row):
            yield tuple(starmap(_word, zip(row.cells, kinds, strict=True)))


def sentences(table: Table) -> tuple[str, ...]:
    """Return what is said in place of rows."""
    return tuple(row.text for row in table.rows if isinstance(row, Band))


def names(headings: Iterable[Heading]) -> tuple[str, ...]:
    """Return the headings' texts."""
    return tuple(heading.text for heading in headings)


def _word(cell: Cell, kind: Kind) -> str:
    if cell is None:
        return ""
    return cell if isinstance(cell, str) else said(cell, kind)
