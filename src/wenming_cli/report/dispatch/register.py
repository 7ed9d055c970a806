"""发文登记: the numbered papers of a round."""

from collections.abc import Iterable

from wenming_cli.model.remediation.docket import Docket
from wenming_cli.model.remediation.paper import Paper
from wenming_cli.report.dispatch import words
from wenming_cli.report.dispatch.ids import several
from wenming_cli.report.dispatch.page import Block, Page
from wenming_cli.report.marks import short_notice
from wenming_cli.report.papers.grid import Column, grid

_COLUMNS = (
    Column("文号", 44),
    Column("文种", 14, middle=True),
    Column("主送单位", 30),
    Column("问题", 40),
    Column("日期", 24, middle=True),
    Column("经办", 20),
)


NOTHING = "这一轮还没有编号的文书。"


def page(papers: Iterable[Paper], docket: Docket) -> Page:
    """List papers as given.

    Args:
        papers: In their order.
        docket: Of the ledger they stand in, which is told at the foot.
    """
    rows = [
        (
            paper.title,
            paper.form,
            paper.unit,
            several(paper.issues),
            paper.at[:10],
            paper.by,
        )
        for paper in papers
    ]
    return Page(
        words.titled(docket, "发文登记"),
        (Block(grid=grid(_COLUMNS, rows)),) if rows else (),
        short_notice(docket),
        (*(() if rows else (NOTHING,)), *words.stood_in(docket, docket.records)),
    )
