"""Bars on a calendar: what each is made of, and the laws that hold for all of them."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.conftest import small_edition
from tests.timetabled import (
    CLERK,
    LEADER,
    ON,
    PROOF,
    assigned,
    closed,
    day,
    extended,
    ledger,
    opened,
    planned,
    small_docket,
    step,
)

from wenming_cli.core.remediation import calendar, schedule
from wenming_cli.core.remediation.docket import Ground, docket
from wenming_cli.model.remediation.act import Act, State
from wenming_cli.model.remediation.calendar import Scale, Sign
from wenming_cli.model.remediation.docket import Docket
from wenming_cli.model.remediation.schedule import Bar, Grouping, Span, Turn
from wenming_cli.model.remediation.step import (
    Assigned,
    Extended,
    Opened,
    Origin,
    Pace,
    Planned,
    Step,
    Told,
)

EDITION = small_edition()
UNIT = "市教育局"


def docket_of(*steps: Step, on: date = ON) -> Docket:
    """Return what some steps come to; those that do not fit count for nothing."""
    return docket(Ground(EDITION, EDITION.units), [ledger(EDITION, UNIT, steps)], on)


def bar_of(*steps: Step, on: date = ON) -> Bar:
    """Return the bar of the one issue that all these steps are about."""
    found = docket_of(*steps, on=on)
    assert not found.strays
    return schedule.bar(found.entries[0], on)


def span(first: str, last: str) -> Span:
    """Return the days between two."""
    return Span(day(first), day(last))


FOUND = opened(1, "11-01", "有垃圾")
STARTS = {
    "the plan's first day": ((planned(1, "11-03", "11-20", "11-05"),), "11-05"),
    "the day of the plan": ((assigned(1, "11-02", "11-20"), planned(1, "11-03", "11-20")), "11-03"),
    "the day of the assignment": ((assigned(1, "11-02", "11-20"),), "11-02"),
    "the last assignment's": ((assigned(1, "11-02"), assigned(1, "11-04", "11-20")), "11-04"),
    "the day it was found": ((), "11-01"),
    "no later than its end": ((planned(1, "11-09", "11-05"),), "11-01"),
    "the day it came back": (
        (
            planned(1, "11-02", "11-20"),
            *closed(1, "11-03", "11-04"),
            step(1, Act.REBOUND, "11-09"),
        ),
        "11-09",
    ),
}


@pytest.mark.parametrize(("steps", "starts"), STARTS.values(), ids=STARTS)
def test_when_a_bar_begins(steps: tuple[Step, ...], starts: str) -> None:
    """The plan says; else the nearest step that does."""
    assert bar_of(FOUND, *steps).starts == day(starts)


LATE = {
    "not yet": ("11-20", "11-20", None, 0),
    "the day after": ("11-20", "11-21", span("11-21", "11-21"), 1),
    "across the end of a month": ("11-30", "12-02", span("12-01", "12-02"), 2),
    "across a leap day": ("2028-02-28", "2028-03-01", span("2028-02-29", "2028-03-01"), 2),
    "across no leap day": ("2027-02-28", "2027-03-01", span("2027-03-01", "2027-03-01"), 1),
    "across the end of a year": ("12-31", "2027-01-01", span("2027-01-01", "2027-01-01"), 1),
}


@pytest.mark.parametrize(("due", "on", "late", "days"), LATE.values(), ids=LATE)
def test_late_from_the_day_after_the_last(due: str, on: str, late: Span | None, days: int) -> None:
    """Lateness counts every day past the last one, the day of the timetable included."""
    bar = bar_of(FOUND, planned(1, "11-02", due), on=day(on))
    assert (bar.late, bar.overdue) == (late, days)
    assert bar.plan == Span(day("11-02"), day(due))


def test_the_day_of_a_step_is_that_of_its_own_clock() -> None:
    """One recorded at night in Beijing is of that day, whatever the reader's zone."""
    night = step(1, Act.PROGRESS, "11-03")._replace(at="2026-11-03T00:30:00+08:00")
    bar = bar_of(FOUND, planned(1, "11-02", "11-20"), night, *closed(1, "11-03", "11-04"))
    assert [node.day for node in bar.nodes][:2] == [day("11-03"), day("11-04")]


