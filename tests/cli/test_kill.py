"""kill -9 of real walks at random moments: what was confirmed is on disk, and nothing else."""

import random
import signal
from pathlib import Path

import pytest

from wenming_cli.store.editions.finding import locate
from wenming_cli.store.editions.loading import load
from wenming_cli.store.ledgers import reading as ledger

pytestmark = pytest.mark.long

pexpect = pytest.importorskip("pexpect")
if not hasattr(pexpect, "spawn"):
    pytest.skip("no terminals here", allow_module_level=True)

KILLS = 40


def test_nothing_confirmed_is_lost_by_kill_9(tmp_path: Path) -> None:
    """Of 40 walks killed, every answer whose next question was shown is there, and no phantom."""
    from tests.killed_walk import BURST, LEDGER, LONGEST, WORKSPACE, given, stopped, typed

    (tmp_path / "wenming.yaml").write_text(WORKSPACE, encoding="utf-8")
    course = list(load(locate("national-prefecture-2018", tmp_path)).requirements.values())
    chance = random.Random(20261123)
    count = confirmed = 0
    for session in range(KILLS):
        first = chance.randrange(len(course) - BURST)
        keys, expected = typed(session, course[first : first + BURST])
        after, seen = chance.uniform(0, LONGEST), chance.choice((0, 0, 1, 3))
        end = stopped(tmp_path, course[first].id, keys, after, seen=seen)
        assert end.code == -signal.SIGKILL
        found = given(ledger.read(tmp_path / LEDGER).answers[count:])
        told = end.confirmed
        assert found == expected[: len(found)]
        assert told == [id_ for id_, _, _ in expected[: len(told)]]
        assert len(told) <= len(found) <= len(told) + 1
        count += len(found)
        confirmed += len(told)
    assert confirmed > KILLS // 2
