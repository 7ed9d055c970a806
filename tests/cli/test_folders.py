"""Workspaces wherever an office keeps them, and names that no system or only some can have."""

import os
import shutil
import subprocess
import sys
import unicodedata
from operator import itemgetter
from pathlib import Path

import pytest
from tests.cli.test_demo import wenming

from wenming_cli.store.file_names import usable_name

pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(os.name != "posix", reason="names that Windows does not take"),
]

DEEP = "创城工作/" * 12
LONG = "长" * 80

FOLDERS = [
    "创城自评 2026（终稿）",
    "两  个 空格 ",
    " 前有空格",
    "表情📋与👨‍👩‍👧家庭",
    "生僻𠮷䶮",
    unicodedata.normalize("NFD", "é-한글"),
    "带'单'\"双\"引号",
    "$HOME和%PATH%和`date`",
    "a&b;c|d>e<f",
    "[red]方括号[/red]",
    "-o",
    "~",
    "末尾点.",
    "反\\斜杠",
    "换\n行",
    "转义\x1b[2J",
    f"{DEEP}{'深' * 20}",
    f"{LONG}/{LONG}",
    os.fsdecode(b"GBK\xb4\xb4\xb3\xc7"),
]

WORK = """\
import sys
from pathlib import Path
from wenming_cli.cli.console import make_streams_safe
from wenming_cli.cli.main import run

make_streams_safe()
Path("佐证").mkdir()
Path("佐证/表 一📋.txt").write_text("材料", encoding="utf-8")
given = ["--city", "甲", "--unit", "全市", "--round", "2026Q4", "--target", "85"]
for words in (
    ["init", *given, "--edition", "minors-2016"],
    ["answer", "M1.1.1", "达标", "--evidence", "佐证/表 一📋.txt"],
    ["answer", "M1.1.2", "达标", "--evidence", str(Path.cwd() / "佐证/表 一📋.txt")],
    ["check", "--strict"],
    ["report", "-o", "报告.docx"],
    ["verify"],
    ["redact", "-o", "副本"],
    ["-C", sys.argv[1], "score"],
):
    code = run(words)
    if code:
        sys.exit(f"{words}: {code}")
"""
"""A day's work in the folder where it is run; more commands in one process are only faster."""


