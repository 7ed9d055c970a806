"""整改计划图 as Mermaid and 落实时间表 as tables, in one Markdown file."""

from collections.abc import Iterable, Iterator
from typing import Final

from wenming_cli.model.remediation.calendar import Chart
from wenming_cli.model.remediation.schedule import Group
from wenming_cli.report import marks, sentences
from wenming_cli.report.markdown_text import bullets, heading, page, quote, table
from wenming_cli.report.timetable import mermaid, words
from wenming_cli.report.timetable.columns import TIMED
from wenming_cli.report.timetable.pieces import pieces

COLUMNS: Final = 54
"""Mermaid makes its own axis; any number does."""

BARS: Final = 200
"""Bars that are drawn at most."""

_TOGETHER = 40
"""Bars of a picture; Mermaid refuses one of more than 50,000 characters."""


def render(chart: Chart) -> bytes:
    """Return the page as UTF-8 Markdown ending in one newline."""
    return page(_lines(chart))


def _lines(chart: Chart) -> Iterator[str]:
    table_ = chart.table
    docket = table_.docket
    yield from heading(1, f"{docket.edition.title}{words.TITLE}")
    yield from quote(marks.notices(docket))
    yield ""
    yield from bullets((f"范围：{sentences.whose(docket)}", *words.facts(table_)))
    if not table_.shown:
        yield from ("", words.NOTHING)
        return
    yield from heading(2, words.CHART)
    for groups in pieces(chart, _TOGETHER):
        yield from mermaid.drawn(groups, docket.on, marked=bool(words.on(chart)))
        yield ""
    yield from filter(None, (words.undrawn(chart), ""))
    yield from heading(2, words.TIMES)
    yield from _times(table_.groups)
    yield ""
    yield from bullets(words.records(table_))


def _times(groups: Iterable[Group]) -> Iterator[str]:
    for group in groups:
        if group.name:
            yield from heading(3, f"{group.name}（{len(group.bars)}个）")
        rows = ([str(column.of(bar)) for column in TIMED] for bar in group.bars)
        yield from table([column.heading for column in TIMED], rows, ("序号",))
