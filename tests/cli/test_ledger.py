"""`wenming ledger` and `wenming today`, as real processes in a real workspace."""

import json
import subprocess
from pathlib import Path
from urllib.parse import unquote

import pytest
from tests.cli.test_pages import run
from tests.remedied import written

from wenming_cli.cli.formats import ISSUE_FORMATS

ON = ("--on", "2026-11-23")


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a workspace with issues in every state."""
    return written(tmp_path_factory.mktemp("整改"))


def looked(place: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a command on the day the issues are seen on."""
    return run(place, *arguments, *ON)


def test_the_ledger_of_problems_is_shown(place: Path) -> None:
    """Every issue, and how they count."""
    done = looked(place, "ledger")
    assert done.returncode == 0
    assert "发现问题8件，已销号1件，整改率12.50%" in done.stdout
    assert done.stdout.count("市教育局-00") >= 4
    assert "L101" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "there", "away"),
    [
        (("--late",), "市教育局-001", "市公安局-001"),
        (("--soon",), "市公安局-001", "市教育局-001"),
        (("--state", "反弹", "--state", "待复核"), "市公安局-002", "市公安局-001"),
        (("--leader", "分管副市长"), "市教育局-001", "市公安局-001"),
        (("--leader", "未明确"), "市公安局-002", "市教育局-001"),
        (("--area", "1"), "市教育局-001", "市公安局-001"),
        (("--area", "１"), "市教育局-001", "市公安局-001"),
        (("--unit", "市住建局"), "路灯不亮", "市公安局"),
        (("--unit", "教育局"), "市教育局-001", "市公安局"),
        (("--top", "2"), "还有7件", "市公安局-001"),
        (("--view", "责任"), "督导人", "整改措施"),
        (("--view", "领导"), "未明确", "市教育局-001"),
        (("--view", "来源"), "督查", "市教育局-001"),
    ],
    ids=" ".join,
)
def test_what_is_asked_for_is_shown(
    place: Path, arguments: tuple[str, ...], there: str, away: str
) -> None:
    """And nothing else; the hint at the end names the first one shown."""
    told = looked(place, "ledger", *arguments)
    assert told.returncode == 0, told.stderr
    assert there in told.stdout
    assert away not in told.stdout


@pytest.mark.parametrize("typed", ["市教育局-1", "教育局－００１", "市教育局-1-1"])
def test_the_course_of_an_issue_is_whole(place: Path, typed: str) -> None:
    """Also by a short name and full-width digits."""
    told = looked(place, "ledger", typed).stdout
    for words in ("登记", "交办", "定方案", "创城督〔2026〕12号督办单", "讲师改期", "→整改中"):
        assert words in told


def test_a_day_before_shows_what_stood_then(place: Path) -> None:
    """Later steps are left out, and lateness is counted to that day."""
    told = run(place, "ledger", "市教育局-1", "--on", "2026-11-01").stdout
    assert "2026-11-05（原定2026-10-30），还有4天" in told
    assert "场地维修" not in told


def test_every_fault_of_ids_is_told_at_once(place: Path) -> None:
    """What is no id, what names no unit, and what is not there."""
    done = looked(place, "ledger", "x", "7", "市教育局-99")
    assert done.returncode == 2
    for words in ("“x”不是问题编号", "“7”没有写单位", "台账里没有市教育局-099"):
        assert words in done.stderr


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--leader", "某人"), "台账里有：分管副市长、未明确、市公安局局长"),
        (("--area", "99"), "可以写：1 "),
        (("--late", "--soon"), "只能写一个"),
        (("--state", "办完"), "已销号"),
        (("--view", "饼图"), "台账"),
        (("--on", "昨日"), "不是日期"),
        (("-o", "台账.pdf"), "按后缀选格式"),
    ],
    ids=" ".join,
)
def test_a_slip_is_answered_with_what_can_be_typed(
    place: Path, arguments: tuple[str, ...], said: str
) -> None:
    """No traceback, exit 2."""
    done = run(place, "ledger", *(() if "--on" in arguments else ON), *arguments)
    assert done.returncode == 2
    assert said in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("suffix", ISSUE_FORMATS)
