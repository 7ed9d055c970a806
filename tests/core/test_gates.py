"""Gates: met, not met, or not to be judged yet."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from tests.conftest import ledger, small_edition

from wenming_cli.core.basis import Basis
from wenming_cli.core.evaluate import evaluate
from wenming_cli.core.gates import combined, verdicts, worst
from wenming_cli.model.edition import Edition
from wenming_cli.model.gate import Demand, Outcome
from wenming_cli.model.results import Results
from wenming_cli.model.spot import Spot
from wenming_cli.model.status import Status
from wenming_cli.model.unit import CITY_WIDE

EDITION = small_edition()
MET = {
    id_: Decimal(0) if id_ == "1.2.1" else Decimal(100) if r.numeric else Status.ACHIEVED
    for id_, r in EDITION.requirements.items()
}


def evaluated(
    said: dict[str, Status | Decimal], edition: Edition = EDITION, unit: str = CITY_WIDE
) -> Results:
    """Evaluate one 全市 ledger, for the city or a unit."""
    made = ledger(edition, CITY_WIDE, said)  # type: ignore[arg-type]
    return evaluate(edition, [made], Basis(edition.units), unit)


def judged(gate: Demand, said: dict[str, Status | Decimal], edition: Edition = EDITION) -> Outcome:
    """Judge a demand over one 全市 ledger; nothing is overdue."""
    return worst(verdicts(evaluated(said, edition), [gate], overdue=0))


RATE = Demand("least_rate", Decimal(0))
COVERAGE = Demand("least_coverage", Decimal(0))
AREA = Demand("least_area_rates", Decimal(0), "1")
VETO = Demand("no_veto")
OVERDUE = Demand("no_overdue")


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


@pytest.mark.parametrize("gate", [RATE, COVERAGE, AREA, VETO, OVERDUE])
def test_nothing_answered_leaves_every_gate_open(gate: Demand) -> None:
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
    assert judged(Demand("least_rate", Decimal(line)), said) is outcome


def test_a_rate_out_of_reach_is_not_met() -> None:
    """Even the best that can still come is below the line."""
    gate = Demand("least_rate", Decimal(99))
    assert judged(gate, {"1.1.1": Status.NOT_ACHIEVED}) is Outcome.NOT_MET


def test_an_area_is_judged_by_its_own_rate() -> None:
    """One area misses its line, the whole does not miss the same one."""
    said = {**MET, "2.1.2": Status.NOT_ACHIEVED}
    results = evaluated(said)
    first, second = (Demand("least_area_rates", Decimal(80), id_) for id_ in ("1", "2"))
    found = verdicts(results, [first, second, Demand("least_rate", Decimal(80))])
    assert [v.outcome for v in found] == [Outcome.MET, Outcome.NOT_MET, Outcome.MET]
    assert [v.area.area.id if v.area else "" for v in found] == ["1", "2", ""]


def test_an_area_that_a_unit_has_no_part_in_is_not_met() -> None:
    """市教育局 leads nothing in area 2: that says nothing good of it."""
    results = evaluated(MET, unit="市教育局")
    (verdict,) = verdicts(results, [Demand("least_area_rates", Decimal(0), "2")])
    assert (verdict.outcome, verdict.area) == (Outcome.UNJUDGED, None)


@pytest.mark.parametrize(
    ("overdue", "outcome"), [(0, Outcome.MET), (1, Outcome.NOT_MET), (None, Outcome.UNJUDGED)]
)
def test_overdue_has_to_be_counted(overdue: int | None, outcome: Outcome) -> None:
    """None at all is met, one is not; where nobody counted nothing is met."""
    (verdict,) = verdicts(evaluated(MET), [OVERDUE], overdue)
    assert (verdict.outcome, verdict.overdue) == (outcome, overdue)


def test_a_rate_says_how_many_gaps_bring_it() -> None:
    """One gap of nine points: closing it is enough; of what is open, nothing is enough."""
    said = {**MET, "1.1.1": Status.NOT_ACHIEVED}
    line = Demand("least_rate", Decimal(100))
    assert verdicts(evaluated(said), [line])[0].gaps == 1
    del said["2.1.2"]
    assert verdicts(evaluated(said), [line])[0].gaps is None


def test_the_stricter_of_two_demands_is_kept() -> None:
    """Of one kind and area; the first where both ask the same."""
    spots = [Spot(Path(name)) for name in "abc"]
    low, high, same = (
        Demand("least_rate", Decimal(line), spot=spot)
        for line, spot in zip((80, 90, 90), spots, strict=True)
    )
    area = Demand("least_area_rates", Decimal(99), "1")
    assert combined([low, VETO, high, same, area, VETO]) == (high, VETO, area)
    assert combined([high, low]) == (high,)
    assert combined([RATE]) == (RATE,)