def test_what_was_closed_late_stays_late() -> None:
    """Its bar is red until the day before, and how late it was is told."""
    bar = bar_of(FOUND, planned(1, "11-02", "11-05"), *closed(1, "11-08", "11-09"))
    assert (bar.plan, bar.late, bar.overdue) == (
        span("11-02", "11-05"),
        span("11-06", "11-08"),
        4,
    )


def test_what_was_closed_the_day_after_is_late_without_a_red_day() -> None:
    """One day late is one day, though no day passed between."""
    bar = bar_of(FOUND, planned(1, "11-02", "11-05"), *closed(1, "11-06", "11-06"))
    assert (bar.late, bar.overdue) == (None, 1)


def test_what_was_closed_early_ends_there() -> None:
    """And what was closed before it had begun has no bar, only its days."""
    early = bar_of(FOUND, planned(1, "11-02", "11-20"), *closed(1, "11-08", "11-09"))
    assert early.plan == span("11-02", "11-09")
    before = bar_of(FOUND, planned(1, "11-02", "11-20", "11-10"), *closed(1, "11-03", "11-04"))
    assert (before.plan, before.late, before.unset) == (None, None, False)
    assert before.reach == span("11-03", "11-20")


def test_an_extension_leaves_the_original_day_as_a_node() -> None:
    """Every last day that was moved is told, with who allowed it, also after a rebound."""
    bar = bar_of(
        FOUND,
        assigned(1, "11-02", "11-10"),
        extended(1, "11-09", "11-12"),
        extended(1, "11-11", "11-15"),
        *closed(1, "11-13", "11-14"),
        step(1, Act.REBOUND, "11-16"),
        assigned(1, "11-17", "11-20"),
        extended(1, "11-18", "11-25"),
    )
    moved = [node for node in bar.nodes if node.turn is Turn.FIRST_DUE]
    assert [node.day for node in moved] == [day("11-10"), day("11-12"), day("11-20")]
    assert {node.step.told.approver for node in moved} == {LEADER}  # type: ignore[union-attr]
    assert bar.nodes[-1] == (day("11-25"), Turn.DUE, None)


def test_the_urgent_come_first_and_groups_keep_their_order() -> None:
    """Open before closed, early before late, without a last day at the end; units as listed."""
    found = small_docket()
    flat = schedule.timetable(found, EDITION.units)
    open_ = [b.entry.issue.due or date.max for b in flat.bars if not b.entry.issue.closed_on]
    assert open_ == sorted(open_)
    assert [bool(b.entry.issue.closed_on) for b in flat.bars] == [False] * 9 + [True] * 3
    assert [b.number for b in flat.bars] == list(range(1, 13))
    assert (flat.total, flat.undated, len(flat.dismissed)) == (12, 2, 1)
    units = schedule.timetable(found, EDITION.units, Grouping.UNIT)
    assert [g.name for g in units.groups] == ["市教育局", "市住建局", "市城市管理行政执法局"]
    areas = schedule.timetable(found, EDITION.units, Grouping.AREA)
    assert [g.name for g in areas.groups] == ["1 教育环境", "2 公共环境", "未明确"]
    few = schedule.timetable(found, EDITION.units, Grouping.UNIT, top=3)
    assert {b.entry.issue.id for b in few.bars} == {b.entry.issue.id for b in flat.bars[:3]}
    assert (few.total, few.shown) == (12, 3)


DAYS = st.integers(0, 60).map(lambda n: date(2028, 1, 20) + timedelta(n))


