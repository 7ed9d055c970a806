"""Power cuts in long walks, at every moment and in every order; and in the start after one."""

import random
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.cut_walk import AT, LEDGER, TAILS, Recorded, laid_out, recorded, sat, started_again
from tests.disk_calls import Recorder
from tests.power_cut import cuts
from tests.torture.bout import Bout
from wenming_cli.model.event import Answer
from wenming_cli.model.status import Status

AGAIN = 0.01
"""Of the states, how many are started from under watch and cut once more."""


def run(bout: Bout) -> None:
    """Cut walks of three to twelve answers, some with a pause in which the ledger was closed."""
    if not Path("/proc/self/fd").exists():
        bout.leave_out("断电的记录要向Linux询问文件名")
        return
    for dice in bout.rounds():
        tail = dice.choice(["new", *TAILS])
        answers = _answers(dice)
        pause = dice.choice((0, dice.randrange(len(answers))))
        place = bout.room / "走"
        place.mkdir()
        with bout.watched(f"{tail} {len(answers)}条", limit=0):
            told = recorded(place, tail, answers, pause)
            _all_cuts(bout, told, answers, dice)


def _answers(dice: random.Random) -> list[Answer]:
    return [
        Answer(f"1.{n}", "f", AT, Status.ACHIEVED, note="已核" * dice.choice((0, 1, 10)))
        for n in range(dice.randint(3, 12))
    ]


def _all_cuts(bout: Bout, told: Recorded, answers: Sequence[Answer], dice: random.Random) -> None:
    for seen, confirmed in cuts(told.steps, told.names, told.data):
        if bout.left < 0:
            return
        certain = [*told.before, *answers[:confirmed]]
        bout.figures.faults += 1
        bout.figures.damaged += 1
        bout.figures.confirmed += len(certain)
        with bout.watched(f"断电在确认{confirmed}条以后", 20):
            started_again(seen, certain, answers[confirmed : confirmed + 1])
        if dice.random() < AGAIN and LEDGER in seen:
            with bout.watched(f"断电两次，确认{confirmed}条以后", 120):
                _cut_again(bout, seen, certain, answers[confirmed : confirmed + 1])


def _cut_again(
    bout: Bout,
    seen: dict[str, bytes | None],
    certain: Sequence[Answer],
    following: Sequence[Answer],
) -> None:
    """Start from what a cut left, and cut that start at every moment too."""
    place = bout.room / f"再{bout.figures.faults}"
    place.mkdir()
    laid_out(place, seen)
    names = {path: (place / path).stat().st_ino for path, content in seen.items() if content}
    names |= {path: 0 for path, content in seen.items() if content is None}
    data = {names[path]: content for path, content in seen.items() if content}
    more = [Answer("3.1", "f", AT, note="第二次")]
    with pytest.MonkeyPatch.context() as patched:
        recorder = Recorder(place, patched)
        found = sat(place / LEDGER, more, recorder)
    assert list(found) in ([*certain], [*certain, *following])
    for again, confirmed in cuts(recorder.steps, names, data):
        bout.figures.faults += 1
        bout.figures.damaged += 1
        bout.figures.confirmed += len(certain) + confirmed
        started_again(again, [*found, *more[:confirmed]], more[confirmed:])
