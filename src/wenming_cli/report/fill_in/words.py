"""What stands in the cells of a fill-in workbook beside the answers."""

from wenming_cli.model.fill_in import FillIn, Row
from wenming_cli.model.requirement import Requirement
from wenming_cli.model.status import Status
from wenming_cli.report import figures, quantities
from wenming_cli.report.visible import shown

_NOTE = 60
"""Characters of the last round's note that are shown for reference."""


def title(form: FillIn) -> str:
    """Name the workbook."""
    return f"{form.stamp.unit}自评表"


def round_name(form: FillIn) -> str:
    """Name the round, its id first."""
    named = form.round.name
    return f"{form.round.id}（{named}）" if named and named != form.round.id else form.round.id


def guidance(requirement: Requirement) -> str:
    """Word how to judge, a line a conclusion."""
    found = requirement.guidance
    if found is None:
        return ""
    said = (
        (Status.ACHIEVED, found.achieved),
        (Status.PARTIALLY_ACHIEVED, found.partially_achieved),
        (Status.NOT_ACHIEVED, found.not_achieved),
    )
    lines = [f"{status}：{text}" for status, text in said if text]
    if requirement.not_applicable_when:
        lines.append(f"{Status.NOT_APPLICABLE}：{requirement.not_applicable_when}")
    return "\n".join(lines)


def full_line(requirement: Requirement) -> str:
    """Word the lines of a measure, the partial one below the full one."""
    if requirement.measure is None:
        return ""
    lines = quantities.lines(requirement.measure)
    return lines.removeprefix("满分线：").replace("；部分分线：", "\n部分达标：")


def asked(requirement: Requirement) -> str:
    """List the evidence that is asked for."""
    if len(requirement.evidence) == 1:
        return requirement.evidence[0]
    return "\n".join(f"{n}. {each}" for n, each in enumerate(requirement.evidence, 1))


def before(row: Row) -> str:
    """Word the last round's answer, and an answer to an earlier wording of the requirement."""
    said = []
    if row.before is not None:
        parts = (quantities.value(row.requirement, row.before), row.before_status)
        said.append("，".join(part for part in parts if part))
        if row.before.note:
            said.append(shown(" ".join(row.before.note.split()), limit=_NOTE))
    if row.stale is not None:
        parts = (quantities.value(row.requirement, row.stale), row.stale.status)
        said.append(f"本轮原填{'，'.join(p for p in parts if p)}；条文已改，请重填")
    return "\n".join(said)


def choices(row: Row) -> list[str]:
    """Return the conclusions that may be chosen, one already given included.

    Where a value is asked for, a conclusion can only be lower than what the value comes to.
    """
    allowed = [Status.PARTIALLY_ACHIEVED, Status.NOT_ACHIEVED]
    if not row.requirement.numeric or row.cells.status == Status.ACHIEVED:
        allowed.insert(0, Status.ACHIEVED)
    if row.requirement.not_applicable_when or row.cells.status == Status.NOT_APPLICABLE:
        allowed.append(Status.NOT_APPLICABLE)
    return [str(status) for status in allowed]


def range_of(requirement: Requirement) -> str:
    """Word what a value may be, with its unit."""
    measure = requirement.measure
    assert measure is not None
    low, high = measure.range
    if high is None:
        return f"不小于{figures.plain(low)}，计量单位是{measure.measured_in}"
    return f"{figures.plain(low)}到{figures.plain(high)}，计量单位是{measure.measured_in}"
