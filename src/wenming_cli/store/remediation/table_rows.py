"""Written steps in a table: a workbook, a document or a CSV file, columns in any order."""

from pathlib import Path
from typing import NamedTuple

from wenming_cli.errors import FileProblems, Problem
from wenming_cli.model.grid import Grid
from wenming_cli.model.remediation.written import FOR_READING, Field, heading
from wenming_cli.store.remediation.rows import Row, Rows, Spot
from wenming_cli.store.tables import reading

_ABOVE = 30
"""Rows among which the headings are looked for."""

_LEAST = 2
"""Known headings that make a row one of headings."""


class _Headed(NamedTuple):
    row: int
    columns: dict[int, Field]


def read(path: Path) -> Rows:
    """Read every sheet that has headings of ours.

    Raises:
        FileProblems: None has, or a heading stands there twice.
        InputError: The file cannot be read.
    """
    grids = reading.read(path).grids
    headed = [(grid, found) for grid in grids if (found := _headings(grid))]
    if not headed:
        hint = (
            "第一行写列名，例如：问题编号、动作、经办人、说明；"
            "空白表用wenming track --form，整改计划表用wenming plan --sheet"
        )
        raise FileProblems([Problem(path, 0, 0, "L102", "没有找到表头", hint)])
    several = len(headed) > 1
    faults = [fault for grid, found in headed for fault in _twice(path, grid, found)]
    if faults:
        raise FileProblems(faults)
    rows = [row for grid, found in headed for row in _rows(path, grid, found, several=several)]
    remarks = [told for grid, found in headed for told in _unread(path, grid, found)]
    return Rows(tuple(rows), tuple(remarks))


def _headings(grid: Grid) -> _Headed | None:
    """Return the row that names most columns of ours."""
    best: _Headed | None = None
    for number in range(min(_ABOVE, len(grid.rows))):
        columns = {c: known for c, text in grid.own(number) if (known := heading(text))}
        if len(columns) > len(best.columns if best else ()):
            best = _Headed(number, columns)
    return best if best and len(best.columns) >= _LEAST else None


def _twice(path: Path, grid: Grid, found: _Headed) -> list[Problem]:
    seen: set[Field] = set()
    faults: list[Problem] = []
    for column, field in found.columns.items():
        if field in seen:
            message = f"“{field}”有两列（{grid.text(found.row, column)}）"
            hint = "留下一列，另一列改名或删掉"
            faults.append(Problem(path, found.row + 1, column + 1, "L102", message, hint))
        seen.add(field)
    return faults


def _unread(path: Path, grid: Grid, found: _Headed) -> list[Problem]:
    unread = [
        text
        for column, text in grid.own(found.row)
        if column not in found.columns and text not in FOR_READING
    ]
    if not unread:
        return []
    message = f"有{len(unread)}列没有读：{'、'.join(unread)}"
    hint = "要记入的，列名改成认识的；认识的列名见wenming track --form写出的空白表"
    return [Problem(path, found.row + 1, 1, "L111", message, hint, warning=True)]


def _is_aside(grid: Grid, number: int, found: _Headed, written: dict[Field, str]) -> bool:
    """Whether a row is the headings once more, or one sentence across the table."""
    spans = {grid.span(number, c) for c, f in found.columns.items() if f in written}
    across = len(spans) == 1 < len(written) and None not in spans
    return across or all(heading(text) is field for field, text in written.items())


def _rows(path: Path, grid: Grid, found: _Headed, *, several: bool) -> list[Row]:
    made: list[Row] = []
    for number in range(found.row + 1, len(grid.rows)):
        cells = {field: grid.text(number, column) for column, field in found.columns.items()}
        written = {field: text for field, text in cells.items() if text}
        if not written or _is_aside(grid, number, found, written):
            continue
        sheet = grid.name if several else ""
        spots = {f: Spot(number + 1, c + 1, sheet=sheet) for c, f in found.columns.items()}
        first = min(spots.values(), key=lambda spot: spot.column)
        made.append(Row(path, first, written, spots))
    return made
