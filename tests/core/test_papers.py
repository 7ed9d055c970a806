"""Which issues stand on which paper, and which number a paper bears."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.conftest import ledger, small_edition
from tests.dispatched import DISTRICT, GATE, SCHOOLS, city, step, steps_of

from wenming_cli.core.basis import Basis
from wenming_cli.core.evaluate import evaluate
from wenming_cli.core.remediation.numbering import already_out, next_number
from wenming_cli.core.remediation.papers import by_unit, each, together, unfit
from wenming_cli.model.remediation.act import Act
from wenming_cli.model.remediation.docket import Docket, Entry
from wenming_cli.model.remediation.form import Draft, Form
from wenming_cli.model.remediation.paper import Paper
from wenming_cli.model.remediation.step import Assigned, Step
from wenming_cli.model.status import Status

SCHOOL = "市教育局"


def entry(docket: Docket, id_: str) -> Entry:
    """Return one issue of a docket."""
    return next(entry for entry in docket.entries if entry.issue.id == id_)


def ids(entries: tuple[Entry, ...]) -> list[str]:
    """Return the ids of issues."""
    return [entry.issue.id for entry in entries]


@pytest.mark.parametrize(
    ("form", "late", "told"),
    [
        (Form.ASSIGN, False, ["市教育局-001", "市教育局-002", "市教育局-004"]),
        (Form.SUPERVISE, False, ["市教育局-001", "市教育局-002", "市教育局-004"]),
        (Form.SUPERVISE, True, ["市教育局-001"]),
        (Form.CLOSURE, False, ["市教育局-004"]),
        (Form.CARD, False, ["市教育局-001", "市教育局-002", "市教育局-004"]),
    ],
)
def test_a_paper_to_a_unit_is_about_what_is_open(form: Form, late: bool, told: list[str]) -> None:
    """A 销号申请 is about what was shown as done; what is dismissed stands on none."""
    assert ids(by_unit(form, city(), late=late)[SCHOOL]) == told


def test_what_is_not_yet_late_is_not_pressed_for() -> None:
    """On its last day an issue is not late; on the next it is."""
    for day, told in ((15, []), (16, ["市教育局-001"])):
        docket = city(date(2026, 11, day))
        assert ids(by_unit(Form.SUPERVISE, docket, late=True).get(SCHOOL, ())) == told


@pytest.mark.parametrize(
    ("form", "id_", "why"),
    [
        (Form.ASSIGN, "市教育局-001", ""),
        (Form.ASSIGN, "市教育局-003", "市教育局-003已经不予认定"),
        (Form.CLOSURE, "市教育局-003", "市教育局-003已经不予认定"),
        (Form.SUPERVISE, "龙山区-001", "龙山区-001已经销号，不用再发督办单"),
        (Form.CLOSURE, "龙山区-001", ""),
        (Form.CARD, "龙山区-001", ""),
    ],
)
def test_nobody_is_pressed_for_what_is_settled(form: Form, id_: str, why: str) -> None:
    """A closed issue may still have its 销号申请 printed for the files, and its card."""
    assert unfit(form, entry(city(), id_)) == why


def test_a_card_is_about_a_place_whoever_answers_for_it() -> None:
    """Two issues at one gate are one card; the closed one is history, spaces do not matter."""
    docket = city()
    (card,) = each(Form.CARD, [entry(docket, "市教育局-001")], docket)
    assert ids(card.entries) == ["市教育局-001"]
    assert sorted(ids(card.past)) == ["市教育局-001", "龙山区-001"]
    assert {record.unit for record in card.records} == {SCHOOL, "龙山区"}
    assert card.entries[0].issue.opened.site == GATE


def test_without_a_site_the_requirement_is_the_place() -> None:
    """And without either an issue stands alone."""
    docket = city()
    named = [entry(docket, f"市教育局-00{n}") for n in (2, 4)]
    first, second = each(Form.CARD, named, docket)
    assert (ids(first.past), ids(second.past)) == (["市教育局-002"], ["市教育局-004"])


def test_other_forms_are_a_paper_an_issue() -> None:
    """Each rests on the ledger its issue stands in, and on no other."""
    docket = city()
    drafts = each(
        Form.ASSIGN, [entry(docket, "市教育局-001"), entry(docket, "市教育局-002")], docket
    )
    assert [draft.ids for draft in drafts] == [("市教育局-001",), ("市教育局-002",)]
    assert {record.unit for draft in drafts for record in draft.records} == {SCHOOL}


papers = st.builds(
    Paper,
    form=st.sampled_from(["交办单", "督办单"]),
    series=st.sampled_from(["创城督", "文明办"]),
    year=st.integers(2025, 2027),
    number=st.integers(1, 999),
    unit=st.just(SCHOOL),
    issues=st.just(("市教育局-001",)),
    at=st.just("2026-11-23T10:00:00+08:00"),
)


@given(st.lists(papers), st.sampled_from(["创城督", "文明办"]), st.integers(2025, 2027))
def test_a_number_is_never_given_twice(out: list[Paper], series: str, year: int) -> None:
    """The next is one above the highest of its series and year, whatever the order; else 1."""
    number = next_number(out, series, year)
    same = [paper.number for paper in out if (paper.series, paper.year) == (series, year)]
    assert number not in same
    assert number == (max(same) + 1 if same else 1)
    assert number == next_number(reversed(out), series, year)


def draft(form: Form = Form.ASSIGN, *more: Step) -> Draft:
    """Draft a paper about the first issue, steps added."""
    docket = city(schools=(*SCHOOLS, *more))
    return together(form, [entry(docket, "市教育局-001")], docket)


def out(at: str, **more: object) -> Paper:
    """Make a paper about the first issue that is out since a moment."""
    told = {"form": "交办单", "series": "创城督", "year": 2026, "number": 7, "unit": SCHOOL}
    return Paper(**{**told, "issues": ("市教育局-001",), "at": at, **more})  # type: ignore[arg-type]


AFTER = "2026-11-23T10:00:00+08:00"


@pytest.mark.parametrize(
    ("paper", "same"),
    [
        (out(AFTER), True),
        (out("2026-11-12T02:00:00+01:00"), True),
        (out("2026-11-12T01:59:59+01:00"), False),
        (out("2026-11-01T10:00:00+08:00"), False),
        (out(AFTER, form="督办单"), False),
        (out(AFTER, series="文明办"), False),
        (out(AFTER, unit="市公安局"), False),
        (out(AFTER, issues=("市教育局-001", "市教育局-002")), False),
    ],
)
def test_a_paper_keeps_its_number_until_something_is_new(paper: Paper, same: bool) -> None:
    """New is a step after the moment it went out, in whatever zone; the last step is at 09:00."""
    assert already_out([paper], draft(), "创城督") == (paper if same else None)


def test_a_step_makes_a_new_paper() -> None:
    """Progress recorded since is something new; the latest of several papers is looked at."""
    since = [out("2026-11-20T10:00:00+08:00"), out(AFTER, number=9)]
    assert already_out(since, draft(), "创城督") == since[1]
    later = step(1, Act.PROGRESS, "11-23", None, "又有进展")._replace(
        at="2026-11-23T10:00:01+08:00"
    )
    assert already_out(since, draft(Form.ASSIGN, later), "创城督") is None
    elsewhere = step(2, Act.ASSIGN, "11-23", Assigned())
    assert already_out(since, draft(Form.ASSIGN, elsewhere), "创城督") == since[1]


@pytest.mark.parametrize("unit", ["全市", SCHOOL])
def test_a_register_moves_no_figure(unit: str) -> None:
    """A ledger of 全市 that holds only papers, and one of steps only, change nothing of a page."""
    edition = small_edition()
    answers = ledger(edition, SCHOOL, {"1.1.2": Status.PARTIALLY_ACHIEVED, "1.2.1": Decimal(2)})
    register = replace(steps_of("全市", ()), events=(out(AFTER),), records=2)
    beside = [answers, register, steps_of("龙山区", DISTRICT)]
    basis = Basis(edition.units)
    assert evaluate(edition, beside, basis, unit) == evaluate(edition, [answers], basis, unit)
