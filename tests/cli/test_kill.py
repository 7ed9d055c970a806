"""kill -9 of real walks at random moments: what was confirmed is on disk, and nothing else."""

import os
import random
import re
import signal
import sys
from pathlib import Path

import pytest

from wenming_cli.model.status import Status
from wenming_cli.store.editions.finding import locate
from wenming_cli.store.editions.loading import load
from wenming_cli.store.ledgers import reading as ledger

pexpect = pytest.importorskip("pexpect")
if not hasattr(pexpect, "spawn"):
    pytest.skip("no terminals here", allow_module_level=True)

KILLS = 50
BURST = 25
"""Answers typed ahead in one session; the process dies somewhere among them."""

LONGEST = 0.12
"""Seconds that a session lives after its first question, at most."""

WORKSPACE = (
    "城市: 样例市\n体系: [national-prefecture-2018]\n轮次:\n  - 编号: 2026Q4\n本单位: 全市\n"
)

Expected = list[tuple[str, Status, str]]


def typed(session: int, first: int) -> tuple[str, Expected]:
    """Return keys for a burst of answers from a place on, and what they are to become."""
    requirements = list(load(locate("national-prefecture-2018", Path())).requirements.values())
    keys, expected = "", []
    for at, requirement in enumerate(requirements[first : first + BURST]):
        note = f"第{session}次第{at}条"
        if requirement.numeric:
            keys += "s"
        elif at % 3 == 0:
            keys += f"2{note}\r\r"
            expected.append((requirement.id, Status.PARTIALLY_ACHIEVED, note))
        elif at % 3 == 1:
            keys += f"3{note}\r"
            expected.append((requirement.id, Status.NOT_ACHIEVED, note))
        else:
            keys += "1\r"
            expected.append((requirement.id, Status.ACHIEVED, ""))
    return keys, expected


def killed(room: Path, start: str, keys: str, after: float) -> str:
    """Type into a walk, kill it a moment after its first question, return all it had shown."""
    child = pexpect.spawn(
        sys.executable,
        ["-m", "wenming_cli", "assess", "--only", "全部", "--from", start],
        cwd=room,
        env={**os.environ, "TERM": "xterm"},
        encoding="utf-8",
        codec_errors="replace",
        dimensions=(24, 80),
        timeout=30,
    )
    child.delaybeforesend = None
    child.expect("未达标.*：")
    child.send(keys)
    child.expect(pexpect.TIMEOUT, timeout=after)
    shown = child.before
    child.kill(signal.SIGKILL)
    child.expect(pexpect.EOF)
    child.close()
    assert child.signalstatus == signal.SIGKILL
    return shown if len(shown) > len(child.before) else child.before


def test_nothing_confirmed_is_lost_by_kill_9(tmp_path: Path) -> None:
    """Of 50 walks killed, every answer whose next question was shown is there, and no phantom."""
    (tmp_path / "wenming.yaml").write_text(WORKSPACE, encoding="utf-8")
    ids = list(load(locate("national-prefecture-2018", tmp_path)).requirements)
    chance = random.Random(20261123)
    count = confirmed = 0
    for session in range(KILLS):
        first = chance.randrange(len(ids) - BURST)
        keys, expected = typed(session, first)
        shown = killed(tmp_path, ids[first], keys, chance.uniform(0, LONGEST))
        told = re.findall(r"已保存 (\S+) ", shown)
        read = ledger.read(tmp_path / "台账/2026Q4/全市.jsonl")
        given = [(a.requirement, a.status, a.note) for a in read.answers[count:]]
        assert given == expected[: len(given)]
        assert told == [id_ for id_, _, _ in expected[: len(told)]]
        assert len(told) <= len(given) <= len(told) + 1
        count += len(given)
        confirmed += len(told)
    assert confirmed > KILLS // 5  # few get that far on a loaded machine, but not none
