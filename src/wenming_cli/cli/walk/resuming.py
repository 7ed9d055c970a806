"""From where a walk goes on, in words."""

from datetime import datetime

from wenming_cli.cli.walk.shown import Opened
from wenming_cli.core.walk import Only
from wenming_cli.report.days import short_day


def resumed(opened: Opened) -> str:
    """Say how far the ledger is, and with what the walk begins."""
    covered = f"{opened.coverage.answered}/{opened.coverage.total}"
    if not opened.first:
        return f"已评{covered}，{_nothing_asked(opened)}。"
    if not opened.resumed:
        return f"新的台账，共{opened.coverage.total}条，从{opened.first}开始。"
    at = datetime.fromisoformat(opened.resumed)
    when = f"{short_day(at)}{at:%H:%M}"
    return f"接着{when}的进度，已评{covered}，从{opened.first}开始。"


def _nothing_asked(opened: Opened) -> str:
    if opened.only is not Only.GAPS:
        return "都评完了；要改已填的，用--only 全部再进来"
    if not opened.coverage.answered:
        return "还没有填过，看不出差距；先不加--only，逐条填"
    left = "" if opened.coverage.complete else "，未评的不加--only再填"
    return f"填过的里面没有差距{left}；要改已填的，用--only 全部再进来"
