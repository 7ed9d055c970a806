"""Damaged files of every kind: problems with a line, or nothing wrong; never a traceback."""

import random
from pathlib import Path

import pytest
from tests.mutations import mutated
from tests.written_files import AREA, KINDS, SHEET, WHOLE, told

from wenming_cli.store.named_files import checked as all_checked


@pytest.mark.parametrize(("name", "files"), [("area", 1000), ("whole", 1000)])
def test_no_accident_to_an_edition_is_a_traceback(tmp_path: Path, name: str, files: int) -> None:
    """2,000 damaged files: each is clean, or told with a place that is in the file."""
    assert refused(tmp_path / "b.yaml", name, files) > 0.75 * files


@pytest.mark.parametrize("name", ["sheet", "workspace"])
def test_no_accident_to_a_small_file_is_a_traceback(tmp_path: Path, name: str) -> None:
    """Answer sheets and wenming.yaml are as tough."""
    assert refused(tmp_path / "x.yaml", name, 300) > 100


def refused(file: Path, name: str, files: int) -> int:
    """Damage a file of a kind so often; return how often that was told."""
    kind, chance = KINDS[name], random.Random(f"{name} 20261123")
    found = 0
    for _ in range(files):
        file.write_bytes(mutated(kind.whole, chance))
        found += told(kind, file) > 0
    return found


def test_no_accident_to_a_named_file_is_a_traceback(tmp_path: Path) -> None:
    """What a file is, is told or asked for, whatever happened to it."""
    chance = random.Random(3)
    file = tmp_path / "x.yaml"
    for whole in (SHEET, WHOLE, AREA[:3000]) * 10:
        file.write_bytes(mutated(whole, chance))
        checks = all_checked([file], tmp_path)
        assert checks.problems or checks.editions or checks.files
