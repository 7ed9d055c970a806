"""A 包保责任表 kept as a workbook, a Word table or CSV: one line a duty."""

from pathlib import Path
from typing import Final, NamedTuple

from wenming_cli.errors import FileProblems, Problem
from wenming_cli.model.duty import Duty
from wenming_cli.model.grid import Grid
from wenming_cli.store.tables.reading import read as read_tables
from wenming_cli.terms import chinese

_NAMES: Final = (
    *("zone", "site_names", "site_type", "address", "held_units", "city_leader"),
    *("district_leader", "sponsor", "sponsor_head", "site_chief", "phone", "grid_keeper"),
    "community_liaison",
)
_HEADINGS: Final = {
    **{chinese(name): name for name in _NAMES},
    "网格": "zone",
    "网格/片区": "zone",
    "点位名称": "site_names",
    "包保领导": "city_leader",
    "地址（四至）": "address",
    "点位长（路长/楼长）": "site_chief",
    "路长": "site_chief",
}
_PASSED_OVER: Final = {
    "序号",
    "自评得分",
    "自评得分率",
    "自评得分（包保单位）",
    "未销号问题数",
    "备注",
    "",
}
_LISTS: Final = {"site_names", "held_units"}
_LEAST = 2
"""Known headings that make a row the heading."""


class _Head(NamedTuple):
    row: int
    columns: dict[int, str]
    unknown: tuple[int, ...]


def read(path: Path) -> tuple[Duty, ...]:
    """Return the duties of a table's sheets, in order; columns may stand in any.

    Several places or units in one cell are set apart by “、”, “；” or a new line.

    Raises:
        FileProblems: With every fault of every row.
        InputError: It cannot be read as a table.
    """
    found: list[Duty] = []
    problems: list[Problem] = []
    for grid in read_tables(path).grids:
        head = _head(grid)
        if head is None:
            hint = f"表头要有：{'、'.join(map(chinese, _NAMES))}，次序不限"
            problems.append(_fault(path, grid, 0, 0, ("W110", "没有找到表头", hint)))
            continue
        for column in head.unknown:
            text = grid.text(head.row, column)
            hint = f"可以写：{'、'.join(_HEADINGS)}"
            told = ("W111", f"不认识表头“{text}”", hint)
            problems.append(_fault(path, grid, head.row, column, told))
        for row in range(head.row + 1, len(grid.rows)):
            duty = _duty(grid, head, row)
            if duty == Duty():
                continue
            found.append(duty)
            if not (duty.held and duty.holds):
                told = (
                    "W112",
                    "这一行没有写全由谁包保、包保什么",
                    "补上领导或单位，以及点位或片区",
                )
                problems.append(_fault(path, grid, row, 0, told))
    if problems:
        raise FileProblems(problems)
    return tuple(found)


def _head(grid: Grid) -> _Head | None:
    for row in range(len(grid.rows)):
        texts = {c: "".join(grid.text(row, c).split()) for c in range(grid.width)}
        columns = {c: _HEADINGS[text] for c, text in texts.items() if text in _HEADINGS}
        if len(columns) >= _LEAST:
            rest = (c for c in texts if c not in columns and texts[c] not in _PASSED_OVER)
            return _Head(row, columns, tuple(rest))
    return None


def _duty(grid: Grid, head: _Head, row: int) -> Duty:
    told: dict[str, object] = {}
    for column, name in head.columns.items():
        text = grid.text(row, column)
        told[name] = _several(text) if name in _LISTS else text
    return Duty(**told)  # type: ignore[arg-type]


def _several(text: str) -> tuple[str, ...]:
    parts = text.replace("；", "、").replace("\n", "、").split("、")
    return tuple(part.strip() for part in parts if part.strip())


def _fault(path: Path, grid: Grid, row: int, column: int, told: tuple[str, str, str]) -> Problem:
    code, message, hint = told
    return Problem(path, row + 1, column + 1, code, f"{grid.address(row, column)}：{message}", hint)
