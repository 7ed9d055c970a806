"""发文登记 of a round: what went out, and one of them once more."""

from datetime import date

from wenming_cli.cli.remediation.gathering import Matters
from wenming_cli.cli.remediation.issuing import Issued, dockets
from wenming_cli.core.remediation.docket import docket as seen
from wenming_cli.core.remediation.papers import together
from wenming_cli.errors import InputError
from wenming_cli.model.event import Ledger
from wenming_cli.model.remediation.form import Form, form_of
from wenming_cli.model.remediation.paper import Paper
from wenming_cli.model.remediation.typed_title import HOW, title_typed
from wenming_cli.model.unit import CITY_WIDE
from wenming_cli.report.dispatch import register
from wenming_cli.report.dispatch.page import Page
from wenming_cli.store.ledgers.numbers import papers_of


def papers_out(matters: Matters) -> tuple[Paper, ...]:
    """Return the numbered papers of the round, in the order they were recorded."""
    return tuple(paper for ledger in _registers(matters) for paper in ledger.papers)


def listed(matters: Matters, on: date) -> Page:
    """Return the register as a page."""
    docket = seen(matters.ground, _registers(matters), on)
    return register.page(papers_out(matters), docket)


def _registers(matters: Matters) -> list[Ledger]:
    """Return the ledgers of 全市, in which papers stand."""
    ledgers = matters.ledgers
    return [each for each in ledgers if matters.roster.full(each.header.unit) == CITY_WIDE]


def once_more(matters: Matters, typed: str, form: Form | None, series: str) -> list[Issued]:
    """Return papers that are out under a number; two only where two copies were merged.

    Args:
        matters: The round.
        typed: The number as typed.
        form: What it has to be; None: whatever it is.
        series: 机关代字 of a number typed without one.

    Raises:
        InputError: There is none, or it is something else.
    """
    title = title_typed(typed)
    if title is None:
        raise InputError(f"“{typed}”不是文号", HOW)
    title = title._replace(series=title.series or series)
    out = papers_out(matters)
    found = [paper for paper in out if title.names(paper)]
    found = [paper for paper in found if paper.year == max(each.year for each in found)]
    if not found:
        others = any(map(title.names, papers_of(matters.place, matters.round.id)))
        where = "它在别的轮次，加上--round" if others else "发过的见wenming paper --list"
        raise InputError(f"这一轮（{matters.round.id}）没有发过{series}{typed}", where)
    if form and (wrong := next((paper for paper in found if paper.form != form), None)):
        raise InputError(f"{wrong.title}是{wrong.form}", f"写成wenming paper {wrong.form}")
    return [_as_it_was(matters, paper) for paper in found]


def _as_it_was(matters: Matters, paper: Paper) -> Issued:
    docket = dockets(matters)(date.fromisoformat(paper.at[:10]))
    known = {entry.issue.id: entry for entry in docket.entries}
    form = form_of(paper.form)
    if form is None:
        raise InputError(f"{paper.title}是{paper.form}，这一版印不了", "升级wenming再试")
    gone = [id_ for id_ in paper.issues if id_ not in known]
    if gone or not paper.issues:
        named = "、".join(gone) or "没有写明的问题"
        raise InputError(f"{paper.title}涉及的{named}不在台账里", "核对这些单位的台账是不是齐了")
    entries = [known[id_] for id_ in paper.issues]
    draft = together(form, entries, docket)
    return Issued(draft._replace(unit=paper.unit, number=paper.title), paper, fresh=False)
