"""`wenming track` from the command line: one act, one or many issues, and what is refused."""

import json
import shutil
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from tests.cli.test_demo import wenming

from wenming_cli.cli.remediation.gathering import matters, today
from wenming_cli.model.remediation.act import Act
from wenming_cli.model.remediation.docket import Docket
from wenming_cli.model.remediation.issue import Issue
from wenming_cli.store.ledgers import reading as ledger

PROOF = "佐证/市教育局/校园周边巡查记录.txt"
TODAY = today()


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make the sample once, its remediations left out."""
    folder = tmp_path_factory.mktemp("整改")
    assert wenming("demo", "样例", folder=folder).returncode == 0
    for path in (folder / "样例/台账/2026Q4").glob("*.jsonl"):
        kept = [x for x in path.read_bytes().splitlines(True) if b'"kind":"remediation"' not in x]
        path.write_bytes(b"".join(kept))
    return folder / "样例"


@pytest.fixture
def room(made: Path, tmp_path: Path) -> Path:
    """A copy of it."""
    shutil.copytree(made, tmp_path / "样例", copy_function=shutil.copy2)
    return tmp_path / "样例"


def track(room: Path, *arguments: str, code: int = 0) -> str:
    """Run one act; return what it prints, or what it says was wrong."""
    done = wenming("track", *arguments, folder=room)
    said = done.stderr.decode()
    assert done.returncode == code, said
    assert "Traceback" not in said
    return said if code else done.stdout.decode()


def opened(room: Path, *more: str) -> None:
    """Open an issue of 市教育局 about 7.2.1."""
    told = ("--text", "公示栏没有更换", "--requirement", "7.2.1", "--by", "督查组")
    track(room, "open", *told, "--unit", "市教育局", *more)


def verified(room: Path) -> None:
    """Bring an issue of 市教育局 as far as 待销号."""
    opened(room)
    told = ("--measure", "更换", "--due", "+3", "--post", "德育科", "--by", "联络员")
    track(room, "plan", "市教育局-1", *told)
    track(room, "submit", "市教育局-1", "--evidence", PROOF, "--by", "联络员")
    track(room, "verify", "市教育局-1", "--by", "督查组")


def docket(room: Path) -> Docket:
    """What the ledgers say today."""
    return matters(room).docket(TODAY + timedelta(days=1), "全市")


def issue(room: Path, number: int = 1, unit: str = "市教育局") -> Issue:
    """One issue as it stands."""
    entries = docket(room).entries
    return next(e.issue for e in entries if (e.issue.unit, e.issue.number) == (unit, number))


def score(room: Path) -> dict[str, Any]:
    """The whole score as JSON, but for the count of records and their heads."""
    found: dict[str, Any] = json.loads(wenming("score", "--format", "json", folder=room).stdout)
    for unit in found["units"]:
        del unit["records"], unit["heads"]
    return found


def test_from_found_to_closed_and_back(room: Path) -> None:
    """Every act but a dismissal, each line telling where the issue stands and until when."""
    due = TODAY + timedelta(days=9)
    opened(room, "--origin", "督查", "--site", "两所初中", "--gap-type", "弱项")
    steps = [
        (("assign", "--leader", "分管副市长", "--due", "+9"), "创城办", "交办　已交办"),
        (("plan", "--measure", "更换公示栏", "--post", "德育科"), "联络员", "定方案　整改中"),
        (("progress", "--note", "已换两块"), "联络员", "记进展　整改中"),
        (("submit", "--evidence", PROOF), "联络员", "申请销号　待复核"),
        (("return", "--note", "照片不清"), "督查组", "退回　整改中"),
        (("submit", "--evidence", PROOF), "联络员", "申请销号　待复核"),
        (("verify",), "督查组", "复核通过　待销号"),
    ]
    for (act, *options), by, told in steps:
        said = track(room, act, "教育局-１", *options, "--by", by)
        assert said == f"市教育局-001　{told}　时限{due}，还有9天\n"
    later = TODAY + timedelta(days=20)
    how = ("--due", "+20", "--approver", "分管副市长", "--note", "印制推迟", "--by", "联络员")
    said = track(room, "extend", "市教育局-1", *how)
    assert said == f"市教育局-001　延期　待销号　时限{later}，还有20天\n"
    assert track(room, "close", "市教育局-1", "--by", "创城办").startswith(
        "市教育局-001　销号　已销号\n"
    )
    said = track(room, "rebound", "市教育局-1", "--note", "又旧了", "--by", "督查组")
    assert said == "市教育局-001　记反弹　反弹\n"
    found = issue(room)
    assert [step.act for step in found.steps[:3]] == [Act.OPEN, Act.ASSIGN, Act.PLAN]
    assert (found.opened.origin, found.opened.site, found.opened.gap_type) == (
        "督查",
        "两所初中",
        "弱项",
    )
    assert (found.returns, found.rebounds, found.leader) == (1, 1, "分管副市长")
    assert all(step.by and step.at for step in found.steps)


def test_a_refused_step_leaves_no_new_ledger(room: Path) -> None:
    """A slip in the unit's name must not make it one that has a ledger."""
    said = track(room, "assign", "市民政局-1", "--by", "创城办", code=2)
    assert "市民政局-001：没有这个问题" in said
    assert not (room / "台账/2026Q4/市民政局.jsonl").exists()


