"""Every reading command on every kind of screen: nothing fails, and no fact is lost."""

import os
import re
import shutil
import subprocess
import sys
import unicodedata
from collections import Counter
from functools import cache
from pathlib import Path

import pexpect
import pytest
from tests.cli.test_demo import wenming

pytestmark = pytest.mark.long

READING = {
    "score": ["score"],
    "report": ["report"],
    "gaps": ["gaps", "--top", "5"],
    "gaps by unit": ["gaps", "--by", "单位", "--unit", "市公安局"],
    "explain": ["explain", "9.4.2"],
    "explain the total": ["explain", "合计"],
    "show": ["show", "9.4.2"],
    "show an item": ["show", "9.4"],
    "show a unit": ["show", "--unit", "市教育局"],
    "show the edition": ["show"],
    "check": ["check"],
    "verify": ["verify"],
    "today": ["today", "--on", "2026-11-23"],
    "ledger": ["ledger", "--on", "2026-11-23"],
    "ledger, late": ["ledger", "--late", "--on", "2026-11-23"],
    "ledger by unit": ["ledger", "--view", "单位", "--on", "2026-11-23"],
    "an issue": ["ledger", "西安区-003", "--on", "2026-11-23"],
    "duties": ["ledger", "--view", "责任", "--on", "2026-11-23"],
    "brief": ["brief", "--week", "2026-11-16"],
    "diff": ["diff", "national-prefecture-2018", "minors-2016"],
    "help": ["--help"],
    "help of a command": ["score", "--help"],
}
"""Every command that reads, and what it is asked."""

SCREENS: dict[str, dict[str, str]] = {
    "wide": {"COLUMNS": "200"},
    "narrow": {"COLUMNS": "20"},
    "no colour": {"NO_COLOR": "1"},
    "dumb": {"TERM": "dumb"},
    "unknown": {"TERM": "unheard-of"},
    "no terminal at all": {"TERM": ""},
    "a Windows pipe": {"PYTHONIOENCODING": "gbk"},
    "a Windows pipe, narrow": {"PYTHONIOENCODING": "gbk", "COLUMNS": "40"},
    "GBK": {"LC_ALL": "zh_CN.GBK", "PYTHONUTF8": "0"},
    "GB18030": {"PYTHONIOENCODING": "gb18030"},
    "UTF-16": {"PYTHONIOENCODING": "utf-16-le"},
    "forced colour": {"FORCE_COLOR": "1", "CLICOLOR_FORCE": "1"},
}


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make the sample workspace, its files read once before."""
    folder = tmp_path_factory.mktemp("plain")
    assert wenming("demo", "样例", folder=folder).returncode == 0
    return folder / "样例"


def bare(folder: Path, **settings: str) -> dict[str, str]:
    """Return an environment with hardly anything in it: no HOME, no locale, no terminal."""
    kept = ("PATH", "PYTHONPATH", "SYSTEMROOT", "WENMING_CACHE")
    known = {name: os.environ[name] for name in kept if name in os.environ}
    return {**known, "PYTHONUTF8": "1", "TMPDIR": str(folder), **settings}


def told(sample: Path, *line: str, **settings: str) -> str:
    """Run a command to its end and return what it printed, whatever its encoding."""
    gbk = "GBK" in settings.get("LC_ALL", "")
    done = subprocess.run(
        [sys.executable, "-m", "wenming_cli", *(w.encode("gbk") if gbk else w for w in line)],
        cwd=_as_gbk(sample) if gbk else sample,
        env=bare(sample.parent, **settings),
        capture_output=True,
        check=False,
        timeout=60,
    )
    encoding = "gbk" if gbk else settings.get("PYTHONIOENCODING", "utf-8")
    said = done.stdout.decode(encoding)
    assert done.returncode == 0, done.stderr
    assert done.stderr.count(b"Traceback") == 0
    assert "\x1b" not in said
    return said


def _as_gbk(sample: Path) -> Path:
    """Return a copy whose names are GBK, as a system that is set to it writes them."""
    copy = sample.parent / "gbk"
    if not copy.exists():
        for file in [file for file in sample.rglob("*") if file.is_file()]:
            name = os.fsdecode(str(file.relative_to(sample)).encode("gbk"))
            (copy / name).parent.mkdir(parents=True, exist_ok=True)
            (copy / name).write_bytes(file.read_bytes())
    return copy


def facts(said: str) -> Counter[str]:
    """Count what is said: letters, digits and Chinese characters, however they are laid out."""
    return Counter(re.findall(r"\w", unicodedata.normalize("NFKC", said)))


LEFT_OUT = facts("图例已得待评失分" + "延期及批准人" * 6)
"""A list has a table's headings in every row but where a cell is empty, and its legend in none."""

