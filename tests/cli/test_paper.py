"""`wenming paper` as processes: what is printed, which number it bears, what is refused."""

import json
import re
import subprocess
import sys
import zipfile
from datetime import datetime
from pathlib import Path

import pytest
from tests.cli.test_demo import wenming
from tests.dispatched import DISTRICT, SCHOOLS, step

from wenming_cli.cli.remediation.gathering import matters, today
from wenming_cli.cli.remediation.recording import Intent, record
from wenming_cli.model.event import Header
from wenming_cli.model.remediation.act import Act
from wenming_cli.model.remediation.paper import Paper
from wenming_cli.model.remediation.step import Opened, Step
from wenming_cli.store.ledgers.numbers import held
from wenming_cli.store.ledgers.reading import inspect
from wenming_cli.store.ledgers.writer import open_for_writing

pytestmark = pytest.mark.long

YEAR = today().year
WORKSPACE = """城市: 示例市
体系: [minors-2016]
轮次:
  - 编号: 2026Q3
  - 编号: 2026Q4
单位:
  - {名称: 市教育局, 简称: [教育局]}
  - 名称: 龙山区
"""


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Make a workspace whose schools and district have issues."""
    (tmp_path / "wenming.yaml").write_text(WORKSPACE, encoding="utf-8")
    take(tmp_path, "市教育局", SCHOOLS)
    take(tmp_path, "龙山区", DISTRICT)
    return tmp_path


def take(place: Path, unit: str, steps: tuple[Step, ...]) -> None:
    """Record steps as the commands do."""
    opening = [s._replace(issue=0) if isinstance(s.told, Opened) else s for s in steps]
    record(matters(place), [Intent(unit, each) for each in opening])


def out(place: Path, round_id: str = "2026Q4") -> list[Paper]:
    """Return what stands in the register of a round."""
    path = place / "台账" / round_id / "全市.jsonl"
    return list(inspect(path).ledger.papers) if path.exists() else []


def paper(place: Path, *arguments: str) -> str:
    """Run a command that succeeds and return what it said."""
    done = wenming("paper", *arguments, folder=place)
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout.decode() + done.stderr.decode()


def refused(place: Path, *arguments: str) -> str:
    """Run a command that is refused for what was typed and return what it said."""
    done = wenming("paper", *arguments, folder=place)
    assert done.returncode == 2, done.stdout.decode() + done.stderr.decode()
    return done.stderr.decode()


def test_a_preview_takes_no_number(place: Path) -> None:
    """What is only looked at is not registered, and no ledger is begun."""
    told = paper(place, "交办单", "市教育局-1")
    assert "编号：＿＿＿＿＿＿" in told
    assert "这是预览" in told
    assert not (place / "台账" / "2026Q4" / "全市.jsonl").exists()


def test_a_paper_is_registered_under_the_next_number(place: Path) -> None:
    """交办单 and 督办单 share the numbers of a year; who sent it and about what is kept."""
    paper(place, "交办单", "教育局-1", "教育局-2", "-o", "a.docx", "--by", "督查组")
    paper(place, "supervise", "--unit", "教育局", "--late", "-o", "b.md")
    assert [(each.form, each.title, each.issues) for each in out(place)] == [
        ("交办单", f"创城督〔{YEAR}〕1号", ("市教育局-001",)),
        ("交办单", f"创城督〔{YEAR}〕2号", ("市教育局-002",)),
        ("督办单", f"创城督〔{YEAR}〕3号", ("市教育局-001",)),
    ]
    assert out(place)[0].by == "督查组"
    assert f"创城督〔{YEAR}〕3号" in (place / "b.md").read_text(encoding="utf-8")
    assert zipfile.is_zipfile(place / "a.docx")


def test_bare_numbers_are_the_units(place: Path) -> None:
    """With --unit, or where the workspace has a unit of its own."""
    paper(place, "交办单", "1-2", "--unit", "教育局", "-o", "a.md")
    with (place / "wenming.yaml").open("a", encoding="utf-8") as file:
        file.write("本单位: 教育局\n")
    paper(place, "督办单", "１", "-o", "b.md")
    ids = [each.issues for each in out(place)]
    assert ids == [("市教育局-001",), ("市教育局-002",), ("市教育局-001",)]


def test_a_paper_keeps_its_number_until_something_is_recorded(place: Path) -> None:
    """Printed again it bears the old one and says so; a step or --again makes a new one."""
    asked = ("督办单", "教育局-1", "--force", "-o", "b.docx")
    paper(place, *asked)
    assert "原号重印" in paper(place, *asked)
    assert "1号" in paper(place, "督办单", "教育局-1")
    assert len(out(place)) == 1
    paper(place, *asked, "--again")
    assert len(out(place)) == 2
    take(
        place,
        "市教育局",
        (step(1, Act.PROGRESS, "11-23", None, "又清理一次")._replace(at=later()),),
    )
    paper(place, *asked)
    assert [each.number for each in out(place)] == [1, 2, 3]


def later() -> str:
    """Return the last second of today."""
    return (
        datetime.now().astimezone().replace(hour=23, minute=59, second=59).isoformat("T", "seconds")
    )


def test_a_paper_out_is_printed_again_by_its_number(place: Path) -> None:
    """As it was on its day, with the same words; nothing new is registered."""
    paper(place, "交办单", "教育局-1", "-o", "a.md")
    paper(place, "督办单", "--unit", "教育局", "-o", "b.md")
    for typed, first in (("1", "a.md"), ("２号", "b.md"), (f"创城督〔{YEAR}〕2号", "b.md")):
        paper(place, "--number", typed, "-o", "again.md")
        assert (place / "again.md").read_bytes() == (place / first).read_bytes()
    assert "督办单" in paper(place, "督办单", "--number", f"{YEAR}-2")
    assert len(out(place)) == 2


def test_every_unit_gets_its_own(place: Path) -> None:
    """With 全市 a paper a unit, of those that have something open."""
    paper(place, "交办单", "--unit", "全市", "-o", "a.md")
    (only,) = out(place)
    assert (only.unit, only.issues) == (
        "市教育局",
        ("市教育局-001", "市教育局-002", "市教育局-004"),
    )


def test_forms_without_a_number_are_not_registered(place: Path) -> None:
    """销号申请 and 一点一策 are the unit's own papers."""
    paper(place, "销号申请", "--unit", "教育局", "-o", "c.docx")
    paper(place, "card", "教育局-1", "教育局-4", "龙山区-1", "-o", "k.docx")
    assert out(place) == []