def test_many_issues_at_once(room: Path) -> None:
    """Ids one by one, ranges, and `--unit` for those without; one line each, in their order."""
    for _ in range(4):
        opened(room)
    ids = ("1", "市教育局－3", "2-4")
    told = ("--to", "市城管局", "--due", "+1", "--by", "创城办", "--unit", "教育局")
    said = track(room, "assign", *ids, *told).splitlines()
    assert [line.partition("　")[0] for line in said] == [f"市教育局-00{n}" for n in (1, 3, 2, 4)]
    assert {each.issue.charged for each in docket(room).entries} == {"市城市管理行政执法局"}


def test_one_refused_step_keeps_all_from_being_recorded(room: Path) -> None:
    """市教育局-001 could be dismissed, 002 is not there: nothing is recorded."""
    opened(room)
    said = track(room, "dismiss", "市教育局-1-2", "--note", "不属实", "--by", "督查组", code=2)
    assert "市教育局-002：没有这个问题" in said
    assert issue(room).state == "已登记"


@pytest.mark.parametrize(
    ("arguments", "told", "hint"),
    [
        (("verify", "市教育局-1"), "还缺 --by", "--by 经办人"),
        (("verify", "市教育局-1", "--by", " "), "没有写--by", "可以写岗位"),
        (("verify", "市教育局-1", "--by", "甲"), "现在是“已登记”，不能复核通过", "交办"),
        (("assign", "三", "--by", "甲"), "“三”，不是问题编号", "市教育局-003"),
        (("assign", "1", "--by", "甲"), "不知道是哪个单位的台账", "--unit"),
        (("assign", "教-1", "--by", "甲"), "单位名录里没有", "是不是：市教育局"),
        (("assign", "市教育局-1", "--due", "二月", "--by", "甲"), "不是日期", "2026-11-23"),
        (("plan", "市教育局-1", "--measure", "改", "--by", "甲"), "没有写--due", "+7"),
        (
            ("plan", "市教育局-1", "--measure", "改", "--phone", "补齐问卷", "--by", "甲"),
            "--phone填的“补齐问卷”，不像电话",
            "0437-3000000",
        ),
        (("submit", "市教育局-1", "--evidence", "没有.txt", "--by", "甲"), "没有找到佐证", "核对"),
        (("open", "--text", " ", "--unit", "市教育局", "--by", "甲"), "没有写--text", "缺什么"),
        (
            ("open", "--text", "x", "--requirement", "99.9", "--unit", "市教育局", "--by", "甲"),
            "测评体系里没有",
            "wenming show",
        ),
        ((), "没有写做哪一步", "track assign"),
        (("--by", "甲", "close", "1"), "选项写错了位置", "写在close后面"),
    ],
)
def test_what_cannot_be_taken_is_said(
    room: Path, arguments: tuple[str, ...], told: str, hint: str
) -> None:
    """In Chinese, by the option's name, with what to type; nothing is recorded."""
    opened(room)
    before = (room / "台账/2026Q4/市教育局.jsonl").read_bytes()
    said = track(room, *arguments, code=2)
    assert told in said
    assert hint in said
    assert (room / "台账/2026Q4/市教育局.jsonl").read_bytes() == before


def test_all_faults_of_a_command_line_are_told_at_once(room: Path) -> None:
    """A unit, a date and an id that are none: three sentences."""
    said = track(room, "assign", "三", "--to", "某局", "--due", "二月", "--by", "甲", code=2)
    assert all(word in said for word in ("“三”", "“某局”", "“二月”"))


def test_closing_moves_no_point_and_a_new_answer_does(room: Path) -> None:
    """The score is the same to the last digit until the answer that is printed is given."""
    verified(room)
    before = score(room)
    said = track(room, "close", "市教育局-1", "--by", "督查组")
    assert score(room) == before
    assert "销号不改变得分：市教育局的7.2.1填的是部分达标" in said
    typed = said.splitlines()[-1].split()
    assert typed[:4] == ["wenming", "answer", "7.2.1", "达标"]
    assert wenming(*typed[1:], folder=room).returncode == 0
    assert score(room)["earned"] > before["earned"]
    assert not any(entry.unanswered for entry in docket(room).entries)


