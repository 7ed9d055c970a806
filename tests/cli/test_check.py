"""`wenming check` in real processes: exit codes, words, places; nothing is written."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from wenming_cli.model.event import Answer, Header
from wenming_cli.model.status import Status
from wenming_cli.store.editions.finding import shipped
from wenming_cli.store.ledgers.writer import open_for_writing

AT = "2026-11-23T14:20:05+08:00"
WHOLE = Path(__file__).parents[1] / "store" / "every_key.yaml"
WORKSPACE = """城市: 示例市
体系: [体系]
轮次:
  - 编号: 2026Q4
本单位: 市教育局
"""


def check(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run `wenming check` in a folder."""
    return subprocess.run(
        [sys.executable, "-m", "wenming_cli", "check", *arguments],
        cwd=folder,
        check=False,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        env={**os.environ, "WENMING_CACHE": str(folder / "cache")},
    )


def snapshot(folder: Path) -> dict[Path, bytes]:
    """Return every file below a folder."""
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A workspace with an edition of its own and a ledger."""
    (tmp_path / "wenming.yaml").write_text(WORKSPACE, encoding="utf-8")
    (tmp_path / "体系").mkdir()
    shutil.copy(WHOLE, tmp_path / "体系" / "edition.yaml")
    ledger = tmp_path / "台账" / "2026Q4" / "市教育局.jsonl"
    header = Header("sample", "f", "市教育局", "2026Q4", AT, "0.1.0")
    with open_for_writing(ledger, header) as writer:
        writer.append(Answer("1.1.1", "f", AT, Status.ACHIEVED))
        writer.append(Answer("1.4.1", "f", AT, Status.ACHIEVED))
    return tmp_path


def replace(file: Path, old: str, new: str) -> None:
    """Do what a person with an editor does."""
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_without_a_workspace_the_bundled_editions_are_checked(tmp_path: Path) -> None:
    """Both are clean; nothing stands on stdout, and nothing is written."""
    done = check(tmp_path)
    assert (done.returncode, done.stdout) == (0, "")
    assert (
        "检查通过：全国文明城市（地级以上）测评体系（2018年版，参考版）"
        "12个测评项目、88项测评内容、180条测评标准\n" in done.stderr
    )
    assert "5个测评项目、28项测评内容、62条测评标准\n" in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_workspace_is_checked_whole(place: Path) -> None:
    """Its file, its edition and its ledger; from a folder below as well; nothing is written."""
    before = snapshot(place)
    for folder in (place, place / "台账"):
        done = check(folder)
        assert (done.returncode, done.stdout) == (0, "")
        assert "示例测评体系（2026年版，参考版）1个测评项目" in done.stderr
        assert "检查通过：工作区1份、台账1份" in done.stderr
    assert snapshot(place) == before


def test_all_problems_of_all_files_are_told_at_once(place: Path) -> None:
    """Workspace, edition and sheet: each at its place from here, then the sum on stderr."""
    replace(place / "wenming.yaml", "城市:", "城帀:")
    replace(place / "体系" / "edition.yaml", "性质: 定量", "性质: 定亮")
    (place / "答卷.yaml").write_text("体系: minors-2016\n答案:\n  M9.9.9: 达标\n", encoding="utf-8")
    done = check(place, "wenming.yaml", "体系", "答卷.yaml")
    assert done.returncode == 2
    heads = [line for line in done.stdout.splitlines() if not line.startswith(" ")]
    assert [head.split(" ")[:2] for head in heads] == [
        ["wenming.yaml:1:1:", "C102"],
        ["体系/edition.yaml:31:17:", "C103"],
        ["答卷.yaml:3:3:", "S101"],
    ]
    assert "共3处问题，涉及3个文件\n" in done.stderr
    assert "检查通过" not in done.stderr


def test_the_mark_stands_under_chinese_text(place: Path) -> None:
    """The line of the file, and carets under what is meant."""
    replace(place / "体系" / "edition.yaml", "性质: 定量", "性质: 定亮")
    lines = check(place, "体系").stdout.splitlines()
    assert lines[1:] == [
        "  31 |             性质: 定亮",
        "     |                   ^^^^",
        "  建议：是不是“定量”；可以填：定量、定性",
    ]


def test_only_reminders_are_no_failure(place: Path) -> None:
    """An alias is told, and the exit code is 0."""
    replace(place / "体系" / "edition.yaml", "牵头单位: 市教育局", "牵头单位: 教育局")
    done = check(place)
    assert done.returncode == 0
    assert "提醒 C205" in done.stdout
    assert "共1处提醒，涉及1个文件\n检查通过" in done.stderr


def test_strict_counts_reminders(place: Path) -> None:
    """A pipeline may refuse what an officer is only reminded of."""
    replace(place / "体系" / "edition.yaml", "牵头单位: 市教育局", "牵头单位: 教育局")
    assert check(place, "--strict").returncode == 2


def test_every_sure_slip_of_a_file_is_told(place: Path) -> None:
    """The parser stops at the first; the others are told as well."""
    file = place / "体系" / "edition.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(
        text.replace("牵头单位: ", "牵头单位：").replace("性质: ", "性质："), encoding="utf-8"
    )
    done = check(place)
    slips = text.count("牵头单位: ") + text.count("性质: ")
    assert done.stdout.count("C021") == slips > 1


def test_a_damaged_ledger_is_65(place: Path) -> None:
    """Damage weighs more than problems of other files."""
    replace(place / "台账" / "2026Q4" / "市教育局.jsonl", "1.4.1", "1.4.2")
    replace(place / "wenming.yaml", "城市:", "城帀:")
    done = check(place)
    assert done.returncode == 65
    assert "台账/2026Q4/市教育局.jsonl:3:" in done.stdout
    assert "C102" in done.stdout


KINDS = [
    ("测评体系: a\n编号: b\n", "C101"),
    ("编号: 1\n名称: 甲\n测评内容: []\n", "C018"),
    ("编号: 1\n名称: 甲\n测平内容: []\n", "C018"),
    ("体系: minors-2016\n答案: {M1.1.1: 好}\n", "S102"),
    ("体系: minors-2016\n答按: {M1.1.1: 好}\n", "C102"),
    ("体系: 没有这个\n答案: {1.1.1: 达标}\n", "S107"),
    ("name: a\non: push\n", "C019"),
    ("- a\n", "C017"),
    ("", "C017"),
]


@pytest.mark.parametrize(("text", "code"), KINDS)
def test_what_a_file_is_is_told_by_its_keys(tmp_path: Path, text: str, code: str) -> None:
    """Whatever its name; one misspelt key does not hide it."""
    (tmp_path / "x.yaml").write_text(text, encoding="utf-8")
    done = check(tmp_path, "x.yaml", "--format", "json")
    told = json.loads(done.stdout)["problems"]
    assert done.returncode == 2
    assert told[0]["code"] == code


def test_an_area_file_is_checked_within_its_edition(tmp_path: Path) -> None:
    """A slip in one area file is found, and a clean one passes as its edition."""
    shutil.copytree(shipped("criteria") / "minors-2016", tmp_path / "m")
    area = next((tmp_path / "m").glob("01*"))
    assert "62条测评标准" in check(tmp_path, f"m/{area.name}").stderr
    replace(area, "性质: 定性", "性质: 定形")
    done = check(tmp_path, f"m/{area.name}")
    assert done.returncode == 2
    assert done.stdout.startswith(f"m/{area.name}:")


def test_a_file_with_a_misspelt_first_key_is_still_an_edition(tmp_path: Path) -> None:
    """One problem, and it names the key."""
    text = WHOLE.read_text(encoding="utf-8").replace("测评体系:", "测平体系:", 1)
    (tmp_path / "a.yaml").write_text(text, encoding="utf-8")
    done = check(tmp_path, "a.yaml")
    assert done.stdout.count("建议") == 1
    assert "不认识“测平体系”，看来是“测评体系”" in done.stdout


def test_paths_that_hold_nothing_are_told(tmp_path: Path) -> None:
    """A missing file, a missing ledger, an empty folder: all of them, exit 2."""
    (tmp_path / "空").mkdir()
    done = check(tmp_path, "无.yaml", "空", "无.jsonl")
    assert done.returncode == 2
    assert [line.split(": ")[0] for line in done.stdout.splitlines()[::2]] == [
        "无.yaml",
        "空",
        "无.jsonl",
    ]
    assert done.stdout.count("C001") == 3


def test_a_folder_is_searched_for_editions_and_ledgers(place: Path) -> None:
    """A folder of ledgers, or of editions, is as good as their names."""
    assert "台账1份" in check(place, "台账").stderr
    assert "示例测评体系" in check(place, "体系").stderr


def test_a_unit_or_edition_that_is_not_known_is_told(place: Path) -> None:
    """Both at their place in wenming.yaml."""
    replace(place / "wenming.yaml", "本单位: 市教育局", "本单位: 市教育厅")
    done = check(place)
    assert "wenming.yaml:5:6: W106 单位名录里没有“市教育厅”" in done.stdout
    assert "是不是：市教育局" in done.stdout
    replace(place / "wenming.yaml", "体系: [体系]", "体系: [体糸]")
    assert "wenming.yaml:2:6: W105 没有找到测评体系“体糸”" in check(place).stdout


@pytest.mark.parametrize("own", ["本单位: 市教育局\n", ""])
def test_a_unit_that_takes_anothers_name_is_told(place: Path, own: str) -> None:
    """Whether or not the workspace names its own unit."""
    text = WORKSPACE.replace("本单位: 市教育局\n", own)
    text += "单位:\n  - {名称: 市教育和体育局, 简称: [市教育局]}\n"
    (place / "wenming.yaml").write_text(text, encoding="utf-8")
    done = check(place)
    assert done.returncode == 2
    assert done.stdout.count("W107") == 1
    assert "共1处问题" in done.stderr


def test_a_ledger_of_another_round_or_unit_is_told(place: Path) -> None:
    """By its place in the workspace; it is not damaged."""
    ledger = place / "台账" / "2026Q4" / "市教育局.jsonl"
    (place / "台账" / "2027Q1").mkdir()
    shutil.copy(ledger, place / "台账" / "2027Q1")
    shutil.copy(ledger, ledger.with_name("市公安局.jsonl"))
    done = check(place)
    assert done.returncode == 2
    assert "台账/2026Q4/市公安局.jsonl: A115" in done.stdout
    assert "台账/2027Q1/市教育局.jsonl: A114" in done.stdout
    assert "共2处问题" in done.stderr


def test_a_sheets_unit_is_looked_up(place: Path) -> None:
    """In the edition and the workspace around; a workspace at fault leaves it unchecked."""
    sheet = place / "答卷.yaml"
    text = "体系: 体系\n单位: {}\n答案: {{1.1: 达标}}\n"
    sheet.write_text(text.format("市教育居"), encoding="utf-8")
    done = check(place, "答卷.yaml")
    assert done.returncode == 2
    assert "答卷.yaml:2:5: S108 单位名录里没有“市教育居”" in done.stdout
    assert "是不是：市教育局" in done.stdout
    sheet.write_text(text.format("龙山区"), encoding="utf-8")
    assert check(place, "答卷.yaml").returncode == 2
    with (place / "wenming.yaml").open("a", encoding="utf-8") as file:
        file.write("单位: [{名称: 龙山区}]\n")
    assert check(place, "答卷.yaml").returncode == 0
    replace(place / "wenming.yaml", "城市:", "城帀:")
    replace(sheet, "龙山区", "无此局")
    assert "S108" not in check(place, "答卷.yaml").stdout


@pytest.mark.parametrize("format_", ["json", "sarif", "junit", "github"])
def test_every_format_is_on_stdout_alone(place: Path, format_: str) -> None:
    """The exit code is the same, stdout is the page, the sum is on stderr."""
    replace(place / "体系" / "edition.yaml", "性质: 定量", "性质: 定亮")
    done = check(place, "--format", format_)
    assert done.returncode == 2
    assert "共1处问题" in done.stderr
    if format_ == "junit":
        assert ET.fromstring(done.stdout).get("failures") == "1"
    elif format_ == "github":
        assert done.stdout.startswith("::error file=体系/edition.yaml,line=31,")
    else:
        assert json.loads(done.stdout)


def test_pages_are_utf8_in_a_gbk_console(place: Path) -> None:
    """What programs read does not depend on the console."""
    done = subprocess.run(
        [sys.executable, "-m", "wenming_cli", "check", "--format", "junit"],
        cwd=place,
        check=False,
        capture_output=True,
        env={**os.environ, "PYTHONIOENCODING": "gbk"},
        timeout=60,
    )
    assert ET.fromstring(done.stdout.decode("utf-8")).get("failures") == "0"


def test_check_loads_neither_pydantic_nor_a_console(tmp_path: Path) -> None:
    """The engine alone is enough; the start stays short."""
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "wenming_cli", "check"],
        cwd=tmp_path,
        check=True,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
    )
    loaded = {line.rpartition("|")[2].strip() for line in done.stderr.splitlines()}
    assert "pydantic_core" in loaded
    assert loaded.isdisjoint({"pydantic", "rich.console", "prompt_toolkit"})


def test_a_misspelt_key_decides_between_kinds(tmp_path: Path) -> None:
    """体系 and 轮次 stand in sheets and workspaces; 城帀 looks like a workspace's 城市."""
    text = "城帀: 示例市\n体系: minors-2016\n轮次: [{编号: 2026Q4}]\n"
    (tmp_path / "x.yaml").write_text(text, encoding="utf-8")
    assert "改成“城市”" in check(tmp_path, "x.yaml").stdout


