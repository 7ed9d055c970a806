"""The rows of issues on a terminal: fewer and narrower columns than in a file, the same facts."""

from collections.abc import Callable, Sequence

from rich.cells import cell_len
from rich.console import RenderableType

from wenming_cli.model.remediation.docket import Entry
from wenming_cli.model.remediation.view import View
from wenming_cli.report.days import short_day
from wenming_cli.report.lateness import lateness_since
from wenming_cli.report.remediation import words
from wenming_cli.report.terminal_prose import Prose, prose
from wenming_cli.report.terminal_tables import Cell, Column, make_table

_WIDEST_ID = 26
"""Cells up to which an id makes its column wide enough for itself; a longer one is broken."""


def issue_table(entries: Sequence[Entry], view: View = View.LEDGER) -> RenderableType:
    """Make the table of issues: whose they are, since when late, who allowed more time.

    An id is what one copies into the next command: its column is wide enough for it.
    """
    heads, row = NARROW[view]
    longest = max((cell_len(entry.issue.id) for entry in entries), default=0)
    least = min(_WIDEST_ID, longest)
    home = 1 if heads[0].above else 0
    wide = heads[home]._replace(least=max(least, heads[home].least or 0))
    columns = (*heads[:home], wide, *heads[home + 1 :])
    return make_table(columns, map(row, entries), firm=True)


def _ledger(entry: Entry) -> tuple[Cell, ...]:
    issue = entry.issue
    who = _lines(issue.charged, words.person(issue), issue.leader)
    return (entry.issue.id, _found(entry), who, _state(entry), words.postponements(issue))


def _problem(entry: Entry) -> tuple[Cell, ...]:
    opened = entry.issue.opened
    kind = _lines(opened.gap_type or "", opened.origin, str(opened.found))
    return (entry.issue.id, _found(entry), words.place(entry.issue), kind, entry.issue.charged)


def _task(entry: Entry) -> tuple[Cell, ...]:
    issue, plan = entry.issue, entry.issue.plan
    units = _lines(issue.charged, *(f"配合：{unit}" for unit in (plan.units if plan else ())))
    measure, goal = (plan.measure, plan.goal) if plan else ("", "")
    return (entry.issue.id, _found(entry), measure, goal, words.due(issue), units)


def _duty(entry: Entry) -> tuple[Cell, ...]:
    issue, plan = entry.issue, entry.issue.plan
    who = _lines(plan.person, plan.phone) if plan else ""
    post = plan.post if plan else ""
    return (entry.issue.id, issue.leader, issue.charged, post, who, words.overseer(issue))


def _found(entry: Entry) -> Prose:
    red = (("红线 ", "bold red"),) if entry.red else ()
    id_ = entry.issue.opened.requirement
    return prose(*red, f"{id_} " if id_ else "", entry.issue.opened.text)


def _state(entry: Entry) -> Prose:
    """Say where it stands, its last day, and below it how late, since when."""
    issue, since = entry.issue, entry.late_since
    told = prose(issue.state)
    if issue.due:
        told.append(f"\n{issue.due}")
    if since:
        told.append(f"\n逾期{entry.late}天\n{short_day(since)}起", "red")
    elif entry.left is not None:
        told.append(f"\n{lateness_since(entry)}", "yellow" if entry.soon else None)
    if issue.rebounds:
        told.append(f"\n反弹{issue.rebounds}次")
    if issue.returns:
        told.append(f"\n退回{issue.returns}次")
    return told


def _lines(*parts: str) -> str:
    return "\n".join(filter(None, parts))


_ID = Column("编号", above=True)
_FOUND = Column("存在问题")

NARROW: dict[View, tuple[tuple[Column, ...], Callable[[Entry], tuple[Cell, ...]]]] = {
    View.LEDGER: (
        (
            _ID,
            _FOUND,
            Column("责任单位/人", least=10),
            Column("状态/时限", least=10),
            Column("延期及批准人"),
        ),
        _ledger,
    ),
    View.PROBLEMS: (
        (
            _ID,
            _FOUND,
            Column("具体表现/点位"),
            Column("类型/来源", least=10),
            Column("责任单位", least=8),
        ),
        _problem,
    ),
    View.TASKS: (
        (
            _ID,
            Column("对应问题"),
            Column("具体措施"),
            Column("完成标准"),
            Column("时限", least=10),
            Column("责任/配合单位", least=8),
        ),
        _task,
    ),
    View.DUTIES: (
        (
            Column("任务编号", least=8),
            Column("牵头领导"),
            Column("责任单位", least=8),
            Column("责任科室"),
            Column("责任人"),
            Column("督导人"),
        ),
        _duty,
    ),
}
"""The columns of each list, and what stands in them."""
