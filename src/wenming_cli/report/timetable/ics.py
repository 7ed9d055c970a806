"""Last days as a calendar file (RFC 5545): one event an issue, for the calendars of offices.

An event keeps its UID, so that a calendar that reads a later file moves it instead of doubling it.
Nothing in it comes from a clock: the same ledgers give the same bytes.
"""

from collections.abc import Iterator
from datetime import UTC, datetime
from hashlib import sha256
from typing import Final

from wenming_cli import __version__
from wenming_cli.model.remediation.act import State
from wenming_cli.model.remediation.calendar import Chart
from wenming_cli.model.remediation.docket import Docket
from wenming_cli.model.remediation.issue import Issue
from wenming_cli.model.remediation.schedule import Bar
from wenming_cli.report import marks, sentences
from wenming_cli.report.timetable import words
from wenming_cli.report.visible import shown

COLUMNS: Final = 54
"""Nothing is drawn; any number does."""

BARS: Final = 0
"""Nothing is drawn."""

_OCTETS = 75
"""Most octets of a line, as the standard has it; its first one, where it goes on, is a space."""

_HEAD, _GOES_ON = 0b1100_0000, 0b1000_0000
"""How an octet that goes on with a character begins in UTF-8."""

_ALARM = "-P2DT15H"
"""Before midnight of the last day: nine in the morning, three days before."""


def render(chart: Chart) -> bytes:
    """Return the calendar, CRLF, UTF-8; an issue without a last day has no event."""
    return "".join(f"{folded(line)}\r\n" for line in _lines(chart)).encode()


def _lines(chart: Chart) -> Iterator[str]:
    table, docket = chart.table, chart.table.docket
    yield "BEGIN:VCALENDAR"
    yield "VERSION:2.0"
    yield f"PRODID:-//wenming//wenming {__version__}//ZH"
    yield "CALSCALE:GREGORIAN"
    yield f"X-WR-CALNAME:{text(f'整改时限（{sentences.whose(docket)}）')}"
    told = "\n".join((*marks.notices(docket), *words.records(table)))
    yield f"X-WR-CALDESC:{text(told)}"
    for bar in table.bars:
        if bar.entry.issue.due:
            yield from _event(docket, bar)
    for entry in table.dismissed:
        if entry.issue.due:
            yield from _framed(docket, entry.issue, "不予认定", "CANCELLED")
            yield "END:VEVENT"
    yield "END:VCALENDAR"


def _event(docket: Docket, bar: Bar) -> Iterator[str]:
    issue = bar.entry.issue
    closed = issue.state is State.CLOSED
    yield from _framed(docket, issue, "已销号" if closed else "整改时限", "CONFIRMED")
    said = (
        words.work(bar),
        f"起止时间：{words.period(bar)}",
        f"责任单位：{issue.charged}",
        f"责任人：{words.person(bar)}" if words.person(bar) else "",
        f"{docket.on}的情况：{words.progress(bar)}",
        words.remark(bar),
    )
    yield "DESCRIPTION:" + text("\n".join(filter(None, said)))
    if issue.opened.site:
        yield f"LOCATION:{text(issue.opened.site)}"
    if not closed:
        yield "BEGIN:VALARM"
        yield "ACTION:DISPLAY"
        yield f"TRIGGER:{_ALARM}"
        yield f"DESCRIPTION:{text(f'还有三天到期：{words.task(bar)}')}"
        yield "END:VALARM"
    yield "END:VEVENT"


def _framed(docket: Docket, issue: Issue, head: str, status: str) -> Iterator[str]:
    """Yield what every event begins with."""
    assert issue.due is not None
    at = datetime.fromisoformat(issue.steps[-1].at).astimezone(UTC)
    yield "BEGIN:VEVENT"
    yield f"UID:{_uid(docket, issue)}"
    yield f"DTSTAMP:{at:%Y%m%dT%H%M%SZ}"
    yield f"SEQUENCE:{len(issue.steps) - 1}"
    yield f"DTSTART;VALUE=DATE:{issue.due.isoformat().replace('-', '')}"
    yield "DURATION:P1D"
    yield f"SUMMARY:{text(f'{head}：{issue.id} {issue.opened.text}')}"
    yield f"STATUS:{status}"
    yield "TRANSP:TRANSPARENT"


def _uid(docket: Docket, issue: Issue) -> str:
    """Return a name in ASCII that no other issue has, and that stays."""
    round_id = docket.round.id if docket.round else ""
    whole = f"{docket.city}/{docket.edition.id}/{round_id}/{issue.id}"
    return f"{sha256(whole.encode()).hexdigest()[:32]}@wenming"


def text(words_: str) -> str:
    r"""Return people's words as a value; marks of the format are escaped.

    >>> print(text("甲;乙,丙\\丁\n戊"))
    甲\;乙\,丙\\丁\n戊
    """
    plain = shown(words_).replace("\\", "\\\\")
    return plain.replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def folded(line: str) -> str:
    """Return a line as the format wants it: no piece too long, and no character cut in two."""
    octets = line.encode()
    if len(octets) <= _OCTETS:
        return line
    pieces, start, room = [], 0, _OCTETS
    while start < len(octets):
        end = min(start + room, len(octets))
        while end < len(octets) and octets[end] & _HEAD == _GOES_ON:
            end -= 1
        pieces.append(octets[start:end].decode())
        start, room = end, _OCTETS - 1
    return "\r\n ".join(pieces)
