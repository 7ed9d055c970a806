"""Compiled editions come back as they were, and are never needed."""

import os
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wenming_cli.model.edition import Edition, Item
from wenming_cli.model.unit import Unit
from wenming_cli.model.workspace import Round, Workspace
from wenming_cli.rules import AllOrNothing, Deduct, Grade, Proportional, Rule, Threshold
from wenming_cli.store import compiled
from wenming_cli.store.editions import checking
from wenming_cli.store.editions.finding import bundled_ids, shipped
from wenming_cli.store.editions.loading import load
from wenming_cli.store.plain_values import flat, revived

WHOLE = Path(__file__).parent / "every_key.yaml"
NUMBERS = st.decimals(allow_nan=False, allow_infinity=False, places=2)
TEXTS = st.text(min_size=1)


@pytest.mark.parametrize("name", bundled_ids())
def test_the_bundled_editions_survive_compiling(name: str) -> None:
    """Every field of every part is the same, fingerprints included."""
    edition = checking.check(shipped("criteria") / name).edition
    assert edition is not None
    again = revived(Edition, flat(edition))
    assert again == edition
    assert again.fingerprint == edition.fingerprint


RULES: list[Rule] = [
    Proportional(),
    AllOrNothing(),
    Deduct(Decimal("2.50")),
    Threshold(Decimal("0.8")),
    Grade((Decimal(1), Decimal("0.5"), Decimal(0))),
]


@pytest.mark.parametrize("rule", RULES)
def test_every_rule_survives_compiling(edition: Edition, rule: Rule) -> None:
    """A rule comes back by its name, with its numbers."""

    def ruled(item: Item) -> Item:
        return replace(item, rule=rule, points=Decimal("3.0"))

    areas = tuple(replace(a, items=tuple(map(ruled, a.items))) for a in edition.areas)
    changed = replace(edition, areas=areas, sources={"S1": "a", "S2": "b"})
    assert revived(Edition, flat(changed)) == changed


@given(
    st.lists(st.builds(Unit, TEXTS, st.lists(TEXTS).map(tuple), st.booleans())),
    st.lists(st.builds(Round, TEXTS, target=st.none() | NUMBERS, starts=st.dates() | st.none())),
)
def test_any_workspace_survives_compiling(units: list[Unit], rounds: list[Round]) -> None:
    """Days, numbers, truth values and what is left out come back as they were."""
    workspace = Workspace("城", ("a",), tuple(rounds), units=tuple(units))
    assert revived(Workspace, flat(workspace)) == workspace


def compiled_file() -> Path:
    """Return the one compiled edition."""
    (found,) = compiled.folder().glob("Edition-*.json")
    return found


@pytest.fixture
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache of this test alone."""
    monkeypatch.setenv("WENMING_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.mark.usefixtures("own_cache")
def test_a_damaged_cache_is_ignored() -> None:
    """Cut short, altered, emptied or nonsense: the edition is read from its file."""
    edition = load(WHOLE)
    file = compiled_file()
    good = file.read_bytes()
    swapped = good.replace("主干道".encode(), "主干路".encode(), 1)
    assert swapped != good
    for bad in (good[:-9], swapped, b"", b"\xff\xfe", b"[]", b"\n[]", b"x\n{}", good * 2):
        file.write_bytes(bad)
        assert load(WHOLE) == edition
        assert compiled_file().read_bytes() == good


def test_a_second_reading_is_from_the_cache(own_cache: Path) -> None:
    """What is compiled is used as long as no byte of the edition changes."""
    first = load(WHOLE)
    stamp = compiled_file().stat().st_mtime_ns
    assert load(WHOLE) == first
    assert compiled_file().stat().st_mtime_ns == stamp
    assert len(list(own_cache.iterdir())) == 1


def test_a_changed_edition_is_read_anew(own_cache: Path, tmp_path: Path) -> None:
    """One byte more, and the cache is not asked."""
    copy = tmp_path / "体系.yaml"
    copy.write_bytes(WHOLE.read_bytes())
    first = load(copy)
    copy.write_bytes(WHOLE.read_bytes().replace(b"0.5\n", b"0.4\n", 1))
    assert load(copy).partial_credit == Decimal("0.4") != first.partial_credit
    assert len(list(own_cache.iterdir())) == 2


def test_a_cache_that_cannot_be_written_is_no_trouble(own_cache: Path) -> None:
    """A file stands where the folder should be."""
    own_cache.write_text("", encoding="utf-8")
    assert load(WHOLE).id == "sample"


def test_check_neither_reads_nor_writes_the_cache(own_cache: Path) -> None:
    """What is checked is the file itself."""
    assert checking.check(WHOLE).edition is not None
    assert not own_cache.exists()
    edition = load(WHOLE)
    file = compiled_file()
    os.utime(file, (0, 0))
    renamed = replace(edition, publisher="别人")
    compiled.keep(file.stem.removeprefix("Edition-"), renamed)
    assert load(WHOLE).publisher == "别人"
    found = checking.check(WHOLE).edition
    assert found is not None
    assert found.publisher == "示例"


def test_a_day_is_compiled_as_text() -> None:
    """JSON has no days."""
    assert flat(Round("a", starts=date(2026, 4, 8)))[3] == "2026-04-08"
