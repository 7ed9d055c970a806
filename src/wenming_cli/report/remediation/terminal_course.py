"""The whole course of issues on a terminal: what, whose, by when, and every step."""

from collections.abc import Iterator

from rich.console import Group, RenderableType

from wenming_cli.model.remediation.listing import Course, Listing
from wenming_cli.report.lateness import lateness_since
from wenming_cli.report.remediation import course_rows, words
from wenming_cli.report.remediation.terminal import title
from wenming_cli.report.terminal_prose import prose


def render(listing: Listing) -> RenderableType:
    """Return the courses one below the other."""
    return Group(
        *title(listing.docket, f"问题办理经过（截至{listing.docket.on}）"),
        *(part for course in listing.courses for part in _course(course)),
    )


def _course(course: Course) -> Iterator[RenderableType]:
    entry, issue = course.entry, course.entry.issue
    plan = issue.plan
    red = (("　红线（一票否决）", "bold red"),) if entry.red else ()
    yield prose("")
    yield prose((issue.id, "bold"), f"　{words.standing(entry)}", *red)
    facts = (
        ("存在问题", issue.opened.text),
        ("测评标准", words.requirement(entry)),
        ("现在的自评", course_rows.answer(course)),
        ("点位", words.place(issue)),
        ("差距类型", issue.opened.gap_type or ""),
        ("责任单位", issue.charged),
        ("责任领导", issue.leader),
        ("责任人", words.person(issue)),
        ("整改措施", f"{plan.measure}（{plan.pace}）" if plan else ""),
        ("整改目标", plan.goal if plan else ""),
        ("时限", _due(course)),
        ("延期", words.postponements(issue)),
        ("发文", course_rows.papers(course)),
    )
    for name, told in facts:
        if told:
            yield prose((f"{name}：", "dim"), told.replace("\n", "\n　　"), indent=2)
    yield prose("经过", style="bold")
    for row in course_rows.steps(course):
        yield from _step([str(cell) for cell in row.cells])


def _due(course: Course) -> str:
    """Say the last day in force, how late, and the first one where it was moved."""
    late = lateness_since(course.entry)
    first = course.entry.issue.first_due
    moved = f"（原定{first}）" if first and first != course.entry.issue.due else ""
    return f"{words.due(course.entry.issue)}{moved}{f'，{late}' if late else ''}"


def _step(cells: list[str]) -> Iterator[RenderableType]:
    _, at, act, by, content, evidence, state = cells
    yield prose(f"{at}　", (act, "cyan"), f"　{by}　→{state}", indent=2)
    if content:
        yield prose(content, indent=6)
    if evidence:
        yield prose(f"佐证：{evidence}", indent=6)
