"""A workbook made of sheets, in memory and without a clock."""

from collections.abc import Iterable
from datetime import UTC, datetime
from io import BytesIO

from xlsxwriter.workbook import Workbook

from wenming_cli.model.about import About
from wenming_cli.report import marks, sentences
from wenming_cli.report.visible import shown
from wenming_cli.report.xlsx import blocks, sheet
from wenming_cli.report.xlsx.blocks import Stack
from wenming_cli.report.xlsx.formats import Formats
from wenming_cli.report.xlsx.long_texts import LongTexts
from wenming_cli.report.xlsx.page import page_of
from wenming_cli.report.xlsx.pen import Pen
from wenming_cli.report.xlsx.table import Table

_FONT = {"font_name": "Arial", "font_size": 10}
"""Excel measures columns in digits of the default font: Arial's are as wide everywhere, while what
stands in for Calibri or 宋体 where they are missing is wider, and the pages would shrink."""

_AS_TEXT = {
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}

_MADE = datetime(2000, 1, 1, tzinfo=UTC)
"""Written as the time of making: a page has no clock, and the same results give the same bytes."""


def made(results: About, kind: str, sheets: Iterable[Table | Stack]) -> bytes:
    """Return a workbook.

    Args:
        results: What it is about.
        kind: What it is, such as 自评报告; part of its title.
        sheets: See `bound`.
    """
    return bound(results, f"{results.edition.title}{kind}", sheets)


def bound(about: About, title: str, sheets: Iterable[Table | Stack]) -> bytes:
    """Return a workbook.

    Args:
        about: Whose figures they are.
        title: For the file's properties.
        sheets: In order; a sheet for texts too long for a cell follows where one is needed.
    """
    file = BytesIO()
    # a copy of the font: Workbook writes into what it is given
    book = Workbook(file, {**_AS_TEXT, "in_memory": True, "default_format_properties": dict(_FONT)})
    book.set_properties(_properties(about, title))
    formats, longs, page = Formats(book), LongTexts(), page_of(about)
    for each in sheets:
        pen = Pen(book.add_worksheet(each.name), formats, longs)
        if isinstance(each, Stack):
            blocks.draw(pen, each, page)
        else:
            sheet.draw(pen, each, page)
    rest = longs.table()
    if rest is not None:
        sheet.draw(Pen(book.add_worksheet(rest.name), formats, longs), rest, page)
    book.close()
    return file.getvalue()


def _properties(about: About, title: str) -> dict[str, object]:
    """Say what the file is; nobody is named in it."""
    return {
        "title": shown(title),
        "subject": shown(sentences.whose(about)),
        "comments": shown("\n".join(marks.notices(about))),
        "author": "",
        "company": "",
        "created": _MADE,
    }
