"""Two and eight windows on one ledger, some of them killed: one writes at a time, none is lost."""

import random
import signal
import subprocess
import sys
import time

from tests.cut_walk import HEADER, LEDGER
from tests.torture.bout import Bout
from tests.torture.judged import held
from wenming_cli.store.ledgers.reading import inspect

WINDOW = """
import random, sys, time
from pathlib import Path
from tests.cut_walk import AT, HEADER
from wenming_cli.errors import LockedError
from wenming_cli.model.event import Answer
from wenming_cli.model.status import Status
from wenming_cli.store.ledgers.writer import open_for_writing

path, me, sittings = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
dice, refused = random.Random(me), 0
for sitting in range(sittings):
    while True:
        try:
            writer = open_for_writing(path, HEADER, me)
            break
        except LockedError:
            refused += 1
            time.sleep(dice.uniform(0, 0.005))
    with writer:
        for n in range(dice.randint(1, 4)):
            note = f"{me}-{sitting}-{n}"
            writer.append(Answer("1.1", "f", AT, Status.ACHIEVED, note=note))
            print(note, flush=True)
print("refused", refused, flush=True)
"""
"""A window opens and closes the ledger so often, and says what was confirmed."""


def run(bout: Bout) -> None:
    """Open windows until the time is over."""
    for dice in bout.rounds():
        with bout.watched("几个窗口", 120):
            _together(bout, dice)


def _together(bout: Bout, dice: random.Random) -> None:
    many = dice.choice((2, 8))
    ledger = bout.room / LEDGER
    windows = [
        subprocess.Popen(
            [sys.executable, "-X", "utf8", "-c", WINDOW, str(ledger), f"窗{n}", "12"],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )
        for n in range(many)
    ]
    time.sleep(dice.uniform(0.2, 0.6))
    killed = dice.sample(windows, dice.randint(0, many // 2))
    for window in killed:
        window.send_signal(signal.SIGKILL)
        bout.figures.faults += 1
    told = [window.communicate(timeout=60) for window in windows]
    for window, (_, err) in zip(windows, told, strict=True):
        if "Traceback" in err:
            bout.traceback(err[-500:])
        elif window.returncode and window not in killed:
            bout.wrong(f"{HEADER.unit} 退出码{window.returncode}")
    _judge(bout, [out.splitlines() for out, _ in told], killed=len(killed))


def _judge(bout: Bout, said: list[list[str]], killed: int) -> None:
    """Every confirmed answer is there once, in its window's order, and the chain has no fork."""
    confirmed = [[line for line in lines if not line.startswith("refused")] for lines in said]
    sure = sum(map(len, confirmed))
    bout.figures.confirmed += sure
    if not (bout.room / LEDGER).exists():
        bout.lost(sure, "没有台账")
        return
    found = [note for _, _, note in held(bout, bout.room / LEDGER, "几个窗口")]
    bout.lost(len({note for lines in confirmed for note in lines} - set(found)), "几个窗口")
    # Of a killed window one answer may be on disk that it had no time to confirm.
    bout.phantoms(max(0, len(found) - sure - killed), f"{len(found)}条，确认{sure}")
    for lines in confirmed:
        mine = [note for note in found if note in set(lines)]
        if mine != lines:
            bout.wrong(f"次序不对 {mine[:3]} {lines[:3]}")
    if inspect(bout.room / LEDGER).forks:
        bout.wrong("两个窗口接在了同一行后面")
