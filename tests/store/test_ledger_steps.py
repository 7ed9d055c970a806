"""Steps of remediations and numbered papers: what is appended is what is read back."""

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.core.remediation.steps import TOLD, step
from tests.store.test_ledger_round_trip import evidence, moments, words

from wenming_cli.model.remediation.act import Act
from wenming_cli.model.remediation.paper import Paper
from wenming_cli.model.remediation.step import (
    Assigned,
    Drawn,
    Extended,
    Opened,
    Origin,
    Pace,
    Planned,
    Step,
    Told,
)
from wenming_cli.model.status import GapType
from wenming_cli.store.ledgers.lines import NEWER, decode, encode
from wenming_cli.store.ledgers.steps import STEP, members

some = st.text(max_size=20)
days = st.dates()
TELLS: dict[Act, st.SearchStrategy[Told | None]] = {
    **{act: st.none() for act in Act},
    Act.OPEN: st.builds(
        Opened,
        *(words, st.sampled_from(Origin), days, some, some, some),
        st.none() | st.sampled_from(GapType),
    ),
    Act.ASSIGN: st.builds(Assigned, some, some, st.none() | days),
    Act.PLAN: st.builds(
        Planned,
        *(words, st.sampled_from(Pace), days, some, st.none() | days),
        st.lists(words, max_size=3).map(tuple),
        *(some, some, some, some),
    ),
    Act.EXTEND: st.builds(Extended, days, words),
    Act.LOOK_BACK: st.none() | st.builds(Drawn, words),
    Act.REBOUND: st.none() | st.builds(Drawn, words),
}
steps = st.sampled_from(Act).flatmap(
    lambda act: st.builds(
        Step,
        *(st.integers(1, 10**9), st.just(act), moments, words, TELLS[act], some),
        st.lists(evidence, max_size=2).map(tuple),
    )
)
counted = st.integers(1, 10**6)
papers = st.builds(
    Paper,
    *(words, words, counted, counted, words),
    st.lists(words, min_size=1, max_size=3).map(tuple),
    *(moments, some),
)


@given(steps | papers)
def test_a_line_reads_back_as_what_was_written(event: Step | Paper) -> None:
    """Every text, day and number comes back, and of the same kind."""
    line, _ = encode(event, "0" * 32)
    found = decode(line[:-1])
    assert found.flaw is None
    assert found.entry == event
    assert type(found.entry) is type(event)


@pytest.mark.parametrize("act", Act)
def test_every_member_of_a_step_is_written(act: Act) -> None:
    """The order of members knows all of them, so none is left out in silence."""
    assert set(members(step(act))) - {"told"} <= set(STEP)


def altered(act: Act, /, **changed: object) -> str:
    """Return what is said of a step's line with members replaced, its `h` made to fit."""
    line, _ = encode(step(act), "0" * 32)
    told = {**json.loads(line), **changed}
    told = {name: value for name, value in told.items() if value is not None and name != "h"}
    from wenming_cli.store.ledgers.check_digits import digest

    body = json.dumps(told, ensure_ascii=False)[:-1].encode()
    found = decode(body + b',"h":"%b"}' % digest(body).encode())
    return f"{found.flaw.code} {found.flaw.message}" if found.flaw else ""


UNFIT = {
    "no number": (Act.OPEN, {"issue": None}, "issue"),
    "number nought": (Act.OPEN, {"issue": 0}, "issue"),
    "number in words": (Act.OPEN, {"issue": "一"}, "issue"),
    "number with a fraction": (Act.OPEN, {"issue": 1.5}, "issue"),
    "nobody": (Act.PLAN, {"by": None}, "by"),
    "an empty text": (Act.PLAN, {"post": ""}, "post"),
    "a list for a text": (Act.PLAN, {"post": ["x"]}, "post"),
    "no measure": (Act.PLAN, {"measure": None}, "measure"),
    "another pace": (Act.PLAN, {"pace": "尽快"}, "pace"),
    "no such day": (Act.EXTEND, {"due": "2026-02-29"}, "due"),
    "a day in words": (Act.ASSIGN, {"due": "月底"}, "due"),
    "no approver": (Act.EXTEND, {"approver": None}, "approver"),
    "units that are none": (Act.PLAN, {"units": [1]}, "units"),
    "another origin": (Act.OPEN, {"origin": "梦见"}, "origin"),
    "what belongs to another act": (Act.VERIFY, {"due": "2026-11-10"}, "due"),
    "no zone": (Act.OPEN, {"at": "2026-10-09T09:00:00"}, "at"),
}


@pytest.mark.parametrize(("act", "changed", "name"), UNFIT.values(), ids=UNFIT)
def test_a_member_that_does_not_fit_is_damage(
    act: Act, changed: dict[str, object], name: str
) -> None:
    """Named by the member, never a traceback, never skipped."""
    assert altered(act, **changed) == f"A103 这一行的“{name}”缺少或不合要求"


def test_what_only_a_newer_wenming_knows_is_told_as_such() -> None:
    """An act or a member without a word here."""
    assert altered(Act.OPEN, act="praise").startswith(NEWER)
    assert altered(Act.OPEN, mood="good").startswith(NEWER)


def test_days_are_written_as_people_read_them() -> None:
    """And members that say nothing are left out."""
    line, _ = encode(step(Act.ASSIGN), "")
    told = json.loads(line)
    assert told["due"] == str(date(2026, 11, 10))
    assert list(told) == ["kind", "issue", "act", "due", "leader", "note", "at", "by", "prev", "h"]
    assert TOLD[Act.ASSIGN] == Assigned(leader="分管副市长", due=date(2026, 11, 10))
