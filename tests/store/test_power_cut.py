"""The power fails at every moment: what was confirmed is there, and work goes on."""

from pathlib import Path

import pytest
from tests.cut_walk import AT, TAILS, TORN, recorded, started_again
from tests.power_cut import cuts

from wenming_cli.model.event import Answer
from wenming_cli.model.status import Status

ANSWERS = [Answer(f"1.{n}", "f", AT, Status.ACHIEVED, note="已核") for n in (1, 2, 3)]


@pytest.mark.parametrize("tail", ["new", *TAILS])
@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="asks Linux for a handle's name")
def test_no_confirmed_answer_is_lost_at_any_cut(tmp_path: Path, tail: str) -> None:
    """Three answers, from a new ledger or after an accident: every state is read and goes on."""
    told = recorded(tmp_path, tail, ANSWERS)
    states = most = 0
    for seen, confirmed in cuts(told.steps, told.names, told.data):
        states, most = states + 1, max(most, confirmed)
        started_again(
            seen,
            [*told.before, *ANSWERS[:confirmed]],
            ANSWERS[confirmed : confirmed + 1],
        )
        if tail == "torn":
            assert any(TORN in (content or b"") for content in seen.values())
    assert most == 3
    assert states > 500
