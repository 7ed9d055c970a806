"""Issues counted, chosen and pressed for: worked cases, days at the ends of months, sums."""

from collections import Counter
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.conftest import AT, small_edition
from tests.remedied import OFFICE, ON, ground, opened, page, sample_docket, step

from wenming_cli.core.remediation.choosing import chosen, leaders
from wenming_cli.core.remediation.docket import docket
from wenming_cli.core.remediation.pressing import overdue, pressing
from wenming_cli.core.remediation.tallies import By, tally
from wenming_cli.model.event import Header, Ledger
from wenming_cli.model.remediation.act import Act, State
from wenming_cli.model.remediation.docket import Docket, Entry
from wenming_cli.model.remediation.issue import Issue
from wenming_cli.model.remediation.listing import Choice
from wenming_cli.model.remediation.pressing import Press
from wenming_cli.model.remediation.step import Assigned, Extended, Opened, Origin, Step
from wenming_cli.report.figures import percent
from wenming_cli.report.remediation import markdown

FACT = Opened("地面有垃圾", Origin.MOCK, date(2026, 10, 9))


def entries(closed: int, left: int, unit: str = "市教育局") -> tuple[Entry, ...]:
    """Make issues, some of them closed."""
    states = [State.CLOSED] * closed + [State.UNDERWAY] * left
    return tuple(
        Entry(Issue(unit, n, state, FACT, unit, (opened(n, "地面有垃圾"),)))
        for n, state in enumerate(states, 1)
    )


def of(*made: Entry) -> Docket:
    """Make a docket of issues."""
    return Docket(small_edition(), None, "全市", ON, made)


@pytest.mark.parametrize(
    ("closed", "left", "rate", "rest"),
    [
        (963, 69, "93.31%", "6.69%"),
        (28, 29, "49.12%", "50.88%"),
        (0, 3, "0.00%", "100.00%"),
        (3, 0, "100.00%", "0.00%"),
        (1999, 1, "99.95%", "0.05%"),
        (99999, 1, "99.99%", "0.01%"),
    ],
)
def test_published_counts_come_out_on_the_page(
    closed: int, left: int, rate: str, rest: str
) -> None:
    """发现1032已改963是93.31%未改69；57件改28是49.12%，29件未改是50.88%."""
    counted = tally("甲", entries(closed, left))
    assert (counted.found, counted.left) == (closed + left, left)
    assert (percent(counted.rate), percent(counted.left_rate)) == (rate, rest)
    if closed < 2000:
        told = markdown.render(page(of(*entries(closed, left)))).decode()
        count = (
            f"发现问题{closed + left}件，已销号{closed}件，整改率{rate}，未销号{left}件（{rest}）"
        )
        assert count in told


def test_no_issue_has_no_rate() -> None:
    """Nothing found is not 100% and not 0%."""
    counted = tally("甲", ())
    assert (counted.rate, counted.left_rate) == (None, None)
    assert "还没有登记问题" in markdown.render(page(of())).decode()


def due_on(due: date, on: date, at: str = AT, extended: date | None = None) -> Docket:
    """Return a docket of one issue that was due on a day."""
    fact = FACT._replace(found=date(2020, 1, 1))
    early = "2020-01-01T09:00:00+08:00"
    steps = [
        Step(1, Act.OPEN, early, OFFICE, fact),
        Step(1, Act.ASSIGN, early, OFFICE, Assigned(due=due)),
    ]
    if extended:
        told = Extended(extended, "分管副市长")
        steps.append(Step(1, Act.EXTEND, at, "联络员", told, "施工"))
    header = Header("sample-2026", "0" * 16, "市教育局", "2026Q4", early, "0")
    ledger = Ledger(Path("市教育局.jsonl"), header, tuple(steps))
    return docket(ground(small_edition()), [ledger], on)


@pytest.mark.parametrize(
    ("due", "on", "late", "left", "since"),
    [
        ("2026-11-30", "2026-11-30", 0, 0, None),
        ("2026-11-30", "2026-12-01", 1, -1, "2026-12-01"),
        ("2026-12-31", "2027-01-01", 1, -1, "2027-01-01"),
        ("2028-02-28", "2028-03-01", 2, -2, "2028-02-29"),
        ("2028-02-29", "2028-03-01", 1, -1, "2028-03-01"),
        ("2026-02-28", "2026-03-01", 1, -1, "2026-03-01"),
        ("2027-02-28", "2028-02-28", 365, -365, "2027-03-01"),
        ("2028-02-28", "2029-02-28", 366, -366, "2028-02-29"),
        ("2026-12-02", "2026-11-29", 0, 3, None),
        ("2026-12-03", "2026-11-29", 0, 4, None),
    ],
)
def test_days_are_counted_over_ends_of_months_and_leap_days(
    due: str, on: str, late: int, left: int, since: str | None
) -> None:
    """The last day itself is in time; the next is one day late."""
    found = due_on(date.fromisoformat(due), date.fromisoformat(on))
    (entry,) = found.entries
    assert (entry.late, entry.left) == (late, left)
    assert entry.late_since == (since and date.fromisoformat(since))
    assert entry.soon == (0 <= left <= 3)
    assert overdue(found) == (late > 0)


@pytest.mark.parametrize(
    ("at", "late"),
    [
        ("2026-11-24T00:30:00+08:00", 3),
        ("2026-11-23T23:30:00+08:00", 0),
        ("2026-11-23T23:30:00-05:00", 0),
        ("2026-11-24T00:30:00-05:00", 3),
    ],
)
def test_a_step_belongs_to_the_day_where_it_was_recorded(at: str, late: int) -> None:
    """An extension recorded after midnight there does not count on the day before."""
    found = due_on(date(2026, 11, 20), date(2026, 11, 23), at, extended=date(2026, 11, 30))
    assert found.entries[0].late == late


