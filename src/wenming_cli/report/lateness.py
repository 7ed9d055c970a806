"""How an issue stands against its last day, in words."""

from wenming_cli.model.remediation.docket import Entry


def days_left(left: int) -> str:
    """Word the days until a last day.

    >>> days_left(8), days_left(0), days_left(-3)
    ('还有8天', '今天到期', '逾期3天')
    """
    if left < 0:
        return f"逾期{-left}天"
    return f"还有{left}天" if left else "今天到期"


def lateness(entry: Entry) -> str:
    """Say how many days are left, or how many it is late; empty once settled."""
    return "" if entry.left is None else days_left(entry.left)


def lateness_since(entry: Entry) -> str:
    """Say the same, and since when it is late."""
    since = f"，自{entry.late_since}起" if entry.late_since else ""
    return f"{lateness(entry)}{since}"
