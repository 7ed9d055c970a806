"""Late, soon, red: as of a day, across the ends of months and years, and whose clock it was."""

from dataclasses import replace
from datetime import date

import pytest
from tests.conftest import said
from tests.core.remediation.steps import UNIT, WAY, step
from tests.core.remediation.test_history import ledger

from wenming_cli.core.remediation.courses import courses
from wenming_cli.core.remediation.docket import Ground, docket
from wenming_cli.core.remediation.tallies import NOBODY, By, tallies, tally
from wenming_cli.model.edition import Edition
from wenming_cli.model.event import Ledger
from wenming_cli.model.remediation.act import Act, State
from wenming_cli.model.remediation.docket import Docket, Entry, Tally
from wenming_cli.model.remediation.step import Assigned, Opened, Origin
from wenming_cli.model.status import Status
from wenming_cli.model.unit import Roster
from wenming_cli.report.figures import percent

EARLY = date(2020, 1, 1)


def seen(edition: Edition, on: date, *ledgers: Ledger) -> Docket:
    """Return a docket of ledgers on a day."""
    return docket(Ground(edition, edition.units), ledgers, on)


def due(day: date) -> tuple[Ledger, ...]:
    """Return a ledger with one issue to be put right by a day."""
    opened = step(Act.OPEN, EARLY, told=Opened("x", Origin.SELF, EARLY))
    return (ledger(UNIT, opened, step(Act.ASSIGN, EARLY, told=Assigned(due=day))),)


DAYS = {
    "the last day itself is not late": ("2026-11-30", "2026-11-30", 0, 0, True),
    "one day across a month's end": ("2026-11-30", "2026-12-01", 1, -1, False),
    "a month of 31": ("2026-10-31", "2026-12-01", 31, -31, False),
    "three days before": ("2026-11-30", "2026-11-27", 0, 3, True),
    "four days before": ("2026-11-30", "2026-11-26", 0, 4, False),
    "soon across a year's end": ("2027-01-02", "2026-12-30", 0, 3, True),
    "February of a leap year": ("2028-02-28", "2028-03-01", 2, -2, False),
    "due on the leap day": ("2028-02-29", "2028-03-01", 1, -1, False),
    "February of another year": ("2027-02-28", "2027-03-01", 1, -1, False),
    "soon before the leap day": ("2028-03-01", "2028-02-27", 0, 3, True),
    "a whole leap year": ("2028-01-01", "2029-01-01", 366, -366, False),
}


@pytest.mark.parametrize(("last", "on", "late", "left", "soon"), DAYS.values(), ids=DAYS)
def test_lateness_is_counted_in_days_of_the_calendar(
    edition: Edition, last: str, on: str, late: int, left: int, soon: bool
) -> None:
    """逾期 is the day after the last one; 临期 three days before it and the day itself."""
    (entry,) = seen(edition, date.fromisoformat(on), *due(date.fromisoformat(last))).entries
    assert (entry.late, entry.left, entry.soon) == (late, left, soon)


ZONES = {
    "half past midnight in Beijing is the new day": ("2026-12-01T00:30:00+08:00", 1),
    "the same moment written in UTC is the old one": ("2026-11-30T16:30:00+00:00", 0),
    "a minute to midnight": ("2026-11-30T23:59:00+08:00", 0),
    "behind UTC": ("2026-11-30T23:59:00-05:00", 0),
}


@pytest.mark.parametrize(("at", "still_open"), ZONES.values(), ids=ZONES)
def test_a_step_belongs_to_the_day_written_in_it(
    edition: Edition, at: str, still_open: int
) -> None:
    """What the clock on the wall said where it was recorded, not the reader's zone."""
    way = [step(act) for act in WAY[State.VERIFIED]]
    book = ledger(UNIT, *way, step(Act.CLOSE)._replace(at=at))
    found = seen(edition, date(2026, 11, 30), book)
    assert sum(not entry.issue.state.settled for entry in found.entries) == still_open


def test_a_settled_issue_is_never_late(edition: Edition) -> None:
    """Closed late or not: nothing is left to hurry."""
    closed = ledger(UNIT, *(step(act) for act in WAY[State.CLOSED]))
    (entry,) = seen(edition, date(2030, 1, 1), closed).entries
    assert (entry.late, entry.left, entry.soon) == (0, None, False)


def test_waiting_for_review_is_late_all_the_same(edition: Edition) -> None:
    """逾期＝未销号且今日＞时限: what is not closed is not done."""
    shown = ledger(UNIT, *(step(act) for act in WAY[State.SUBMITTED]))
    (entry,) = seen(edition, date(2026, 11, 11), shown).entries
    assert entry.late == 1


