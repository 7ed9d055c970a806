"""What papers say of an issue: from the ledger or not at all."""

from collections.abc import Iterable
from datetime import date

from wenming_cli.model.remediation.act import Act
from wenming_cli.model.remediation.docket import Docket, Entry, Record
from wenming_cli.model.remediation.form import Draft
from wenming_cli.model.remediation.issue import Issue, issue_number
from wenming_cli.model.remediation.step import Extended
from wenming_cli.report.days import written_day


def problem(entry: Entry) -> str:
    """Word what is wrong, with its id, when it was found and how."""
    opened = entry.issue.opened
    found = f"{entry.issue.id}，{written_day(opened.found)}，来源：{opened.origin}"
    return f"{opened.text}（{found}）"


def short_id(issue: Issue, unit: str) -> str:
    """Name an issue on a paper to one unit: its number alone where it is in that unit's ledger."""
    return issue_number(issue.number) if issue.unit == unit else issue.id


def short_problem(entry: Entry, unit: str) -> str:
    """Word what is wrong for a table, with number, day and origin."""
    opened = entry.issue.opened
    return f"{opened.text}（{short_id(entry.issue, unit)}，{opened.found}，{opened.origin}）"


def demand(issue: Issue) -> str:
    """Say what is asked: the note of the last assignment, and the goal of the plan in force."""
    step = issue.last(Act.ASSIGN)
    goal = issue.plan.goal if issue.plan else ""
    said = (step.note if step else "", f"整改目标：{goal}" if goal else "")
    return "\n".join(filter(None, said))


def due(when: date | None) -> str:
    """Word a last day; empty, to be filled in, where there is none."""
    return written_day(when) if when else ""


def one_due(draft: Draft) -> str:
    """Word the last day of several issues: the one they share, or where to look."""
    days = {entry.issue.due for entry in draft.entries}
    return due(days.pop()) if len(days) == 1 else "见上表"


def standing(entry: Entry) -> str:
    """Say where an issue stands, how late it is, and how often it was moved or came back."""
    issue = entry.issue
    late = [f"已逾期{entry.late}日"] if entry.late else []
    return "，".join([issue.state.value, *late, *counts(issue)])


def counts(issue: Issue) -> list[str]:
    """Count extensions, returns and rebounds; what never happened is not said."""
    told = (
        (len(issue.extensions), "延期"),
        (issue.returns, "退回"),
        (issue.rebounds, "反弹"),
    )
    return [f"{word}{number}次" for number, word in told if number]


def extensions(issue: Issue) -> list[str]:
    """Say of each extension when, to which day, who allowed it and why."""
    return [
        f"{written_day(step.day)}延期至{written_day(step.told.due)}，批准人：{step.told.approver}，"
        f"原因：{step.note}"
        for step in issue.extensions
        if isinstance(step.told, Extended)
    ]


def photos(issue: Issue) -> str:
    """Name what was shown when it was found, or when it came back."""
    step = issue.last(Act.OPEN, Act.REBOUND)
    return "\n".join(proof.path for proof in step.evidence) if step else ""


def responsible(issue: Issue) -> str:
    """Name who does the work, as far as the plan tells: person, post, phone."""
    plan = issue.plan
    return "　".join(filter(None, (plan.person, plan.post, plan.phone))) if plan else ""


def last_progress(issue: Issue) -> str:
    """Tell the last progress since it was last assigned or came back; empty without one."""
    step = issue.last(Act.ASSIGN, Act.REBOUND, Act.PROGRESS, Act.SUBMIT)
    if step is None or step.act in {Act.ASSIGN, Act.REBOUND} or not step.note:
        return ""
    return f"{step.note}（{written_day(step.day)}，{step.by}）"


def joined(parts: list[str]) -> str:
    """Join what several issues say, each thing once, in their order."""
    return "、".join(dict.fromkeys(filter(None, parts)))


def last_return(issue: Issue) -> str:
    """Tell why a review sent it back last; empty where none did."""
    step = issue.last(Act.RETURN)
    return f"{step.note}（{written_day(step.day)}，{step.by}）" if step else ""


def titled(docket: Docket, name: str) -> str:
    """Put the city before the name of a form."""
    return f"{docket.city}{name}"


def sources(draft: Draft) -> tuple[str, ...]:
    """Say what a paper rests on, for `wenming verify --expect`."""
    return stood_in(draft.docket, draft.records)


def stood_in(docket: Docket, records: Iterable[Record]) -> tuple[str, ...]:
    """Say how many records some ledgers have and how they end, and which edition they follow."""
    ledgers = "；".join(f"{each.unit}{each.records}条记录，校验值{each.head}" for each in records)
    name = f"{docket.round.id}，" if docket.round else ""
    told = f"据台账（{name}截至{written_day(docket.on)}）：{ledgers}" if ledgers else ""
    return tuple(filter(None, (told, f"测评体系：{docket.edition.title}")))
