"""Draw closed issues so that anybody can repeat the draw by hand.

Every issue that could be drawn gets the SHA-256 of "seed:id" (UTF-8); they are put in the order of
these digests, and the first ones are drawn. Neither the machine nor the order of files matters.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from hashlib import sha256

from wenming_cli.model.event import Ledger
from wenming_cli.model.remediation.act import Act
from wenming_cli.model.remediation.draw import Batch, Draw, Looked
from wenming_cli.model.remediation.issue import Issue
from wenming_cli.model.remediation.step import Drawn, Step
from wenming_cli.model.unit import CITY_WIDE


def drawable(
    issues: Iterable[Issue], on: date, since: date | None = None, scope: str = CITY_WIDE
) -> tuple[Issue, ...]:
    """Return the issues that are closed, since a day and by another, of a unit or of all."""
    return tuple(
        issue
        for issue in issues
        if (closed := issue.closed_on) is not None
        and (since or date.min) <= closed <= on
        and scope in {CITY_WIDE, issue.charged}
    )


def drawn(issues: Iterable[Issue], count: int, seed: int) -> tuple[Issue, ...]:
    """Return `count` of the issues, all of them where there are fewer, in the order drawn."""
    return tuple(sorted(issues, key=lambda issue: _lot(seed, issue.id))[:count])


def _lot(seed: int, id_: str) -> str:
    return sha256(f"{seed}:{id_}".encode()).hexdigest()


def batches(ledgers: Iterable[Ledger], issues: Sequence[Issue]) -> tuple[Batch, ...]:
    """Return every draw of a round with what has come of it, the first one first.

    Args:
        ledgers: Of the round.
        issues: All of the round; one that a draw names and that is not there is left out.
    """
    known = {issue.id: issue for issue in issues}
    draws = sorted((draw for each in ledgers for draw in each.draws), key=lambda d: d.number)
    return tuple(
        Batch(draw, tuple(_looked(known[id_], draw) for id_ in draw.issues if id_ in known))
        for draw in draws
    )


def batch_of(found: Sequence[Batch], id_: str) -> Draw | None:
    """Return the latest draw that an issue waits to be looked at for; None if none does."""
    waiting = (b.draw for b in reversed(found) if any(e.issue.id == id_ for e in b.left))
    return next(waiting, None)


def _looked(issue: Issue, draw: Draw) -> Looked:
    return Looked(issue, next((s for s in reversed(issue.steps) if _is_of(s, draw)), None))


def _is_of(step: Step, draw: Draw) -> bool:
    of_kind = step.act in {Act.LOOK_BACK, Act.REBOUND}
    return of_kind and isinstance(step.told, Drawn) and step.told.draw == draw.title
