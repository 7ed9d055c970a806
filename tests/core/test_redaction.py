"""A redacted ledger names nobody, and comes to the same figures."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.conftest import AT, small_edition
from tests.core.remediation.steps import FOUND, WAY, step

from wenming_cli.core.basis import Basis
from wenming_cli.core.evaluate import evaluate
from wenming_cli.core.evidence import EvidenceState, key
from wenming_cli.core.redaction.people import stand_ins
from wenming_cli.core.redaction.rows import ON_REQUEST, ROWS
from wenming_cli.core.redaction.stripping import asked, members, redacted, stripped
from wenming_cli.core.remediation.history import history
from wenming_cli.model.duty import Duty
from wenming_cli.model.event import Acceptance, Answer, Event, Header, Ledger
from wenming_cli.model.evidence import Evidence
from wenming_cli.model.hidden import Keep, fault_when_hidden
from wenming_cli.model.remediation.act import Act, State
from wenming_cli.model.remediation.issue import Issue
from wenming_cli.model.remediation.step import (
    Assigned,
    Extended,
    Opened,
    Origin,
    Pace,
    Planned,
    Step,
)
from wenming_cli.model.results import Results
from wenming_cli.model.status import GapType, Status
from wenming_cli.model.unit import Roster, Unit
from wenming_cli.model.workspace import Round, Workspace
from wenming_cli.store.ledgers.members import _WRITTEN

EDITION = small_edition()
NAMES = ("某甲", "某乙", "13800000000", "城建科")
PROOFS = tuple(
    Evidence(f"佐证/{NAMES[0]}{n}.txt", 12, f"{n}" * 64, f"202{n}-10-01") for n in range(4, 8)
)
UNITS = ("市教育局", "市公安局")
IN_ROUND = Round("2026Q4", evidence_from=date(2025, 1, 1), evidence_until=date(2026, 12, 31))


def answered(id_: str, **said: object) -> Answer:
    """Make an answer to a requirement as it reads, in words that name persons."""
    fingerprint = EDITION.requirements[id_].fingerprint
    return Answer(id_, fingerprint, AT, note=f"{NAMES[1]}说不行", by=NAMES[3], **said)  # type: ignore[arg-type]


answers = st.builds(
    answered,
    st.sampled_from([id_ for id_, r in EDITION.requirements.items() if not r.numeric]),
    status=st.sampled_from(Status),
    evidence=st.lists(st.sampled_from(PROOFS), max_size=3, unique=True).map(tuple),
    gap_type=st.none() | st.sampled_from(GapType),
)
ledgers = st.lists(answers, max_size=12).map(
    lambda given: Ledger(
        Path("市教育局.jsonl"),
        Header(EDITION.id, EDITION.fingerprint, "市教育局", "2026Q4", AT, "0.1.0"),
        tuple(given),
        head="f" * 32,
    )
)
faults = st.dictionaries(
    st.sampled_from(PROOFS), st.sampled_from([EvidenceState.GONE, EvidenceState.CHANGED])
)


def copied(
    ledger: Ledger, found: dict[Evidence, EvidenceState] | None = None, *keep: Keep
) -> Ledger:
    """Redact a ledger as the command does."""
    told = {key(proof): str(state) for proof, state in (found or {}).items()}
    return redacted(ledger, asked(stand_ins(ledger.events, UNITS), told, keep))


def figures(results: Results) -> object:
    """Return every figure and every gap, without the words beside them."""
    gaps = [(g.result.requirement.id, g.type, g.result.lost, g.at_risk) for g in results.gaps]
    areas = [(a.score, a.coverage, a.counts) for a in results.areas]
    beside = [(g.result.requirement.id, g.type) for g in results.beside_gaps]
    return results.score, results.coverage, areas, gaps, beside, results.gap_types


@settings(deadline=None)
@given(ledgers, faults)
def test_a_copy_comes_to_the_same(ledger: Ledger, found: dict[Evidence, EvidenceState]) -> None:
    """Score, coverage, gaps and their types: whatever evidence was there, lost, altered or old.

    The copy is read where there is no evidence at all; its own states come from its paths.
    """
    copy = copied(ledger, found)
    told = {p: fault_when_hidden(p.path) for a in copy.answers for p in a.evidence}
    read = {key(p): EvidenceState(fault) for p, fault in told.items() if fault}
    states = {key(proof): state for proof, state in found.items()}
    for scope in ("市教育局", "全市"):
        before = evaluate(EDITION, [ledger], Basis(EDITION.units, IN_ROUND, states), scope)
        after = evaluate(EDITION, [copy], Basis(EDITION.units, IN_ROUND, read), scope)
        assert figures(after) == figures(before)


@settings(deadline=None)
@given(ledgers, faults)
def test_a_copy_names_nobody(ledger: Ledger, found: dict[Evidence, EvidenceState]) -> None:
    """No name, number, note or path of the original stands anywhere in the copy."""
    copy = copied(ledger, found)
    assert not any(name in repr(copy) for name in (*NAMES, "佐证/"))


@settings(deadline=None)
@given(ledgers)
def test_a_copy_of_a_copy_is_the_same(ledger: Ledger) -> None:
    """What is hidden stays hidden under the same stand-in."""
    copy = copied(ledger)
    assert copied(copy) == copy


@pytest.mark.parametrize("kind", [*_WRITTEN, *ROWS])
def test_every_kind_of_record_has_a_row(kind: type) -> None:
    """A kind of event without a row cannot be copied; a row names each member at most once."""
    assert kind in ROWS, f"{kind.__name__}：在core/redaction/rows.py的ROWS里写明留下哪些成员"
    named = " ".join(ROWS[kind]).split()
    assert set(named) <= set(members(kind))
    assert len(named) == len(set(named))


def test_what_is_kept_on_request_is_hidden_otherwise() -> None:
    """In every kind where it stands."""
    kept = {name for row in ROWS.values() for name in row.kept.split()}
    known = {name for kind in ROWS for name in members(kind)}
    for names in ON_REQUEST.values():
        assert names <= known - kept


def test_kept_notes_lose_their_numbers() -> None:
    """The rest of a note stays as it is; the other things stay hidden."""
    answer = replace(answered("1.1.1", status=Status.ACHIEVED), note="联系李科长13800000000")
    (copy,) = stripped_events(answer, Keep.NOTES)
    assert isinstance(copy, Answer)
    assert (copy.note, copy.by) == ("联系李科长［号码已隐去］", "")
    (copy,) = stripped_events(answer, Keep.BY)
    assert isinstance(copy, Answer)
    assert (copy.note, copy.by) == ("", NAMES[3])


def test_a_text_that_has_to_be_there_is_replaced() -> None:
    """An acceptance has to say why; it still names the lines it vouches for."""
    (copy,) = stripped_events(Acceptance(("a" * 64,), "某甲笔误", AT, "某乙"))
    assert copy == Acceptance(("a" * 64,), "已隐去", AT)


def test_the_same_file_has_the_same_number() -> None:
    """Files are numbered as they come, so that one can still be asked for."""
    one, two = PROOFS[:2]
    given = [answered("1.1.1", evidence=(one,)), answered("1.1.2", evidence=(two, one))]
    header = Header("e", "f", "甲", "1", AT, "0.1.0")
    copy = copied(Ledger(Path("甲"), header, tuple(given)), {two: EvidenceState.GONE})
    paths = [[proof.path for proof in answer.evidence] for answer in copy.answers]
    assert paths == [["已隐去:1"], ["已隐去:2:找不到", "已隐去:1"]]


def stripped_events(event: Event, *keep: Keep) -> tuple[Event, ...]:
    """Redact a ledger of one event."""
    header = Header("e", "f", "甲", "1", AT, "0.1.0")
    return copied(Ledger(Path("甲"), header, (event,)), None, *keep).events


LATER = date(2026, 12, 31)
people = st.sampled_from(["某甲", " 某 甲", "某乙", "城建科", "市教育局", "市公安局", "教育局"])
last_days = st.dates(FOUND, LATER)
drawn: dict[Act, st.SearchStrategy[object]] = {
    Act.OPEN: st.just(Opened("某甲说没修", Origin.SELF, FOUND)),
    Act.ASSIGN: st.builds(Assigned, st.sampled_from(["", "市公安局"]), people, st.just(LATER)),
    Act.PLAN: st.builds(
        lambda names, due: Planned("某乙去修", Pace.BY_A_DAY, due, "", None, (), *names),
        st.tuples(people, people, people, st.just("13800000000")),
        last_days,
    ),
    Act.EXTEND: st.builds(Extended, last_days, people),
}
ways = st.sampled_from([*WAY.values(), (*WAY[State.UNDERWAY], Act.EXTEND, Act.SUBMIT)])


@st.composite
def walked(draw: st.DrawFn, number: int) -> list[Step]:
    """Draw the steps of an issue: in order, so that only who takes them decides what counts."""
    return [
        step(act, issue=number, by=draw(people), told=draw(drawn.get(act, st.none())), note="某甲")
        for act in draw(ways)
    ]


@settings(max_examples=300, deadline=None)
@given(st.tuples(walked(1), walked(2), st.lists(walked(1), max_size=1)))
def test_issues_of_a_copy_stand_as_they_did(
    given_steps: tuple[list[Step], list[Step], list[list[Step]]],
) -> None:
    """State, days, unit, returns: who may judge an issue is told by the same names being the same.

    And the steps that do not fit are the same ones.
    """
    one, two, more = given_steps
    header = Header("e", "f", "市教育局", "2026Q4", AT, "0.1.0")
    ledger = Ledger(Path("甲"), header, (*one, *two, *(s for each in more for s in each)))
    roster = Roster([Unit("市教育局", ("教育局",)), Unit("市公安局")])
    before, after = (history([each], roster) for each in (ledger, copied(ledger)))
    assert [s.step.act for s in after.strays] == [s.step.act for s in before.strays]
    assert [standing(issue) for issue in after.issues] == [standing(i) for i in before.issues]
    assert not any(
        name in repr(copied(ledger)) for name in ("某甲", "某 甲", "某乙", "城建科", "138")
    )


def standing(issue: Issue) -> tuple[object, ...]:
    """Return what an issue has come to, without the words and names."""
    told = (issue.state, issue.due, issue.charged, issue.since, issue.returns, issue.rebounds)
    return (*told, [step.act for step in issue.steps])


@settings(deadline=None)
@given(st.lists(st.sampled_from(Act), max_size=25), st.sampled_from([(), tuple(Keep)]))
def test_any_steps_of_a_copy_come_to_the_same(acts: list[Act], keep: tuple[Keep, ...]) -> None:
    """What did not fit before does not fit after; and a copy of the copy is the same."""
    header = Header("e", "f", "市民政局", "2026Q4", AT, "0")
    ledger = Ledger(Path("x.jsonl"), header, tuple(step(act) for act in acts))
    copy = copied(ledger, None, *keep)
    before, after = (history([each], Roster([Unit("市民政局")])) for each in (ledger, copy))
    assert [standing(issue) for issue in after.issues] == [standing(i) for i in before.issues]
    assert [s.step.act for s in after.strays] == [s.step.act for s in before.strays]
    assert copied(copy, None, *keep).events == copy.events


def test_the_same_person_has_the_same_stand_in() -> None:
    """However it is spaced; a unit keeps its name, and a stand-in of an earlier copy stays."""
    records = [Assigned("", "某 甲"), Extended(FOUND, "某乙"), Assigned("", "某甲")]
    records += [Assigned("", "人员7"), Assigned("", "市公安局"), Assigned()]
    assert stand_ins(records, UNITS) == {
        **{unit: unit for unit in UNITS},
        "某甲": "人员8",
        "某乙": "人员9",
        "人员7": "人员7",
    }


def test_names_of_steps_can_be_kept_without_their_numbers() -> None:
    """A telephone number is nobody's name."""
    plan = Planned("去修", Pace.AT_ONCE, FOUND, person="某甲13800000000", phone="13800000000")
    (copy,) = stripped_events(Step(1, Act.PLAN, AT, "某乙", plan, "说明"), Keep.BY)
    assert isinstance(copy, Step)
    assert isinstance(copy.told, Planned)
    assert (copy.by, copy.told.person, copy.told.phone) == ("某乙", "某甲［号码已隐去］", "")
    assert (copy.told.measure, copy.note) == ("已隐去", "已隐去")


def test_the_names_of_a_workspace_are_looked_for_too() -> None:
    """Who watches over a place stands in wenming.yaml."""
    duty = Duty(zone="甲片区", city_leader="某甲", phone="13800000000", sponsor="市公安局")
    known = Workspace("甲", ("e",), (Round("1"),), duties=(duty,))
    hiding = asked(stand_ins([known], UNITS), {})
    (copy,) = stripped(known, hiding).duties
    assert copy == Duty(zone="甲片区", city_leader="人员1", sponsor="市公安局")