@pytest.mark.parametrize("name", FOLDERS, ids=ascii)
def test_a_workspace_can_lie_anywhere(tmp_path: Path, name: str) -> None:
    """Answers, checks, documents, a copy: whatever the folder is called, however deep it lies."""
    place = tmp_path / name
    place.mkdir(parents=True)
    done = subprocess.run(
        [sys.executable, "-c", WORK, str(place)], cwd=place, capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr.decode("utf-8", "replace")
    ledger = (place / "台账/2026Q4/全市.jsonl").read_text(encoding="utf-8")
    assert ledger.count('"path":"佐证/表 一📋.txt"') == 2
    assert (place / "副本/台账/2026Q4/全市.jsonl").exists()
    assert "\x1b" not in done.stdout.decode("utf-8", "replace")


BAD = [
    *(
        "甲:乙",
        "甲/乙",
        "甲\\乙",
        "甲*",
        "甲?",
        '"甲"',
        "<甲>",
        "甲|乙",
        "甲\n乙",
        "甲\t",
        "甲\x7f",
    ),
    *("CON", "con", "nul.txt", "Com1", "COM¹", "LPT9.x", "AUX .txt", "CONIN$", "prn"),
    *("甲.", "甲 ", ".甲", " 甲", ".", "..", "", "长" * 67, "甲\u202e乙", "甲\u200b乙", "甲\ufeff"),
    *("甲\ud800", "甲\x85乙", "甲\u2028乙"),
]
GOOD = [
    *("2026Q4", "2026年第四季度", "市教育局", "龙山区（城区）", "第1批-复查", "甲 乙", "a.b.c"),
    *("表情📋", "👨‍👩‍👧之家", "𠮷林路街道", "console", "COM10", "nullable", "长" * 66, "1.1"),
]


@pytest.mark.parametrize("name", BAD, ids=ascii)
def test_a_name_that_some_system_refuses_is_no_name(name: str) -> None:
    """Forbidden marks, devices, ends that Windows cuts off, what cannot be seen, too long."""
    assert not usable_name(name)


@pytest.mark.parametrize("name", GOOD, ids=ascii)
def test_an_ordinary_name_is_one(name: str) -> None:
    """Chinese, brackets, pictures, rare characters, dots inside."""
    assert usable_name(name)


@pytest.mark.parametrize("option", ["--round", "--unit"])
@pytest.mark.parametrize("name", ["甲:乙", "CON", "甲?", "甲.", "../甲", "甲\u202e乙"], ids=ascii)
def test_such_a_round_or_unit_is_refused_with_the_reason(
    tmp_path: Path, option: str, name: str
) -> None:
    """Before anything is written."""
    given = {"--city": "甲", "--unit": "全市", "--round": "2026Q4", "--target": "85", option: name}
    words = [word for pair in given.items() for word in pair]
    done = wenming("init", "新", *words, folder=tmp_path)
    assert done.returncode == 2
    assert "不能作文件" in done.stderr.decode()
    assert "建议：" in done.stderr.decode()
    assert not (tmp_path / "新").exists()


def test_a_unit_that_came_in_by_hand_is_refused_when_it_records(tmp_path: Path) -> None:
    """wenming.yaml may call a unit anything; its ledger's name has to be one."""
    text = "城市: 甲\n体系: [minors-2016]\n轮次:\n  - 编号: 2026Q4\n单位:\n  - 名称: 甲/乙\n"
    (tmp_path / "wenming.yaml").write_text(text, encoding="utf-8")
    done = wenming("answer", "M1.1.1", "达标", "--unit", "甲/乙", folder=tmp_path)
    assert done.returncode == 2
    assert "“甲/乙”不能作文件名" in done.stderr.decode()
    assert not (tmp_path / "台账").exists()


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample workspace."""
    folder = tmp_path_factory.mktemp("只读")
    assert wenming("demo", "样例", folder=folder).returncode == 0
    return folder / "样例"


def test_a_path_that_is_too_long_is_told(made: Path) -> None:
    """Longer than any system takes: where it was to be written, in words, without a traceback."""
    for words in (
        ("demo", "长" * 90),
        ("-C", "长" * 90, "score"),
        ("check", "长" * 90),
        ("redact", "-o", "深/" * 1500 + "副本"),
        ("report", "-o", f"{'长' * 90}.md"),
    ):
        done = wenming(*words, folder=made)
        assert done.returncode in {2, 74}, done.stderr.decode()
        assert b"Traceback" not in done.stderr
        assert "太长" in done.stderr.decode() or "没有文件夹" in done.stderr.decode()


def read_only(place: Path, *words: str) -> subprocess.CompletedProcess[bytes]:
    """Run a command where the folder is mounted read-only, as a locked stick or a CD is."""
    mount = 'mount --bind "$0" "$0" && mount -o remount,ro,bind "$0" && cd "$0" && exec "$@"'
    run = ["unshare", "-rm", "sh", "-c", mount, str(place)]
    return subprocess.run(
        [*run, sys.executable, "-m", "wenming_cli", *words],
        input=b"1\nq\n",
        capture_output=True,
        check=False,
        env={**os.environ, "COLUMNS": "80"},
    )


@pytest.fixture(scope="module")
def sample(made: Path) -> Path:
    """The sample workspace, where it can be mounted read-only."""
    if not shutil.which("unshare") or read_only(made, "--version").returncode:
        pytest.skip("nothing can be mounted here")
    return made


@pytest.mark.parametrize(
    "words", [("score",), ("report",), ("gaps",), ("explain", "9.4.2"), ("verify",), ("check",)]
)
def test_what_reads_works_on_read_only_media(sample: Path, words: tuple[str, ...]) -> None:
    """And says the same as elsewhere."""
    done = read_only(sample, *words)
    assert done.returncode == 0, done.stderr.decode()
    assert done.stdout == wenming(*words, folder=sample).stdout


@pytest.mark.parametrize(
    "words",
    [
        ("answer", "9.4.1", "达标", "--unit", "市城管局"),
        ("assess", "--unit", "市城管局"),
        ("report", "-o", "报告.docx"),
        ("sheet", "--unit", "市教育局"),
        ("redact", "-o", "副本"),
        ("demo", "新样例"),
        ("init", "新", "--city", "甲", "--unit", "全市", "--round", "1", "--target", "85"),
    ],
    ids=itemgetter(0),
)
def test_what_writes_says_that_it_cannot(sample: Path, words: tuple[str, ...]) -> None:
    """The reason, what to do, exit code 74; nothing is changed."""
    before = {path: path.stat().st_mtime_ns for path in sample.rglob("*")}
    done = read_only(sample, *words)
    assert done.returncode == 74, done.stderr.decode()
    assert "磁盘是只读的" in done.stderr.decode()
    assert "建议：" in done.stderr.decode()
    assert b"Traceback" not in done.stderr
    assert {path: path.stat().st_mtime_ns for path in sample.rglob("*")} == before
