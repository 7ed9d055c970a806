"""What the desk looks like: the open question, the first and last screen, the score."""

from dataclasses import replace

from wenming_cli.cli.walk.desk import Desk
from wenming_cli.cli.walk.shown import Closed, Earlier, Opened, Scored, View
from wenming_cli.core.basis import Basis
from wenming_cli.core.evaluate import evaluate
from wenming_cli.core.standing import is_current
from wenming_cli.core.walk import Question


def view(desk: Desk) -> View:
    """Return the open question with what its screen needs."""
    assert desk.here is not None
    answer, current = desk.answer, desk.answer_in_force
    covered = desk.coverage
    return View(
        question=desk.here,
        total=covered.total,
        answered=covered.answered,
        answer=answer,
        status=desk.status(desk.here, current) if current else None,
        stale=answer is not None and current is None,
        earlier=_earlier(desk, desk.here),
        draft=replace(desk.draft, proofs=()) if current else desk.draft,
    )


def opened(desk: Desk) -> Opened:
    """Return the first screen."""
    session = desk.session
    last = session.writer.answers[-1:]
    return Opened(
        title=session.edition.title,
        statement=session.edition.statement if session.edition.reference else "",
        unit=session.unit,
        round_name=session.round.name or session.round.id,
        only=desk.only,
        coverage=desk.coverage,
        resumed=last[0].at if last else "",
        first=desk.here.requirement.id if desk.here else "",
        remark=session.writer.set_aside,
    )


def scored(desk: Desk) -> Scored:
    """Evaluate this ledger alone."""
    session = desk.session
    basis = Basis(session.roster, session.round)
    results = evaluate(session.edition, [session.writer.ledger], basis, session.unit)
    return Scored(results, desk.coverage)


def closed(desk: Desk) -> Closed:
    """Return the last screen."""
    score = scored(desk).results.score
    return Closed(
        given=desk.given,
        coverage=desk.coverage,
        score=score if score.points else None,
        stopped=desk.here.requirement.id if desk.here else "",
        options=_options(desk),
        only=desk.only,
    )


def _earlier(desk: Desk, question: Question) -> Earlier | None:
    session = desk.session
    answer = session.previous.get(question.requirement.id)
    before = session.place.workspace.previous(session.round)
    if answer is None or before is None:
        return None
    changed = not is_current(question.requirement, answer)
    return Earlier(answer, desk.status(question, answer), before.id, changed)


def _options(desk: Desk) -> str:
    session, known = desk.session, desk.session.place.workspace
    unit = "" if session.unit == known.own_unit else f" --unit {session.unit}"
    return unit + ("" if session.round == known.rounds[-1] else f" --round {session.round.id}")
