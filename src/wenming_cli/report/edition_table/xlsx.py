"""The table as a workbook: the printed look, merged cells, headings on every page."""

import datetime as dt
from collections.abc import Sequence
from io import BytesIO
from itertools import groupby

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from wenming_cli.errors import InputError
from wenming_cli.model.edition import Edition
from wenming_cli.model.table_form import FormColumn
from wenming_cli.report.edition_table import rows
from wenming_cli.report.edition_table.rows import Table

_STAMP = dt.datetime(2000, 1, 1)  # ruff: ignore[call-datetime-without-tzinfo] - the format has none
"""A fixed day: the same edition gives the same bytes."""

_LONGEST = 32_767
"""Characters that a cell takes."""

_PLAIN = {
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "in_memory": True,
}
_FONT = {"font_name": "宋体", "font_size": 10, "text_wrap": True, "border": 1, "valign": "vcenter"}
_HEAD = {**_FONT, "bold": True, "align": "center", "bg_color": "#EDEDED"}
_LINE = 16
"""Points of a line of text."""

_FIRST_ON_A_PAGE = ("responsible_units", "not_applicable_when", "source.documents")
_SCALE = 60
"""Percent, at which what stands between two of them goes on a page."""

_TALLEST = 409
"""Points that a row may be high."""

_SHORT = 6
"""Columns up to this width are centred."""


def render(edition: Edition) -> bytes:
    """Return the workbook; the same edition gives the same bytes.

    Raises:
        InputError: A text is longer than a cell takes.
    """
    made = BytesIO()
    book = xlsxwriter.Workbook(made, _PLAIN)
    book.set_properties({"title": edition.title, "created": _STAMP})
    formats = {
        name: book.add_format(given)
        for name, given in {
            "head": _HEAD,
            "text": _FONT,
            "middle": {**_FONT, "align": "center"},
        }.items()
    }
    main = rows.main(edition)
    for table in (main, *rows.once(edition)):
        _sheet(book.add_worksheet(table.name), table, formats, edition.title)
    book.close()
    return made.getvalue()


def _sheet(sheet: Worksheet, table: Table, formats: dict[str, Format], title: str) -> None:
    grouped = any(column.group for column in table.columns)
    top = 2 if grouped else 1
    _page(sheet, table.columns, top, title)
    _heading(sheet, table.columns, formats["head"], grouped=grouped)
    spans = {(span.top, span.left): span for span in table.spans}
    covered = {(r, s.left) for s in table.spans for r in range(s.top + 1, s.bottom + 1)}
    for row, texts in enumerate(table.rows):
        sheet.set_row(top + row, _height(table.columns, texts, row, covered))
        for column, text in enumerate(texts):
            if len(text) > _LONGEST:
                raise InputError(f"有一格超过{_LONGEST}字，Excel放不下：{text[:20]}…", "导出成csv")
            short = table.columns[column].width <= _SHORT
            look = formats["middle" if short else "text"]
            if span := spans.get((row, column)):
                last = top + span.bottom
                sheet.merge_range(top + row, column, last, column, "", look)
            if (row, column) not in covered:
                sheet.write_string(top + row, column, text, look)


def _page(sheet: Worksheet, columns: Sequence[FormColumn], top: int, title: str) -> None:
    sheet.set_landscape()
    sheet.set_paper(8)  # A3
    sheet.set_margins(0.4, 0.4, 0.6, 0.6)
    sheet.repeat_rows(0, top - 1)
    _pages(sheet, [column.key for column in columns], top)
    sheet.set_header(f"&C{title.replace('&', '&&')[:200]}")
    sheet.set_footer("&C第&P页 共&N页")
    for place, column in enumerate(columns):
        sheet.set_column(place, place, column.width * 2 + 1)


def _pages(sheet: Worksheet, keys: Sequence[str], top: int) -> None:
    """Part the wide table at its groups; id and text stand again on every page."""
    if "text" not in keys:
        sheet.fit_to_pages(1, 0)
        sheet.freeze_panes(top, 0)
        return
    sheet.set_print_scale(_SCALE)
    sheet.set_v_pagebreaks([keys.index(first) for first in _FIRST_ON_A_PAGE])
    sheet.repeat_columns(keys.index("id"), keys.index("text"))
    sheet.freeze_panes(top, keys.index("text") + 1)


def _heading(
    sheet: Worksheet, columns: Sequence[FormColumn], look: Format, *, grouped: bool
) -> None:
    place = 0
    for group, inner in groupby(columns, key=lambda column: column.group):
        under = list(inner)
        last = place + len(under) - 1
        if group and len(under) > 1:
            sheet.merge_range(0, place, 0, last, group, look)
        elif group:
            sheet.write_string(0, place, group, look)
        for offset, column in enumerate(under):
            if group or not grouped:
                sheet.write_string(1 if group else 0, place + offset, column.title, look)
            else:
                sheet.merge_range(0, place + offset, 1, place + offset, column.title, look)
        place = last + 1


def _height(
    columns: Sequence[FormColumn], texts: Sequence[str], row: int, covered: set[tuple[int, int]]
) -> float:
    """Return a height that shows every text of a row; merged areas have several rows' room."""
    most = max(
        (
            sum(-(-max(1, len(line)) // column.width) for line in text.split("\n"))
            for place, (column, text) in enumerate(zip(columns, texts, strict=True))
            if column.level == "requirement" and (row, place) not in covered
        ),
        default=1,
    )
    return min(_TALLEST, max(2, most) * _LINE)
