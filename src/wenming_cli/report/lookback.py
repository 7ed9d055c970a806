"""回头看 as pages: what a batch has come to, and the form to take along."""

from collections.abc import Iterator
from itertools import starmap

from wenming_cli.model.remediation.act import Act
from wenming_cli.model.remediation.docket import Docket
from wenming_cli.model.remediation.draw import Batch, Looked
from wenming_cli.report.days import day
from wenming_cli.report.figures import percent
from wenming_cli.report.leaf.leaf import Heading, Leaf
from wenming_cli.report.marks import cited_notices as notices
from wenming_cli.report.marks import city_or_unit as whose
from wenming_cli.report.papers.grid import Column, Grid, grid

_FORM = (
    Column("序号", 3, middle=True),
    Column("问题编号", 7),
    Column("点位名称（地址）", 8),
    Column("存在问题", 12),
    Column("整改措施", 12),
    Column("责任单位", 7),
    Column("销号日期", 6, middle=True),
    Column("现场情况", 12),
    Column("是否反弹", 4, middle=True),
    Column("检查人、日期", 7),
)
_OUTCOME = (
    Column("序号", 3, middle=True),
    Column("问题编号", 6),
    Column("存在问题", 10),
    Column("责任单位", 6),
    Column("结果", 4, middle=True),
    Column("检查人、日期", 7),
    Column("现场情况", 10),
)
_WORDS = {Act.LOOK_BACK: "保持", Act.REBOUND: "反弹"}


def form(docket: Docket, batch: Batch) -> Leaf:
    """Return the form of a batch; what is to be seen on site stays blank."""
    return Leaf(
        title=f"{whose(docket)}整改“回头看”检查表",
        notices=notices(docket),
        blocks=(
            f"{batch.draw.title}。",
            grid(_FORM, starmap(_asked, enumerate(batch.looked, 1))),
        ),
        records=docket.records,
        lying=True,
    )


def outcome(docket: Docket, found: tuple[Batch, ...]) -> Leaf:
    """Return what every batch has come to, the first one first."""
    return Leaf(
        title=f"{whose(docket)}整改“回头看”情况",
        notices=notices(docket),
        blocks=tuple(block for batch in found for block in _batch(batch)),
        records=docket.records,
        lying=True,
    )


def counts(batch: Batch) -> str:
    """Say in one sentence what a batch has come to."""
    seen = batch.held + batch.rebounded
    rate = f"，反弹率{percent(batch.rate)}" if batch.rate is not None else ""
    left = f"，还有{len(batch.left)}件没有看" if batch.left else ""
    kept = f"保持{batch.held}件，反弹{batch.rebounded}件"
    return f"抽{len(batch.looked)}件，已看{seen}件，{kept}{rate}{left}。"


def _batch(batch: Batch) -> Iterator[Heading | str | Grid]:
    yield Heading(batch.draw.title)
    yield counts(batch)
    yield grid(_OUTCOME, starmap(_told, enumerate(batch.looked, 1)))


def _asked(number: int, each: Looked) -> tuple[str, ...]:
    issue = each.issue
    measure = issue.plan.measure if issue.plan else ""
    closed = day(issue.closed_on)
    words = (issue.id, issue.opened.site, issue.opened.text, measure, issue.charged, closed)
    return (str(number), *words, "", "", "")


def _told(number: int, each: Looked) -> tuple[str, ...]:
    issue, step = each.issue, each.step
    seen = (
        (_WORDS[step.act], f"{step.by}，{step.at[:10]}", step.note) if step else ("没有看", "", "")
    )
    return (str(number), issue.id, issue.opened.text, issue.charged, *seen)
