"""Fill-in workbooks read back: the stamp, what was asked, and what is filled in now."""

from pathlib import Path

from wenming_cli.errors import InputError
from wenming_cli.model.cell_text import plain_text
from wenming_cli.model.fill_in import (
    FORMAT,
    GUIDE,
    HIDDEN,
    INPUTS,
    RECORDED_BY,
    TABLE,
    Cells,
    Column,
    Stamp,
)
from wenming_cli.model.filled import Asked, Cell, FilledRow, FilledSheet
from wenming_cli.store.workbooks.cells import Sheet
from wenming_cli.store.workbooks.cells import read as read_workbook

_HEADER_WITHIN = 30
"""Rows at the top among which the header is looked for."""

_ASK_AGAIN = "用wenming sheet重新导出一份，把填好的内容抄过去"


def read(path: Path) -> FilledSheet:
    """Read a workbook that `wenming sheet` has made, whoever has saved it since.

    Columns are found by name and rows by 编号: both may have been moved.

    Raises:
        InputError: It is no workbook of ours, or lacks what it cannot be read without.
    """
    sheets = read_workbook(path)
    hidden = next((sheet for sheet in sheets if sheet.name == HIDDEN), None)
    if hidden is None:
        message = f"“{path}”不是wenming sheet导出的自评表，或者里面的隐藏工作表被删掉了"
        raise InputError(message, _ASK_AGAIN)
    stamp, asked = _stamp(path, hidden)
    table, header, columns = _table(path, sheets)
    return FilledSheet(path, table.name, stamp, asked, _rows(table, header, columns), _by(sheets))


def _stamp(path: Path, hidden: Sheet) -> tuple[Stamp, dict[str, Asked]]:
    """Return what the hidden sheet says of the whole and of each row."""
    rows = sorted({row for row, _ in hidden.cells})
    said = {hidden.text(row, 1): hidden.text(row, 2) for row in rows}
    stamp = Stamp(*(said.get(field, "") for field in Stamp._fields))
    if stamp.format != FORMAT and stamp.format.isdecimal():
        raise InputError(f"“{path}”是更新的wenming导出的", "升级wenming后再导入")
    begin = next((row for row in rows if hidden.text(row, 1) == "requirement"), None)
    if begin is None or not all(stamp):
        raise InputError(f"“{path}”的隐藏工作表不完整", _ASK_AGAIN)
    asked = {
        hidden.text(row, 1): Asked(
            hidden.text(row, 2), Cells(*(plain_text(hidden.text(row, n)) for n in range(3, 8)))
        )
        for row in rows
        if row > begin and hidden.text(row, 1)
    }
    return stamp, asked


def _table(path: Path, sheets: tuple[Sheet, ...]) -> tuple[Sheet, int, dict[Column, int]]:
    """Return the sheet with the answers, the row of its header, and its columns by name."""
    ordered = sorted(sheets, key=lambda sheet: sheet.name != TABLE)
    wanted = (Column.ID, *INPUTS)
    best: dict[Column, int] = {}
    for sheet in ordered:
        if sheet.name in {HIDDEN, GUIDE}:
            continue
        for row in range(1, _HEADER_WITHIN + 1):
            columns = _columns(sheet, row)
            if all(column in columns for column in wanted):
                return sheet, row, columns
            best = max(best, columns, key=len)
    lacking = "、".join(column for column in wanted if column not in best)
    raise InputError(f"“{path}”里找不到“{lacking}”这几列的表头", f"恢复原来的表头；或{_ASK_AGAIN}")


def _columns(sheet: Sheet, row: int) -> dict[Column, int]:
    found: dict[Column, int] = {}
    for (at, column), cell in sheet.cells.items():
        name = "".join(cell.text.split())
        if at == row and name in list(Column):
            found.setdefault(Column(name), column)
    return found


def _rows(table: Sheet, header: int, columns: dict[Column, int]) -> tuple[FilledRow, ...]:
    """Return every row below the header that says something in a column of ours."""
    needed = {column: columns[column] for column in (Column.ID, *INPUTS)}
    numbers = set(needed.values())
    below = sorted({row for row, column in table.cells if row > header and column in numbers})
    return tuple(
        FilledRow({
            name: _trimmed(table.cells.get((row, at), Cell(row, at))) for name, at in needed.items()
        })
        for row in below
        if table.text(row, needed[Column.ID]).strip() != Column.ID  # not the header once more
    )


def _trimmed(cell: Cell) -> Cell:
    return cell._replace(text=plain_text(cell.text))


def _by(sheets: tuple[Sheet, ...]) -> str:
    """Return who signed, from the cell beside the label."""
    for sheet in sheets:
        if sheet.name == GUIDE:
            for (row, column), cell in sheet.cells.items():
                if cell.text.strip() == RECORDED_BY:
                    return " ".join(plain_text(sheet.text(row, column + 1)).split())
    return ""
