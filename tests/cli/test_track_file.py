"""`wenming track --file`: many steps from one table, every fault of every row, all or nothing."""

import shutil
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
import xlsxwriter
from docx import Document
from tests.cli.test_demo import wenming
from tests.cli.test_track import docket, issue, made, opened, room, track, verified

__all__ = ["made", "room"]

HEAD = "动作,问题编号,经办人,存在问题,测评标准编号,责任单位,责任领导,时限,说明"
ROWS = [
    "登记、交办,,督查组,三处井盖破损,9.4.4,,分管副市长,+9,夜查发现",
    "登记,,督查组,两处路灯不亮,9.4.2,,,,",
    "交办,市教育局-001,创城办,,,市城管局,,2099-01-10,",
]


def table(room: Path, *rows: str, head: str = HEAD) -> Path:
    """Write a CSV file as an office's spreadsheet does."""
    path = room / "步骤.csv"
    path.write_text("\r\n".join([head, *rows]), encoding="gbk")
    return path


def test_a_table_is_recorded_row_by_row(room: Path) -> None:
    """One row opens and assigns, one opens, one assigns what was there; a line an issue."""
    opened(room)
    said = track(room, "--file", table(room, *ROWS).name, "--unit", "市教育局")
    assert [line.split("　")[:3] for line in said.splitlines()[:3]] == [
        ["市教育局-002", "登记、交办", "已交办"],
        ["市教育局-003", "登记", "已登记"],
        ["市教育局-001", "交办", "已交办"],
    ]
    assert said.splitlines()[3] == "记下了4步，3个问题"
    assert issue(room, 1).due == date(2099, 1, 10)
    assert issue(room, 1).charged == "市城市管理行政执法局"
    assert issue(room, 2).steps[0].note == "夜查发现"


def test_a_dry_run_records_nothing(room: Path) -> None:
    """It tells what would be recorded; no ledger is touched, none is made."""
    said = track(room, "--file", table(room, *ROWS[:2]).name, "--unit", "市住建局", "--dry-run")
    assert said.startswith("市住建局-001　登记、交办　已交办")
    assert said.splitlines()[-1] == "会记3步，2个问题；现在什么也没有记"
    assert not docket(room).entries
    assert not list((room / "台账/2026Q4").glob("*住*"))


def test_every_fault_of_every_row_is_told_at_once(room: Path) -> None:
    """Each at file, row and column with its code; nothing is recorded, not even the good row."""
    opened(room)
    rows = [
        ROWS[2],
        "办结,市教育局-001,创城办,,,,,,",
        "登记,,督查组,,99.9,,,,",
        "交办,教-1,,,,某局,,二月,",
        "销号,市教育局-001,创城办,,,,,+3,",
        "退回,市公安局-7,创城办,,,,,,没有改",
        ",市教育局-001,创城办,,,,,,",
        "登记,,督查组,公示栏没有更换,,,,,",
    ]
    said = track(room, "--file", table(room, *rows).name, "--unit", "市教育局", code=2)
    heads = [line.split()[:2] for line in said.splitlines() if line.startswith("步骤.csv")]
    assert [(place.split(":")[1:3], code) for place, code in heads] == [
        (["3", "1"], "L103"),
        (["4", "4"], "L106"),
        (["4", "5"], "L105"),
        (["5", "2"], "L105"),
        (["5", "3"], "L106"),
        (["5", "6"], "L105"),
        (["5", "8"], "L105"),
        (["6", "8"], "L108"),
        (["7", "1"], "L109"),
        (["8", "1"], "L103"),
        (["9", "4"], "L110"),
    ]
    assert "共11处问题" in said
    assert "什么也没有记" in said
    assert len(docket(room).entries) == 1
    assert issue(room).state == "已登记"


def test_steps_are_judged_one_after_another(room: Path) -> None:
    """What the third row may do depends on the first two; a plan keeps the day assigned."""
    rows = [
        "登记,市教育局-001,督查组,公示栏没有更换,7.2.1,,,,",
        "交办,市教育局-001,创城办,,,,分管副市长,+5,",
        "定方案,市教育局-001,联络员,,,,,,",
        "销号,市教育局-001,创城办,,,,,,",
    ]
    head = f"{HEAD},整改措施"
    filled = [f"{row},更换" if row.startswith("定方案") else f"{row}," for row in rows]
    said = track(room, "--file", table(room, *filled, head=head).name, code=2)
    assert "步骤.csv:5:1: L109 市教育局-001销号：现在是“整改中”，不能销号" in said
    assert "共1处问题" in said
    track(room, "--file", table(room, *filled[:3], head=head).name)
    assert issue(room).state == "整改中"


