"""The clock goes back and forth: the answer that stands last in the file is in force."""

import json
import os
import random
import shutil
from datetime import datetime, timedelta

from tests.cut_walk import AT, HEADER, LEDGER
from tests.killed_walk import WORKSPACE
from tests.torture.bout import Bout
from tests.torture.commands import wenming
from wenming_cli.core.standing import standing
from wenming_cli.model.event import Answer
from wenming_cli.model.status import Status
from wenming_cli.store.ledgers.reading import read
from wenming_cli.store.ledgers.writer import open_for_writing

LEAPS = (1, -1, 3600, -3600, 3 * 86400, -3 * 86400, 20 * 365 * 86400, -20 * 365 * 86400)
ZONES = ("Pacific/Kiritimati", "Etc/GMT+12", "Asia/Shanghai", "UTC", "坏的时区")
WORDS = {Status.ACHIEVED: "1", Status.NOT_ACHIEVED: "3"}


def run(bout: Bout) -> None:
    """Leap in-process, and between two commands by time zone or with faketime."""
    faked = shutil.which("faketime")
    if faked is None:
        bout.leave_out("faketime不在，命令之间的钟只用时区拨（前后26小时）")
    for dice in bout.rounds():
        with bout.watched("进程内"):
            _leapt(bout, dice)
        with bout.watched("命令之间"):
            _between_commands(bout, dice, faked)


def _leapt(bout: Bout, dice: random.Random) -> None:
    at, last = datetime.fromisoformat(AT), {}
    with open_for_writing(bout.room / LEDGER, HEADER) as writer:
        for number in range(60):
            at = _moved(at, dice.choice(LEAPS))
            name = f"1.{dice.randrange(8)}"
            answer = Answer(name, "f", at.isoformat(), Status.ACHIEVED, note=f"{number}")
            writer.append(answer)
            last[name] = answer
            bout.figures.faults += 1
    bout.figures.confirmed += 60
    found = standing(read(bout.room / LEDGER).answers)
    bout.lost(sum(found.get(name) != answer for name, answer in last.items()), "旧的作答复活")


def _moved(at: datetime, seconds: int) -> datetime:
    moved = at + timedelta(seconds=seconds)
    return moved if 1970 < moved.year < 2200 else at


def _between_commands(bout: Bout, dice: random.Random, faked: str | None) -> None:
    here = bout.room / "市"
    here.mkdir()
    (here / "wenming.yaml").write_text(WORKSPACE, encoding="utf-8")
    status = Status.ACHIEVED
    for _ in range(4):
        status = dice.choice(list(WORDS))
        env = {**os.environ, "TZ": dice.choice(ZONES)}
        leap = f"{dice.choice(('+', '-'))}{dice.choice((1, 70, 7000))}d"
        done = wenming(
            here,
            *("answer", "1.1.1", WORDS[status], "--note", "缺"),
            before=[faked, leap] if faked else (),
            env=env,
        )
        bout.figures.faults += 1
        bout.figures.confirmed += 1
        assert done.returncode == 0, done.stderr[-300:]
    told = json.loads(wenming(here, "score", "--format", "json").stdout)
    given = {r["id"]: r for a in told["areas"] for i in a["items"] for r in i["requirements"]}
    bout.lost(int(given["1.1.1"]["status"] != status), f"最后一次是{status}")
