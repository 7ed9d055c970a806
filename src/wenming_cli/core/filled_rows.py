"""Which requirement a row of a filled workbook is about."""

from decimal import Decimal

from wenming_cli.model.fill_in import Column
from wenming_cli.model.filled import Asked, Cell, Fault, FilledRow, FilledSheet
from wenming_cli.model.typed import half_width


def identified(sheet: FilledSheet, row: FilledRow, seen: dict[str, Cell]) -> str | Fault | None:
    """Return the id of a row, or what is wrong with it; None for one that is no row of ours.

    Args:
        sheet: What was asked.
        row: One row below the header.
        seen: Ids found before and their cells; this one is added.
    """
    cell = row.cells[Column.ID]
    if not cell.text:
        if not row.given.given:
            return None
        hint = "补上编号，或把内容移到它那一行"
        return Fault("", cell, "F101", "这一行填了内容，没有编号", hint)
    id_ = _id(cell, sheet.asked)
    if id_ is None:
        if not row.given.given:
            return None  # a signature, a note below the table
        hint = "编号照原表填；多出来的行删掉"
        return Fault("", cell, "F102", f"原表里没有编号“{cell.text}”", hint)
    if id_ in seen:
        hint = "留下一行，另一行删掉"
        return Fault(id_, cell, "F103", f"编号{id_}有两行，另一行在{seen[id_].name}", hint)
    seen[id_] = cell
    return id_


def _id(cell: Cell, asked: dict[str, Asked]) -> str | None:
    """Return the id a cell stands for; a number (1.10 saved as 1.1) where only one fits."""
    typed = half_width(cell.text)
    if cell.number is None:
        return next((id_ for id_ in (cell.text, typed, typed.upper()) if id_ in asked), None)
    numbers = [id_ for id_ in asked if id_.replace(".", "", 1).isdecimal()]
    fits = [id_ for id_ in numbers if Decimal(id_) == cell.number]
    return fits[0] if len(fits) == 1 else None
