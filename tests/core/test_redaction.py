"""A redacted ledger names nobody, and comes to the same figures."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.conftest import AT, small_edition
from tests.core.remediation.steps import UNIT, WAY, step

from wenming_cli.core.evaluate import Basis, evaluate
from wenming_cli.core.evidence import EvidenceState, key
from wenming_cli.core.redaction import KEPT, ON_REQUEST, members, redacted, stripped
from wenming_cli.core.remediation.history import course
from wenming_cli.model.event import Acceptance, Answer, Header, Ledger
from wenming_cli.model.evidence import Evidence
from wenming_cli.model.hidden import Keep, fault_when_hidden
from wenming_cli.model.remediation.act import Act, State
from wenming_cli.model.results import Results
from wenming_cli.model.status import GapType, Status
from wenming_cli.model.workspace import Round
from wenming_cli.store.ledgers.members import _WRITTEN

EDITION = small_edition()
NAMES = ("某甲", "某乙", "13800000000", "城建科")
PROOFS = tuple(
    Evidence(f"佐证/{NAMES[0]}{n}.txt", 12, f"{n}" * 64, f"202{n}-10-01") for n in range(4, 8)
)
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


def figures(results: Results) -> object:
    """Return every figure and every gap, without the words beside them."""
    gaps = [(g.result.requirement.id, g.type, g.result.lost, g.at_risk) for g in results.gaps]
    areas = [(a.score, a.coverage, a.counts) for a in results.areas]
    beside = [(g.result.requirement.id, g.type) for g in results.beside_gaps]
    return results.score, results.coverage, areas, gaps, beside, results.gap_types


@given(ledgers, faults)
def test_a_copy_comes_to_the_same(ledger: Ledger, found: dict[Evidence, EvidenceState]) -> None:
    """Score, coverage, gaps and their types: whatever evidence was there, lost, altered or old.

    The copy is read where there is no evidence at all; its own states come from its paths.
    """
    copy = redacted(ledger, {key(proof): str(state) for proof, state in found.items()}, ())
    told = {p: fault_when_hidden(p.path) for a in copy.answers for p in a.evidence}
    read = {key(p): EvidenceState(fault) for p, fault in told.items() if fault}
    states = {key(proof): state for proof, state in found.items()}
    for scope in ("市教育局", "全市"):
        before = evaluate(EDITION, [ledger], Basis(EDITION.units, IN_ROUND, states), scope)
        after = evaluate(EDITION, [copy], Basis(EDITION.units, IN_ROUND, read), scope)
        assert figures(after) == figures(before)


@given(ledgers, faults)
def test_a_copy_names_nobody(ledger: Ledger, found: dict[Evidence, EvidenceState]) -> None:
    """No name, number, note or path of the original stands anywhere in the copy."""
    copy = redacted(ledger, {key(proof): str(state) for proof, state in found.items()}, ())
    assert not any(name in repr(copy) for name in (*NAMES, "佐证/"))


@given(ledgers)
def test_a_copy_of_a_copy_is_the_same(ledger: Ledger) -> None:
    """What is hidden stays hidden under the same stand-in."""
    copy = redacted(ledger, {}, ())
    assert redacted(copy, {}, ()) == copy


@pytest.mark.parametrize("kind", [*_WRITTEN, *KEPT])
def test_every_kind_of_record_has_a_row(kind: type) -> None:
    """A kind of event without a row cannot be copied; a row names only members that are there."""
    assert kind in KEPT, f"{kind.__name__}：在core/redaction.py的KEPT里写明留下哪些成员"
    assert set(KEPT[kind].split()) <= {*members(kind)}


def test_what_is_kept_on_request_is_a_member_of_some_kind() -> None:
    """And of none that is kept anyway."""
    known = {name for kind in KEPT for name in members(kind)}
    kept = {name for row in KEPT.values() for name in row.split()}
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
    copy = redacted(Ledger(Path("甲"), header, tuple(given)), {key(two): "找不到"}, ())
    paths = [[proof.path for proof in answer.evidence] for answer in copy.answers]
    assert paths == [["已隐去:1"], ["已隐去:2:找不到", "已隐去:1"]]


def stripped_events(event: Answer | Acceptance, *keep: Keep) -> tuple[Answer | Acceptance, ...]:
    """Redact a ledger of one event."""
    header = Header("e", "f", "甲", "1", AT, "0.1.0")
    assert stripped(header) == header
    return redacted(Ledger(Path("甲"), header, (event,)), {}, keep).events


@given(st.lists(st.sampled_from(Act), max_size=25), st.sampled_from([(), tuple(Keep)]))
def test_a_copied_remediation_comes_to_the_same(acts: list[Act], keep: tuple[Keep, ...]) -> None:
    """State, days, returns and rebounds; what did not fit before does not fit after."""
    steps = tuple(step(act) for act in acts)
    header = Header(EDITION.id, EDITION.fingerprint, UNIT, "2026Q4", AT, "0")
    ledger = Ledger(Path("x.jsonl"), header, steps)
    copy = redacted(ledger, {}, keep)
    issues, strays = course(UNIT, ledger.steps)
    copied, left = course(UNIT, copy.steps)
    told = [(i.state, i.due, i.returns, i.rebounds, len(i.steps)) for i in issues.values()]
    assert told == [(i.state, i.due, i.returns, i.rebounds, len(i.steps)) for i in copied.values()]
    assert [s.step.act for s in left] == [s.step.act for s in strays]
    assert redacted(copy, {}, keep).events == copy.events


def test_a_copied_remediation_names_nobody_and_keeps_people_apart() -> None:
    """Who asked and who judged are two in the copy as they were."""
    ledger = Ledger(
        Path("x.jsonl"),
        Header(EDITION.id, EDITION.fingerprint, UNIT, "2026Q4", AT, "0"),
        tuple(step(act) for act in (*WAY[State.UNDERWAY], Act.EXTEND, Act.SUBMIT, Act.VERIFY)),
    )
    copy = redacted(ledger, {}, ())
    for name in ("督查组", "联络员", "主任", "副市长", "设施科", "指引牌", "改后"):
        assert name in repr(ledger)
        assert name not in repr(copy)
    assert len({s.by for s in copy.steps}) == len({s.by for s in ledger.steps}) == 2