def test_a_file_is_written_and_a_worked_on_one_kept(place: Path, suffix: str) -> None:
    """Word and Excel files are replaced only when asked."""
    name = f"台账{suffix}"
    done = looked(place, "ledger", "-o", name)
    assert done.returncode == 0, done.stderr
    assert (place / name).stat().st_size > 1000
    again = looked(place, "ledger", "-o", name)
    assert again.returncode == (2 if suffix in {".docx", ".xlsx"} else 0)
    assert looked(place, "ledger", "市教育局-1", "-o", name, "--force").returncode == 0


def test_reading_changes_no_ledger(place: Path) -> None:
    """Every byte stays."""
    before = {p: p.read_bytes() for p in place.rglob("*.jsonl")}
    for arguments in (("ledger",), ("today",), ("ledger", "市教育局-1"), ("today", "--strict")):
        looked(place, *arguments)
    assert {p: p.read_bytes() for p in place.rglob("*.jsonl")} == before


def test_today_says_how_much_presses_in_its_first_line(place: Path) -> None:
    """Then a section a reason."""
    told = looked(place, "today").stdout.splitlines()
    assert told[0] == "2026-11-23：逾期1件，临期2件，反弹1件，无人认领1件，已销号未改自评1件"


def test_the_gate_is_shut_while_something_presses(place: Path) -> None:
    """3 for what bars; 0 without --strict, and for a unit that has only something due soon."""
    assert looked(place, "today").returncode == 0
    assert looked(place, "today", "--strict").returncode == 3
    assert looked(place, "today", "--strict", "--unit", "市住建局").returncode == 0
    later = run(place, "today", "--strict", "--unit", "市住建局", "--on", "2026-11-24")
    assert later.returncode == 3
    assert "逾期1件" in later.stdout


def test_the_gate_is_not_judged_where_nothing_is_tracked(place: Path) -> None:
    """Before the first issue nobody knows whether anything is late: 4, never 0."""
    done = run(place, "today", "--strict", "--on", "2026-10-01")
    assert done.returncode == 4
    assert "没有登记问题，自评已评0/" in done.stderr
    assert "判断不了" in done.stderr
    assert run(place, "today", "--on", "2026-10-01").returncode == 0


def test_today_speaks_json(place: Path) -> None:
    """The same sections, for programs; the gate works alike."""
    done = looked(place, "today", "--format", "json", "--strict")
    assert done.returncode == 3
    told = json.loads(done.stdout)
    assert told["format"] == 1
    assert told["sections"]["late"] == ["市教育局-001"]


@pytest.mark.parametrize("command", ["ledger", "today"])
def test_without_a_workspace_the_way_to_one_is_told(tmp_path: Path, command: str) -> None:
    """Exit 2, not a traceback."""
    done = run(tmp_path, command)
    assert done.returncode == 2
    assert "wenming init" in done.stderr


@pytest.mark.parametrize(
    ("unit", "code", "told"),
    [("市教育局", 3, "G208"), ("市民政局", 4, "G209"), ("全市", 3, "G208")],
)
def test_the_gate_of_the_score_counts_what_is_late(
    place: Path, tmp_path: Path, unit: str, code: int, told: str
) -> None:
    """无逾期 is judged by the same ledgers, and told at its line of gate.yaml."""
    gate = tmp_path / "gate.yaml"
    gate.write_text("# 门槛\n无逾期: 是\n", encoding="utf-8")
    done = run(place, "score", "--gate", str(gate), "--unit", unit)
    assert done.returncode == code, done.stderr
    assert "gate.yaml:2:" in done.stderr
    assert told in done.stderr


@pytest.mark.parametrize(
    ("format_", "begins"), [("github", "::"), ("sarif", "{"), ("junit", "<?xml")]
)
def test_today_reports_to_ci(place: Path, format_: str, begins: str) -> None:
    """What presses stands at the ledger it is recorded in, in the form that was asked for."""
    done = looked(place, "today", "--format", format_)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith(begins)
    assert "市教育局-001" in done.stdout
    assert "市教育局.jsonl" in unquote(done.stdout)