EACH_APART = 4
PAIRS = [
    (screen, page)
    for number, screen in enumerate(SCREENS)
    for page in list(READING)[number % EACH_APART :: EACH_APART]
]
"""Every page on a quarter of the screens, every screen with a quarter of the pages."""


@cache
def plainly(sample: Path, page: str) -> Counter[str]:
    """Return the facts of a page of 80 columns."""
    return facts(told(sample, *READING[page]))


@pytest.mark.parametrize(("screen", "page"), PAIRS)
def test_no_screen_loses_a_fact(sample: Path, screen: str, page: str) -> None:
    """The words of a page of 80 columns are there, each as often; a list may repeat headings."""
    settings = SCREENS[screen]
    said = told(sample, *READING[page], **settings)
    lacking = plainly(sample, page) - facts(said)
    assert not lacking - LEFT_OUT
    assert "?" not in said


LOCALES = ["C", "POSIX", "en_US.ISO-8859-1"]


@pytest.mark.parametrize(
    ("locale", "line"), [(LOCALES[n % 3], line) for n, line in enumerate(READING.values())]
)
def test_a_system_without_chinese_is_told(sample: Path, locale: str, line: list[str]) -> None:
    """Where no Chinese name can be spelled the answer says which setting helps."""
    settings = {"LC_ALL": locale, "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    done = subprocess.run(
        [sys.executable, "-m", "wenming_cli", *line],
        cwd=sample,
        env=bare(sample.parent, **settings),
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert done.returncode in {0, 2}
    assert b"Traceback" not in done.stderr
    assert done.returncode == 0 or b"wenming" in done.stderr


@pytest.mark.parametrize("line", READING.values(), ids=READING)
def test_plain_draws_nothing(sample: Path, line: list[str]) -> None:
    """No line, bar, colour or column: what reads aloud has only words to read."""
    said = told(sample, "--plain", *line)
    assert not re.search(r"[\u2500-\u25ff]|-{3}|={3}|#{3}|\x1b", said)
    if "help" not in line[-1]:
        assert not [row for row in said.splitlines() if re.search(r"\S {3,}\S", row)]
    assert not facts(told(sample, *line)) - facts(said) - LEFT_OUT


PLAIN = """\
测评项目：9 舒适便利的生活环境
分值去向：已得17.00＋待评0.00＋失分5.00＋不适用0.00＝分值22.00
得分率：77.27%
已评：22/22
"""


def test_plain_is_a_fact_a_line(sample: Path) -> None:
    """A row of a table is a paragraph, each cell with its heading."""
    assert PLAIN in told(sample, "--plain", "report")
    assert "\n牵头单位：市城市管理行政执法局\n" in told(sample, "--plain", "show", "9.4.2")
    assert "\n可补：1.00\n累计：1.00\n补齐后：" in told(sample, "--plain", "gaps")
    assert "\n分值：22.00\n已得：17.00\n" in told(sample, "--plain", "score")


LATE = """\
编号：西安区-003
存在问题：9.4.3 小巷为临时照明，夜间巡检有7盏不亮
责任单位/人：西安区；区城建科；区政府分管领导
状态/时限：整改中；2026-11-21；逾期2天；11月22日起
延期及批准人：时限2026-11-18→2026-11-21，批准人：市创城指挥部办公室，理由：灯杆到货晚了三天
"""


@pytest.mark.parametrize("unit", [None, "市城市管理行政执法局"])
@pytest.mark.parametrize("page", ["today", "ledger", "ledger, late", "ledger by unit", "brief"])
def test_plain_breaks_no_fact_of_an_issue(sample: Path, page: str, unit: str | None) -> None:
    """Ids, headings and what a cell says below each other stand on one line each."""
    scope = ["--unit", unit] if unit else []
    lines = told(sample, "--plain", *READING[page], *scope).splitlines()
    assert not [line for line in lines if line.endswith("-") or re.fullmatch(r"\d{3}", line)]
    facts_ = [line for line in lines[5:] if re.match(r"[^。：]{1,10}：.", line)]
    assert facts_
    assert not [line for line in lines if line.endswith("：") and "个" not in line]
    if page == "ledger by unit":
        assert any(line.startswith("未销号占比：") for line in facts_)
    if page == "brief":
        assert any(line.startswith("上周遗留：") for line in facts_)


def test_plain_says_what_is_late_in_words(sample: Path) -> None:
    """A paragraph an issue: since when, and who allowed the extension."""
    assert LATE in told(sample, "--plain", *READING["ledger, late"])


TIMED = """\
编号：西安区-003
任务：小巷为临时照明，夜间巡检有7盏不亮
责任单位：西安区
"""


def test_plain_tells_a_timetable_in_words(sample: Path) -> None:
    """No bar is drawn: each says from when to when, where it stands, and its nodes."""
    said = told(sample, "--plain", "timetable", "--on", "2026-11-23")
    assert TIMED in said
    assert "\n完成：2026-11-21\n状态：整改中，逾期2天\n节点：2026-11-18" in said
    assert not re.search(r"[■□▲●×◇↓]|图例", said)
    assert "\n分组：市教育局\n编号：" in told(sample, "--plain", "timetable", "--by", "单位")


@pytest.mark.parametrize("line", [["report"], ["score"], ["gaps"], ["show", "9.4"]], ids=str)
def test_the_environment_may_ask_for_it(sample: Path, line: list[str]) -> None:
    """Who has a terminal that knows text only need not ask again."""
    assert told(sample, *line, TERM="dumb") == told(sample, "--plain", *line)


def test_no_colour_is_no_colour_and_nothing_else(sample: Path) -> None:
    """The tables stay as they are."""
    assert told(sample, "report", NO_COLOR="1") == told(sample, "report")


def test_plain_stands_before_the_command(sample: Path) -> None:
    """Behind it the answer says where it belongs."""
    done = wenming("score", "--plain", folder=sample)
    assert done.returncode == 2
    assert "wenming --plain score" in done.stderr.decode()


def test_a_walk_is_plain_when_all_is(sample: Path) -> None:
    """One line a question, no cursor movement, also when the flag stands before the command."""
    child = pexpect.spawn(
        sys.executable,
        ["-m", "wenming_cli", "--plain", "assess", "--unit", "市民政局"],
        cwd=str(sample),
        env={**os.environ, "TERM": "xterm"},
        encoding="utf-8",
        dimensions=(40, 80),
    )
    child.expect("5.3.1", timeout=30)
    child.sendline("q")
    child.expect(pexpect.EOF, timeout=30)
    assert "\x1b" not in (child.before or "")
    assert "---" not in (child.before or "")


@pytest.mark.parametrize("columns", [20, 33, 80, 200])
@pytest.mark.parametrize("encoding", ["gbk", "utf-8"])
def test_a_real_terminal_of_any_width(sample: Path, columns: int, encoding: str) -> None:
    """No fact is lost; an old console gets no line or bar whose width is doubtful there."""
    child = pexpect.spawn(
        sys.executable,
        ["-m", "wenming_cli", "report"],
        cwd=str(sample),
        env=bare(sample.parent, TERM="xterm", PYTHONIOENCODING=encoding, NO_COLOR=""),
        encoding=encoding,
        dimensions=(24, columns),
        timeout=60,
    )
    child.expect(pexpect.EOF)
    said = re.sub(r"\x1b\[[\d;]*m", "", child.before or "")
    assert not facts(told(sample, "report")) - facts(said)
    if encoding == "gbk":
        assert not re.search(r"[─│━█▓]", said)


def test_no_home_is_needed(sample: Path, tmp_path: Path) -> None:
    """A scheduler gives no HOME, and perhaps a folder that cannot be written."""
    place = shutil.copytree(sample, tmp_path / "样例")
    env = {k: v for k, v in bare(tmp_path).items() if k != "WENMING_CACHE"}
    env |= {"HOME": "/nonexistent"} if os.name == "posix" else {}
    done = subprocess.run(
        [sys.executable, "-m", "wenming_cli", "score"],
        cwd=place,
        env=env,
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    assert "得分率71.63%" in done.stdout.decode()
