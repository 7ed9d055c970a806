"""Walks in a terminal, stopped in every way at any moment, up to four times a folder."""

import random
import signal
from pathlib import Path

from tests.killed_walk import BURST, LEDGER, LONGEST, WORKSPACE, Stopped, stopped, typed
from tests.torture.bout import Bout
from tests.torture.judged import compared, held
from wenming_cli.model.requirement import Requirement
from wenming_cli.store.editions.finding import locate
from wenming_cli.store.editions.loading import load

GENERATIONS = 4
ENDS: dict[int | str, set[int]] = {
    signal.SIGKILL: {-signal.SIGKILL},
    signal.SIGINT: {130},
    signal.SIGTERM: {143},
    signal.SIGHUP: {129},
    "close": {129, 0},  # the end of input may be seen before the signal
    "\x03": {130},
}
"""How a walk may be stopped, and the exit codes that go with it."""

WAYS = [*ENDS, *[signal.SIGKILL] * 4]
BARE = {-signal.SIGINT, -signal.SIGTERM, -signal.SIGHUP}
"""Before the program has taken its first step, the system's own ending holds."""

STARTING = 0.6
"""Seconds within which a walk has come to its first question, as a rule."""


def run(bout: Bout) -> None:
    """Stop walks until the time is over."""
    course = list(load(locate("national-prefecture-2018", Path())).requirements.values())
    for dice in bout.rounds():
        (bout.room / "wenming.yaml").write_text(WORKSPACE, encoding="utf-8")
        for generation in range(dice.randint(1, GENERATIONS)):
            _one(bout, dice, generation, course)


def _one(bout: Bout, dice: random.Random, generation: int, course: list[Requirement]) -> None:
    """Stop one walk and look at the ledger."""
    first = dice.randrange(len(course) - BURST)
    keys, expected = typed(generation, course[first : first + BURST])
    early = dice.random() < 0.2
    after = dice.uniform(0, STARTING if early else LONGEST)
    how = dice.choice(WAYS)
    told = f"第{generation + 1}次 {how!r} 第一问{'前后' if early else '之后'}{after:.3f}秒"
    with bout.watched(told):
        bout.figures.faults += 1
        before = held(bout, bout.room / LEDGER, told)
        seen = 0 if early else dice.choice((0, 0, 1, 3, 8))
        end = stopped(bout.room, course[first].id, "" if early else keys, after, how, seen)
        _ended_well(bout, end, how, told, early=early)
        found = held(bout, bout.room / LEDGER, told)
        bout.lost(len(before) if found[: len(before)] != before else 0, f"{told} 以前的变了")
        new, sure = found[len(before) :], len(end.confirmed)
        compared(bout, new, [] if early else expected, sure, told)
        if how != "close":  # which leaves unread what was said last
            bout.phantoms(max(0, len(new) - sure - 1), f"{told} 存了{len(new)}，只说了{sure}")


def _ended_well(bout: Bout, end: Stopped, how: int | str, told: str, *, early: bool) -> None:
    if early and "KeyboardInterrupt" in end.shown and "wenming_cli" not in end.shown:
        return  # the interpreter was still loading itself
    if "Traceback" in end.shown or "Exception ignored" in end.shown:
        bout.traceback(f"{told} {end.shown[-800:]}")
    if end.code not in (ENDS[how] | BARE if early else ENDS[how]):
        bout.wrong(f"{told} 退出码{end.code} {end.shown[-300:]}")
