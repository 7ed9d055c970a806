"""What a row under a heading is, told by how it looks."""

import re
from collections.abc import Collection, Sequence
from enum import Enum, auto

from wenming_cli.core.importing.headers import Header
from wenming_cli.core.importing.splitting import labelled
from wenming_cli.model.grid import Grid

_TOTAL = re.compile(r"(本[项页类])?(合\s*计|总\s*计|小\s*计|共\s*计|总\s*分|累\s*计)")
_NOTE = re.compile(
    r"(备\s*注|注|说\s*明|附\s*注|填\s*[表报]\s*说\s*明|编\s*制\s*说\s*明|使用说明)\s*\d?\s*[:：]"
    r"|(填表人|填报人|制表人?|审核人?|负责人|联系人|填报单位|填表日期|填报日期|制表日期|联系电话)"
    r"\s*([:：（(_]|$)"
)
_PAGE = re.compile(
    r"第\s*\d+\s*页[\s，,/]*(共\s*\d+\s*页)?|[-—]\s*\d+\s*[-—]|[（(]?(续\s*表|接上[页表]|续)[）)]?"
)


class Sort(Enum):
    """Sorts of rows."""

    TOTAL = auto()
    NOTE = auto()
    PAGE = auto()
    TITLE = auto()
    """A title of the table, once more."""
    GOING_ON = auto()
    """Beside a text that reaches down from a row above."""
    ALONE = auto()
    """One text, and not where the requirements stand."""
    BARE = auto()
    """Several texts, and none where the requirements stand."""
    REQUIREMENT = auto()


WHY = {
    Sort.TOTAL: "合计行",
    Sort.NOTE: "说明行",
    Sort.PAGE: "页码或续表字样",
    Sort.BARE: "没有测评标准的文字",
}
"""Why rows of a sort are not placed."""

SPREAD = "跨列的文字，看不出属于哪一条"
UNHEADED = "这张表没有找到表头"


def sort_of(grid: Grid, row: int, now: Header, titles: Collection[str]) -> Sort:
    """Return the sort of a row that is not empty; `titles` are those of the table."""
    (begun, first), *others = grid.own(row)
    column = now.columns["text"][0]
    aside = begun != column or wide(grid, row, column)
    sorts = {
        Sort.TOTAL: bool(_TOTAL.match(first)),
        Sort.NOTE: bool(_NOTE.match(first)) and (aside or not others),
        Sort.PAGE: not others and bool(_PAGE.fullmatch(first)),
        Sort.TITLE: not others and labelled(first)[1] in titles,
        Sort.GOING_ON: not grid.begins(row, column),
        Sort.ALONE: aside and not others,
        Sort.BARE: not cell(grid, row, now.columns["text"]),
    }
    return next((sort for sort, holds in sorts.items() if holds), Sort.REQUIREMENT)


def wide(grid: Grid, row: int, column: int) -> bool:
    """Whether one cell reaches over most of a row."""
    span = grid.span(row, column)
    return span is not None and 2 * (span.right - span.left + 1) > grid.width


def cell(grid: Grid, row: int, columns: Sequence[int]) -> str:
    """Return the text of one role; several columns under one heading are read together."""
    return " ".join(dict.fromkeys(filter(None, (grid.text(row, c) for c in columns))))
