"""Weeks as people type them: 2026-W47, 2026年第47周, 本周, 上周, or any day of one."""

import re
from datetime import date, timedelta
from typing import NamedTuple

from wenming_cli.model.typed import half_width
from wenming_cli.model.typed_date import day_of

_NUMBERED = re.compile(r"(?:(\d{4})(?:-?W|年))?第?(\d{1,2})周?", re.IGNORECASE)
_NEAR = {"本周": 0, "这周": 0, "上周": -7}
WEEK = timedelta(days=7)

HOW = "写成2026-W47、2026年第47周、本周、上周，或那一周里的任何一天"
"""What to type instead, for messages."""


class Week(NamedTuple):
    """Monday to Sunday, both included."""

    first: date
    last: date

    @property
    def eve(self) -> date:
        """The day before it: the last day of the week before."""
        return self.first - timedelta(days=1)

    @property
    def next(self) -> "Week":
        """The week after."""
        return Week(self.first + WEEK, self.last + WEEK)

    @property
    def number(self) -> tuple[int, int]:
        """Year and number by ISO 8601, as offices count: week 1 holds January 4th."""
        year, number, _ = self.first.isocalendar()
        return year, number


def week_of(day: date) -> Week:
    """Return the week a day is in.

    >>> week_of(date(2026, 11, 23))
    Week(first=datetime.date(2026, 11, 23), last=datetime.date(2026, 11, 29))
    """
    first = day - timedelta(days=day.weekday())
    return Week(first, first + timedelta(days=6))


def week_typed(typed: str, today: date) -> Week | None:
    """Return the week that was typed; None if it is none.

    Args:
        typed: Full-width digits and spaces are fine.
        today: Gives a week without a year its year, and 本周 its meaning.

    >>> week_typed("2026-W01", date(2026, 6, 1)).first, week_typed("2026-W54", date(2026, 6, 1))
    (datetime.date(2025, 12, 29), None)
    """
    try:
        day = _day("".join(half_width(typed).split()), today)
        found = week_of(day) if day else None
    except (ValueError, OverflowError):
        return None
    return found if found and found.first > date.min else None  # a week is seen from its eve


def _day(text: str, today: date) -> date | None:
    """Return a day of the week that was typed."""
    if text in _NEAR:
        return today + timedelta(days=_NEAR[text])
    if numbered := _NUMBERED.fullmatch(text):
        year = int(numbered[1] or today.isocalendar()[0])
        return date.fromisocalendar(year, int(numbered[2]), 1)
    return day_of(text, today)