@st.composite
def steps(draw: st.DrawFn) -> tuple[Step, ...]:
    """Steps of three issues in any order; many fit, and those that do not count for nothing."""
    made = []
    for _ in range(draw(st.integers(1, 25))):
        act, when, other = draw(st.sampled_from(Act)), draw(DAYS), draw(DAYS)
        told: dict[Act, Told] = {
            Act.OPEN: Opened("有", Origin.SELF, min(when, other)),
            Act.ASSIGN: Assigned(due=draw(st.one_of(st.none(), st.just(other)))),
            Act.PLAN: Planned("做", Pace.BY_A_DAY, other, starts=draw(st.none() | DAYS)),
            Act.EXTEND: Extended(other, LEADER),
        }
        by = CLERK if act in {Act.SUBMIT, Act.PLAN} else "督查组"
        at = f"{when}T08:00:00+08:00"
        number = draw(st.integers(1, 3))
        made.append(Step(number, act, at, by, told.get(act), "说明", PROOF))
    opening = [
        Step(
            n,
            Act.OPEN,
            "2028-01-20T08:00:00+08:00",
            "督查组",
            Opened("有", Origin.SELF, day("2028-01-15")),
        )
        for n in (1, 2)
    ]
    return (*opening, *made)


@given(steps(), DAYS, st.integers(6, 90), st.booleans())
def test_every_bar_lies_on_its_axis(
    taken: tuple[Step, ...], on: date, columns: int, loose: bool
) -> None:
    """And is as late as the docket says, begins before it ends, and has its nodes in order."""
    found = docket_of(*taken, on=on)
    table = schedule.timetable(found, EDITION.units)
    chart = calendar.chart(table, columns, loose=loose)
    assert (
        len(chart.rows)
        == table.shown
        == sum(e.issue.state is not State.DISMISSED for e in found.entries)
    )
    for bar, row in zip(table.bars, chart.rows, strict=True):
        axis = chart.calendar
        assert axis is not None
        assert axis.cells[0].first <= bar.reach.first <= bar.reach.last <= axis.cells[-1].last
        for each in filter(None, (bar.plan, bar.late)):
            assert each.first <= each.last
        assert [n.day for n in bar.nodes] == sorted(n.day for n in bar.nodes)
        issue = bar.entry.issue
        if not issue.closed_on:
            assert bar.overdue == bar.entry.late
            assert bool(bar.late) == bool(bar.overdue)
        if issue.due:
            assert bar.starts <= issue.due
        assert any(row)
        assert (Sign.UNSET in row) <= bar.unset
        if Sign.DONE in row:
            assert any(node.turn is Turn.CLOSED for node in bar.nodes)


@given(st.dates(), st.dates(), st.dates(), st.integers(1, 120), st.booleans())
def test_an_axis_has_every_day_once(
    one: date, other: date, on: date, columns: int, loose: bool
) -> None:
    """Cells follow one another without a hole, hold the span, and are as many as fit."""
    wanted = Span(min(one, other), max(one, other))
    axis = calendar.calendar(wanted, on, columns, loose=loose)
    assert 1 <= len(axis.cells) <= max(columns, calendar.LEAST)
    assert axis.cells[0].first <= wanted.first
    assert axis.cells[-1].last >= wanted.last
    for cell, following in zip(axis.cells, axis.cells[1:], strict=False):
        assert following.first - cell.last == timedelta(1)
    inside = axis.cells[0].first <= on <= axis.cells[-1].last
    assert (axis.on is not None) == inside
    if axis.on is not None:
        assert axis.cells[axis.on].first <= on <= axis.cells[axis.on].last
    assert axis.days == sum((c.last - c.first).days + 1 for c in axis.cells)