def test_a_phone_number_has_digits(room: Path) -> None:
    """A measure that slipped into its column is a fault of that cell."""
    opened(room)
    row = "定方案,市教育局-001,联络员,,,,,+3,,更换"
    head = f"{HEAD},整改措施,电话"
    said = track(room, "--file", table(room, f"{row},补齐3000份问卷", head=head).name, code=2)
    assert "步骤.csv:2:11: L105 “电话”填的“补齐3000份问卷”，不像电话" in said
    track(room, "--file", table(room, f"{row},0437-3000000转8", head=head).name)
    plan = issue(room).plan
    assert plan
    assert plan.phone == "0437-3000000转8"


def test_what_follows_from_a_faulty_row_is_not_told(room: Path) -> None:
    """A plan with a day that is none is one fault; the submission behind it would be none."""
    opened(room)
    rows = [
        "定方案,市教育局-001,联络员,,,,,二月,,更换,",
        "申请销号,市教育局-001,联络员,,,,,,,,佐证/市教育局/校园周边巡查记录.txt",
    ]
    file = table(room, *rows, head=f"{HEAD},整改措施,佐证").name
    said = track(room, "--file", file, code=2)
    assert "L105" in said
    assert "共1处问题" in said


def test_closings_from_a_file_say_how_to_answer_anew(room: Path) -> None:
    """They cannot be asked for one by one; the commands are printed."""
    verified(room)
    said = track(room, "--file", table(room, "销号,市教育局-001,督查组,,,,,,").name)
    assert "wenming answer 7.2.1 达标 --unit 市教育局 --by 督查组" in said


def test_a_new_issue_gets_the_next_number_and_no_other(room: Path) -> None:
    """An opening may name its number, so that later rows can; it has to be the next one."""
    said = track(room, "--file", table(room, "登记,市教育局-7,督查组,破损,,,,,").name, code=2)
    assert "新问题接着编是市教育局-001" in said
    track(room, "--file", table(room, "登记,市教育局-1,督查组,破损,,,,,").name)
    assert issue(room).opened.text == "破损"


def test_a_file_taken_twice_is_refused(room: Path) -> None:
    """The same problem at the same place is open already: its id is told."""
    file = table(room, ROWS[0]).name
    track(room, "--file", file, "--unit", "市教育局")
    said = track(room, "--file", file, "--unit", "市教育局", code=2)
    assert "L110 已经登记过了，是市教育局-001（已交办）" in said


def test_what_is_not_read_is_told(room: Path) -> None:
    """An unknown column, and a column of times: the clock says when a step is recorded."""
    head = "动作,登记单位,存在问题,经办人,时间,图片"
    path = table(room, "登记,市教育局,破损,督查组,2020-01-01 09:00,a.jpg", head=head)
    done = wenming("track", "--file", path.name, folder=room)
    assert done.returncode == 0, done.stderr.decode()
    told = done.stderr.decode()
    assert "提醒 L111 有1列没有读：图片" in told
    assert "提醒 L111 “时间”没有读" in told
    assert not issue(room).steps[0].at.startswith("2020")


def test_a_file_without_headings_says_what_to_do(room: Path) -> None:
    """And a heading that stands there twice is one fault."""
    path = table(room, "a,b", head="甲,乙")
    assert "L102 没有找到表头" in track(room, "--file", path.name, code=2)
    path = table(room, ",,", head="动作,时限,整改时限")
    assert "“时限”有两列（整改时限）" in track(room, "--file", path.name, code=2)
    assert "没有" in track(room, "--file", "没有.csv", code=2)


def _xlsx(rows: list[list[str]]) -> bytes:
    held = BytesIO()
    book = xlsxwriter.Workbook(held, {"in_memory": True})
    sheet = book.add_worksheet("整改")
    sheet.merge_range(0, 0, 0, len(rows[0]) - 1, "某月督查问题（内部资料）")
    for number, row in enumerate(rows, 1):
        sheet.write_row(number, 0, row)
    book.close()
    return held.getvalue()