def test_the_series_is_the_workspaces(place: Path) -> None:
    """机关代字 in wenming.yaml, or as typed; each series counts for itself."""
    paper(place, "交办单", "教育局-1", "-o", "a.docx", "--series", "文明办")
    with (place / "wenming.yaml").open("a", encoding="utf-8") as file:
        file.write("机关代字: 辽创城督\n")
    paper(place, "交办单", "教育局-1", "-o", "b.docx")
    titles = [f"文明办〔{YEAR}〕1号", f"辽创城督〔{YEAR}〕1号"]
    assert [each.title for each in out(place)] == titles
    told = paper(place, "--list")
    assert "创城督" in told.replace("\n", "")
    assert "没有" in refused(place, "--number", "2")


def test_numbers_run_on_from_round_to_round(place: Path) -> None:
    """The highest number of any round of the workspace counts, also of one that is past."""
    old = place / "台账" / "2025Q4" / "全市.jsonl"
    at = "2026-01-09T09:00:00+08:00"
    with open_for_writing(old, Header("minors-2016", "f", "全市", "2025Q4", at, "0.1")) as writer:
        writer.append(Paper("督办单", "创城督", YEAR, 41, "市教育局", ("市教育局-009",), at))
        writer.append(Paper("督办单", "创城督", YEAR - 1, 99, "市教育局", ("市教育局-009",), at))
    paper(place, "交办单", "教育局-1", "-o", "a.docx")
    assert [each.number for each in out(place)] == [42]
    assert "加上--round" in refused(place, "--number", "41")


def test_a_number_is_taken_when_the_file_cannot_be_written(place: Path) -> None:
    """It says so and how to print the paper; the next run uses the same number."""
    (place / "a.md").mkdir()
    told = refused(place, "交办单", "教育局-1", "-o", "a.md")
    assert f"文号创城督〔{YEAR}〕1号已经登记" in told
    assert "按原号重印" in told
    assert "原号重印" in paper(place, "交办单", "教育局-1", "-o", "b.md")
    assert len(out(place)) == 1


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ((), "没有写文种"),
        (("通报", "教育局-1"), "没有文种“通报”"),
        (("交办单",), "没有写是哪些问题"),
        (("交办单", "教育局-9", "教育局-x", "气象局-1"), "没有问题市教育局-009"),
        (("交办单", "教育局-9", "教育局-x", "气象局-1"), "“教育局-x”不是问题编号"),
        (("交办单", "教育局-9", "教育局-x", "气象局-1"), "单位名录里没有“气象局”"),
        (("交办单", "3"), "没有写是哪个单位的"),
        (("交办单", "教育局-3", "龙山区-1"), "已经不予认定"),
        (("督办单", "教育局-3", "龙山区-1"), "龙山区-001已经销号"),
        (("督办单", "教育局-1", "--late"), "--late和问题编号不能一起用"),
        (("督办单", "--unit", "龙山区"), "龙山区没有未销号的问题"),
        (("销号申请", "--unit", "龙山区"), "龙山区没有待复核的问题"),
        (("督办单", "--unit", "龙山区", "--late"), "龙山区没有逾期的问题"),
        (("交办单", "教育局-1", "-o", "a.pdf"), "不认识后缀“.pdf”"),
        (("交办单", "教育局-1", "-o", "没有/a.docx"), "没有文件夹"),
        (("交办单", "教育局-1", "--series", "〔", "-o", "a.docx"), "不能作机关代字"),
        (("--number", "7"), "没有发过创城督7"),
        (("--number", "七"), "“七”不是文号"),
        (("交办单", "教育局-1", "--number", "1"), "不能一起用"),
    ],
)
def test_what_cannot_be_printed_is_said(place: Path, arguments: tuple[str, ...], says: str) -> None:
    """All that is wrong at once, and no number is taken for it."""
    assert says in refused(place, *arguments)
    assert out(place) == []


