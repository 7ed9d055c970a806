"""What the reading commands gather: whose answers, of which round, with which evidence."""

import shutil
from pathlib import Path

import pytest
from tests.cli.test_demo import wenming
from tests.conftest import AT, requirement

from wenming_cli.cli.asked import Asked
from wenming_cli.cli.gathering import gather
from wenming_cli.cli.session import open_session
from wenming_cli.cli.typed_ids import requirement as asked_for
from wenming_cli.errors import FileProblems, InputError
from wenming_cli.model.edition import Area, Edition, Item
from wenming_cli.model.status import Status
from wenming_cli.model.typed import Said
from wenming_cli.store.editions.finding import shipped

WHOLE = Path(__file__).parents[1] / "store" / "every_key.yaml"
WORKSPACE = """城市: 示例市
体系: [sample]
轮次:
  - 编号: 2026Q2
  - 编号: 2026Q4
"""
SHEET = "体系: {}\n单位: {}\n答案: {{1.1: 达标}}\n"


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A workspace with an edition of its own, whose lead unit of 1.1 is 市教育局."""
    (tmp_path / "wenming.yaml").write_text(WORKSPACE, encoding="utf-8")
    (tmp_path / "criteria" / "sample").mkdir(parents=True)
    shutil.copy(WHOLE, tmp_path / "criteria" / "sample" / "edition.yaml")
    return tmp_path


def record(place: Path, unit: str, round_id: str = "2026Q4", proofs: tuple[str, ...] = ()) -> Path:
    """Answer 1.1 with 达标; return the ledger."""
    with open_session(place, unit, round_id) as session:
        found = [session.proof(path) for path in proofs]
        session.record(session.edition.requirements["1.1"], Said(Status.ACHIEVED), "", found)
        return session.writer.ledger.path


def answered(place: Path, *paths: str, **more: str) -> int:
    """Return how many answers count."""
    asked = Asked(place, tuple(map(Path, paths)), **more)  # type: ignore[arg-type]
    return gather(asked).results().coverage.answered


def use_alias(edition: Path) -> None:
    """Write every lead unit by its alias, as a person may."""
    text = edition.read_text(encoding="utf-8")
    assert "牵头单位: 市教育局" in text
    edition.write_text(text.replace("牵头单位: 市教育局", "牵头单位: 教育局"), encoding="utf-8")


@pytest.mark.parametrize("unit", ["市教育局", "教育局"])
def test_an_alias_in_the_edition_loses_no_answer(place: Path, unit: str) -> None:
    """From a sheet, counted for the whole city and for the unit."""
    use_alias(place / "criteria" / "sample" / "edition.yaml")
    (place / "答卷.yaml").write_text(SHEET.format("sample", unit), encoding="utf-8")
    assert answered(place, "答卷.yaml", unit="全市") == 1
    assert answered(place, "答卷.yaml") == 1
    assert gather(Asked(place, (Path("答卷.yaml"),))).scope == "市教育局"


def test_evidence_that_became_a_folder_is_gone(place: Path) -> None:
    """It is told as missing; the score is not lost."""
    (place / "证").write_text("材料", encoding="utf-8")
    record(place, "市教育局", proofs=("证",))
    (place / "证").unlink()
    (place / "证").mkdir()
    gathered = gather(Asked(place))
    assert [state.value for state in (gathered.basis.states or {}).values()] == ["找不到"]
    assert gathered.results().coverage.answered == 1


def test_a_ledger_copied_to_another_round_is_refused(place: Path) -> None:
    """As this round's, as the round before, and when a session looks back."""
    ledger = record(place, "市教育局", "2026Q2")
    copy = place / "台账" / "2026Q4" / ledger.name
    copy.parent.mkdir()
    shutil.copy(ledger, copy)
    with pytest.raises(FileProblems) as told:
        gather(Asked(place))
    assert [problem.code for problem in told.value.problems] == ["A114"]
    with pytest.raises(FileProblems):
        gather(Asked(place, (Path("台账/2026Q4"),)))
    ledger.rename(ledger.with_name("市公安局.jsonl"))
    copy.unlink()
    with pytest.raises(FileProblems) as told:
        open_session(place, "市教育局", "2026Q4")
    assert [problem.code for problem in told.value.problems] == ["A115"]


