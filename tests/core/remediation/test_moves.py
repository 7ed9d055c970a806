"""The table of moves, every cell of it: which act is allowed where, and what it leads to."""

import pytest
from tests.core.remediation.steps import UNIT, WAY, step

from wenming_cli.core.remediation.admission import allowed, refusal
from wenming_cli.core.remediation.history import course
from wenming_cli.model.remediation.act import MOVES, Act, State

R, A, U, S, V, C, B, D = State
PRINTED = {
    #              已登记 已交办 整改中 待复核 待销号 已销号 反弹 不予认定
    Act.OPEN: (None, None, None, None, None, None, None, None),
    Act.ASSIGN: (A, A, A, None, None, None, A, None),
    Act.PLAN: (U, U, U, None, None, None, U, None),
    Act.PROGRESS: (None, U, U, None, None, None, None, None),
    Act.SUBMIT: (None, S, S, None, None, None, None, None),
    Act.VERIFY: (None, None, None, V, None, None, None, None),
    Act.RETURN: (None, None, None, U, U, None, None, None),
    Act.EXTEND: (None, A, U, S, V, None, None, None),
    Act.CLOSE: (None, None, None, None, C, None, None, None),
    Act.LOOK_BACK: (None, None, None, None, None, C, None, None),
    Act.REBOUND: (None, None, None, None, None, B, None, None),
    Act.DISMISS: (D, D, D, None, None, None, D, None),
}
"""The table as it is printed in the manual: a row an act, a column a state; None is forbidden."""


@pytest.mark.parametrize("act", Act)
@pytest.mark.parametrize("place", range(len(State)), ids=[state.name for state in State])
def test_every_move_is_the_one_of_the_table(act: Act, place: int) -> None:
    """Allowed acts lead where the table says; every other one is refused and changes nothing."""
    state, leads = list(State)[place], PRINTED[act][place]
    way = [step(each) for each in WAY[state]]
    issue = course(UNIT, way)[0][1]
    assert issue.state is state
    after, strays = course(UNIT, [*way, step(act)])
    assert refusal(issue, step(act)) is None or leads is None
    if leads is None:
        assert [stray.step.act for stray in strays] == [act]
        assert after[1] == issue
    else:
        assert strays == []
        assert after[1].state is leads
        assert after[1].steps == (*issue.steps, step(act))


@pytest.mark.parametrize("act", Act)
def test_an_issue_begins_with_its_opening(act: Act) -> None:
    """Every other act on a number that nobody opened is refused."""
    found, strays = course(UNIT, [step(act)])
    assert bool(found) == (act is Act.OPEN) == (not strays)


def test_the_printed_table_and_the_data_are_one() -> None:
    """No act and no state is missing, and the data holds no move that is not printed."""
    states = list(State)
    data = {act: tuple(MOVES[act].get(state) for state in states) for act in Act}
    assert data == PRINTED
    assert [act for act in Act if None in MOVES[act]] == [Act.OPEN]


def test_what_is_allowed_is_told_in_the_order_of_the_table() -> None:
    """A refusal names what can be done instead."""
    assert allowed(State.VERIFIED) == (Act.RETURN, Act.EXTEND, Act.CLOSE)
    refused = refusal(course(UNIT, [step(a) for a in WAY[State.SUBMITTED]])[0][1], step(Act.CLOSE))
    assert refused is not None
    assert refused.message == "现在是“待复核”，不能销号"
    assert "复核通过（wenming track verify）、退回（wenming track return）" in refused.hint


def test_nothing_is_left_to_do_about_what_was_never_one() -> None:
    """不予认定 is an end."""
    assert allowed(State.DISMISSED) == ()
