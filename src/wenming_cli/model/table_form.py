"""An edition as a table: which column holds what.

`wenming export-edition` writes these columns, `wenming import` knows them again; so a table that
was exported, or filled in under these headings, keeps every field.
"""

from typing import Literal, NamedTuple

from wenming_cli.terms import TERMS

Level = Literal["area", "item", "requirement"]

PARTICULARS = ("体系信息", "内容")
"""Heading of the table of what is said once of the whole edition."""

SOURCES = ("来源", "说明")
"""Heading of the table of sources."""

ROSTER = ("单位名录", "简称", "统称", "归入")
"""Heading of the table of units."""

SAID_ONCE = (
    "framework",
    "id",
    "year",
    "publisher",
    "reference",
    "statement",
    "partial_credit",
)
"""Fields of an edition that stand in PARTICULARS, by their Chinese word."""

COUNTED = ("areas", "items", "requirements")
"""Fields of 数目, which stand there too, as 应有测评项目 …"""

DECLARED = "应有"
"""What stands before the words of COUNTED."""


class FormColumn(NamedTuple):
    """One column.

    Attributes:
        path: From the area, the item or the requirement down to the field.
        title: The heading; `group` stands above several.
        width: Of the printed column, in Chinese characters.
        many: Whether the field is a list: one entry a line.
    """

    level: Level
    path: tuple[str, ...]
    title: str
    width: int
    group: str = ""
    many: bool = False

    @property
    def heading(self) -> str:
        """The heading with its group, where there is only one line for it."""
        return f"{self.group}：{self.title}" if self.group else self.title

    @property
    def key(self) -> str:
        """Name of the column in code: `area.name`, `item.points`, `text`, `source.page`."""
        ahead = () if self.level == "requirement" else (self.level,)
        return ".".join((*ahead, *self.path))


def _own(name: str, width: int, *, many: bool = False) -> FormColumn:
    return FormColumn("requirement", (name,), TERMS[name], width, many=many)


def _inner(holder: str, *columns: tuple[str, int]) -> tuple[FormColumn, ...]:
    return tuple(
        FormColumn("requirement", (holder, name), TERMS[name], width, TERMS[holder])
        for name, width in columns
    )


COLUMNS: tuple[FormColumn, ...] = (
    FormColumn("area", ("id",), "项目编号", 4),
    FormColumn("area", ("name",), "测评项目", 7),
    FormColumn("item", ("indicator",), "测评指标", 6),
    FormColumn("item", ("id",), "内容编号", 5),
    FormColumn("item", ("name",), "测评内容", 7),
    FormColumn("item", ("points",), "分值", 4),
    FormColumn("item", ("rule",), "计分办法", 6),
    FormColumn("requirement", ("id",), "标准编号", 6),
    FormColumn("requirement", ("text",), "测评标准", 26),
    _own("nature", 4),
    _own("facet", 4),
    _own("action", 4),
    _own("methods", 6, many=True),
    _own("lead_unit", 8),
    _own("responsible_units", 10, many=True),
    _own("division", 10),
    _own("evidence", 16, many=True),
    _own("sites", 8, many=True),
    *_inner("guidance", ("achieved", 16), ("partially_achieved", 16), ("not_achieved", 16)),
    _own("not_applicable_when", 10),
    _own("veto", 4),
    _own("weight", 4),
    *_inner("measure", ("metric", 8), ("measured_in", 4), ("direction", 5), ("full_line", 5)),
    *_inner("measure", ("partial_direction", 5), ("partial_line", 5), ("full_words", 6)),
    *_inner("measure", ("partial_words", 6), ("minimum", 4), ("maximum", 4), ("conversion", 5)),
    *_inner("measure", ("per_occurrence", 4), ("line_source", 8)),
    FormColumn("requirement", ("source", "documents"), "文件", 8, TERMS["source"], many=True),
    *_inner("source", ("version", 7), ("clause", 5), ("page", 4), ("confidence", 4), ("remark", 8)),
)
"""Every column, in order; a test walks the model's fields to see that none is left out."""

BY_KEY = {column.key: column for column in COLUMNS}

ONCE_BY_WORD = {TERMS[name]: name for name in SAID_ONCE}
COUNTED_BY_WORD = {f"{DECLARED}{TERMS[name]}": name for name in COUNTED}
SETTING_BY_WORD = {TERMS[name]: name for name in ("per_miss", "ratios", "line")}
"""Parameters of a rule (计分办法), as they are written in its cell."""

OWN = ("area.id", "item.id", "id", "text")
"""Columns that make a table one of ours: then nothing in it is guessed."""
