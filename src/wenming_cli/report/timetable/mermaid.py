"""整改计划图 as Mermaid: text that many Markdown programs draw as a chart."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import count

from wenming_cli.model.remediation.schedule import Bar, Group
from wenming_cli.report.timetable import words
from wenming_cli.report.visible import shown

_LENGTH = 40
"""Characters of an issue's words; more would push the bars out of the picture."""

_MARKS = str.maketrans({
    **dict(zip(":;#%,`<>{}&\"'\\", "：；＃％，｀＜＞｛｝＆＂＇＼", strict=True)),
    "\n": "；",
})
"""What Mermaid or Markdown would read as a mark, and its full-width twin."""


def drawn(groups: Iterable[Group], on: date, *, marked: bool) -> list[str]:
    """Return a chart of some groups as a fenced block.

    The line of “today” is left out: it would be the reader's day, not that of the figures.

    Args:
        groups: What to draw.
        on: The day of the figures.
        marked: Whether to mark it, where it lies among the others.
    """
    numbers = count(1)
    lines = [
        "```mermaid",
        "gantt",
        f"    title {words.CHART}，{on}",
        "    dateFormat YYYY-MM-DD",
        "    inclusiveEndDates",
        "    axisFormat %m-%d",
        "    todayMarker off",
    ]
    if marked:
        lines += [f"    section {on}", f"    查看日 :milestone, on, {on}, 0d"]
    for group in groups:
        lines.append(f"    section {_name(group.name or words.CHART)}")
        lines += [f"    {line}" for bar in group.bars for line in _tasks(bar, next(numbers), on)]
    return [*lines, "```"]


def _tasks(bar: Bar, id_: int, on: date) -> Iterator[str]:
    """Yield the lines of an issue: its plan, its lateness, the day it was closed."""
    issue = bar.entry.issue
    name = _name(f"{bar.number} {words.task(bar)}")
    if bar.plan:
        started = "active, " if bar.plan.first <= on else ""
        look = "done, " if issue.closed_on else started
        yield f"{name} :{look}t{id_}, {bar.plan.first}, {bar.plan.last}"
    elif bar.unset:
        yield f"{name}（未定时限） :milestone, t{id_}, {bar.starts}, 0d"
    if bar.late:
        late = bar.late
        yield f"{bar.number} 逾期{bar.overdue}天 :crit, l{id_}, {late.first}, {late.last}"
    if issue.closed_on:
        only = name if not bar.plan and not bar.unset else str(bar.number)
        yield f"{only} 销号 :milestone, done, c{id_}, {issue.closed_on}, 0d"


def _name(text: str) -> str:
    """Return words that are only words to Mermaid; a name never begins like one of its own."""
    safe = shown(text).translate(_MARKS)
    return safe if len(safe) <= _LENGTH else f"{safe[:_LENGTH]}…"