def test_an_answer_beside_the_closing_is_recorded_with_it(room: Path) -> None:
    """`--answer` records without asking, with the evidence that was submitted."""
    verified(room)
    said = track(room, "close", "市教育局-1", "--by", "督查组", "--answer", "达标")
    assert f"新答案已保存：市教育局　7.2.1　达标，佐证1份：{PROOF}" in said
    answer = ledger.read(room / "台账/2026Q4/市教育局.jsonl").answers[-1]
    assert (answer.requirement, answer.status, answer.by) == ("7.2.1", "达标", "督查组")
    assert [proof.path for proof in answer.evidence] == [PROOF]


def test_an_answer_that_is_none_keeps_the_issue_open(room: Path) -> None:
    """It is refused before anything is closed; 未达标 needs a note."""
    verified(room)
    for answer in ("七", "未达标"):
        track(room, "close", "市教育局-1", "--by", "督查组", "--answer", answer, code=2)
    assert issue(room).state == "待销号"
    note = ("--answer", "未达标", "--answer-note", "小学还没有换")
    track(room, "close", "市教育局-1", "--by", "督查组", *note)
    assert issue(room).state == "已销号"


def test_the_answer_that_counts_is_the_lead_units(room: Path) -> None:
    """市城管局 leads 9.6.1, 西安区 is charged and has answered it too: the lead's moves points."""
    told = ("--text", "早市清运延误", "--requirement", "9.6.1", "--by", "督查组")
    track(room, "open", *told, "--unit", "市城管局")
    track(room, "assign", "市城管局-1", "--to", "西安区", "--due", "+3", "--by", "督查组")
    track(room, "submit", "市城管局-1", "--evidence", PROOF, "--by", "联络员")
    track(room, "verify", "市城管局-1", "--by", "督查组")
    said = track(room, "close", "市城管局-1", "--by", "督查组")
    assert "wenming answer 9.6.1 达标 --unit 市城市管理行政执法局 --by 督查组" in said


def test_the_one_responsible_does_not_verify(room: Path) -> None:
    """Neither the one who submitted nor the post in the plan; someone else may."""
    opened(room)
    told = ("--measure", "更换", "--due", "+3", "--post", "德育科", "--by", "联络员")
    track(room, "plan", "市教育局-1", *told)
    track(room, "submit", "市教育局-1", "--evidence", PROOF, "--by", "联络员")
    for by in ("联络员", "德育科", "市教育局"):
        said = track(room, "verify", "市教育局-1", "--by", by, code=2)
        assert f"“{by}”就是责任单位、责任人或申请销号的人" in said
    track(room, "verify", "市教育局-1", "--by", "督查组")


def test_a_unit_by_its_short_name_is_still_itself(room: Path) -> None:
    """教育局 may not verify, close or extend what 市教育局 answers for."""
    opened(room)
    told = ("--measure", "更换", "--due", "+3", "--by", "联络员")
    track(room, "plan", "市教育局-1", *told)
    later = ("--due", "+9", "--note", "未到货", "--by", "联络员")
    said = track(room, "extend", "市教育局-1", *later, "--approver", "教育局", code=2)
    assert "批准人“市教育局”就是责任单位" in said
    track(room, "submit", "市教育局-1", "--evidence", PROOF, "--by", "联络员")
    said = track(room, "verify", "市教育局-1", "--by", "教育局", code=2)
    assert "复核通过的人“市教育局”就是责任单位" in said


def test_the_sample_has_issues_in_every_state(tmp_path: Path) -> None:
    """Fifteen over five ledgers, on its own day, none of its steps out of place."""
    assert wenming("demo", "样例", folder=tmp_path).returncode == 0
    found = matters(tmp_path / "样例").docket(date(2026, 11, 23), "全市")
    assert len(found.entries) == 15
    assert not found.strays
    assert len({entry.issue.state for entry in found.entries}) == 8
    issues = {entry.issue.id: entry for entry in found.entries}
    assert [e.told.approver for e in issues["市城市管理行政执法局-001"].issue.extensions] == [
        "分管城建工作的副市长",
        "市创城指挥部办公室",
    ]
    assert {id_ for id_, e in issues.items() if e.late} == {
        "市城市管理行政执法局-003",
        "西安区-002",
        "西安区-003",
    }
    assert [id_ for id_, e in issues.items() if e.red] == ["全市-001"]
    assert issues["市教育局-002"].issue.rebounds == 1
    assert not any(
        e.issue.plan and (e.issue.plan.person or e.issue.plan.phone) for e in issues.values()
    )
