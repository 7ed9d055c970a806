"""A fill-in workbook as bytes: the table, how to fill it in, and what it knows of itself."""

from datetime import UTC, datetime
from io import BytesIO
from typing import Any

from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from wenming_cli.model.cell_text import plain_text
from wenming_cli.model.fill_in import GUIDE, HIDDEN, TABLE, Cells, FillIn
from wenming_cli.report.fill_in import guide, table, words
from wenming_cli.report.fill_in.formats import Formats

_OPTIONS: dict[str, Any] = {
    "in_memory": True,
    "default_format_properties": {"font_name": "Arial", "font_size": 10},
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
"""Arial: columns are measured in its digits, and it is as wide everywhere."""


def render(form: FillIn) -> bytes:
    """Return the workbook; the same form gives the same bytes."""
    file = BytesIO()
    book = Workbook(file, _OPTIONS)
    made = datetime.fromisoformat(form.stamp.made).astimezone(UTC).replace(tzinfo=None)
    book.set_properties({
        "title": words.title(form),
        "subject": form.edition.title,
        "created": made,
    })
    formats = Formats(book)
    table.draw(book.add_worksheet(TABLE), form, formats)
    guide.draw(book.add_worksheet(GUIDE), form, formats)
    _remember(book.add_worksheet(HIDDEN), form)
    book.close()
    return file.getvalue()


def _remember(sheet: Worksheet, form: FillIn) -> None:
    """Write what the import needs to know: whose it is, what was asked, what was answered then."""
    rows: list[tuple[str, ...]] = [*form.stamp._asdict().items()]
    rows.append(("requirement", "fingerprint", *Cells._fields))
    rows += [
        (row.requirement.id, row.requirement.fingerprint, *map(plain_text, row.cells))
        for row in form.rows
    ]
    for at, texts in enumerate(rows):
        for place, text in enumerate(texts):
            if text:
                sheet.write_string(at, place, text)
    sheet.very_hidden()
    sheet.protect("")
