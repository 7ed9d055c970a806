"""`wenming sheet` both ways: out to a unit, back into its ledger, nothing lost or guessed."""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from decimal import Decimal
from pathlib import Path

import pexpect
import pytest
from tests import filling
from tests.filling import Raw, Value

from wenming_cli.cli.main import run
from wenming_cli.model.event import Answer
from wenming_cli.model.fill_in import Column
from wenming_cli.model.status import GapType, Status
from wenming_cli.store.editions.finding import locate
from wenming_cli.store.editions.loading import load
from wenming_cli.store.ledgers import reading as ledger
from wenming_cli.store.workbooks.fill_in_sheets import read

UNIT = "市教育局"
ROUND = "2026Q4"
WORKSPACE = """\
城市: 样例市
体系: [national-prefecture-2018]
轮次:
  - 编号: 2026Q2
  - 编号: 2026Q4
"""
S, V, N, E, G = Column.STATUS, Column.VALUE, Column.NOTE, Column.EVIDENCE, Column.GAP_TYPE

FILLED: dict[str, dict[Column, Value]] = {
    "7.1.1": {V: 1120},
    "7.1.2": {V: Raw("<v>0.963</v>", shown_as=10), N: "两所学校\n缺公告", E: "佐证/统计.txt"},
    "7.1.3": {S: "未达标", V: "７８．６％", N: "=没有样本数"},
    "7.2.1": {S: "部分达标 ", N: "公示栏未更新  ", G: "缺证"},
    "8.2.1": {V: "0"},
}
"""Six requirements that 市教育局 leads; 8.3.1 stays open."""

Said = tuple[Status | None, Decimal | None, str, tuple[str, ...], GapType | None]
RECORDED: dict[str, Said] = {
    "7.1.1": (None, Decimal(1120), "", (), None),
    "7.1.2": (None, Decimal("96.3"), "两所学校\n缺公告", ("佐证/统计.txt",), None),
    "7.1.3": (Status.NOT_ACHIEVED, Decimal("78.6"), "=没有样本数", (), None),
    "7.2.1": (Status.PARTIALLY_ACHIEVED, None, "公示栏未更新", (), GapType.UNPROVEN),
    "8.2.1": (None, Decimal(0), "", (), None),
}

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def here(tmp_path: Path) -> Path:
    """A workspace with one file of evidence."""
    (tmp_path / "wenming.yaml").write_text(WORKSPACE, encoding="utf-8")
    (tmp_path / "佐证").mkdir()
    (tmp_path / "佐证" / "统计.txt").write_text("96.3", encoding="utf-8")
    return tmp_path


