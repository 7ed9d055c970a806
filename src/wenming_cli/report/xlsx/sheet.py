"""A table drawn on a worksheet: title, headings, rows, merged cells, and the page it prints on."""

from collections.abc import Iterable, Sequence
from itertools import accumulate, groupby

from xlsxwriter.utility import xl_range

from wenming_cli.report.visible import shown
from wenming_cli.report.xlsx.formats import LINE, Part
from wenming_cli.report.xlsx.measure import lines
from wenming_cli.report.xlsx.page import Page, set_page
from wenming_cli.report.xlsx.pen import PAD, Pen
from wenming_cli.report.xlsx.table import Band, Cell, Heading, Row, Table, said


def draw(pen: Pen, table: Table, page: Page) -> None:
    """Draw a table on a new sheet; its headings stand on every printed page."""
    sheet = pen.sheet
    rooms = [heading.width for heading in table.headings]
    pen.columns(rooms)
    over = _first_page(table)
    top = _lines_across(pen, Part.TITLE, [table.title], 0, over)
    top = _lines_across(pen, Part.NOTE, table.head, top, over)
    _headings(pen, table.headings, top)
    end = _body(pen, table, top + 1)
    bottom = _lines_across(pen, Part.NOTE, table.tail, end, over)
    last = len(rooms) - 1
    for paint in table.paints:
        pen.paint(top + 1, end - 1, last, paint)
    sheet.freeze_panes(top + 1, table.frozen)
    sheet.autofilter(top, 0, max(end - 1, top), last)
    sheet.repeat_rows(top)
    if table.pages > 1:
        sheet.repeat_columns(0, table.frozen - 1)
    sheet.print_area(0, 0, bottom - 1, last)
    sheet.ignore_errors({"number_stored_as_text": xl_range(0, 0, bottom - 1, last)})
    set_page(sheet, page, table.pages)


def _first_page(table: Table) -> range | None:
    """Return the columns for what stands above and below a table that is two pages wide.

    A line over the whole sheet would be cut by the paper, and what stands in the columns that
    every page repeats would be there twice. None: the whole width.
    """
    if table.pages == 1:
        return None
    rooms = [heading.width for heading in table.headings]
    page = (sum(rooms) + sum(rooms[: table.frozen])) / table.pages
    fitting = sum(1 for used in accumulate(rooms) if used <= page)
    return range(table.frozen, max(fitting, table.frozen + 1))


def _lines_across(pen: Pen, part: Part, texts: Iterable[str], row: int, over: range | None) -> int:
    """Draw each text over the whole width, or some columns; return the row after."""
    for text in texts:
        pen.across(row, part, text, over)
        row += 1
    return row


def _headings(pen: Pen, headings: Sequence[Heading], row: int) -> None:
    for column, heading in enumerate(headings):
        pen.text(row, column, heading.text, Part.HEADING)
    most = max(lines(heading.text, heading.width) for heading in headings)
    pen.height(row, most * LINE + PAD)


def _body(pen: Pen, table: Table, row: int) -> int:
    """Draw the rows; return the row after."""
    for key, group in groupby(table.rows, key=_belongs):
        together = list(group)
        if key:
            row = _group(pen, table, [each for each in together if isinstance(each, Row)], row)
            continue
        for each in together:
            if isinstance(each, Band):
                pen.across(row, Part.BAND, each.text)
            else:
                _cells(pen, table, each, row)
                pen.height(row, _height(table, each.cells))
            row += 1
    return row


def _belongs(row: Row | Band) -> str:
    return row.key if isinstance(row, Row) else ""


def _group(pen: Pen, table: Table, rows: Sequence[Row], top: int) -> int:
    """Draw rows of one key; their shared cells are one cell each, high enough for its text.

    Every row keeps the text under the merged cell, so that filters and other programs find it.
    """
    bottom = top + len(rows) - 1
    if len(rows) > 1:
        for column in table.shared:
            pen.merge(top, column, bottom, column, table.headings[column].kind)
    heights = [_height(table, row.cells, table.shared) for row in rows]
    needed = _height(table, [rows[0].cells[column] for column in table.shared], only=table.shared)
    heights[-1] += max(0.0, needed - sum(heights))
    for at, (row, height) in enumerate(zip(rows, heights, strict=True), top):
        _cells(pen, table, row, at)
        pen.height(at, height)
    return bottom + 1


def _cells(pen: Pen, table: Table, row: Row, at: int) -> None:
    for column, (cell, heading) in enumerate(zip(row.cells, table.headings, strict=True)):
        pen.cell(at, column, cell, heading.kind)


def _height(
    table: Table,
    cells: Sequence[Cell],
    without: Sequence[int] = (),
    only: Sequence[int] | None = None,
) -> float:
    """Return how high a row has to be for all its cells, or for some columns' cells."""
    kept = table.headings if only is None else [table.headings[column] for column in only]
    most = max(
        (
            _lines(cell, heading)
            for column, (cell, heading) in enumerate(zip(cells, kept, strict=True))
            if column not in without
        ),
        default=1,
    )
    return max(most, table.least) * LINE + PAD


def _lines(cell: Cell, heading: Heading) -> int:
    if cell is None:
        return 1
    words = shown(cell) if isinstance(cell, str) else said(cell, heading.kind)
    return lines(words, heading.width)
