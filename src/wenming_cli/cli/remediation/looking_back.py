"""回头看: a batch is drawn and recorded, looked at, and told."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from math import ceil
from typing import NamedTuple

from wenming_cli.cli.clock import now
from wenming_cli.cli.remediation.gathering import Matters
from wenming_cli.cli.remediation.naming import named
from wenming_cli.cli.remediation.recording import Intent, Recorded, opened, record
from wenming_cli.cli.unit_names import full_name
from wenming_cli.core.remediation.drawing import batch_of, batches, drawable, drawn
from wenming_cli.core.remediation.history import history
from wenming_cli.errors import InputError
from wenming_cli.model.remediation.act import Act
from wenming_cli.model.remediation.draw import Batch, Draw
from wenming_cli.model.remediation.issue import issue_id
from wenming_cli.model.remediation.step import Drawn, Step
from wenming_cli.model.unit import CITY_WIDE
from wenming_cli.store import evidence


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be drawn: a count, or a share in percent; among which issues.

    Attributes:
        unit: As typed; None: everybody's.
    """

    count: int | None
    share: int | None
    seed: int
    on: date
    since: date | None = None
    unit: str | None = None


class Seen(NamedTuple):
    """What somebody saw.

    Attributes:
        act: LOOK_BACK where it had held, REBOUND where it had come back.
    """

    act: Act
    note: str
    by: str
    evidence: Sequence[str] = ()


def known_batches(matters: Matters) -> tuple[Batch, ...]:
    """Return every draw of the round with what has come of it."""
    return batches(matters.ledgers, history(matters.ledgers, matters.roster).issues)


def draw(matters: Matters, asked: Asked, by: str) -> tuple[Matters, Batch]:
    """Draw closed issues and record the draw in the ledger of 全市; return the round as it is now.

    Raises:
        InputError: There is nothing to draw from.
        WenmingError: The ledger cannot be written.
    """
    scope = full_name(matters.roster, asked.unit) if asked.unit else CITY_WIDE
    issues = history(matters.ledgers, matters.roster, asked.on).issues
    closed = drawable(issues, asked.on, asked.since, scope)
    if not closed:
        raise InputError("没有已销号的问题可抽", "核对--unit、--since；销了号的才能回头看")
    waiting = {each.issue.id for batch in known_batches(matters) for each in batch.left}
    population = [issue for issue in closed if issue.id not in waiting]
    if not population:
        hint = "先把抽中的看完：wenming lookback看是哪几件"
        raise InputError(f"已销号的{len(closed)}件都抽中了，还没有看完", hint)
    count = asked.count or ceil(len(population) * (asked.share or 0) / 100)
    chosen = drawn(population, count, asked.seed)
    with opened(matters, CITY_WIDE, by) as writer:
        last = max((each.number for each in writer.ledger.draws), default=0)
        made = Draw(
            number=last + 1,
            seed=asked.seed,
            out_of=len(population),
            issues=tuple(issue.id for issue in chosen),
            on=asked.on,
            at=now(),
            by=by,
            since=asked.since,
        )
        writer.append(made)
        written = writer.ledger
    others = (each for each in matters.ledgers if each.path != written.path)
    after = replace(matters, ledgers=(*others, written))
    return after, next(b for b in batches([written], chosen) if b.draw == made)


def look(
    matters: Matters, ids: Sequence[str], unit: str | None, seen: Seen
) -> tuple[Recorded, ...]:
    """Record what was seen of closed issues, each under the batch it was drawn in, if in any.

    Raises:
        WenmingError: An issue is not closed, or the ledgers cannot be written; nothing or only
            what came before is recorded.
    """
    proofs = tuple(evidence.describe(matters.place.root, path) for path in seen.evidence)
    known = known_batches(matters)
    intents = []
    for whose, number in named(matters, ids, unit):
        waiting = batch_of(known, issue_id(whose, number))
        told = Drawn(waiting.title) if waiting else None
        step = Step(number, seen.act, now(), seen.by, told, seen.note, proofs)
        intents.append(Intent(whose, step))
    return record(matters, intents, seen.by)
