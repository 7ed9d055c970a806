"""Words that all pages about 整改 share: days, whose they are, what they must not pass for."""

from datetime import date

from wenming_cli.model.remediation.docket import Docket, Entry
from wenming_cli.model.unit import CITY_WIDE


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
    """Word a day whose year is known.

    >>> short_day(date(2026, 4, 8))
    '4月8日'
    """
    return f"{value.month}月{value.day}日"


def whose(docket: Docket) -> str:
    """Name the city or the unit that a page is about."""
    return (docket.city or docket.scope) if docket.scope == CITY_WIDE else docket.scope


def notices(docket: Docket) -> tuple[str, ...]:
    """Return what has to stand on every page."""
    said = []
    if docket.sample:
        said.append("样例数据，内容虚构，不反映任何单位的实际情况。")
    if docket.edition.reference:
        said.append("所引测评标准出自参考版，不是官方文本。")
    return tuple(said)


def lateness(entry: Entry) -> str:
    """Say how an issue stands against its last day; empty where there is nothing to say.

    >>> from wenming_cli.model.remediation.docket import Entry
    >>> [lateness(Entry(None, late=n, left=-n)) for n in (0, 12)]
    ['今天到期', '逾期12天']
    """
    if entry.left is None:
        return ""
    if entry.late:
        return f"逾期{entry.late}天"
    return f"还有{entry.left}天" if entry.left else "今天到期"
