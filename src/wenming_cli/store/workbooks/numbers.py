"""Numbers of a workbook as people see them: percentages, dates, and what rounding left over."""

import re
from datetime import datetime, timedelta
from decimal import Decimal, InvalidOperation
from enum import Enum
from math import isfinite

from wenming_cli.model.filled import Cell

_DAY_ONE = datetime(1899, 12, 30)  # ruff: ignore[call-datetime-without-tzinfo] - a day in a cell has no time zone
_DAYS_1904 = 1462
_LAST_DAY = 2_958_465
"""31 December 9999; more is a number that only looks like a date."""


class Format(Enum):
    """What a number is shown as."""

    NUMBER = "number"
    PERCENT = "percent"
    DATE = "date"


_LITERAL = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')
_DATE_MARKS = re.compile(r"[ymdhs年月日时分秒]", re.IGNORECASE)


def format_of(code: str) -> Format:
    r"""Return what a number format shows a number as.

    >>> format_of("0.0%"), format_of('0.0"%"'), format_of('yyyy"年"m"月"')
    (<Format.PERCENT: 'percent'>, <Format.NUMBER: 'number'>, <Format.DATE: 'date'>)
    """
    bare = _LITERAL.sub("", code).partition(";")[0]
    if "%" in bare:
        return Format.PERCENT
    if bare.lower() != "general" and _DATE_MARKS.search(bare):
        return Format.DATE
    return Format.NUMBER


def built_in(id_: str) -> Format:
    """Formats that every program knows by number; 27 to 58 are those of Chinese ones."""
    number = int(id_) if id_.isdecimal() else 0
    if number in {9, 10}:
        return Format.PERCENT
    if number in {*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)}:
        return Format.DATE
    return Format.NUMBER


def numeric(cell: Cell, raw: str, how: Format, *, since_1904: bool) -> Cell:
    """Fill in a number as it was meant: 97.299999999999997 was 97.3."""
    try:
        value = float(raw)
        number = Decimal(repr(value))
    except (ValueError, InvalidOperation):
        return cell._replace(text=raw)
    if not isfinite(value):
        return cell._replace(text=raw)
    shift = _DAYS_1904 if since_1904 else 0
    if how is Format.DATE and 0 <= value + shift <= _LAST_DAY:
        return cell._replace(text=_date(value + shift), date=True)
    if how is Format.PERCENT:
        number = (number * 100).normalize()
        return cell._replace(text=f"{number:f}%", number=number, percent=True)
    return cell._replace(text=f"{number.normalize():f}", number=number)


def _date(serial: float) -> str:
    if serial < 1:
        return (_DAY_ONE + timedelta(days=serial)).strftime("%H:%M")
    moment = _DAY_ONE + timedelta(seconds=round(serial * 86_400))
    whole = serial == int(serial)
    return moment.date().isoformat() if whole else moment.isoformat(" ", "minutes")
