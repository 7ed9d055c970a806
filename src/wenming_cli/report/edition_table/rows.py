"""The rows of the table, and which cells are one."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from wenming_cli.model.edition import Area, Edition, Item
from wenming_cli.model.grid import Span
from wenming_cli.model.requirement import Requirement
from wenming_cli.model.table_form import (
    COLUMNS,
    COUNTED,
    DECLARED,
    PARTICULARS,
    ROSTER,
    SAID_ONCE,
    SOURCES,
    FormColumn,
)
from wenming_cli.report.edition_table.cell_text import flag, text
from wenming_cli.terms import chinese


class Table(NamedTuple):
    """A table of texts.

    Attributes:
        rows: Without the heading.
        spans: Cells of `rows` that are one, each with its text top left.
    """

    name: str
    columns: tuple[FormColumn, ...]
    rows: tuple[tuple[str, ...], ...]
    spans: tuple[Span, ...] = ()


def main(edition: Edition, *, repeated: bool = False, whole: bool = True) -> Table:
    """Return every requirement in a row, under its area and its item.

    Args:
        edition: What is shown.
        repeated: Whether area and item are written in every row, instead of once for all of it.
        whole: Whether columns without any text stand too.
    """
    rows: list[tuple[str, ...]] = []
    blocks: list[tuple[str, int, int]] = []
    for area in edition.areas:
        begun = len(rows)
        for item in area.items:
            blocks.append(("item", len(rows), len(rows) + len(item.requirements) - 1))
            rows += (_row(area, item, requirement) for requirement in item.requirements)
        blocks.append(("area", begun, len(rows) - 1))
    kept = [n for n, _ in enumerate(COLUMNS) if whole or any(row[n] for row in rows)]
    columns = tuple(COLUMNS[n] for n in kept)
    spans = () if repeated else tuple(_spans(columns, blocks))
    covered = {(r, s.left) for s in spans for r in range(s.top + 1, s.bottom + 1)}
    texts = (
        tuple("" if (r, c) in covered else row[n] for c, n in enumerate(kept))
        for r, row in enumerate(rows)
    )
    return Table("测评标准", columns, tuple(texts), spans)


def once(edition: Edition) -> tuple[Table, ...]:
    """Return what is said once: particulars, sources, units."""
    said = [(chinese(name), text(getattr(edition, name))) for name in SAID_ONCE]
    if edition.expected is not None:
        said += [
            (f"{DECLARED}{chinese(name)}", text(getattr(edition.expected, name)))
            for name in COUNTED
        ]
    units = [
        (
            unit.name,
            text(unit.aliases),
            flag(unit.collective) if unit.collective else "",
            text(unit.member_of),
        )
        for unit in edition.roster
    ]
    tables = (
        _plain(PARTICULARS, (14, 60), said),
        _plain(SOURCES, (14, 60), edition.sources.items()),
        _plain(ROSTER, (18, 30, 8, 18), units),
    )
    return tuple(table for table in tables if table.rows)


def _plain(names: Sequence[str], widths: Sequence[int], rows: Iterable[Sequence[str]]) -> Table:
    columns = (
        FormColumn("requirement", (name,), name, width)
        for name, width in zip(names, widths, strict=True)
    )
    return Table(names[0], tuple(columns), tuple(map(tuple, rows)))


def _spans(columns: Sequence[FormColumn], blocks: Iterable[tuple[str, int, int]]) -> Iterable[Span]:
    for level, top, bottom in blocks:
        if bottom > top:
            yield from (
                Span(top, place, bottom, place)
                for place, column in enumerate(columns)
                if column.level == level
            )


def _row(area: Area, item: Item, requirement: Requirement) -> tuple[str, ...]:
    parts: dict[str, object] = {"area": area, "item": item, "requirement": requirement}
    return tuple(_field(parts[column.level], column.path) for column in COLUMNS)


def _field(holder: object, path: Sequence[str]) -> str:
    for name in path:
        holder = getattr(holder, name) if holder is not None else None
    return text(holder)