def test_every_extension_says_what_it_moved() -> None:
    """From the last day in force, also after another extension; a rebound begins anew."""
    first, *_ = sample_docket().entries
    moved = [(str(e.before), str(e.told.due), e.told.approver) for e in first.issue.postponements]
    assert moved == [
        ("2026-10-30", "2026-11-05", "分管副市长"),
        ("2026-11-05", "2026-11-10", "创城办主任"),
    ]
    assert str(first.issue.first_due) == "2026-10-30"


def test_what_presses_stands_in_its_section() -> None:
    """Late, due soon, at a veto, come back, nobody's, closed without a new answer."""
    found = pressing(sample_docket())
    street = "市城市管理行政执法局"
    assert {s.press: [e.issue.id for e in s.entries] for s in found.sections} == {
        Press.LATE: ["市教育局-001"],
        Press.SOON: [f"{street}-002", "市公安局-001"],
        Press.RED: ["市公安局-001"],
        Press.REBOUND: [f"{street}-001"],
        Press.UNASSIGNED: ["市教育局-003"],
        Press.UNANSWERED: ["市教育局-002"],
    }
    assert found.barred


@pytest.mark.parametrize("press", Press)
def test_only_what_bars_keeps_a_gate_shut(press: Press) -> None:
    """Due soon and closed without a new answer only remind."""
    whole = pressing(sample_docket())
    alone = whole._replace(
        sections=tuple(s if s.press is press else s._replace(entries=()) for s in whole.sections)
    )
    assert alone.barred == (press not in {Press.SOON, Press.UNANSWERED})


@given(st.dates(date(2026, 10, 1), date(2027, 3, 1)))
def test_counts_add_up_on_every_day(on: date) -> None:
    """Whatever issues are counted by, the groups' counts are those of the whole."""
    listed = page(sample_docket(on))
    assert len(listed.tallies) == len(By)
    for counted in listed.tallies:
        sums: Counter[str] = Counter()
        for each in counted.tallies:
            numbers = {k: v for k, v in each._asdict().items() if isinstance(v, int)}
            sums.update({**numbers, "left": each.left})
        whole = listed.total
        assert sums["found"] == whole.found == len(listed.real)
        assert sums["closed"] + sums["left"] == whole.found
        for name in ("late", "soon", "rebounds", "dismissed"):
            assert sums[name] == getattr(whole, name)
    assert overdue(listed.docket) == listed.total.late
    assert listed.total.found + listed.total.dismissed == len(listed.docket.entries)


@given(st.dates(date(2026, 10, 1), date(2027, 3, 1)), st.integers(1, 400))
def test_what_is_late_stays_late_until_it_is_settled(on: date, days: int) -> None:
    """Without a new record a later day only adds days."""
    frozen = [e for e in sample_docket(max(on, ON)).entries if e.late]
    later = {e.issue.id: e for e in sample_docket(max(on, ON) + timedelta(days)).entries}
    assert all(later[e.issue.id].late == e.late + days for e in frozen)


def test_issues_are_chosen_by_what_is_asked() -> None:
    """By state, leader, area, lateness; several questions are all asked."""
    whole = sample_docket()
    area = whole.edition.areas[1]

    def ids(choice: Choice) -> list[str]:
        return [e.issue.id for e in chosen(whole, choice).entries]

    assert ids(Choice()) == [e.issue.id for e in whole.entries]
    assert ids(Choice(states=(State.REBOUNDED, State.DISMISSED))) == [
        "市教育局-004",
        "市城市管理行政执法局-001",
    ]
    assert ids(Choice(leader="分管副市长")) == ids(Choice(late=True)) == ["市教育局-001"]
    assert ids(Choice(soon=True)) == ["市城市管理行政执法局-002", "市公安局-001"]
    assert len(ids(Choice(area=area))) == 4
    assert ids(Choice(area=area, soon=True, leader="市公安局局长")) == ["市公安局-001"]
    assert leaders(whole) == ("分管副市长", "未明确", "市公安局局长")


def test_a_unit_sees_what_it_has_to_do_wherever_it_stands() -> None:
    """What was handed to another unit is that unit's, and is still in its own ledger's list."""
    ids = [e.issue.id for e in sample_docket(scope="市住建局").entries]
    assert ids == ["市城市管理行政执法局-002"]


def test_shares_are_exact() -> None:
    """What is closed and what is not make a hundred percent."""
    counted = tally("甲", entries(1, 2))
    assert counted.rate is not None
    assert counted.left_rate is not None
    assert abs(counted.rate + counted.left_rate - 100) < Decimal("1e-20")


def test_an_opening_alone_is_nobody_s() -> None:
    """It has no last day, so it cannot be late."""
    header = Header("sample-2026", "0" * 16, "市教育局", "2026Q4", AT, "0")
    steps = (opened(1, "甲"), step(1, Act.DISMISS, ON, OFFICE, note="不属实"))
    for count, nobody in ((1, 1), (2, 0)):
        ledger = Ledger(Path("市教育局.jsonl"), header, steps[:count])
        found = pressing(docket(ground(small_edition()), [ledger], ON))
        assert len(found.of(Press.UNASSIGNED)) == nobody
        assert not found.of(Press.LATE)
