"""The columns of the ledger of problems (问题台账) and of the three lists, in their order."""

from typing import NamedTuple

from wenming_cli.model.remediation.docket import Entry, Tally
from wenming_cli.report import labels
from wenming_cli.report.remediation import words
from wenming_cli.report.xlsx.table import Cell, Column, Kind


class Line(NamedTuple):
    """An issue and its place on the page, from 1."""

    number: int
    entry: Entry


def _plan(line: Line, name: str) -> Cell:
    return getattr(line.entry.issue.plan, name, None)


def _task(line: Line) -> str:
    """Say what has to be reached: the requirement met, else the problem removed."""
    opened = line.entry.issue.opened
    if line.entry.requirement is None:
        return f"解决：{opened.text}"
    way = f"{labels.REMEDY[opened.gap_type]}：" if opened.gap_type else "对照整改："
    return f"{way}{words.requirement(line.entry)}"


LEDGER: tuple[Column[Line], ...] = (
    Column("序号", 3, Kind.COUNT, lambda x: x.number),
    Column("问题编号", 7, Kind.SHORT, lambda x: x.entry.issue.id),
    Column("发现日期", 7.4, Kind.SHORT, lambda x: str(x.entry.issue.opened.found)),
    Column("问题来源", 3.4, Kind.SHORT, lambda x: x.entry.issue.opened.origin),
    Column("测评标准编号", 4.2, Kind.SHORT, lambda x: x.entry.issue.opened.requirement),
    Column("点位类别", 4.2, Kind.TEXT, lambda x: x.entry.issue.opened.site_type),
    Column("点位名称（地址）", 7, Kind.TEXT, lambda x: x.entry.issue.opened.site),
    Column("存在问题", 12, Kind.TEXT, lambda x: x.entry.issue.opened.text),
    Column("差距类型", 3.4, Kind.SHORT, lambda x: x.entry.issue.opened.gap_type),
    Column("整改类型", 3.6, Kind.SHORT, lambda x: _plan(x, "pace")),
    Column("整改措施", 11, Kind.TEXT, lambda x: _plan(x, "measure")),
    Column("整改目标（销号标准）", 9, Kind.TEXT, lambda x: _plan(x, "goal")),
    Column("责任单位", 6, Kind.TEXT, lambda x: x.entry.issue.charged),
    Column("责任领导", 5, Kind.TEXT, lambda x: x.entry.issue.leader),
    Column("责任人及电话", 6, Kind.TEXT, lambda x: words.person(x.entry.issue)),
    Column("整改时限", 7.4, Kind.SHORT, lambda x: words.due(x.entry.issue)),
    Column("整改进展", 13, Kind.TEXT, lambda x: words.progress(x.entry.issue)),
    Column("完成日期", 7.4, Kind.SHORT, lambda x: str(x.entry.issue.closed_on or "")),
    Column("佐证材料（改前/改后）", 10, Kind.TEXT, lambda x: words.proofs(x.entry.issue)),
    Column("状态", 7, Kind.TEXT, lambda x: words.standing(x.entry)),
    Column("复核人及意见", 10, Kind.TEXT, lambda x: words.review(x.entry.issue)),
)
PROBLEMS: tuple[Column[Line], ...] = (
    Column("序号", 3, Kind.COUNT, lambda x: x.number),
    Column("测评标准（编号）", 18, Kind.TEXT, lambda x: words.requirement(x.entry)),
    Column("存在问题", 18, Kind.TEXT, lambda x: x.entry.issue.opened.text),
    Column("具体表现/点位", 12, Kind.TEXT, lambda x: words.place(x.entry.issue)),
    Column("差距类型", 4, Kind.SHORT, lambda x: x.entry.issue.opened.gap_type),
    Column("发现来源", 4.4, Kind.SHORT, lambda x: x.entry.issue.opened.origin),
    Column("发现时间", 7.4, Kind.SHORT, lambda x: str(x.entry.issue.opened.found)),
    Column("责任单位", 8, Kind.TEXT, lambda x: x.entry.issue.charged),
)
TASKS: tuple[Column[Line], ...] = (
    Column("序号", 3, Kind.COUNT, lambda x: x.number),
    Column("对应问题编号", 7, Kind.SHORT, lambda x: x.entry.issue.id),
    Column("工作任务", 18, Kind.TEXT, _task),
    Column("具体措施", 16, Kind.TEXT, lambda x: _plan(x, "measure")),
    Column("完成标准（目标）", 12, Kind.TEXT, lambda x: _plan(x, "goal")),
    Column("完成时限", 7.4, Kind.SHORT, lambda x: words.due(x.entry.issue)),
    Column("责任单位", 7, Kind.TEXT, lambda x: x.entry.issue.charged),
    Column("配合单位", 8, Kind.TEXT, lambda x: "、".join(_units(x))),
)
DUTIES: tuple[Column[Line], ...] = (
    Column("序号", 4, Kind.COUNT, lambda x: x.number),
    Column("任务编号", 9, Kind.SHORT, lambda x: x.entry.issue.id),
    Column("牵头领导", 9, Kind.TEXT, lambda x: x.entry.issue.leader),
    Column("责任单位", 14, Kind.TEXT, lambda x: x.entry.issue.charged),
    Column("责任科室", 12, Kind.TEXT, lambda x: _plan(x, "post")),
    Column("责任人", 9, Kind.SHORT, lambda x: _plan(x, "person")),
    Column("联系电话", 11, Kind.SHORT, lambda x: _plan(x, "phone")),
    Column("督导人", 12, Kind.TEXT, lambda x: words.overseer(x.entry.issue)),
)


def _units(line: Line) -> tuple[str, ...]:
    plan = line.entry.issue.plan
    return plan.units if plan else ()


def counts(by: str) -> tuple[Column[Tally], ...]:
    """Return the columns of issues counted by something."""
    return (
        Column(by, 16, Kind.TEXT, lambda x: x.name),
        Column("发现问题", 7, Kind.COUNT, lambda x: x.found),
        Column("已销号", 7, Kind.COUNT, lambda x: x.closed),
        Column("整改率", 8, Kind.PERCENT, lambda x: x.rate),
        Column("未销号", 7, Kind.COUNT, lambda x: x.left),
        Column("未销号占比", 8, Kind.PERCENT, lambda x: x.left_rate),
        Column("逾期", 6, Kind.COUNT, lambda x: x.late),
        Column("临期", 6, Kind.COUNT, lambda x: x.soon),
        Column("反弹次数", 7, Kind.COUNT, lambda x: x.rebounds),
        Column("不予认定", 7, Kind.COUNT, lambda x: x.dismissed),
    )