def _docx(rows: list[list[str]]) -> bytes:
    held, document = BytesIO(), Document()
    grid = document.add_table(len(rows), len(rows[0]))
    for number, row in enumerate(rows):
        for column, text in enumerate(row):
            grid.cell(number, column).text = text
    document.save(held)
    return held.getvalue()


def _yaml(rows: list[list[str]]) -> bytes:
    steps = [
        "\n".join(
            f"{'  - ' if n == 0 else '    '}{name}: {text}"
            for n, (name, text) in enumerate(zip(rows[0], row, strict=True))
            if text
        )
        for row in rows[1:]
    ]
    return ("步骤:\n" + "\n".join(steps)).encode()


@pytest.mark.parametrize(("suffix", "written"), [("xlsx", _xlsx), ("docx", _docx), ("yaml", _yaml)])
def test_every_kind_of_file_says_the_same(room: Path, suffix: str, written: object) -> None:
    """Headings in any order, synonyms and notes in brackets; a fault has its row."""
    rows = [
        ["动作", "经办人", "存在的问题", "整改时限", "牵头领导（包保）", "登记单位"],
        ["登记、交办", "督查组", "井盖破损", "2099年1月10日", "分管副市长", "教育局"],
        ["登记、交办", "督查组", "路灯不亮", "2099.1.32", "分管副市长", "教育局"],
    ]
    file = room / f"问题.{suffix}"
    file.write_bytes(written(rows))  # type: ignore[operator]
    said = track(room, "--file", file.name, code=2)
    line = {"xlsx": 4, "docx": 3, "yaml": 11}[suffix]
    assert f"{file.name}:{line}:" in said
    assert "“2099.1.32”，不是日期" in said
    rows[2][3] = "2099-01-20"
    file.write_bytes(written(rows))  # type: ignore[operator]
    track(room, "--file", file.name)
    assert (issue(room, 1).due, issue(room, 2).due) == (date(2099, 1, 10), date(2099, 1, 20))
    assert issue(room, 1).leader == "分管副市长"


def test_yaml_faults_of_form_are_told_at_their_lines(room: Path) -> None:
    """A step that is none, and a name that is none."""
    text = "步骤:\n  - 登记\n  - 动作: 登记\n    整改动作: 甲\n"
    (room / "步骤.yaml").write_text(text, encoding="utf-8")
    said = track(room, "--file", "步骤.yaml", code=2)
    assert "步骤.yaml:2:5: L102 这一步读不懂" in said
    assert "步骤.yaml:4:5: L102 不认识“整改动作”" in said


@pytest.mark.parametrize("suffix", ["xlsx", "csv"])
def test_the_empty_form_can_be_filled_in(room: Path, suffix: str) -> None:
    """As it is, nothing stands in it to be recorded; what is there already is not overwritten."""
    said = track(room, "--form", f"空白.{suffix}")
    assert said.startswith(f"写好了空白.{suffix}") or f"空白.{suffix}" in said
    assert "没有要记的" in track(room, "--file", f"空白.{suffix}", code=2)
    assert "已经有了" in track(room, "--form", f"空白.{suffix}", code=2)
    track(room, "--form", f"空白.{suffix}", "--force")
    assert "后缀" in track(room, "--form", "空白.doc", code=2)


def test_the_sample_of_the_manual_is_taken(room: Path) -> None:
    """docs/track.md shows a file that works as it stands."""
    manual = (Path(__file__).parents[2] / "docs/track.md").read_text(encoding="utf-8")
    text = manual.partition("```yaml\n")[2].partition("```")[0]
    for name in ("公示栏改前", "公示栏改后"):
        shutil.copy(room / "佐证/市教育局/校园周边巡查记录.txt", room / f"佐证/{name}.txt")
    opened(room)
    opened(room, "--site", "另一所")
    how = ("--measure", "更换", "--due", "+3", "--by", "联络员")
    track(room, "plan", "市教育局-2", *how)
    (room / "步骤.yaml").write_text(text, encoding="utf-8")
    track(room, "--file", "步骤.yaml")
    assert issue(room, 2).state == "待复核"
    assert issue(room, 3).leader == "分管教育工作的副市长"
