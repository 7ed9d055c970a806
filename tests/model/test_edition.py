"""What an edition's fingerprint stands for."""

from dataclasses import replace
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st
from tests.conftest import requirement, small_edition

from wenming_cli.model.edition import Area, Edition, Item

EDITION = small_edition()


def with_items(*items: Item) -> Edition:
    """Return an edition of one area with these items."""
    return replace(EDITION, areas=(Area("1", "某项", items),))


@given(st.integers(1, 4), st.integers(1, 4))
def test_a_requirement_in_another_item_is_another_edition(first: int, second: int) -> None:
    """Two items and five requirements, parted at one place or another: points move."""
    rows = tuple(requirement(f"1.{n}") for n in range(5))
    one, other = (
        with_items(
            Item("1.1", "甲", rows[:cut], points=Decimal(2)),
            Item("1.2", "乙", rows[cut:], points=Decimal(2)),
        )
        for cut in (first, second)
    )
    assert (one.fingerprint == other.fingerprint) == (first == second)


def test_what_moves_no_score_leaves_it_alone() -> None:
    """The statement, sources and evidence may be improved."""
    (area, *rest), more = EDITION.areas, {"evidence": ("另一份材料",)}
    item = area.items[0]
    better = replace(item, requirements=tuple(replace(r, **more) for r in item.requirements))
    areas = (replace(area, items=(better, *area.items[1:])), *rest)
    assert replace(EDITION, areas=areas, statement="改过").fingerprint == EDITION.fingerprint
