"""Days as people type them: 2026-11-23, 2026.11.23, 2026年11月23日, 11月23日, +7, 今天."""

import re
from datetime import date, timedelta

from wenming_cli.model.typed import half_width

_FULL = re.compile(r"(\d{4})(?:[-./]|年)(\d{1,2})(?:[-./]|月)(\d{1,2})日?")
_SHORT = re.compile(r"(\d{1,2})(?:[-./]|月)(\d{1,2})日?")
_RUN = re.compile(r"(\d{4})(\d{2})(\d{2})")
_AHEAD = re.compile(r"\+(\d{1,4})天?")
_NEAR = {"昨天": -1, "今天": 0, "今日": 0, "明天": 1, "后天": 2}

HOW = "写成2026-11-23、2026.11.23、2026年11月23日，今年的可以写11月23日，也可以写+7（七天以后）"
"""What to type instead, for messages."""


def day_of(typed: str, today: date) -> date | None:
    """Return the day that was typed; None if it is none.

    Args:
        typed: Full-width digits and spaces are fine.
        today: Gives a day without a year its year, and `+7` its beginning.

    >>> day_of("２０２６年２月９日", date(2026, 1, 1)), day_of("+7", date(2024, 2, 26))
    (datetime.date(2026, 2, 9), datetime.date(2024, 3, 4))
    >>> day_of("2026-02-29", date(2026, 1, 1)) is None
    True
    """
    text = "".join(half_width(typed).split())
    if text in _NEAR:
        return today + timedelta(days=_NEAR[text])
    if ahead := _AHEAD.fullmatch(text):
        return today + timedelta(days=int(ahead[1]))
    parts = _FULL.fullmatch(text) or _RUN.fullmatch(text)
    if parts:
        year, month, day = map(int, parts.groups())
    elif short := _SHORT.fullmatch(text):
        year, (month, day) = today.year, map(int, short.groups())
    else:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None
