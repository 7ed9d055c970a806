"""The whole course of an issue (办理经过), as rows."""

from collections.abc import Iterator

from wenming_cli.model.remediation.listing import Course
from wenming_cli.report import sentences
from wenming_cli.report.remediation import step_words, words
from wenming_cli.report.xlsx.table import Row


def about(course: Course) -> tuple[str, ...]:
    """Say what an issue is about, how the self-assessment stands, its last day, its papers."""
    issue = course.entry.issue
    due = "\n".join(filter(None, (words.due(issue), words.postponements(issue))))
    return (
        issue.id,
        words.requirement(course.entry),
        answer(course),
        due,
        papers(course),
    )


def papers(course: Course) -> str:
    """Name the numbered papers that mention an issue, a line each."""
    return "\n".join(f"{p.title}{p.form}（{p.at[:10]}）" for p in course.papers)


def answer(course: Course) -> str:
    """Say what is answered to the requirement now, by whom and when."""
    requirement, found = course.entry.requirement, course.answer
    if requirement is None:
        return "没有对应的测评标准"
    if found is None:
        return "未评"
    said = sentences.answered(requirement, found, course.status or "")
    note = f"；说明：{found.note}" if found.note else ""
    return f"{said}（{sentences.giver(course.unit, found)}）{note}"


def steps(course: Course) -> Iterator[Row]:
    """Yield a row a step."""
    moved = {id(each.step): each for each in course.entry.issue.postponements}
    for step, state in course.taken:
        yield Row((
            course.entry.issue.id,
            step_words.moment(step),
            step.act.word,
            step.by,
            step_words.content(step, moved.get(id(step))),
            step_words.evidence(step),
            state.value,
        ))