AXES = {
    "days": ("11-01", "11-30", 40, Scale.DAY, 30, "2026-11-01", "2026-11-30"),
    "one day": ("11-23", "11-23", 40, Scale.DAY, 1, "2026-11-23", "2026-11-23"),
    "weeks from Monday": ("10-09", "12-20", 40, Scale.WEEK, 11, "2026-10-05", "2026-12-20"),
    "months of a whole year": ("02-09", "11-20", 12, Scale.MONTH, 12, "2026-01-01", "2026-12-31"),
    "months": ("11-09", "2027-11-20", 13, Scale.MONTH, 13, "2026-11-01", "2027-11-30"),
    "a leap February": ("2028-02-01", "2028-02-29", 29, Scale.DAY, 29, "2028-02-01", "2028-02-29"),
    "quarters": ("02-09", "11-20", 6, Scale.QUARTER, 4, "2026-01-01", "2026-12-31"),
    "the end of the calendar": (
        *("9990-12-20", "9999-12-31", 12, Scale.YEARS, 10, "9990-01-01", "9999-12-31"),
    ),
    "all of it": ("0001-01-01", "9999-12-31", 6, Scale.YEARS, 2, "0001-01-01", "9999-12-31"),
}


@pytest.mark.parametrize(
    ("first", "last", "columns", "scale", "count", "begins", "ends"), AXES.values(), ids=AXES
)
def test_an_axis_is_as_fine_as_fits(
    first: str, last: str, columns: int, scale: Scale, count: int, begins: str, ends: str
) -> None:
    """Days where there is room, then weeks, months, quarters, years."""
    axis = calendar.calendar(span(first, last), ON, columns)
    assert (axis.scale, len(axis.cells)) == (scale, count)
    assert (str(axis.cells[0].first), str(axis.cells[-1].last)) == (begins, ends)


def test_two_days_a_cell_only_where_that_is_asked_for() -> None:
    """No table has such a column."""
    wanted = span("11-01", "12-10")
    assert calendar.calendar(wanted, ON, 30).scale is Scale.WEEK
    assert calendar.calendar(wanted, ON, 30, loose=True).scale is Scale.TWO_DAYS


ROWS = {
    "ahead and behind": ((planned(1, "11-20", "11-25"),), "■■■■□▲"),
    "late": ((planned(1, "11-18", "11-20"),), "■■▲×××"),
    "one day": ((planned(1, "11-23", "11-23"),), "▲"),
    "closed in time": ((planned(1, "11-10", "11-15"), *closed(1, "11-12", "11-13")), "■■▲● ▲"),
    "closed late": ((planned(1, "11-10", "11-12"), *closed(1, "11-14", "11-15")), "■■▲×▲●"),
    "no last day": ((assigned(1, "11-20"),), "◇"),
    "sent back": (
        (
            planned(1, "11-20", "11-25"),
            step(1, Act.SUBMIT, "11-21", by=CLERK),
            step(1, Act.RETURN, "11-22"),
        ),
        "■▲▲■□▲",
    ),
    "closed and back on one day": (
        (
            planned(1, "11-20", "11-25"),
            *closed(1, "11-21", "11-22"),
            step(1, Act.REBOUND, "11-22"),
        ),
        "▲▲",
    ),
}


@pytest.mark.parametrize(("steps_", "drawn"), ROWS.values(), ids=ROWS)
def test_what_a_row_shows(steps_: tuple[Step, ...], drawn: str) -> None:
    """A day a cell; what happened covers what was planned."""
    table = schedule.timetable(docket_of(FOUND, *steps_), EDITION.units)
    chart = calendar.chart(table, 40)
    assert "".join(sign or " " for sign in chart.rows[0]) == drawn


def test_the_signs_are_in_every_office_s_fonts() -> None:
    """GB2312, the oldest of the national sets, has them all."""
    assert all(sign.value.encode("gb2312") for sign in Sign)


def test_nothing_to_do_is_no_chart() -> None:
    """A round without issues has no axis."""
    chart = calendar.chart(schedule.timetable(docket_of(), EDITION.units), 40)
    assert (chart.calendar, chart.rows) == (None, ())
