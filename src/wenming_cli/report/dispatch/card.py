"""一点一策: one place on one sheet, with everything that was ever found there."""

from collections.abc import Iterable

from wenming_cli.model.remediation.docket import Entry
from wenming_cli.model.remediation.form import Draft, Written
from wenming_cli.report import days
from wenming_cli.report.dispatch import words
from wenming_cli.report.dispatch.page import Block, Field, Page, half
from wenming_cli.report.marks import short_notice
from wenming_cli.report.papers.grid import Column, Grid, grid
from wenming_cli.report.remediation.words import requirement
from wenming_cli.report.visible import shown

_LIMIT = 120
"""Most characters told of an old problem: a place has one sheet."""

_COLUMNS = (
    Column("问题编号", 25),
    Column("发现日期", 25, middle=True),
    Column("存在问题", 46),
    Column("状态", 15, middle=True),
    Column("整改时限", 25, middle=True),
    Column("退回", 11, middle=True),
    Column("延期", 11, middle=True),
    Column("反弹", 11, middle=True),
)


def page(draft: Draft, written: Written) -> Page:
    """Word a card; all that was ever found there is its history."""
    entries = draft.entries
    issues = [entry.issue for entry in entries]
    opened = issues[0].opened
    leaders = words.joined([issue.leader for issue in issues])
    kind = f"（{opened.site_type}）" if opened.site_type else ""
    place = (
        Field("点位", f"{opened.site}{kind}" if opened.site else ""),
        Field("检查项（测评标准）", _once(requirement(each) for each in draft.past)),
        half("包保领导", written.leader or leaders),
        half("责任单位", words.joined([issue.charged for issue in issues])),
        Field("责任人及电话", _once(words.responsible(issue) for issue in issues)),
    )
    plans = ((issue, issue.plan) for issue in issues)
    measures = (f"{i.id}：{p.measure}" if len(issues) > 1 else p.measure for i, p in plans if p)
    return Page(
        words.titled(draft.docket, "一点一策卡"),
        (
            Block(place),
            Block(grid=_history(draft.past), name="历史问题"),
            Block((Field("整改措施", _once(measures), room=8),)),
        ),
        short_notice(draft.docket),
        words.sources(draft),
    )


def _history(past: tuple[Entry, ...]) -> Grid:
    return grid(
        _COLUMNS,
        (
            (
                issue.id,
                issue.opened.found.isoformat(),
                shown(issue.opened.text, limit=_LIMIT),
                issue.state.value,
                days.day(issue.due),
                str(issue.returns),
                str(len(issue.extensions)),
                str(issue.rebounds),
            )
            for issue in (entry.issue for entry in past)
        ),
    )


def _once(said: Iterable[str]) -> str:
    return "\n".join(dict.fromkeys(filter(None, said)))
