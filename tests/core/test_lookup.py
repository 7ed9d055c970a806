"""Finding a place by its id, and a unit's requirements."""

from dataclasses import replace

import pytest

from wenming_cli.core.basis import Basis
from wenming_cli.core.evaluate import evaluate
from wenming_cli.core.lookup import has, lookup, of_unit
from wenming_cli.core.walk import Role, questions, with_id
from wenming_cli.model.edition import Edition
from wenming_cli.model.results import Results
from wenming_cli.model.unit import CITY_WIDE


@pytest.mark.parametrize("typed", ["2.1.1", "２．１．１", " 2。1。1"])
def test_an_id_is_found_as_typed(typed: str, results: Results) -> None:
    """Full-width digits, stops and blanks lead to the same requirement."""
    (found,) = lookup(results, typed)
    assert found.requirement is not None
    assert found.requirement.requirement.id == "2.1.1"


def test_areas_and_items_are_found_too(results: Results) -> None:
    """An area's and an item's id lead to their requirements."""
    (area,), (item,) = lookup(results, "2"), lookup(results, "2.2")
    assert [len(each.requirements) for each in (area, item)] == [4, 2]


def test_places_that_share_an_id_are_all_found(edition: Edition) -> None:
    """In a table that numbers area, item and requirement 1, 2, 3, none hides the others."""
    area, *others = edition.areas
    first, *items = area.items
    one = replace(first.requirements[0], id="1")
    item = replace(first, id="1", requirements=(one, *first.requirements[1:]))
    shared = replace(edition, areas=(replace(area, items=(item, *items)), *others))
    found = lookup(evaluate(shared, [], Basis(shared.units)), "１")
    assert [bool(f.item) + bool(f.requirement) for f in found] == [0, 1, 2]
    walk = questions(shared, CITY_WIDE, Role.ALL, shared.units)
    assert [with_id(walk, id_) for id_ in ("1", "1.2", "2")] == [walk[0], walk[3], walk[5]]


@pytest.mark.parametrize("typed", ["a1", "A1", "ａ１"])
def test_an_id_of_small_letters_is_found(edition: Edition, typed: str) -> None:
    """By lookup and walk alike, however it is typed."""
    area, *others = edition.areas
    first, *items = area.items
    small = replace(first.requirements[1], id="a1")
    item = replace(first, requirements=(first.requirements[0], small))
    changed = replace(edition, areas=(replace(area, items=(item, *items)), *others))
    (found,) = lookup(evaluate(changed, [], Basis(changed.units)), typed)
    assert found.requirement is not None
    walk = questions(changed, CITY_WIDE, Role.ALL, changed.units)
    asked = with_id(walk, typed)
    assert asked is not None
    assert found.requirement.requirement.id == asked.requirement.id == "a1"
    assert has(changed, typed)


def test_what_is_not_there_is_not_found(results: Results) -> None:
    """An unknown id finds nothing; so says the edition."""
    assert lookup(results, "3") == ()
    assert not has(results.edition, "3")
    assert has(results.edition, "1.2")


def test_a_unit_shares_what_its_collective_name_is_given(results: Results) -> None:
    """各区 stands for the districts; what they do is theirs, though they lead nothing."""
    led, shared = of_unit(results.requirements, "各区", results.edition.units)
    assert not led
    assert [r.requirement.id for r in shared] == ["1.1.2", "2.1.1"]