def test_a_folder_without_its_main_file_is_told_once(tmp_path: Path) -> None:
    """edition.yaml is missed once, and the area files are checked all the same."""
    shutil.copytree(shipped("criteria") / "minors-2016", tmp_path / "m")
    (tmp_path / "m" / "edition.yaml").unlink()
    replace(next((tmp_path / "m").glob("02*")), "性质: 定性", "性质: 定形")
    done = check(tmp_path, "m")
    assert done.returncode == 2
    assert done.stdout.count("m/edition.yaml: C018") == done.stdout.count("C018") == 1
    assert done.stdout.count("C103") == 1
    assert "共2处问题，涉及2个文件" in done.stderr


def test_a_pyyaml_without_libyaml_will_do(tmp_path: Path) -> None:
    """On machines for which it was built without; the verdict is the same, a slip's place too."""
    slip = tmp_path / "答卷.yaml"
    slip.write_text("体系: minors-2016\n答案:\n  M1.1.1： 达标\n", encoding="utf-8")
    code = "import sys; sys.modules['yaml._yaml'] = None\n"
    code += "from wenming_cli.__main__ import main; main()"
    env = {**os.environ, "WENMING_CACHE": str(tmp_path / "空")}
    for words, exit_code, says in ((["check"], 0, ""), (["check", str(slip)], 2, ":3:")):
        run = [sys.executable, "-c", code, *words]
        done = subprocess.run(run, cwd=tmp_path, capture_output=True, check=False, env=env)
        assert done.returncode == exit_code, done.stderr.decode()
        assert says in done.stdout.decode()
