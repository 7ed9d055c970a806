"""`wenming import`, `export-edition` and `diff`, from file to file."""

import csv
import json
from io import StringIO
from pathlib import Path

import pytest
from tests import printed_table

from wenming_cli.cli.main import run
from wenming_cli.model.edition import Edition
from wenming_cli.store.editions.checking import check
from wenming_cli.store.editions.finding import bundled_ids, shipped
from wenming_cli.store.editions.loading import load
from wenming_cli.store.tables import reading

NATIONAL = "national-prefecture-2018"


@pytest.fixture(scope="module")
def national() -> Edition:
    """The bundled edition of 12/88/180."""
    return load(shipped("criteria") / NATIONAL)


@pytest.fixture(scope="module")
def files(national: Edition, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The irregular table, as each kind of file."""
    folder = tmp_path_factory.mktemp("表")
    table = printed_table.printed(national)
    (folder / "表.xlsx").write_bytes(printed_table.xlsx(table))
    (folder / "表.docx").write_bytes(printed_table.document(table))
    text = StringIO()
    csv.writer(text).writerows(table.rows)
    (folder / "表.csv").write_bytes(text.getvalue().encode("gb18030"))
    return folder


@pytest.mark.parametrize("suffix", ["xlsx", "docx", "csv"])
def test_the_printed_table_comes_in_whole(
    suffix: str,
    files: Path,
    national: Edition,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """12, 88 and 180 with every text, unit and method; every row accounted for; check is clean."""
    path = files / f"表.{suffix}"
    arguments = ["import", str(path), "-o", str(tmp_path / "新"), "--year", "2018"]
    assert run(arguments) == 0
    page = capsys.readouterr().out
    assert page.startswith("读到12个测评项目、88项测评内容、180条测评标准")
    found = check(tmp_path / "新")
    assert found.problems == ()
    edition = found.edition
    assert edition is not None
    assert [a.name for a in edition.areas] == [a.name for a in national.areas]
    assert [i.name for i in edition.items] == [i.name for i in national.items]
    assert [i.indicator for i in edition.items] == [i.indicator for i in national.items]
    assert [int(i.worth) for i in edition.items] == [len(i.requirements) for i in national.items]
    for id_, old in national.requirements.items():
        new = edition.requirements[id_]
        assert (new.text, new.lead_unit) == (old.text, old.lead_unit)
        assert set(old.methods) <= set(new.methods)
        assert set(old.responsible_units) <= {*new.responsible_units, new.lead_unit}
        assert new.source.documents == (path.name,)
        assert "!E" in (new.source.remark or "")
    counted = [line for line in page.splitlines() if line.startswith("  各行：")]
    said = sum(
        int("".join(filter(str.isdecimal, part))) for line in counted for part in line.split("、")
    )
    assert said == sum(len(grid.rows) for grid in reading.read(path).grids)
    left = [line for line in page.splitlines() if "（合计行）" in line or "（说明行）" in line]
    assert len(left) == {"xlsx": 6, "csv": 6, "docx": 5}[suffix]


@pytest.mark.parametrize("suffix", ["xlsx", "docx", "csv"])
@pytest.mark.parametrize("id_", bundled_ids())
def test_an_exported_edition_comes_in_as_the_same(id_: str, suffix: str, tmp_path: Path) -> None:
    """Equal in every field, so with the same fingerprint."""
    table, folder = tmp_path / f"表.{suffix}", tmp_path / "新"
    assert run(["export-edition", id_, "-o", str(table)]) == 0
    assert run(["import", str(table), "-o", str(folder)]) == 0
    before, after = load(shipped("criteria") / id_), load(folder)
    assert after == before
    assert after.fingerprint == before.fingerprint


def simple(path: Path, *rows: str) -> Path:
    """Write a small CSV file."""
    head = "测评项目,测评内容,测评标准,测评方法,牵头单位"
    path.write_text("\n".join((head, *rows)) + "\n", encoding="utf-8")
    return path


def test_check_says_everything_and_writes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The same page as without it."""
    path = simple(tmp_path / "表.csv", "甲,乙,有制度。,材料审核,市教育局")
    assert run(["-C", str(tmp_path), "import", "表.csv", "--check"]) == 0
    assert "没有写文件" in capsys.readouterr().out
    assert list(tmp_path.iterdir()) == [path]


def test_what_an_officer_must_fill_is_what_check_names(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The missing lead unit, the name, the year; and the places in the files are marked."""
    simple(tmp_path / "表.csv", "甲,乙,有制度。,材料审核,", ",,有台账。,材料审核,市教育局")
    assert run(["-C", str(tmp_path), "import", "表.csv", "-o", "新"]) == 0
    page = capsys.readouterr().out
    assert "年版，用--year写明" in page
    assert "牵头单位：1条没有（1.1.1）" in page
    assert "还有3处要补或要改" in page
    problems = [p for p in check(tmp_path / "新").problems if not p.warning]
    assert len(problems) == 3
    assert all("待填" in problem.source for problem in problems)


def test_a_folder_that_is_there_is_not_overwritten(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The second import says so and leaves the first as it is."""
    simple(tmp_path / "表.csv", "甲,乙,有制度。,材料审核,市教育局")
    arguments = ["-C", str(tmp_path), "import", "表.csv", "--id", "ours", "--year", "2026"]
    assert run(arguments) == 0
    assert (tmp_path / "criteria" / "ours" / "edition.yaml").is_file()
    assert run(arguments) == 2
    assert "已经有了" in capsys.readouterr().err


def test_a_table_without_a_known_heading_says_how_to_name_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """And with the mapping it comes in."""
    table = tmp_path / "表.csv"
    table.write_text("大类,小类,考核要点,谁来办\n甲,乙,有制度。,市教育局\n", encoding="utf-8")
    assert run(["-C", str(tmp_path), "import", "表.csv", "--check"]) == 2
    assert "--columns" in capsys.readouterr().err
    columns = tmp_path / "列.yaml"
    columns.write_text(
        "表头: 1\n列:\n  测评项目: A\n  测评内容: B\n  测评标准: C\n  牵头单位: 谁来办\n",
        encoding="utf-8",
    )
    assert run(["-C", str(tmp_path), "import", "表.csv", "--check", "--columns", "列.yaml"]) == 0
    assert "读到1个测评项目、1项测评内容、1条测评标准" in capsys.readouterr().out
    columns.write_text("列:\n  考核要点: C\n", encoding="utf-8")
    assert run(["-C", str(tmp_path), "import", "表.csv", "--check", "--columns", "列.yaml"]) == 2
    assert "不是已知的列" in capsys.readouterr().err


def test_diff_tells_answers_of_the_workspace(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """How many in which ledger, when a line of an edition in use was changed."""
    assert run(["demo", str(tmp_path / "样例")]) == 0
    table, root = tmp_path / "表.csv", str(tmp_path / "样例")
    assert run(["export-edition", NATIONAL, "-o", str(table)]) == 0
    text = table.read_text(encoding="utf-8-sig").replace("装灯率100%", "装灯率达到100%")
    table.write_text(text, encoding="utf-8-sig")
    assert run(["-C", root, "import", str(table), "--id", "new"]) == 0
    capsys.readouterr()
    assert run(["-C", root, "diff", NATIONAL, "new"]) == 0
    page = capsys.readouterr().out
    assert "［增：达到］" in page
    assert "市城市管理行政执法局.jsonl" in page
    assert run(["-C", root, "diff", NATIONAL, "new", "--format", "json"]) == 0
    made = json.loads(capsys.readouterr().out)
    assert made["format"] == 1
    assert [change["kinds"] for change in made["changes"]] == [["reworded"]] * 2
    assert run(["-C", root, "diff", NATIONAL, "new", "-o", str(tmp_path / "比较.md")]) == 0
    assert "**达到**" in (tmp_path / "比较.md").read_text(encoding="utf-8")
    assert run(["-C", root, "diff", NATIONAL, "new", "-o", "x.xlsx"]) == 2
