"""The time axis of a chart: equal cells, each some days; and what stands in them."""

from datetime import date
from enum import StrEnum
from typing import NamedTuple

from wenming_cli.model.remediation.schedule import Span, Timetable


class Scale(StrEnum):
    """What one cell of the axis is."""

    DAY = "一天"
    TWO_DAYS = "两天"
    THREE_DAYS = "三天"
    WEEK = "一周"
    MONTH = "一个月"
    QUARTER = "一个季度"
    YEARS = "几年"


class Sign(StrEnum):
    """What stands in a cell; the values are in GB2312, so every office can show them."""

    PLAN = "■"
    AHEAD = "□"
    NODE = "▲"
    DONE = "●"
    LATE = "×"
    UNSET = "◇"


MEANS = {
    Sign.PLAN: "计划",
    Sign.AHEAD: "未到",
    Sign.NODE: "节点",
    Sign.DONE: "已完成",
    Sign.LATE: "逾期",
    Sign.UNSET: "未定时限",
}
"""The words of the signs; the first four are those of the trade."""


class Calendar(NamedTuple):
    """Cells of one size that hold every day of a chart, in order, without holes.

    Attributes:
        years: How many years a cell is, where the scale is YEARS; else 0.
        on: Place of the cell with the day of the timetable; None: it lies outside.
    """

    scale: Scale
    cells: tuple[Span, ...]
    on: int | None = None
    years: int = 0

    @property
    def days(self) -> int:
        """How many days it holds."""
        return (self.cells[-1].last - self.cells[0].first).days + 1

    def before(self, day: date) -> int:
        """Return how many of its days lie before this one."""
        return (day - self.cells[0].first).days


Row = tuple[Sign | None, ...]


class Chart(NamedTuple):
    """A timetable on a calendar.

    Attributes:
        calendar: None where there is no bar.
        rows: A row of cells a bar, for as many bars as were asked for, in their order.
    """

    table: Timetable
    calendar: Calendar | None
    rows: tuple[Row, ...]
