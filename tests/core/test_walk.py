"""Which questions a walk stops at."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.conftest import AT, PROOF, ledger, small_edition

from wenming_cli.core.basis import Basis
from wenming_cli.core.evaluate import evaluate
from wenming_cli.core.evidence import EvidenceState, key
from wenming_cli.core.standing import standing
from wenming_cli.core.walk import Only, Role, is_asked, questions
from wenming_cli.model.event import Answer, Ledger
from wenming_cli.model.status import GapType, Status
from wenming_cli.model.unit import CITY_WIDE
from wenming_cli.model.workspace import Round

EDITION = small_edition()
FILE = PROOF[0]
CHANGED, GONE = (replace(FILE, path=path) for path in ("已改动.txt", "找不到.txt"))
EARLY = replace(FILE, date="2020-01-01")
BASIS = Basis(
    EDITION.units,
    Round("2026Q4", evidence_from=date(2025, 11, 1), evidence_until=date(2026, 10, 31)),
    {key(CHANGED): EvidenceState.CHANGED, key(GONE): EvidenceState.GONE},
)


def asked(made: Ledger, unit: str, only: Only) -> list[str]:
    """Return the ids that a unit's walk stops at."""
    walk = questions(EDITION, unit, Role.ALL, EDITION.units)
    now = standing(made.answers)
    return [q.requirement.id for q in walk if is_asked(q, now, only, EDITION, BASIS)]


@st.composite
def ledgers(draw: st.DrawFn, unit: str) -> Ledger:
    """Draw a unit's ledger with evidence in every state, and answers to other wordings."""
    said = {}
    for q in questions(EDITION, unit, Role.ALL, EDITION.units):
        asked_ = q.requirement
        if draw(st.booleans()):
            continue
        answer = Answer(
            asked_.id,
            draw(st.sampled_from([asked_.fingerprint, asked_.fingerprint, "0" * 16])),
            AT,
            status=draw(st.sampled_from(Status)),
            evidence=draw(st.sampled_from([(), (FILE,), (EARLY,), (CHANGED,), (FILE, GONE)])),
            gap_type=draw(st.sampled_from([None, GapType.MISSING])),
        )
        value = draw(st.decimals(0, 100, places=0)) if asked_.numeric else None
        said[asked_.id] = replace(answer, value=value)
    return ledger(EDITION, unit, said)  # type: ignore[arg-type]


@pytest.mark.parametrize("unit", [CITY_WIDE, "市教育局", "各区"])
@given(st.data())
def test_a_walk_over_gaps_asks_what_the_gap_list_has(unit: str, data: st.DataObject) -> None:
    """What the unit leads and what it answered for others, no more and no less."""
    made = data.draw(ledgers(unit))
    results = evaluate(EDITION, [made], BASIS, unit)
    assert set(asked(made, unit, Only.GAPS)) == {gap.id for gap in results.every_gap}


@pytest.mark.parametrize("proof", [EARLY, CHANGED, GONE])
def test_a_claim_that_can_no_longer_be_shown_is_asked(proof: object) -> None:
    """Evidence outside its period, changed or gone makes a gap of what is met."""
    answer = Answer("", "", AT, status=Status.ACHIEVED, evidence=(proof,))  # type: ignore[arg-type]
    made = ledger(EDITION, CITY_WIDE, {"1.1.2": answer})
    assert asked(made, CITY_WIDE, Only.GAPS) == ["1.1.2"]
    shown = ledger(EDITION, CITY_WIDE, {"1.1.2": replace(answer, evidence=PROOF)})
    assert asked(shown, CITY_WIDE, Only.GAPS) == []


@given(st.data())
def test_unanswered_is_what_has_no_answer_to_its_wording(data: st.DataObject) -> None:
    """Together with the answered they are all; all is every question."""
    made = data.draw(ledgers(CITY_WIDE))
    current = [
        id_
        for id_, answer in standing(made.answers).items()
        if answer.fingerprint == EDITION.requirements[id_].fingerprint
    ]
    unanswered = asked(made, CITY_WIDE, Only.UNANSWERED)
    assert sorted([*unanswered, *current]) == sorted(EDITION.requirements)
    assert asked(made, CITY_WIDE, Only.ALL) == list(EDITION.requirements)
