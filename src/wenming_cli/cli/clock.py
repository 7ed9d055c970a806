"""The clock, as records keep it."""

from datetime import datetime


def now() -> str:
    """Return this moment as records keep it: RFC 3339 with offset, to the second."""
    return datetime.now().astimezone().isoformat(timespec="seconds")