@pytest.fixture
def wenming(here: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command in the workspace; return exit code, stdout and stderr."""

    def call(*arguments: str) -> tuple[int, str, str]:
        code = run(["-C", str(here), *arguments])
        told = capsys.readouterr()
        return code, told.out, told.err

    return call


def exported(wenming: Run, *options: str) -> Path:
    """Export a unit's workbook and return it."""
    code, out, err = wenming("sheet", *(options or ("--unit", "教育局", "--force")))
    assert (code, err) == (0, "")
    return Path(out.removeprefix("写好了").partition("：")[0])


def answers(here: Path, unit: str = UNIT, round_id: str = ROUND) -> tuple[Answer, ...]:
    """Return all answers of a ledger; none where there is no ledger."""
    file = here / "台账" / round_id / f"{unit}.jsonl"
    return ledger.read(file).answers if file.exists() else ()


def said(found: tuple[Answer, ...]) -> dict[str, Said]:
    """Return the last answer to each requirement, without time and person."""
    return {
        a.requirement: (a.status, a.value, a.note, tuple(e.path for e in a.evidence), a.gap_type)
        for a in found
    }


def record(wenming: Run, path: Path, filled: Mapping[str, Mapping[Column, Value]]) -> None:
    """Fill in a workbook and import it."""
    filling.fill(path, filled)
    code, _, err = wenming("sheet", "import", path.name, "--yes")
    assert (code, err) == (0, "")


def test_a_filled_workbook_comes_into_the_ledger(here: Path, wenming: Run) -> None:
    """Every answer is recorded as it was meant, with who and when."""
    path = exported(wenming)
    filling.fill(path, FILLED)
    code, out, err = wenming("sheet", "import", path.name, "--yes", "--by", "德育科")
    assert (code, err) == (0, "")
    found = answers(here)
    assert said(found) == RECORDED
    assert {(a.by, bool(a.at)) for a in found} == {("德育科", True)}
    assert "新答5条，还没有填1条" in out
    assert "7.1.2　96.3%，说明：两所学校 缺公告，佐证1份" in out
    assert "已记入市教育局的台账：5条（共6条记录" in out


def test_filled_imported_and_exported_again_it_is_the_same(here: Path, wenming: Run) -> None:
    """The second workbook holds what the first one did, and has nothing to record."""
    path = exported(wenming)
    record(wenming, path, FILLED)
    stored = here / "台账" / ROUND / f"{UNIT}.jsonl"
    before = stored.read_bytes()
    code, out, _ = wenming("sheet", "import", path.name, "--yes")
    assert (code, "没有变化5条，还没有填1条" in out, "没有要记的" in out) == (0, True, True)
    again = exported(wenming)
    code, out, _ = wenming("sheet", "import", again.name, "--yes")
    assert (code, "没有变化5条，还没有填1条" in out) == (0, True)
    assert stored.read_bytes() == before
    assert filling.inputs(again) == {
        "7.1.1": ["", 1120, "", "", ""],
        "7.1.2": ["", 96.3, "两所学校\n缺公告", "佐证/统计.txt", ""],
        "7.1.3": ["未达标", 78.6, "=没有样本数", "", ""],
        "7.2.1": ["部分达标", "", "公示栏未更新", "", "缺证"],
        "8.2.1": ["", 0, "", "", ""],
        "8.3.1": ["", "", "", "", ""],
    }


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_another_program_may_have_saved_it(here: Path, wenming: Run, tmp_path: Path) -> None:
    """Saved by LibreOffice, before it is filled in and after, nothing else is told or recorded."""
    record(wenming, exported(wenming), {"7.1.1": {V: 1100}, "8.3.1": {S: "达标", N: "𠮷 =1\n二"}})
    path = exported(wenming)
    filling.fill(path, {i: c for i, c in FILLED.items() if i != "8.2.1"})
    resaved(path, tmp_path / "另存")
    code, out, err = wenming("sheet", "import", "另存", "--yes")
    assert (code, err) == (0, "")
    assert "新答3条，改动1条，没有变化1条，还没有填1条" in out
    expected = {**RECORDED, "8.3.1": (Status.ACHIEVED, None, "𠮷 =1\n二", (), None)}
    del expected["8.2.1"]
    assert said(answers(here)) == expected
    again = exported(wenming)
    was = filling.inputs(again)
    resaved(again, tmp_path / "再存")
    assert filling.inputs(tmp_path / "再存" / again.name) == was
    assert "没有变化5条，还没有填1条" in wenming("sheet", "import", "再存")[1]


def resaved(path: Path, folder: Path) -> None:
    """Let LibreOffice open a workbook and save it elsewhere."""
    profile = f"-env:UserInstallation=file://{folder.parent / 'profile'}"
    subprocess.run(
        ["soffice", profile, "--headless", "--convert-to", "xlsx", "--outdir", folder, path],
        check=True,
        capture_output=True,
        timeout=60,
    )


def test_nothing_is_recorded_unasked(here: Path, wenming: Run) -> None:
    """Where nobody can be asked, the difference is shown, nothing written, exit code 2."""
    path = exported(wenming)
    filling.fill(path, FILLED)
    code, out, err = wenming("sheet", "import", path.name)
    assert code == 2
    assert "新答5条" in out
    assert "加上--yes" in err
    assert not (here / "台账").exists()


def test_every_fault_is_named_with_its_cell_and_nothing_recorded(here: Path, wenming: Run) -> None:
    """All faults at once, evidence that is not there included; the rest only on request."""
    path = exported(wenming)
    where = filling.places(path)
    faulty: dict[str, dict[Column, Value]] = {
        "7.1.2": {V: 0.963},
        "7.2.1": {S: "未达标"},
        "8.3.1": {S: "达标", E: "无.txt"},
    }
    filling.fill(path, {**FILLED, **faulty})
    code, _, err = wenming("sheet", "import", path.name, "--yes")
    assert (code, answers(here)) == (2, ())
    for id_, column in (("7.1.2", V), ("7.2.1", N), ("8.3.1", E)):
        assert f"自评表!{where[id_, column]}　编号{id_}：" in err
    assert "共3处问题" in err
    assert err.count("建议：") == 4
    assert "什么也没有记" in err
    code, out, err = wenming("sheet", "import", path.name, "--yes", "--skip-faulty")
    assert (code, "共3处" in err) == (2, False)
    assert "wenming：记了3条，留着；还有3条没有记（要改正3条）" in err
    assert said(answers(here)) == {i: RECORDED[i] for i in ("7.1.1", "7.1.3", "8.2.1")}
    assert "要改正3条" in out


def test_a_workbook_left_out_is_no_success(here: Path, wenming: Run) -> None:
    """What another workbook holds is recorded and stays; the exit code says that one is missing."""
    path = exported(wenming)
    filling.fill(path, FILLED)
    (here / "坏.xlsx").write_bytes(b"PK")
    code, _, err = wenming("sheet", "import", path.name, "坏.xlsx", "--yes", "--skip-faulty")
    assert (code, said(answers(here))) == (2, RECORDED)
    assert "记了5条，留着；还有1份表没有收" in err
    code, out, err = wenming("sheet", "import", path.name, "--yes")
    assert (code, "没有要记的" in out, err) == (0, True, "")


def test_workbooks_of_others_are_refused(here: Path, wenming: Run) -> None:
    """Another round, unit or edition: a sentence that says how to go on."""
    path = exported(wenming, "--unit", UNIT, "--round", "2026Q2")
    filling.fill(path, FILLED)
    code, _, err = wenming("sheet", "import", path.name, "--yes")
    assert (code, "轮次“2026Q2”的表" in err, "加上--round 2026Q2" in err) == (2, True, True)
    code, _, err = wenming(
        "sheet", "import", path.name, "--yes", "--round", "2026Q2", "--unit", "公安局"
    )
    assert (code, "是市教育局的表，不是市公安局的" in err) == (2, True)
    config = here / "wenming.yaml"
    other = WORKSPACE.replace("编号: 2026Q2", "编号: 2026Q2\n    体系: minors-2016")
    config.write_text(other.replace("018]", "018, minors-2016]"), encoding="utf-8")
    code, _, err = wenming("sheet", "import", path.name, "--yes", "--round", "2026Q2")
    assert (code, "测评体系“national-prefecture-2018”的表" in err) == (2, True)
    assert not (here / "台账").exists()
    config.write_text(WORKSPACE + "本单位: 市公安局\n", encoding="utf-8")
    code, _, err = wenming("sheet", "import", path.name, "--yes", "--round", "2026Q2")
    assert (code, "加上--unit 市教育局" in err) == (2, True)
    config.write_text(WORKSPACE, encoding="utf-8")
    code, _, _ = wenming("sheet", "import", path.name, "--yes", "--round", "2026Q2")
    assert (code, len(answers(here, round_id="2026Q2"))) == (0, 5)


def test_what_the_ledger_learned_since_is_not_overwritten(here: Path, wenming: Run) -> None:
    """A row answered on both sides is listed; --prefer decides."""
    path = exported(wenming)
    filling.fill(path, {"7.2.1": {S: "达标"}, "8.3.1": {S: "达标"}})
    assert wenming("answer", "7.2.1", "部分达标", "--unit", UNIT)[0] == 0
    code, out, err = wenming("sheet", "import", path.name, "--yes")
    assert (code, "两边都改过1条" in out, "7.2.1　达标 ｜ 部分达标" in out) == (2, True, True)
    assert "记了1条，留着；还有1条没有记（两边都改过1条）" in err
    assert "--prefer sheet或--prefer ledger" in err
    assert [a.requirement for a in answers(here)] == ["7.2.1", "8.3.1"]
    assert wenming("sheet", "import", path.name, "--yes", "--prefer", "ledger")[0] == 0
    assert len(answers(here)) == 2
    assert wenming("sheet", "import", path.name, "--yes", "--prefer", "sheet")[0] == 0
    assert answers(here)[-1].status is Status.ACHIEVED


def test_what_was_cleared_is_told_and_stays(here: Path, wenming: Run) -> None:
    """A ledger forgets nothing: an emptied cell is no answer, and is said to be none."""
    record(wenming, exported(wenming), {"7.2.1": {S: "达标"}})
    path = exported(wenming)
    filling.fill(path, {"7.2.1": {S: None}})
    code, out, err = wenming("sheet", "import", path.name, "--yes")
    assert (code, "清空1条" in out, "不能撤销" in out) == (2, True, True)
    assert "这次什么也没有记；还有1条没有记（清空1条）" in err
    assert len(answers(here)) == 1


def test_evidence_recorded_before_stays_as_it_was_seen(here: Path, wenming: Run) -> None:
    """A new note does not vouch anew for a file that was changed since."""
    record(wenming, exported(wenming), FILLED)
    (here / "佐证" / "统计.txt").write_text("改过", encoding="utf-8")
    record(wenming, exported(wenming), {"7.1.2": {N: "补了公告"}})
    seen = [a for a in answers(here) if a.requirement == "7.1.2"]
    assert [a.note for a in seen] == ["两所学校\n缺公告", "补了公告"]
    assert seen[0].evidence == seen[1].evidence


def test_a_changed_requirement_is_left_out(here: Path, wenming: Run) -> None:
    """The edition was reworded after the workbook went out: told, not recorded."""
    own = here / "体系"
    shutil.copytree(locate("national-prefecture-2018", here), own)
    config = here / "wenming.yaml"
    config.write_text(WORKSPACE.replace("[national-prefecture-2018]", "[体系]"), encoding="utf-8")
    path = exported(wenming)
    filling.fill(path, FILLED)
    area = next(own.glob("07-*.yaml"))
    text = area.read_text(encoding="utf-8")
    requirement = load(own).requirements["7.2.1"].text
    area.write_text(text.replace(requirement, f"新的：{requirement}"), encoding="utf-8")
    code, out, _ = wenming("sheet", "import", path.name, "--yes")
    assert (code, "条文已改1条" in out) == (2, True)
    assert said(answers(here)) == {i: s for i, s in RECORDED.items() if i != "7.2.1"}


def test_two_halves_of_a_unit_come_together(here: Path, wenming: Run) -> None:
    """A folder of workbooks is one import; two that contradict are told, and nothing recorded."""
    one = exported(wenming)
    folder = here / "收回"
    folder.mkdir()
    for name, filled in (("甲", {"7.1.1": {V: 1120}}), ("乙", {"7.2.1": {S: "达标"}})):
        shutil.copy(one, folder / f"{name}.xlsx")
        filling.fill(folder / f"{name}.xlsx", {**filled, "8.3.1": {S: "达标"}})
    (folder / "~$甲.xlsx").write_bytes(b"open")
    filling.fill(folder / "乙.xlsx", {"8.3.1": {S: "部分达标"}})
    code, _, err = wenming("sheet", "import", "收回", "--yes")
    assert (code, "两份表填得不一样" in err, answers(here)) == (2, True, ())
    filling.fill(folder / "乙.xlsx", {"8.3.1": {S: "达标"}})
    assert wenming("sheet", "import", "收回", "--yes")[0] == 0
    assert sorted(a.requirement for a in answers(here)) == ["7.1.1", "7.2.1", "8.3.1"]


def test_who_signed_is_who_recorded(here: Path, wenming: Run) -> None:
    """Without --by the name on 填报说明 goes into the ledger."""
    path = exported(wenming)
    lines = filling.grid(path, "填报说明")
    at = next(n for n, cells in enumerate(lines, 1) if cells[0] == "填报人")
    filling.put(path, {f"B{at}": "德育科 李四"}, "xl/worksheets/sheet2.xml")
    record(wenming, path, {"7.2.1": {S: "达标"}})
    assert answers(here)[0].by == "德育科 李四"


def test_every_unit_gets_its_own(here: Path, wenming: Run) -> None:
    """One workbook a unit that leads something, all requirements between them, none twice."""
    code, out, err = wenming("sheet", "--all-units", "-o", "发出", "--to", "创城办李四")
    files = sorted((here / "发出").glob("*.xlsx"))
    assert (code, err, f"写好了{len(files)}份自评表，共180条" in out) == (0, "", True)
    asked = [id_ for file in files for id_ in read(file).asked]
    assert sorted(asked) == sorted(load(locate("national-prefecture-2018", here)).requirements)
    assert "创城办李四" in str(filling.grid(files[0], "填报说明"))
    assert wenming("sheet", "import", "发出")[0] == 0


def test_a_workbook_that_may_be_filled_in_is_not_overwritten(here: Path, wenming: Run) -> None:
    """A file in the way stays as it is, unless --force says otherwise."""
    path = exported(wenming)
    filling.fill(path, FILLED)
    before = path.read_bytes()
    code, _, err = wenming("sheet", "--unit", UNIT)
    assert (code, "已经有了" in err, path.read_bytes() == before) == (2, True, True)
    assert wenming("sheet", "--unit", UNIT, "--force")[0] == 0
    assert wenming("sheet", "--unit", UNIT, "-o", "表.docx")[0] == 2
    assert wenming("sheet", "--unit", UNIT, "-o", "佐证")[0] == 0
    assert (here / "佐证" / path.name).exists()


def test_who_has_nothing_to_answer_is_told(wenming: Run) -> None:
    """No unit, a unit without requirements, an option in the wrong place: each has its hint."""
    assert "--all-units" in wenming("sheet")[2]
    assert "没有牵头" in wenming("sheet", "--unit", "市直机关工委", "--role", "lead")[2]
    assert "选项都写在import后面" in wenming("sheet", "--unit", "x", "import", "y.xlsx")[2]
    assert "没有“导入”这个命令" in wenming("sheet", "导入")[2]


def test_a_person_is_asked(here: Path, wenming: Run) -> None:
    """On a terminal the difference is shown first; Enter alone records nothing."""
    path = exported(wenming)
    filling.fill(path, FILLED)
    for reply, told, code, count in (("", "没有记", 2, 0), ("ｙ", "已记入", 0, 5)):
        child = asked(here, path)
        child.sendline(reply)
        child.expect(told)
        assert (left(child), len(answers(here))) == (code, count)


def test_what_was_agreed_to_is_what_is_recorded(here: Path, wenming: Run) -> None:
    """An answer that comes in while the question stands is not run over."""
    path = exported(wenming)
    filling.fill(path, FILLED)
    child = asked(here, path)
    assert wenming("answer", "7.1.1", "900", "--unit", UNIT)[0] == 0
    child.sendline("y")
    child.expect("刚刚有了新的记录")
    assert (left(child), len(answers(here))) == (2, 1)


def asked(here: Path, path: Path) -> "pexpect.spawn[str]":
    """Start an import on a terminal and wait for its question."""
    if not hasattr(pexpect, "spawn"):
        pytest.skip("no terminals here")
    child = pexpect.spawn(
        sys.executable,
        ["-m", "wenming_cli", "sheet", "import", path.name],
        cwd=here,
        encoding="utf-8",
        timeout=30,
    )
    child.expect("新答5条")
    child.expect("记入台账吗")
    return child


def left(child: "pexpect.spawn[str]") -> int | None:
    """Return the exit code of what has come to its end."""
    child.expect(pexpect.EOF)
    child.close()
    return child.exitstatus


SLOW = """\
import os, time
real = os.fsync
def slow(handle):
    time.sleep(0.01)
    real(handle)
os.fsync = slow
from wenming_cli.__main__ import main
main()
"""
"""The program on a slow disk, so that it can be killed on its way."""


@pytest.mark.skipif(os.name != "posix", reason="kill -9")
def test_an_import_that_was_killed_is_finished_by_the_next(here: Path, wenming: Run) -> None:
    """After kill -9 the answers recorded so far are whole; running again adds the rest once."""
    path = exported(wenming, "--unit", "全市", "-o", "全市.xlsx")
    edition = load(locate("national-prefecture-2018", here))
    filled: dict[str, dict[Column, Value]] = {
        id_: {S: "未达标", N: f"第{id_}条"} for id_ in edition.requirements
    }
    filling.fill(path, filled)
    order = [sys.executable, "-c", SLOW, "-C", str(here), "sheet", "import", path.name, "--yes"]
    process = subprocess.Popen(order, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    stored = here / "台账" / ROUND / "全市.jsonl"
    until = time.monotonic() + 30
    while time.monotonic() < until:
        if stored.exists() and stored.read_bytes().count(b"\n") > 40:
            break
        time.sleep(0.005)
    process.send_signal(signal.SIGKILL)
    out, _ = process.communicate()
    assert process.returncode == -signal.SIGKILL
    assert "已记入" not in out.decode()
    kept = answers(here, "全市")
    assert 40 <= len(kept) < len(edition.requirements)
    code, told, err = wenming("sheet", "import", path.name, "--yes")
    assert (code, f"没有变化{len(kept)}条" in told) == (0, True), err
    found = answers(here, "全市")
    assert [a.requirement for a in found] == list(edition.requirements)
    assert found[: len(kept)] == kept
