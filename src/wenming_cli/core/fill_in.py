"""A unit's fill-in workbook: what it asks, and what it knows already."""

from collections.abc import Iterable

from wenming_cli.core.shares import judged
from wenming_cli.core.standing import Standing, is_current
from wenming_cli.core.walk import Question
from wenming_cli.model.edition import Edition
from wenming_cli.model.fill_in import Cells, Row, cells_of


def rows(
    questions: Iterable[Question], edition: Edition, standing: Standing, previous: Standing
) -> tuple[Row, ...]:
    """Return a row a question.

    Args:
        questions: The unit's, in order.
        edition: The one they are of.
        standing: The unit's answers in this round.
        previous: Its answers in the round before, for reference only.
    """
    return tuple(_row(question, edition, standing, previous) for question in questions)


def _row(question: Question, edition: Edition, standing: Standing, previous: Standing) -> Row:
    requirement = question.requirement
    answer = standing.get(requirement.id)
    current = answer is not None and is_current(requirement, answer)
    before = previous.get(requirement.id)
    if before is not None and not is_current(requirement, before):
        before = None
    return Row(
        number=question.number,
        area=question.area.name,
        item=question.item.name,
        requirement=requirement,
        cells=cells_of(answer) if current else Cells(),
        before=before,
        before_status=judged(requirement, before, edition.partial_credit).status
        if before
        else None,
        stale=None if current else answer,
    )
