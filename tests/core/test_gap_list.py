"""Gap lists: what is chosen, how it is grouped, and what closing it brings."""

from decimal import Decimal

import pytest
from tests.conftest import hand_built, ledger

from wenming_cli.core.basis import Basis
from wenming_cli.core.evaluate import evaluate
from wenming_cli.core.gap_list import gap_list
from wenming_cli.core.gaps import aimed
from wenming_cli.model.edition import Edition
from wenming_cli.model.gap_list import BESIDE, Grouping
from wenming_cli.model.results import Results
from wenming_cli.model.status import GapType, Status


@pytest.mark.parametrize("by", [None, *Grouping])
def test_grouping_neither_loses_nor_doubles_a_gap(by: Grouping | None, results: Results) -> None:
    """Every gap is in one group, and the groups' points add up to all that can be recovered."""
    groups = gap_list(results, results.edition.units, by=by).groups
    ids = [gap.id for group in groups for gap in group.gaps]
    assert sorted(ids) == sorted(gap.id for gap in results.gaps)
    assert sum(group.lost for group in groups) == results.gaps[-1].running


def test_each_group_has_its_own_running_total(results: Results) -> None:
    """The last line of a group says what closing that group alone brings."""
    for group in gap_list(results, results.edition.units, by=Grouping.UNIT).groups:
        assert group.gaps[-1].running == group.lost
        assert {gap.result.requirement.lead_unit for gap in group.gaps} == {group.name}


def test_units_stand_in_official_order(results: Results) -> None:
    """Groups of units follow the roster, not the points."""
    names = [g.name for g in gap_list(results, results.edition.units, by=Grouping.UNIT).groups]
    assert names == ["市教育局", "市公安局", "市城市管理行政执法局"]


def test_a_type_has_its_own_way_to_the_target(results: Results) -> None:
    """With one type chosen, the count towards the target is of that type's gaps."""
    near = aimed(results, Decimal(40))
    assert near.target_gaps == 1
    assert gap_list(near, near.edition.units, kind=GapType.UNPROVEN).results.target_gaps is None


def test_a_list_knows_what_it_leaves_out(results: Results) -> None:
    """Total and shown differ by what --top cut off."""
    listed = gap_list(results, results.edition.units, kind=GapType.WEAK, top=3)
    assert (listed.total, listed.shown) == (4, 3)


def test_what_a_unit_answered_for_others_stands_apart(edition: Edition) -> None:
    """A district leads nothing: its weak answer is listed, and counts nowhere."""
    made = ledger(edition, "龙山区", {"2.1.1": Decimal(97), "2.1.2": Status.ACHIEVED})
    results = evaluate(edition, [made], Basis(edition.units), "龙山区")
    assert (results.gaps, [gap.id for gap in results.beside_gaps]) == ((), ["2.1.1", "2.1.2"])
    assert {count for _, count in results.gap_types} == {0}
    listed = gap_list(results, edition.units, kind=GapType.WEAK, by=Grouping.UNIT)
    assert [(g.name, [gap.id for gap in g.gaps], g.lost) for g in listed.groups] == [
        (BESIDE, ["2.1.1"], 0)
    ]
    assert (listed.total, listed.shown) == (1, 1)


def test_a_units_own_gaps_come_before_those_beside(edition: Edition) -> None:
    """With --top the first ones are its own."""
    said = {"1.1.2": Status.NOT_ACHIEVED, "2.1.2": Status.NOT_ACHIEVED, "2.2.1": Status.ACHIEVED}
    results = evaluate(
        edition, [ledger(edition, "市教育局", said)], Basis(edition.units), "市教育局"
    )
    for top, ids in ((None, [["1.1.2"], ["2.1.2", "2.2.1"]]), (2, [["1.1.2"], ["2.1.2"]])):
        groups = gap_list(results, edition.units, top=top).groups
        assert [[gap.id for gap in group.gaps] for group in groups] == ids


def test_in_a_units_figures_a_closed_gap_counts_at_once(edition: Edition) -> None:
    """A unit's requirement earns by itself, whatever else of the item is still open."""
    results = hand_built(edition, "市教育局")
    last = results.gaps[-1]
    assert results.score.low is not None
    assert last.reach_low == results.score.low + 100 * last.running / results.score.applicable
