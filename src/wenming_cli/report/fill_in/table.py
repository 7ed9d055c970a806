"""The sheet 自评表: a row a requirement, texts locked, answers to fill in."""

from decimal import Decimal

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from wenming_cli.model.cell_text import plain_text
from wenming_cli.model.fill_in import INPUTS, Column, FillIn, Row
from wenming_cli.report.fill_in import checks, words
from wenming_cli.report.fill_in.formats import Formats
from wenming_cli.report.fill_in.page import lock, set_page
from wenming_cli.report.fill_in.room import WIDTHS, row_height
from wenming_cli.report.marks import notices

HEADER = 3
"""Row of the header, counted from 0: title, round and notices stand above it."""

_DIGITS = 15
"""Digits of a number that every spreadsheet program keeps."""

_SIGNED = (
    "填报单位（盖章）：　　　　　　　　　主要负责人（签字）：　　　　　　　　　"
    "分管负责人：　　　　　　　　填报人：　　　　　　　　联系电话：　　　　　　　　"
    "填报日期：　　　　年　　月　　日"
)


def draw(sheet: Worksheet, form: FillIn, formats: Formats) -> None:
    """Write the whole sheet."""
    columns = {column: place for place, column in enumerate(Column)}
    _head(sheet, form, formats)
    for column, place in columns.items():
        sheet.set_column(place, place, WIDTHS[column])
        look = formats.asked if column in INPUTS else formats.heading
        sheet.write_string(HEADER, place, column, look)
    sheet.set_row(HEADER, 30)
    for at, row in enumerate(form.rows, HEADER + 1):
        sheet.set_row(at, row_height(row))
        _texts(sheet, at, row, formats)
        _answers(sheet, at, row, columns, formats)
    last = HEADER + len(form.rows)
    sheet.set_row(last + 2, 24)
    sheet.write_string(last + 2, 0, _SIGNED, formats.signature)
    sheet.autofilter(HEADER, 0, max(last, HEADER + 1), len(columns) - 1)
    sheet.freeze_panes(HEADER + 1, columns[Column.ITEM])
    lock(sheet)
    set_page(sheet, form, HEADER)


def _head(sheet: Worksheet, form: FillIn, formats: Formats) -> None:
    last = len(Column) - 1
    about = f"{form.edition.title}　　轮次：{words.round_name(form)}　　共{len(form.rows)}条"
    told = "　".join(notices(form))
    hint = "只填黄色的格子；怎样填、填好送回哪里，见“填报说明”。"
    for row, (text, look, high) in enumerate((
        (words.title(form), formats.title, 30),
        (about, formats.subtitle, 18),
        (f"{hint}　{told}", formats.notice, 28),
    )):
        sheet.set_row(row, high)
        sheet.merge_range(row, 0, row, last, "", look)
        sheet.write_string(row, 0, plain_text(text), look)


def _texts(sheet: Worksheet, at: int, row: Row, formats: Formats) -> None:
    """Write what is asked, and what is known from before."""
    requirement, measure = row.requirement, row.requirement.measure
    said: tuple[tuple[str, Format], ...] = (
        (requirement.id, formats.centred),
        (row.area, formats.text),
        (row.item, formats.text),
        (requirement.text, formats.text),
        (words.guidance(requirement), formats.reference),
        (measure.metric if measure else "", formats.text),
        (measure.measured_in if measure else "", formats.centred),
        (words.full_line(requirement), formats.text),
    )
    sheet.write_number(at, 0, row.number, formats.centred)
    for place, (text, look) in enumerate(said, 1):
        _write(sheet, at, place, text, look)
    _write(sheet, at, len(Column) - 2, words.before(row), formats.reference)
    _write(sheet, at, len(Column) - 1, words.asked(requirement), formats.reference)


def _answers(
    sheet: Worksheet, at: int, row: Row, columns: dict[Column, int], formats: Formats
) -> None:
    """Write what is filled in already, and say what may be typed."""
    status, value, note, evidence, gap_type = (columns[column] for column in INPUTS)
    cells = row.cells
    _write(sheet, at, status, cells.status, formats.choice)
    sheet.data_validation(at, status, at, status, checks.conclusion(row))
    if row.requirement.numeric:
        _value(sheet, at, value, cells.value, formats)
        sheet.data_validation(at, value, at, value, checks.value(row))
    else:
        _write(sheet, at, value, cells.value, formats.closed)
    _write(sheet, at, note, cells.note, formats.note)
    _write(sheet, at, evidence, cells.evidence, formats.note)
    _write(sheet, at, gap_type, cells.gap_type, formats.choice)
    sheet.data_validation(at, gap_type, at, gap_type, checks.gap_type())


def _value(sheet: Worksheet, at: int, place: int, value: str, formats: Formats) -> None:
    if value and len(Decimal(value).as_tuple().digits) <= _DIGITS:
        sheet.write_number(at, place, float(value), formats.value)
    else:
        _write(sheet, at, place, value, formats.value_text if value else formats.value)


def _write(sheet: Worksheet, at: int, place: int, text: str, look: Format) -> None:
    if text:
        sheet.write_string(at, place, plain_text(text), look)
    else:
        sheet.write_blank(at, place, None, look)