def test_a_document_somebody_worked_on_stays(place: Path) -> None:
    """Without --force; and no number is taken."""
    (place / "a.docx").write_bytes(b"mine")
    assert "里面可能有人改过" in refused(place, "交办单", "教育局-1", "-o", "a.docx")
    assert (place / "a.docx").read_bytes() == b"mine"
    assert out(place) == []


def test_a_wrong_form_is_said_for_a_number(place: Path) -> None:
    """A number names one paper, whatever form is asked for."""
    paper(place, "交办单", "教育局-1", "-o", "a.md")
    assert f"创城督〔{YEAR}〕1号是交办单" in refused(place, "督办单", "--number", "1")


def test_the_register_is_listed_and_written(place: Path) -> None:
    """On the screen and as a document, in the order of the numbers."""
    assert "还没有编号的文书" in paper(place, "--list")
    paper(place, "交办单", "教育局-1", "教育局-2", "-o", "a.md", "--by", "督查组")
    paper(place, "--list", "-o", "登记.md")
    rows = re.findall(r"^\| (创城督.*) \|$", (place / "登记.md").read_text("utf-8"), re.MULTILINE)
    assert [row.split(" | ")[1:] for row in rows] == [
        ["交办单", "市教育局", f"市教育局-00{number}", today().isoformat(), "督查组"]
        for number in (1, 2)
    ]


def test_two_windows_never_give_one_number(place: Path) -> None:
    """Eight processes at once, in two rounds: those that succeed have numbers of their own."""
    take_elsewhere(place)
    runs = [
        subprocess.Popen(
            [
                *(sys.executable, "-m", "wenming_cli", "-C", str(place), "paper", "交办单"),
                *("教育局-1", "--again", "-o", f"{number}.md", "--round", f"2026Q{3 + number % 2}"),
            ],
            stderr=subprocess.PIPE,
        )
        for number in range(8)
    ]
    codes = [run.wait(60) for run in runs]
    for run in runs:
        assert run.stderr is not None
        run.stderr.close()
    numbers = [each.number for name in ("2026Q3", "2026Q4") for each in out(place, name)]
    assert set(codes) <= {0, 75}
    assert sorted(numbers) == list(range(1, codes.count(0) + 1))
    assert len(numbers) >= 2
    for number, code in enumerate(codes):
        assert (place / f"{number}.md").exists() == (code == 0)


def test_a_window_waits_while_another_gives_numbers(place: Path) -> None:
    """Also one in another round; what was given meanwhile is not given again."""
    take_elsewhere(place)
    found = matters(place)
    asked = ("paper", "交办单", "教育局-1", "-o", "a.md", "--round", "2026Q3")
    at = "2026-11-23T10:00:00+08:00"
    with held(found.place, at):
        run = subprocess.Popen([sys.executable, "-m", "wenming_cli", "-C", str(place), *asked])
        with pytest.raises(subprocess.TimeoutExpired):
            run.wait(2)
        edition = found.ground.edition
        header = Header(edition.id, edition.fingerprint, "全市", "2026Q4", at, "0.1")
        with open_for_writing(found.place.ledger("2026Q4", "全市"), header) as writer:
            writer.append(Paper("督办单", "创城督", YEAR, 7, "龙山区", ("龙山区-001",), at))
    assert run.wait(60) == 0
    assert [each.number for each in out(place, "2026Q3")] == [8]


def take_elsewhere(place: Path) -> None:
    """Record the first issue in the other round too."""
    found = matters(place, "2026Q3")
    record(found, [Intent("市教育局", SCHOOLS[0]._replace(issue=0))])


def test_figures_are_what_they_were(place: Path) -> None:
    """A register of its own moves neither the score nor the units of a report."""
    wenming("answer", "M1.1.1", "达标", "--unit", "市教育局", folder=place)
    told: list[tuple[object, object]] = []
    for _ in range(2):
        score = json.loads(wenming("score", "--format", "json", folder=place).stdout)
        told.append((score, wenming("report", folder=place).stdout))
        paper(place, "交办单", "教育局-1", "-o", "a.md")
    assert told[0] == told[1]
