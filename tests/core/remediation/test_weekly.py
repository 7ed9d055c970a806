"""周报: what a week brought adds up, whatever happened in it."""

from datetime import date, timedelta
from decimal import Decimal
from operator import itemgetter

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.conftest import small_edition
from tests.core.remediation.steps import WAY, step
from tests.core.remediation.test_history import ledger

from wenming_cli.core.remediation.docket import Ground
from wenming_cli.core.remediation.weekly import weekly
from wenming_cli.model.edition import Edition
from wenming_cli.model.remediation.act import Act, State
from wenming_cli.model.remediation.step import Assigned, Opened, Origin, Step
from wenming_cli.model.remediation.week import Weekly
from wenming_cli.model.typed_week import Week, week_of, week_typed
from wenming_cli.model.unit import Roster

SMALL = small_edition()
MONDAY = date(2026, 11, 16)
WEEK = week_of(MONDAY)
SUNDAY = WEEK.last
LATER = date(2027, 1, 1)


def walked(number: int, *days: tuple[Act, date]) -> list[Step]:
    """Return steps of one issue on days."""
    return [step(act, day)._replace(issue=number) for act, day in days]


def until(state: State, number: int, day: date, last: date | None = None) -> list[Step]:
    """Bring an issue to a state, all on one day, the last step on another."""
    acts = WAY[state]
    return walked(number, *((act, day) for act in acts[:-1]), (acts[-1], last or day))


def week(edition: Edition, *steps: Step, unit: str = "市民政局", on: date = LATER) -> Weekly:
    """Return the week of a unit's ledger."""
    return weekly(Ground(edition, Roster(())), [ledger(unit, *steps)], WEEK, on)


def test_a_week_worked_by_hand(edition: Edition) -> None:
    """Three carried over, one of them done; two new, one done; one came back: 3+2+1-2=4 left."""
    before, during = MONDAY - timedelta(days=7), MONDAY + timedelta(days=2)
    steps = [
        *until(State.UNDERWAY, 1, before),
        *until(State.CLOSED, 2, before, during),
        *until(State.ASSIGNED, 3, before),
        *until(State.REGISTERED, 4, during),
        *until(State.CLOSED, 5, during, SUNDAY),
        *until(State.REBOUNDED, 6, before, SUNDAY),
        *until(State.CLOSED, 7, before, SUNDAY + timedelta(days=1)),
    ]
    found = week(edition, *steps).whole
    assert (found.carried, found.new, found.returned, found.done) == (4, 2, 1, 2)
    assert found.left == 5
    assert found.rate == Decimal(100) * 2 / 7
    assert found.before == Decimal(100) * 1 / 5
    assert found.change is not None
    assert round(found.change, 2) == Decimal("8.57")


def test_a_day_belongs_to_one_week(edition: Edition) -> None:
    """Sunday night is this week, Monday morning the next."""
    sunday = walked(1, (Act.OPEN, SUNDAY))
    monday = walked(2, (Act.OPEN, SUNDAY + timedelta(days=1)))
    assert week(edition, *sunday, *monday).whole.new == 1


def test_a_week_that_is_not_over_is_of_today(edition: Edition) -> None:
    """What is recorded later in it is not known yet."""
    steps = [*walked(1, (Act.OPEN, MONDAY)), *walked(2, (Act.OPEN, SUNDAY))]
    found = week(edition, *steps, on=MONDAY + timedelta(days=1))
    assert (found.on, found.whole.new) == (MONDAY + timedelta(days=1), 1)


def test_ranks_are_shared_and_the_next_one_left_out(edition: Edition) -> None:
    """T24: 1, 2, 2, 4; a unit with nothing that counts has none."""
    rates = {"甲": (4, 4), "乙": (4, 2), "丙": (2, 1), "丁": (4, 1)}
    ledgers = []
    for unit, (total, closed) in rates.items():
        steps = []
        for number in range(1, total + 1):
            state = State.CLOSED if number <= closed else State.ASSIGNED
            steps += until(state, number, MONDAY)
        ledgers.append(ledger(unit, *steps))
    ledgers.append(ledger("戊", *until(State.DISMISSED, 1, MONDAY)))
    found = weekly(Ground(edition, Roster(())), ledgers, WEEK, LATER)
    assert {unit.name: unit.rank for unit in found.units} == {
        "甲": 1,
        "乙": 2,
        "丙": 2,
        "丁": 4,
        "戊": 0,
    }


def test_sites_are_counted_once(edition: Edition) -> None:
    """Only places where something was found are known."""
    sites = ("东门", "东门", "西门", "")
    steps = [
        step(Act.OPEN, MONDAY, told=Opened("x", Origin.SELF, MONDAY, site=site))._replace(issue=n)
        for n, site in enumerate(sites, 1)
    ]
    assert week(edition, *steps).sites == 2


days = st.dates(MONDAY - timedelta(days=10), SUNDAY + timedelta(days=10))
acts = st.lists(st.tuples(st.integers(1, 4), st.sampled_from(Act), days), max_size=60)


@given(acts)
def test_what_there_was_and_came_is_what_was_done_and_is_left(
    walk: list[tuple[int, Act, date]],
) -> None:
    """遗留＋新增＋反弹－整改－不予认定＝未销号, of every unit and of all, whatever was recorded."""
    steps = [
        step(act, day)._replace(issue=number)
        for number, act, day in sorted(walk, key=itemgetter(2))
    ]
    found = week(SMALL, *steps)
    for row in (found.whole, *found.units):
        came = row.carried + row.new + row.returned
        assert came - row.done - row.dismissed == row.left
    assert sum(row.left for row in found.units) == found.whole.left
    assert found.whole.late <= found.whole.left


def test_what_falls_due_ahead_ends_with_the_coming_week(edition: Edition) -> None:
    """Its Monday and its Sunday are of it; the days before and after are not."""
    monday = SUNDAY + timedelta(days=1)
    dues = [SUNDAY, monday, monday + timedelta(days=6), monday + timedelta(days=7)]
    steps = []
    for number, due in enumerate(dues, 1):
        steps += walked(number, (Act.OPEN, MONDAY))
        steps.append(step(Act.ASSIGN, MONDAY, told=Assigned(due=due))._replace(issue=number))
    assert [e.issue.due for e in week(edition, *steps).ahead] == dues[1:3]


WEEKS = {
    "the first week of a year may begin in the old one": ("2026-W01", date(2025, 12, 29)),
    "53 weeks": ("2026年第53周", date(2026, 12, 28)),
    "its year is this one": ("第47周", date(2026, 11, 16)),
    "full width": ("２０２６－Ｗ４７", date(2026, 11, 16)),
    "a day of it": ("2026-11-18", date(2026, 11, 16)),
    "a leap day": ("2028年2月29日", date(2028, 2, 28)),
    "last week": ("上周", date(2026, 11, 16)),
}


@pytest.mark.parametrize(("typed", "first"), WEEKS.values(), ids=WEEKS)
def test_weeks_as_people_type_them(typed: str, first: date) -> None:
    """Monday to Sunday, numbered as offices do."""
    found = week_typed(typed, date(2026, 11, 23))
    assert found == Week(first, first + timedelta(days=6))


NO_WEEKS = ["2025-W53", "第0周", "下个月", "2026-02-30", "", "0001-01-01", "9999-W52", "9999-12-31"]


@pytest.mark.parametrize("typed", NO_WEEKS)
def test_what_is_no_week_is_refused(typed: str) -> None:
    """2025 has 52 weeks; before the first week and after the last there is no day."""
    assert week_typed(typed, date(2026, 11, 23)) is None
