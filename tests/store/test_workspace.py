"""wenming.yaml: found from below, read, and every fault of it told."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from tests.conftest import small_edition

from wenming_cli.errors import FileProblems, InputError
from wenming_cli.model.edition import Edition
from wenming_cli.model.unit import Unit
from wenming_cli.store import workspace
from wenming_cli.store.file_names import usable_name

WHOLE = """城市: 示例市
样例: 是
体系: [minors-2016, national-prefecture-2018]
轮次:
  - {编号: 2026Q2, 开始: 2026-05-06, 截止: 2026年6月30日, 目标得分率: 80}
  - 编号: 2026Q3
    体系: national-prefecture-2018
  - 编号: 2026Q4
    材料起: 2025-11-01
    材料止: 2026-10-31
本单位: 市教育局
单位:
  - 名称: 龙山区
    简称: 龙山
    归入: [各区]
"""


def written(folder: Path, text: str = WHOLE) -> Path:
    """Write a workspace and return its folder."""
    (folder / "wenming.yaml").write_text(text, encoding="utf-8")
    return folder


def test_a_workspace_is_read_whole(tmp_path: Path) -> None:
    """Short forms are spelled out: one alias, a day in Chinese, 是."""
    read = workspace.load(written(tmp_path)).workspace
    first, second, third = read.rounds
    assert read.sample
    assert (first.starts, first.ends) == (date(2026, 5, 6), date(2026, 6, 30))
    assert first.target == Decimal(80)
    assert read.edition_of(first) == "minors-2016"
    assert read.edition_of(second) == "national-prefecture-2018"
    assert read.previous(third) == first
    assert read.units[0].aliases == ("龙山",)


def test_a_second_reading_is_the_same(tmp_path: Path) -> None:
    """Whether from the file or from the cache."""
    root = written(tmp_path)
    assert workspace.load(root) == workspace.load(root)


def test_it_is_found_from_below(tmp_path: Path) -> None:
    """Walking up as git does; elsewhere there is none."""
    inner = tmp_path / "台账" / "2026Q4"
    inner.mkdir(parents=True)
    assert workspace.find(inner) is None
    written(tmp_path)
    assert workspace.find(inner) == tmp_path.resolve()


def test_ledgers_lie_by_round_and_unit(tmp_path: Path) -> None:
    """台账/<轮次>/<单位>.jsonl; other files there are none."""
    place = workspace.load(written(tmp_path))
    ledger = place.ledger("2026Q4", "市教育局")
    assert ledger == tmp_path / "台账" / "2026Q4" / "市教育局.jsonl"
    assert place.ledgers("2026Q4") == ()
    ledger.parent.mkdir(parents=True)
    ledger.touch()
    ledger.with_suffix(".jsonl.torn").touch()
    assert place.ledgers("2026Q4") == (ledger,)


def test_a_round_is_the_last_one_or_named(tmp_path: Path) -> None:
    """An unknown one is told with the known ones."""
    place = workspace.load(written(tmp_path))
    assert place.round(None).id == "2026Q4"
    assert place.round("2026Q2").id == "2026Q2"
    with pytest.raises(InputError) as told:
        place.round("2027Q1")
    assert "2026Q2、2026Q3、2026Q4" in told.value.hint


FAULTS = [
    ("编号: 2026Q4", "编号: 2026Q2", ["W101"]),
    ("编号: 2026Q4", "编号: 2026/Q4", ["W102"]),
    ("编号: 2026Q4", "编号: con.1", ["W102"]),
    ("材料止: 2026-10-31", "材料止: 2025-10-31", ["W103"]),
    ("目标得分率: 80", "目标得分率: 800", ["W104"]),
    ("目标得分率: 80", "目标得分率: 80%", ["C104"]),
    ("开始: 2026-05-06", "开始: 2026-02-30", ["C109"]),
    ("开始: 2026-05-06", "开始: 5月6日", ["C109"]),
    ("开始: 2026-05-06", "开始: 20260506", ["C109"]),
    ("城市: 示例市", "城帀: 示例市", ["C102"]),
    ("轮次:\n", "轮:\n", ["C102"]),
    ("样例: 是", "样例: true", ["C108"]),
    ("简称: 龙山", "简称: 龙山区", ["C207"]),
    ("体系: [minors-2016, national-prefecture-2018]", "体系: []", ["C105"]),
    ("目标得分率: 80", "目标得分率: 800, 编好: 1", ["C102", "W104"]),
]


@pytest.mark.parametrize(("old", "new", "codes"), FAULTS)
def test_faults_are_told(tmp_path: Path, old: str, new: str, codes: list[str]) -> None:
    """Each fault once, at its line, and the workspace cannot be used."""
    text = WHOLE.replace(old, new, 1)
    root = written(tmp_path, text)
    with pytest.raises(FileProblems) as told:
        workspace.load(root)
    assert sorted(p.code for p in told.value.problems) == codes
    assert all(p.source in text.split("\n") and p.hint for p in told.value.problems)


TAKEN = [
    ("名称: 市教育和体育局, 简称: [市教育局]", "市教育局"),
    ("名称: 市教育和体育局, 简称: [教体局, 教育局]", "教育局"),
    ("名称: 教育局", "教育局"),
]
KEPT = [
    "名称: 市教育局, 简称: [教育局, 教体局]",
    "名称: 龙山区, 简称: 龙山",
]


def edition_with(roster: tuple[Unit, ...]) -> Edition:
    """The small edition, with a roster of one or none."""
    return replace(small_edition(), roster=roster)


@pytest.mark.parametrize(("unit", "name"), TAKEN)
def test_a_name_of_the_editions_is_not_given_to_another_unit(
    tmp_path: Path, unit: str, name: str
) -> None:
    """Its answers would go to the wrong one; told at the name, when a round is opened."""
    root = written(tmp_path, f"城市: 甲\n体系: [a]\n轮次: [{{编号: Q}}]\n单位:\n  - {{{unit}}}\n")
    edition = edition_with((Unit("市教育局", ("教育局",)),))
    with pytest.raises(FileProblems) as told:
        workspace.load(root).roster(edition)
    (problem,) = told.value.problems
    assert (problem.code, problem.line) == ("W107", 5)
    assert problem.source[problem.column - 1 :].startswith(name)
    assert "“市教育局”" in problem.hint


@pytest.mark.parametrize("unit", KEPT)
def test_a_unit_may_gain_names(tmp_path: Path, unit: str) -> None:
    """The same by its full name, or one the edition does not know."""
    root = written(tmp_path, f"城市: 甲\n体系: [a]\n轮次: [{{编号: Q}}]\n单位:\n  - {{{unit}}}\n")
    roster = workspace.load(root).roster(edition_with((Unit("市教育局", ("教育局",)),)))
    assert roster.full("教育局") == "市教育局"


def test_an_edition_without_a_roster_knows_the_units_it_names(tmp_path: Path) -> None:
    """Else the answers of its lead unit would be gathered under another name."""
    root = written(
        tmp_path,
        "城市: 甲\n体系: [a]\n轮次: [{编号: Q}]\n单位: [{名称: 教体局, 简称: [市教育局]}]\n",
    )
    with pytest.raises(FileProblems):
        workspace.load(root).roster(edition_with(()))


@pytest.mark.parametrize(
    ("name", "usable"),
    [
        *(("2026Q4", True), ("市教育局", True), ("2026Q4-未成年人", True), ("长" * 60, True)),
        *(("", False), (".", False), ("..", False), (".a", False), ("a.", False), ("a ", False)),
        *(("a/b", False), ("a\\b", False), ("a:b", False), ("a\nb", False), ("nul", False)),
        *(("COM1", False), ("con.txt", False), ("长" * 70, False)),
    ],
)
def test_a_name_has_to_be_usable_on_every_system(name: str, usable: bool) -> None:
    """What Windows refuses, what hides and what climbs is no name of a file."""
    assert usable_name(name) == usable
