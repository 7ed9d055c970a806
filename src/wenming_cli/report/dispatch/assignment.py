"""交办单: the problem, what is asked and by when, with receipt and review."""

from wenming_cli.model.remediation.docket import Entry
from wenming_cli.model.remediation.form import Draft, Written
from wenming_cli.report import days
from wenming_cli.report.days import written_day
from wenming_cli.report.dispatch import words
from wenming_cli.report.dispatch.page import Block, Field, Page, half
from wenming_cli.report.dispatch.slip import receipt, review
from wenming_cli.report.marks import short_notice
from wenming_cli.report.papers.grid import Column, Grid, grid
from wenming_cli.report.remediation.words import requirement

_COLUMNS = (
    Column("序号", 9, middle=True),
    Column("点位名称", 22),
    Column("测评标准", 40),
    Column("问题描述", 42),
    Column("照片", 14),
    Column("整改要求", 24),
    Column("整改时限", 28, middle=True),
)


def page(draft: Draft, written: Written) -> Page:
    """Word a 交办单; a table where it is about several problems."""
    head = (half("编号", draft.number), half("交办日期", written_day(draft.docket.on)))
    to = Field("主送单位", draft.unit)
    tail = (
        half("反馈方式", written.feedback),
        half("签发人", written.signer),
        Field("交办人及电话", "　".join(filter(None, (written.contact, written.phone)))),
    )
    if len(draft.entries) == 1:
        (entry,) = draft.entries
        limit = half("整改时限", words.due(entry.issue.due))
        told = (*head, to, *_told(entry, written), limit, *tail)
        body: tuple[Block, ...] = (Block(told),)
    else:
        demand = (Field("整改要求", written.demand),) if written.demand else ()
        body = (Block((*head, to)), Block(grid=_table(draft, written)), Block((*demand, *tail)))
    return Page(
        words.titled(draft.docket, "问题整改交办单"),
        (*body, receipt(draft.number), review()),
        short_notice(draft.docket),
        words.sources(draft),
    )


def _told(entry: Entry, written: Written) -> tuple[Field, ...]:
    return (
        Field("点位名称", entry.issue.opened.site),
        Field("测评标准", requirement(entry)),
        Field("问题描述", words.problem(entry), room=2),
        Field("照片", words.photos(entry.issue)),
        Field("整改要求", written.demand or words.demand(entry.issue), room=2),
    )


def _table(draft: Draft, written: Written) -> Grid:
    return grid(
        _COLUMNS,
        (
            (
                str(number),
                entry.issue.opened.site,
                requirement(entry),
                words.short_problem(entry, draft.unit),
                words.photos(entry.issue),
                "见下" if written.demand else words.demand(entry.issue),
                days.day(entry.issue.due),
            )
            for number, entry in enumerate(draft.entries, 1)
        ),
    )
