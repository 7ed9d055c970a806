"""Gates: met, not met, or not to be judged yet."""

from dataclasses import replace
from decimal import Decimal

import pytest
from tests.conftest import ledger, small_edition

from wenming_cli.core.evaluate import Basis, evaluate
from wenming_cli.core.gates import verdicts, worst
from wenming_cli.model.edition import Edition
from wenming_cli.model.gate import Gate, Outcome
from wenming_cli.model.status import Status
from wenming_cli.model.unit import CITY_WIDE

EDITION = small_edition()
MET = {
    id_: Decimal(0) if id_ == "1.2.1" else Decimal(100) if r.numeric else Status.ACHIEVED
    for id_, r in EDITION.requirements.items()
}


def judged(gate: Gate, said: dict[str, Status | Decimal], edition: Edition = EDITION) -> Outcome:
    """Judge a gate over one 全市 ledger."""
    made = ledger(edition, CITY_WIDE, said)  # type: ignore[arg-type]
    return worst(verdicts(evaluate(edition, [made], Basis(edition.units)), gate))


VETO = Gate(no_veto=True)


def test_a_veto_that_stands_is_not_met() -> None:
    """Whatever else is still open."""
    assert judged(VETO, {"2.2.1": Status.NOT_ACHIEVED}) is Outcome.NOT_MET
    assert judged(VETO, {**MET, "2.2.2": Status.NOT_ACHIEVED}) is Outcome.NOT_MET


def test_a_veto_that_is_not_answered_leaves_it_open() -> None:
    """One of two vetoes is not answered: it can still stand."""
    said = {id_: each for id_, each in MET.items() if id_ != "2.2.2"}
    assert judged(VETO, said) is Outcome.UNJUDGED
    assert judged(VETO, MET) is Outcome.MET


def test_without_any_answer_no_veto_is_met_only_where_there_is_none_to_answer() -> None:
    """An edition without vetoes and without answers says nothing yet either."""
    assert judged(VETO, {}) is Outcome.UNJUDGED
    areas = tuple(area for area in EDITION.areas if area.id == "1")
    calm = replace(EDITION, areas=areas)
    assert judged(VETO, {}, calm) is Outcome.UNJUDGED
    assert judged(VETO, {"1.1.1": Status.ACHIEVED}, calm) is Outcome.MET


@pytest.mark.parametrize("gate", [Gate(min_rate=Decimal(0)), Gate(min_coverage=Decimal(0)), VETO])
def test_nothing_answered_leaves_every_gate_open(gate: Gate) -> None:
    """Zero of nothing is no result."""
    assert judged(gate, {}) is Outcome.UNJUDGED


@pytest.mark.parametrize(
    ("line", "left_out", "outcome"),
    [(100, (), Outcome.MET), (50, ("1.1.1",), Outcome.MET), (90, ("1.1.1",), Outcome.UNJUDGED)],
)
def test_a_rate_is_judged_by_what_it_can_still_become(
    line: int, left_out: tuple[str, ...], outcome: Outcome
) -> None:
    """Met where it holds at its lowest; open while it can fall on either side."""
    said = {id_: each for id_, each in MET.items() if id_ not in left_out}
    assert judged(Gate(min_rate=Decimal(line)), said) is outcome


def test_a_rate_out_of_reach_is_not_met() -> None:
    """Even the best that can still come is below the line."""
    gate = Gate(min_rate=Decimal(99))
    assert judged(gate, {"1.1.1": Status.NOT_ACHIEVED}) is Outcome.NOT_MET