def test_a_round_that_is_not_the_ledgers_is_refused(place: Path) -> None:
    """--round beside a named ledger has to be its own; a sheet without one takes it."""
    ledger = str(record(place, "市教育局", "2026Q2"))
    assert answered(place, ledger, round_id="2026Q2") == 1
    with pytest.raises(InputError) as told:
        gather(Asked(place, (Path(ledger),), round_id="2026Q4"))
    assert "2026Q2" in told.value.message
    assert "--round" in told.value.hint
    (place / "答卷.yaml").write_text(SHEET.format("sample", "市教育局"), encoding="utf-8")
    found = gather(Asked(place, (Path("答卷.yaml"),), round_id="2026Q2"))
    assert found.basis.in_round is not None
    assert found.basis.in_round.id == "2026Q2"


def test_a_sheet_may_name_its_edition_by_a_path(place: Path) -> None:
    """Alone, with --edition of the same id, and beside a ledger; never with another's."""
    sheet, ledger = place / "答卷.yaml", record(place, "市公安局")
    sheet.write_text(SHEET.format("criteria/sample/edition.yaml", "市教育局"), encoding="utf-8")
    assert answered(place, "答卷.yaml") == 1
    assert answered(place, "答卷.yaml", edition="criteria/sample") == 1
    assert answered(place, "答卷.yaml", str(ledger)) == 1
    with pytest.raises(InputError) as told:
        gather(Asked(place, (Path("答卷.yaml"),), edition="minors-2016"))
    assert "minors-2016" in told.value.message


def test_a_sheet_of_an_unknown_unit_is_refused(place: Path) -> None:
    """A figure of nobody would be a dash."""
    (place / "答卷.yaml").write_text(SHEET.format("sample", "市教育居"), encoding="utf-8")
    with pytest.raises(FileProblems) as told:
        gather(Asked(place, (Path("答卷.yaml"),)))
    assert [problem.code for problem in told.value.problems] == ["S108"]


def test_a_workspace_alias_opens_no_second_ledger(place: Path) -> None:
    """Neither for recording nor for reading."""
    with (place / "wenming.yaml").open("a", encoding="utf-8") as file:
        file.write("单位: [{名称: 市教育和体育局, 简称: [市教育局]}]\n")
    with pytest.raises(FileProblems):
        open_session(place, "市教育局")
    with pytest.raises(FileProblems) as told:
        gather(Asked(place))
    assert [problem.code for problem in told.value.problems] == ["W107"]
    assert not (place / "台账").exists()


@pytest.mark.parametrize("typed", ["a1", "A1", "Ａ１"])
def test_a_requirement_is_found_as_typed(edition: Edition, typed: str) -> None:
    """One whose id has small letters, too."""
    small = Edition(
        framework="甲",
        id="a",
        year="2026年版",
        publisher="乙",
        statement="编造。",
        areas=(Area("1", "项目", (Item("1.1", "内容", (requirement("a1"),)),)),),
    )
    assert asked_for(small, typed).id == "a1"
    with pytest.raises(InputError) as told:
        asked_for(edition, "1.1.9")
    assert "1.1.1" in told.value.hint


def test_ledgers_elsewhere_may_be_named_freely(place: Path, tmp_path: Path) -> None:
    """A copy that was sent is what its header says."""
    ledger = record(place, "市教育局")
    sent = tmp_path / "收到的"
    sent.mkdir()
    shutil.copy(ledger, sent / f"台账{AT[:4]}.jsonl")
    assert answered(place, "收到的") == 1


def test_an_edition_that_the_workspace_names_by_path_is_found_by_its_id(tmp_path: Path) -> None:
    """A ledger's header holds only the id, wherever the edition lies."""
    shutil.copytree(shipped("criteria") / "minors-2016", tmp_path / "体系" / "本市")
    main = tmp_path / "体系" / "本市" / "edition.yaml"
    text = main.read_text(encoding="utf-8")
    main.write_text(text.replace("编号: minors-2016", "编号: 本市-2026"), encoding="utf-8")
    (tmp_path / "wenming.yaml").write_text(
        "城市: 某市\n体系: [体系/本市]\n轮次:\n  - 编号: 一\n", encoding="utf-8"
    )
    said = ("answer", "M1.1.1", "达标", "--unit", "全市", "--by", "甲")
    assert wenming(*said, folder=tmp_path).returncode == 0
    done = wenming("score", "台账/一/全市.jsonl", folder=tmp_path)
    assert done.returncode == 0, done.stderr.decode()


def test_a_paper_is_no_ledger(tmp_path: Path) -> None:
    """A workbook is refused as what it is, and nobody is told of damage."""
    (tmp_path / "填报表.xlsx").write_bytes(b"PK")
    done = wenming("score", "填报表.xlsx", folder=tmp_path)
    assert done.returncode == 2
    assert "不是台账，也不是答卷" in done.stderr.decode()
