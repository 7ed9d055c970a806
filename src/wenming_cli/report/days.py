"""Days as pages write them."""

from datetime import date


def day(value: date | None) -> str:
    """Word a day as it stands in a table; empty without one.

    >>> day(date(2026, 4, 8))
    '2026-04-08'
    """
    return "" if value is None else value.isoformat()


def written_day(value: date) -> str:
    """Word a day as it stands in running text.

    >>> written_day(date(2026, 4, 8))
    '2026年4月8日'
    """
    return f"{value.year}年{value.month}月{value.day}日"


def short_day(value: date) -> str:
    """Word a day city_or_unit year is known.

    >>> short_day(date(2026, 4, 8))
    '4月8日'
    """
    return f"{value.month}月{value.day}日"
