"""What steps come to: who, until when, how often it came back."""

from datetime import date
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from tests.core.remediation.steps import FOUND, UNIT, WAY, step

from wenming_cli.core.remediation.history import course, history
from wenming_cli.model.event import Header, Ledger
from wenming_cli.model.remediation.act import Act, State
from wenming_cli.model.remediation.step import Assigned, Extended, Pace, Planned, Step
from wenming_cli.model.unit import Roster, Unit

ROSTER = Roster((Unit("市民政局", ("民政局",)), Unit("市公安局")))
AT = "2026-10-09T09:00:00+08:00"


def ledger(unit: str, *steps: Step) -> Ledger:
    """Return a ledger that holds steps."""
    return Ledger(Path(f"{unit}.jsonl"), Header("x", "f", unit, "2026Q4", AT, "0"), steps)


def test_the_whole_way_and_back_again() -> None:
    """Returned once, extended once, closed, come back: each is told, and planned anew."""
    acts = (
        *(Act.OPEN, Act.ASSIGN, Act.PLAN, Act.EXTEND, Act.SUBMIT, Act.RETURN),
        *(Act.SUBMIT, Act.VERIFY, Act.CLOSE, Act.LOOK_BACK, Act.REBOUND),
    )
    issue = course(UNIT, [step(act) for act in acts])[0][1]
    assert (issue.state, issue.returns, issue.rebounds) == (State.REBOUNDED, 1, 1)
    assert (issue.due, issue.plan, issue.closed_on) == (None, None, None)
    assert issue.leader == "分管副市长"
    assert [s.told for s in issue.extensions] == [Extended(date(2026, 11, 20), "创城办主任")]
    assert issue.first_due is None
    again = course(UNIT, [step(act) for act in (*acts, Act.PLAN, Act.SUBMIT, Act.VERIFY)])[0][1]
    assert (again.state, again.rebounds, again.first_due) == (
        State.VERIFIED,
        1,
        date(2026, 11, 10),
    )


def test_an_extension_moves_the_day_and_the_first_one_is_kept() -> None:
    """Both days are on the papers: when it should have been, and when it must be."""
    issue = course(UNIT, [step(act) for act in (*WAY[State.UNDERWAY], Act.EXTEND)])[0][1]
    assert (issue.first_due, issue.due) == (date(2026, 11, 10), date(2026, 11, 20))


def test_a_plan_that_ends_sooner_is_what_an_extension_moves() -> None:
    """Assigned to the 10th, planned to the 1st, extended to the 20th: it was to be the 1st."""
    sooner = step(Act.PLAN, told=Planned("补装", Pace.BY_A_DAY, date(2026, 11, 1)))
    issue = course(UNIT, [*(step(a) for a in WAY[State.ASSIGNED]), sooner, step(Act.EXTEND)])[0][1]
    assert (issue.first_due, issue.due) == (date(2026, 11, 1), date(2026, 11, 20))


def test_an_issue_handed_on_stays_in_its_ledger() -> None:
    """Its id never changes; the unit charged does."""
    handed = step(Act.ASSIGN, told=Assigned("市公安局"))
    issue = course(UNIT, [step(Act.OPEN), handed])[0][1]
    assert (issue.id, issue.charged) == ("市民政局-001", "市公安局")


def test_a_number_that_a_merge_gave_twice_is_told() -> None:
    """The second opening counts for nothing, and is not lost from sight."""
    found, strays = course(UNIT, [step(Act.OPEN), step(Act.OPEN, note="另一份")])
    assert found[1].steps == (step(Act.OPEN),)
    assert [(s.step.note, s.reason) for s in strays] == [("另一份", "现在是“已登记”，不能登记")]


def test_units_stand_in_official_order_under_their_full_names() -> None:
    """Whatever the ledgers are called and in whatever order they come."""
    found = history([ledger("市公安局", step(Act.OPEN)), ledger("民政局", step(Act.OPEN))], ROSTER)
    assert [issue.id for issue in found.issues] == ["市民政局-001", "市公安局-001"]


def test_a_past_day_is_seen_as_it_was() -> None:
    """What was recorded after it is left out; the day is the one where it was recorded."""
    late = step(Act.ASSIGN)._replace(at="2026-10-31T00:30:00+08:00")  # still the 30th in UTC
    book = ledger(UNIT, step(Act.OPEN), late)
    assert history([book], ROSTER, date(2026, 10, 30)).issues[0].state is State.REGISTERED
    assert history([book], ROSTER, date(2026, 10, 31)).issues[0].state is State.ASSIGNED


@given(st.lists(st.sampled_from(Act), max_size=30))
def test_every_step_counts_once_or_is_told(acts: list[Act]) -> None:
    """No step is lost, whatever order a merge brings them in."""
    steps = [step(act) for act in acts]
    found, strays = course(UNIT, steps)
    counted = list(found[1].steps) if found else []
    assert len(counted) + len(strays) == len(steps)
    assert [s for s in steps if s in counted or s in [x.step for x in strays]] == steps
    assert course(UNIT, counted)[1] == []
    assert course(UNIT, counted)[0] == found


@given(st.lists(st.sampled_from(Act), min_size=1, max_size=30))
def test_history_only_grows(acts: list[Act]) -> None:
    """One more step changes at most the last state; what was told before stays told."""
    before = course(UNIT, [step(act) for act in acts[:-1]])[0].get(1)
    after = course(UNIT, [step(act) for act in acts])[0].get(1)
    if before is not None:
        assert after is not None
        assert after.steps[: len(before.steps)] == before.steps
        assert after.rebounds >= before.rebounds
        assert after.returns >= before.returns
    assert (after.opened.found if after else FOUND) == FOUND