def test_closing_moves_no_point_and_says_so(edition: Edition) -> None:
    """A closed issue whose answer still falls short stands out, until a new answer is given."""
    id_ = next(iter(edition.requirements))
    asked = edition.requirements[id_]
    way = [step(act) for act in WAY[State.CLOSED]]
    way[0] = step(Act.OPEN, told=Opened("x", Origin.SELF, EARLY, id_))
    short = said(Status.NOT_ACHIEVED, requirement=id_, fingerprint=asked.fingerprint)
    full = said(Status.ACHIEVED, requirement=id_, fingerprint=asked.fingerprint)
    steps = ledger(UNIT, *way)
    told = []
    for answers in ((), (short,), (short, full)):
        whole = Ledger(steps.path, steps.header, (*steps.events, *answers))
        (entry,) = seen(edition, date(2026, 12, 1), whole).entries
        told.append((entry.status, entry.unanswered))
    assert told == [(None, True), (Status.NOT_ACHIEVED, True), (Status.ACHIEVED, False)]


def test_a_unit_sees_what_it_has_to_put_right(edition: Edition) -> None:
    """Passed on, an issue is the other unit's, though it stays in the ledger it was found in."""
    other = "市公安局"
    found = ledger(UNIT, step(Act.OPEN), step(Act.ASSIGN, told=Assigned(other)))
    ground = Ground(edition, edition.units)
    on = date(2026, 12, 1)
    seen_by = {
        unit: [e.issue.unit for e in docket(ground, [found], on, unit).entries]
        for unit in (UNIT, other, "全市")
    }
    assert seen_by == {UNIT: [], other: [UNIT], "全市": [UNIT]}


def test_every_page_tells_the_answer_that_counts(edition: Edition) -> None:
    """The lead unit's before that of the unit charged, in a list and in the whole course."""
    asked = next(r for r in edition.requirements.values() if r.lead_unit != UNIT)
    way = [step(act) for act in WAY[State.REGISTERED]]
    way[0] = step(Act.OPEN, told=Opened("x", Origin.SELF, EARLY, asked.id))
    id_, mark = asked.id, asked.fingerprint
    mine = said(Status.ACHIEVED, requirement=id_, fingerprint=mark)
    leads = said(Status.NOT_ACHIEVED, requirement=id_, fingerprint=mark)
    issues, lead = ledger(UNIT, *way), ledger(asked.lead_unit)
    issues = replace(issues, events=(*way, mine))
    lead = replace(lead, events=(leads,))
    (entry,) = seen(edition, date(2026, 12, 1), issues, lead).entries
    (course,) = courses(Ground(edition, edition.units), (issues, lead), [entry])
    assert entry.status is course.status is Status.NOT_ACHIEVED
    assert course.unit == asked.lead_unit


def many(state: State, count: int, name: str = "") -> list[Entry]:
    """Return issues in a state, under one leader."""
    from wenming_cli.core.remediation.history import course

    issue = course(UNIT, [step(act) for act in WAY[state]])[0][1]
    return [Entry(issue._replace(leader=name))] * count


WORKED = {"T13": (1032, 963, "93.31%", 69, "6.69%"), "T14": (57, 28, "49.12%", 29, "50.88%")}


@pytest.mark.parametrize(("found", "closed", "rate", "left", "rest"), WORKED.values(), ids=WORKED)
def test_worked_cases_of_published_notices(
    found: int, closed: int, rate: str, left: int, rest: str
) -> None:
    """发现1032已改963: 93.31 %, 未改69; 交办57已改28: 49.12 %, 未改29 is 50.88 %."""
    entries = many(State.CLOSED, closed) + many(State.ASSIGNED, found - closed)
    counted = tally("全市", entries)
    assert (counted.found, counted.closed, counted.left) == (found, closed, left)
    assert percent(counted.rate) == rate
    assert counted.rate is not None
    assert percent(100 - counted.rate) == rest


def test_what_was_never_a_problem_is_counted_apart() -> None:
    """不予认定 is neither found nor left to do."""
    counted = tally("x", many(State.CLOSED, 1) + many(State.DISMISSED, 2))
    assert counted == Tally("x", found=1, closed=1, dismissed=2)


def test_groups_add_up_to_the_whole(edition: Edition) -> None:
    """Every issue is in exactly one group, those of nobody last."""
    entries = many(State.CLOSED, 3, "甲") + many(State.ASSIGNED, 2) + many(State.DISMISSED, 1, "乙")
    whole = docket(Ground(edition, Roster(())), (), EARLY)._replace(entries=tuple(entries))
    for by in By:
        groups = tallies(whole, by, edition.units)
        assert sum(group.found for group in groups) == 5
        assert sum(group.closed for group in groups) == 3
        assert sum(group.dismissed for group in groups) == 1
    assert [group.name for group in tallies(whole, By.LEADER, edition.units)] == [
        "乙",
        "甲",
        NOBODY,
    ]
