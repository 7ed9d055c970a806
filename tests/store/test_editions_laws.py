"""What must hold between the parts of an edition: ids, and units under one name."""

from pathlib import Path

import pytest

from wenming_cli.store.editions.checking import Checked, checked
from wenming_cli.store.editions.loading import load

WHOLE = Path(__file__).parent / "every_key.yaml"


def changed(*pairs: tuple[str, str]) -> Checked:
    """Check the edition that has every key, with some of it changed."""
    text = WHOLE.read_text(encoding="utf-8")
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new, 1)
    return checked([(WHOLE, text.encode())])


IDS = [
    (("编号: 1.4.1", "编号: a1"), ("编号: 1.5.1", "编号: A1")),
    (("编号: 1.4\n", "编号: x\n"), ("编号: 1.5\n", "编号: X\n")),
    (("编号: 1.4.1", "编号: 1.5.1"),),
]


@pytest.mark.parametrize("pairs", IDS)
def test_ids_that_are_typed_alike_are_one(pairs: tuple[tuple[str, str], ...]) -> None:
    """Small and capital letters lead to the same place, so they cannot name two."""
    found = changed(*pairs)
    assert [problem.code for problem in found.problems] == ["C201"]
    assert "前一次在every_key.yaml第" in found.problems[0].message
    assert found.edition is None


def test_an_item_may_bear_the_number_of_a_requirement() -> None:
    """Tables number both 1, 2, 3; only requirements are answered."""
    assert changed(("编号: 1.4.1", "编号: 1.4")).problems == ()


def test_units_under_an_alias_get_their_full_name(tmp_path: Path) -> None:
    """The reminder stays; loaded from the file and from the cache it is the same."""
    aliased = ("牵头单位: 市教育局", "牵头单位: 教育局")
    found = changed(aliased, ("责任单位: [市公安局]", "责任单位: [教育局, 市公安局]"))
    assert [problem.code for problem in found.problems] == ["C205", "C205", "C206"]
    assert found.edition is not None
    requirement = found.edition.requirements["1.1.1"]
    assert requirement.lead_unit == "市教育局"
    assert requirement.responsible_units == ("市教育局", "市公安局")
    file = tmp_path / "a.yaml"
    file.write_text(WHOLE.read_text(encoding="utf-8").replace(*aliased), encoding="utf-8")
    plain = checked([(WHOLE, WHOLE.read_bytes())]).edition
    assert plain == load(file) == load(file)
