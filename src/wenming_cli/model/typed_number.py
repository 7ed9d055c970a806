"""A number as a person types it for a measure: with its unit or without, plain or doubtful."""

import re
import unicodedata
from decimal import Decimal

from wenming_cli.model.measure import Measure

_NUMBER = re.compile(r"[-+]?(\d+(\.\d*)?|\.\d+)")
_GROUPED = re.compile(r"[-+]?\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?")
_SPACED = re.compile(r"[-+]?\d{1,3}(?: +\d{3})+(?:\.\d+)?")
_DIGITS = 15
"""More significant digits than this would not survive as a JSON number."""

Refusal = tuple[str, str]
"""Why a number cannot be taken, and what to type. Both Chinese, without a full stop."""


def written_units(measure: Measure) -> tuple[str, ...]:
    """Return how the unit of measurement may be written behind a number, longest first.

    >>> written_units(Measure("支出", "元/生·年", "S3"))
    ('元/生·年', '元/生', '元')
    """
    unit = unicodedata.normalize("NFKC", measure.measured_in)
    leading = [unit[: mark.start()] for mark in re.finditer(r"[/·]", unit)]
    return (unit, *filter(None, reversed(leading)))


def lines(measure: Measure) -> tuple[Decimal, ...]:
    """Return the lines that are numbers."""
    return tuple(line for line in (measure.full_line, measure.partial_line) if line is not None)


def grouped(measure: Measure, text: str) -> str:
    """Return the number that a half-width text begins with where its thousands stand apart.

    With spaces between them nothing but the unit may follow: `97 200米没亮` is a value and its
    reason.

    >>> spending = Measure("支出", "元/生·年", "S3")
    >>> grouped(spending, "1,200元"), grouped(spending, "97 200米")
    ('1,200', '')
    """
    if found := _GROUPED.match(text):
        return found[0]
    found = _SPACED.match(text)
    behind = text[found.end() :].strip() if found else ""
    return found[0] if found and behind in {"", "%", *written_units(measure)} else ""


def number(measure: Measure, typed: str) -> Decimal | Refusal:
    """Return the number that a half-width text is, or why it cannot be taken."""
    bare = _without_unit(measure, typed)
    if not _NUMBER.fullmatch(bare):
        return f"“{typed}”不是数", _how_to_write(measure, bare)
    value = Decimal(bare)
    if len(value.as_tuple().digits) > _DIGITS:
        return "数字太长", f"最多{_DIGITS}位有效数字"
    low, high = measure.range
    if value < low or (high is not None and value > high):
        span = f"在{low}到{high}之间" if high is not None else f"不小于{low}"
        return f"{bare}{measure.measured_in}不合情理", f"{measure.metric}应当{span}"
    if bare == typed and _may_be_a_fraction(measure, value):
        percent = f"{(value * 100).normalize():f}"
        return f"分不清“{bare}”是{percent}%，还是{bare}%", f"写{percent}，或写{bare}%"
    return value


def _without_unit(measure: Measure, typed: str) -> str:
    for unit in written_units(measure):
        if typed.endswith(unit):
            return typed.removesuffix(unit).strip()
    return typed.removesuffix("%").strip()


def _how_to_write(measure: Measure, bare: str) -> str:
    ask = f"填{measure.metric}的数，计量单位是{measure.measured_in}"
    if "," in bare:
        return f"{ask}；不写千分位逗号"
    return f"{ask}；数字中间不空格" if _SPACED.fullmatch(bare) else ask


def _may_be_a_fraction(measure: Measure, value: Decimal) -> bool:
    """Whether 0.96 may stand for 96 %: a share, where nobody draws a line below 1 %."""
    return measure.measured_in == "%" and 0 < value < 1 and min(lines(measure)) > 1
