"""回头看: a draw that anybody can repeat, and what comes of it."""

from datetime import date
from hashlib import sha256

from hypothesis import given
from hypothesis import strategies as st
from tests.core.remediation.steps import UNIT, WAY, step
from tests.core.remediation.test_history import ledger

from wenming_cli.core.remediation.drawing import batch_of, batches, drawable, drawn
from wenming_cli.core.remediation.history import course
from wenming_cli.model.event import Ledger
from wenming_cli.model.remediation.act import Act, State
from wenming_cli.model.remediation.draw import Draw
from wenming_cli.model.remediation.issue import Issue
from wenming_cli.model.remediation.step import Drawn

DAY = date(2026, 11, 23)


def closed(*numbers: int, day: date = DAY) -> list[Issue]:
    """Return closed issues."""
    acts = WAY[State.CLOSED]
    made = []
    for n in numbers:
        steps = [step(act)._replace(issue=n) for act in acts[:-1]]
        made.append(course(UNIT, [*steps, step(acts[-1], day)._replace(issue=n)])[0][n])
    return made


def test_a_draw_is_repeated_by_hand() -> None:
    """sha256sum of “seed:id”, sorted: the published recipe, done here with nothing of ours."""
    ids = [f"{UNIT}-{n:03}" for n in range(1, 13)]
    by_hand = sorted(ids, key=lambda id_: sha256(f"7:{id_}".encode()).hexdigest())[:5]
    assert [issue.id for issue in drawn(closed(*range(1, 13)), 5, 7)] == by_hand


@given(st.permutations(closed(*range(1, 8))), st.integers(0, 7), st.integers(0, 10**9))
def test_neither_order_nor_luck_matters(issues: list[Issue], count: int, seed: int) -> None:
    """The same issues and seed draw the same; a larger draw begins with the smaller one."""
    chosen = drawn(issues, count, seed)
    assert chosen == drawn(sorted(issues, key=lambda i: i.id), count, seed)
    assert drawn(issues, count + 1, seed)[:count] == chosen
    assert len({issue.id for issue in chosen}) == len(chosen) == count


def test_only_what_is_closed_can_be_drawn() -> None:
    """Closed in the span asked for, and of the unit asked for."""
    open_ = course(UNIT, [step(act)._replace(issue=9) for act in WAY[State.VERIFIED]])[0][9]
    issues = [*closed(1, day=date(2026, 11, 1)), *closed(2), open_]
    assert [i.number for i in drawable(issues, DAY)] == [1, 2]
    assert [i.number for i in drawable(issues, DAY, date(2026, 11, 2))] == [2]
    assert [i.number for i in drawable(issues, date(2026, 11, 1))] == [1]
    assert drawable(issues, DAY, scope="市公安局") == ()


def test_a_batch_knows_who_was_looked_at() -> None:
    """Held, come back, not looked at; a look without a draw belongs to no batch."""
    draw = Draw(
        1, 7, 4, tuple(f"{UNIT}-{n:03}" for n in (1, 2, 3)), DAY, "2026-11-23T09:00:00+08:00"
    )
    told = Drawn(draw.title)
    way = [step(act)._replace(issue=n) for n in (1, 2, 3, 4) for act in WAY[State.CLOSED]]
    seen = [
        step(Act.LOOK_BACK, told=told),
        step(Act.REBOUND, told=told)._replace(issue=2),
        step(Act.LOOK_BACK, told=None)._replace(issue=3),
        step(Act.LOOK_BACK, told=None)._replace(issue=4),
    ]
    book = ledger(UNIT, *way, *seen)
    issues = list(course(UNIT, book.steps)[0].values())
    office = Ledger(book.path, book.header, (draw,))
    (batch,) = batches([book, office], issues)
    assert (batch.held, batch.rebounded, [x.issue.number for x in batch.left]) == (1, 1, [3])
    assert batch.rate == 50
    assert batch_of([batch], f"{UNIT}-003") == draw
    assert batch_of([batch], f"{UNIT}-001") is None
