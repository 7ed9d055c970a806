"""What is said of an issue in a cell or a line: since when it is late, who allowed what."""

from collections.abc import Iterable, Iterator

from wenming_cli.model.evidence import Evidence
from wenming_cli.model.remediation.act import Act, State
from wenming_cli.model.remediation.docket import Entry
from wenming_cli.model.remediation.issue import Issue, Postponed
from wenming_cli.report.lateness import lateness_since

NO_DUE = "未定"


def due(issue: Issue) -> str:
    """Say the last day in force."""
    return str(issue.due) if issue.due else NO_DUE


def postponed(each: Postponed) -> str:
    """Say what an extension moved, who allowed it, and why."""
    moved = f"时限{each.before or NO_DUE}→{each.told.due}"
    return f"{moved}，批准人：{each.told.approver}，理由：{each.step.note}"


def postponements(issue: Issue) -> str:
    """Say every extension, a line each."""
    return "\n".join(map(postponed, issue.postponements))


def standing(entry: Entry) -> str:
    """Say where an issue stands, how late it is, and how often it came back."""
    issue = entry.issue
    counted = (
        lateness_since(entry) if entry.late or entry.soon else "",
        f"反弹{issue.rebounds}次" if issue.rebounds else "",
        f"退回{issue.returns}次" if issue.returns else "",
    )
    told = "；".join(filter(None, counted))
    return f"{issue.state}（{told}）" if told else issue.state


def person(issue: Issue) -> str:
    """Say who does it: person, post, telephone, as far as the plan names them."""
    plan = issue.plan
    return "、".join(filter(None, (plan.person, plan.post, plan.phone))) if plan else ""


def place(issue: Issue) -> str:
    """Say the site and its kind."""
    opened = issue.opened
    kind = f"（{opened.site_type}）" if opened.site_type and opened.site else opened.site_type
    return f"{opened.site}{kind}"


def progress(issue: Issue) -> str:
    """Say what was last done about it, and every extension."""
    step = issue.last(Act.PROGRESS, Act.SUBMIT, Act.RETURN, Act.PLAN, Act.ASSIGN, Act.REBOUND)
    done = f"{step.day}{step.act.word}{_colon(step.note)}" if step else ""
    return "\n".join(filter(None, (done, postponements(issue))))


def review(issue: Issue) -> str:
    """Say who checked it, when, and what was found: the last review and the last 回头看."""
    steps = (
        issue.last(Act.VERIFY, Act.RETURN),
        issue.last(Act.CLOSE) if issue.state is State.CLOSED else None,
        issue.last(Act.LOOK_BACK, Act.REBOUND),
    )
    told = (f"{s.by}（{s.day}）{s.act.word}{_colon(s.note)}" for s in steps if s)
    return "\n".join(told)


def proofs(issue: Issue) -> str:
    """Name what was shown when it was found (改前), and what was shown since (改后)."""
    first, *later = issue.steps
    before = "、".join(_paths(first.evidence))
    after = "、".join(path for step in later for path in _paths(step.evidence))
    told = (f"改前：{before}" if before else "", f"改后：{after}" if after else "")
    return "\n".join(filter(None, told))


def overseer(issue: Issue) -> str:
    """Name who watches over it (督导人): who checked it last, else who handed it over."""
    step = issue.last(Act.VERIFY, Act.RETURN) or issue.last(Act.ASSIGN)
    return step.by if step else ""


def requirement(entry: Entry) -> str:
    """Say id and text of what it falls short of; the bare id where the edition has none."""
    found = entry.requirement
    return f"{found.id} {found.text}" if found else entry.issue.opened.requirement


def _paths(files: Iterable[Evidence]) -> Iterator[str]:
    return (file.path for file in files)


def _colon(note: str) -> str:
    return f"：{note}" if note else ""
