"""A ledger lies where its header says, 台账/<轮次>/<单位>.jsonl."""

import shutil
import unicodedata
from pathlib import Path

import pytest

from wenming_cli.errors import FileProblems
from wenming_cli.model.event import Answer, Header
from wenming_cli.model.status import Status
from wenming_cli.store.checks import Checks
from wenming_cli.store.ledgers.reading import read
from wenming_cli.store.ledgers.writer import open_for_writing

AT = "2026-11-23T14:20:05+08:00"


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    """A ledger in its place."""
    path = tmp_path / "台账" / "2026Q4" / "市教育局.jsonl"
    with open_for_writing(path, Header("e", "f", "市教育局", "2026Q4", AT, "0.1.0")) as writer:
        writer.append(Answer("1.1.1", "f", AT, Status.ACHIEVED))
    return path


STRAYS = [
    ("台账/2026Q4/市教育局.jsonl", []),
    ("台账/2027Q1/市教育局.jsonl", ["A114"]),
    ("台账/2026Q4/市教育局 (2).jsonl", ["A115"]),
    ("台账/2027Q1/市公安局.jsonl", ["A114", "A115"]),
    ("收到的/随便.jsonl", []),
]


@pytest.mark.parametrize(("place", "codes"), STRAYS)
def test_a_ledger_in_anothers_place_is_told(
    tmp_path: Path, ledger: Path, place: str, codes: list[str]
) -> None:
    """By `check`, and by what reads it; outside a workspace it may lie as it was sent."""
    copy = tmp_path / "抄" / place
    copy.parent.mkdir(parents=True)
    shutil.copy(ledger, copy)
    checks = Checks(tmp_path)
    checks.ledger(copy)
    assert [problem.code for problem in checks.problems] == codes
    assert all(problem.hint for problem in checks.problems)
    assert not checks.damaged
    if codes:
        with pytest.raises(FileProblems) as told:
            read(copy)
        assert [problem.code for problem in told.value.problems] == codes
    else:
        assert len(read(copy).answers) == 1


def test_a_name_taken_apart_by_a_system_is_the_same(tmp_path: Path) -> None:
    """Some file systems hand out é as two characters."""
    apart = tmp_path / "台账" / "2026Q4" / f"{unicodedata.normalize('NFD', 'é局')}.jsonl"
    open_for_writing(apart, Header("e", "f", "é局", "2026Q4", AT, "0.1.0")).close()
    assert read(apart).header.unit == "é局"
