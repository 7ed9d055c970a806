"""Each form of paper, and the page it makes."""

from collections.abc import Callable, Iterable
from typing import Final

from wenming_cli.model.remediation.form import Draft, Form, Written
from wenming_cli.report.dispatch import assignment, card, closure, supervision
from wenming_cli.report.dispatch.page import Page

PAGES: Final[dict[Form, Callable[[Draft, Written], Page]]] = {
    Form.ASSIGN: assignment.page,
    Form.SUPERVISE: supervision.page,
    Form.CLOSURE: closure.page,
    Form.CARD: card.page,
}


def worded(drafts: Iterable[Draft], written: Written) -> tuple[Page, ...]:
    """Word papers, each on a page of its own."""
    return tuple(PAGES[draft.form](draft, written) for draft in drafts)
