"""销号申请表: what was wrong, what was done and what came of it, for three offices to judge."""

from wenming_cli.model.remediation.act import Act
from wenming_cli.model.remediation.form import Draft, Written
from wenming_cli.model.remediation.issue import Issue
from wenming_cli.report.dispatch import words
from wenming_cli.report.dispatch.page import BY_HAND, Block, Field, Page
from wenming_cli.report.marks import short_notice
from wenming_cli.report.papers.grid import Column, grid

_COLUMNS = (
    Column("问题编号", 24),
    Column("存在问题", 36),
    Column("整改措施", 36),
    Column("整改成效", 36),
    Column("佐证", 30),
)
_OPINIONS = (
    Field("责任单位意见（盖章）", room=3),
    Field("牵头单位验收意见", room=3),
    Field("创城办意见", room=3),
    Field("日期", BY_HAND),
)


def page(draft: Draft, _: Written) -> Page:
    """Word a 销号申请表; a table where it is about several problems."""
    unit = Field("责任单位", draft.unit)
    rows = [_row(entry.issue) for entry in draft.entries]
    if len(rows) == 1:
        heads = zip(_COLUMNS, rows[0], strict=True)
        told = (Field(column.head, cell, room=2) for column, cell in heads)
        blocks: tuple[Block, ...] = (Block((unit, *told, *_OPINIONS)),)
    else:
        blocks = (Block((unit,)), Block(grid=grid(_COLUMNS, rows)), Block(_OPINIONS))
    return Page(
        words.titled(draft.docket, "问题销号申请表"),
        blocks,
        short_notice(draft.docket),
        words.sources(draft),
    )


def _row(issue: Issue) -> tuple[str, ...]:
    """Tell what the unit shows as done; what was sent back or came back counts no more."""
    shown = issue.last(Act.SUBMIT, Act.RETURN, Act.REBOUND)
    done = shown if shown and shown.act is Act.SUBMIT else None
    return (
        issue.id,
        issue.opened.text,
        issue.plan.measure if issue.plan else "",
        done.note if done else "",
        "\n".join(proof.path for proof in done.evidence) if done else "",
    )
