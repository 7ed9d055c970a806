"""Tables that become cards on a narrow screen and repeat their headings on paper.

Roles are written out because a browser forgets them when a table is laid out as cards.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from wenming_cli.report.html.markup import Html, joined, said, tag


class Column(NamedTuple):
    """A heading; numbers stand to the right.

    Attributes:
        kind: A class for the look: number, bar, wide …; may be empty.
        order: How the script may sort by it: number, or row for the order of the page.
    """

    heading: str
    kind: str = ""
    order: str = ""


class Cell(NamedTuple):
    """A cell, and the number to sort by where its text is not that number."""

    content: str
    value: str = ""


def table(
    caption: str,
    columns: Sequence[Column],
    bodies: Iterable[Html],
    *,
    id_: str = "",
    kind: str = "",
) -> Html:
    """Make a table of bodies."""
    heads = (
        tag(
            "th",
            column.heading,
            role="columnheader",
            scope="col",
            class_=column.kind,
            data_order=column.order,
        )
        for column in columns
    )
    head = tag("thead", tag("tr", *heads, role="row"), role="rowgroup")
    title = tag("caption", caption)
    return tag("table", title, head, *bodies, id=id_, class_=kind, role="table")


def body(rows: Iterable[Html], **attributes: str) -> Html:
    """Make a body, a line of source a row."""
    return tag("tbody", joined(rows, "\n"), role="rowgroup", **attributes)


def row(columns: Sequence[Column], cells: Iterable[str | Cell], **attributes: str) -> Html:
    """Make a row; its first cell is its heading."""
    made: list[Html] = []
    for column, each in zip(columns, cells, strict=True):
        cell = each if isinstance(each, Cell) else Cell(each)
        made.append(_cell(column, cell, first=not made))
    return tag("tr", *made, role="row", **attributes)


def text_rows(columns: Sequence[Column], rows: Iterable[Sequence[str]]) -> Iterator[Html]:
    """Yield rows of text as `row` makes them, fast: a table may have many thousands.

    What the cells of a column have in common is made once; a text with line ends keeps them.
    """
    frames = [
        _cell(column, Cell(Html(_PLACE)), first=not n).partition(_PLACE)
        for n, column in enumerate(columns)
    ]
    for texts in rows:
        pairs = zip(frames, texts, strict=True)
        cells = (
            f"{begin}{said(text) if _END in text else joined((text,))}{end}"
            for (begin, _, end), text in pairs
        )
        yield Html(f'<tr role="row">{"".join(cells)}</tr>')


_END = "\n"
_PLACE = "\0"
"""Where a text stands in the frame of a cell; no text of a page holds it."""


def _cell(column: Column, cell: Cell, *, first: bool) -> Html:
    return tag(
        "th" if first else "td",
        cell.content,
        role="rowheader" if first else "cell",
        scope="row" if first else "",
        class_=column.kind,
        data_label=column.heading,
        data_value=cell.value,
    )


def heading_row(columns: Sequence[Column], text: str, kind: str = "group") -> Html:
    """Make a row that is one heading over all columns."""
    cell = tag("th", text, role="cell", colspan=str(len(columns)), scope="rowgroup")
    return tag("tr", cell, role="row", class_=kind)


def facts(pairs: Iterable[tuple[str, str]]) -> Html:
    """Make a list of names and what they are; what is empty is left out."""
    named = (tag("div", tag("dt", name), tag("dd", told)) for name, told in pairs if told)
    return tag("dl", *named)
