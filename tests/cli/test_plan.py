"""`wenming plan`: the gaps of a unit become plans, line by line or through a sheet."""

import csv
from datetime import date, timedelta
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook
from tests.cli.test_demo import wenming
from tests.cli.test_track import TODAY, docket, issue, made, room, track, verified

from wenming_cli.model.remediation.act import Act

__all__ = ["made", "room"]

BY = ("--unit", "市教育局", "--by", "联络员")


def plan(room: Path, *arguments: str, typed: str = "", code: int = 0) -> str:
    """Run the command; return what it prints, or what it says was wrong."""
    done = wenming("plan", *arguments, folder=room, typed=typed)
    said = done.stderr.decode()
    assert done.returncode == code, said
    assert "Traceback" not in said
    return said if code else done.stdout.decode()


def test_a_gap_is_opened_and_planned_in_one_go(room: Path) -> None:
    """Enter takes the kind and the day that are proposed; a measure is never proposed."""
    said = plan(room, *BY, typed="更换公示栏\n\n\n\n分管副局长\n\n德育科\n\nq\n")
    assert "问题：两所初中和一所小学的收费公示栏仍是上学期内容" in said
    due = TODAY + timedelta(days=30)
    assert f"已保存 市教育局-001　登记、定方案　整改中　时限{due}，还有30天" in said
    found = issue(room)
    assert found.opened.requirement == "7.2.1"
    assert (found.opened.origin, found.opened.gap_type) == ("自查", "弱项")
    assert found.opened.found == min(date(2026, 11, 9), TODAY)
    assert found.opened.text.startswith("两所初中和一所小学")
    assert found.plan
    assert (found.plan.measure, found.plan.pace, found.plan.due) == ("更换公示栏", "限期整改", due)
    assert (found.leader, found.plan.person, found.plan.post) == ("分管副局长", "", "德育科")
    assert {step.by for step in found.steps} == {"联络员"}


def test_names_are_offered_again_and_can_be_left_out(room: Path) -> None:
    """Enter takes the last one typed, - takes nobody."""
    typed = "甲措施\n2\n+5\n\n分管副局长\n\n德育科\n\n" + "乙措施\n立行立改\n+2\n\n-\n\n\n\nq\n"
    said = plan(room, *BY, typed=typed)
    assert "责任领导（Enter取分管副局长，-不写）：" in said
    second = issue(room, 2)
    assert second.plan
    assert (second.leader, second.plan.post, second.plan.pace) == ("", "德育科", "立行立改")
    assert second.due == TODAY + timedelta(days=2)


def test_what_was_taken_up_is_not_asked_again(room: Path) -> None:
    """Nor what stands open for another reason; once it is closed or dismissed, it is."""
    told = ("--text", "公示栏", "--requirement", "7.2.1", "--by", "督查组", "--unit", "市教育局")
    track(room, "open", *told)
    said = plan(room, *BY, typed="q\n")
    assert "另有1项已经登记" in said
    assert "已登记、还没有方案的问题有1个：市教育局-001，用wenming track plan定" in said
    assert "7.2.1 学校管理" not in said
    track(room, "dismiss", "市教育局-1", "--note", "不属实", "--by", "督查组")
    assert "7.2.1 学校管理" in plan(room, *BY, typed="q\n")


def test_what_was_closed_and_not_answered_anew_is_told_first(room: Path) -> None:
    """It comes last and is no gap that nobody took up; a newer answer makes it one."""
    verified(room)
    track(room, "close", "市教育局-1", "--by", "督查组")
    said = plan(room, *BY, typed="g 7.2.1\nq\n")
    assert "有10项差距还没有登记。" in said
    assert "已销号、自评还没有改的：市教育局-001（7.2.1），先重新作答" in said
    assert "第11/11条" in said
    flat = "".join(said.split())
    told = "市教育局-001已销号，自评还没有改：先重新作答，wenminganswer7.2.1达标--unit市教育局"
    assert told in flat
    said = plan(room, *BY[:2], "--sheet", "计划.csv")
    assert "已销号、自评还没有改的：市教育局-001（7.2.1），先重新作答" in said
    again = ("answer", "7.2.1", "部分达标", "--note", "又查出两所", "--unit", "市教育局")
    assert wenming(*again, folder=room).returncode == 0
    said = plan(room, *BY, typed="q\n")
    assert "有11项差距还没有登记。" in said
    assert "已销号" not in said


def test_with_nothing_answered_the_assessment_comes_first(room: Path) -> None:
    """A unit without answers has no gaps to be seen, neither in the walk nor for a sheet."""
    of = ("--unit", "市住建局", "--by", "联络员")
    said = plan(room, *of)
    assert said.startswith("市住建局还没有作答，看不出差距：先逐条自评，wenming assess --unit")
    assert "还没有作答" in plan(room, *of[:2], "--sheet", "计划.csv", code=2)


def test_the_gap_list_names_the_issues_and_the_way_on(room: Path) -> None:
    """On the screen and in Markdown; a gap without an issue names none."""
    verified(room)
    of = ("gaps", "--unit", "市教育局")
    said = wenming(*of, folder=room).stdout.decode()
    assert said.count("问题：市教育局-001（待销号）") == 1
    assert said.endswith("定整改方案：wenming plan --unit 市教育局\n")
    assert wenming(*of, "-o", "差距.md", folder=room).returncode == 0
    rows = (room / "差距.md").read_text(encoding="utf-8").splitlines()
    marked = [row for row in rows if "问题：市教育局-001（待销号）" in row]
    assert len(marked) == 1
    assert "| 7.2.1 |" in marked[0]


def test_many_issues_of_one_gap_are_counted(room: Path) -> None:
    """Five are named; a requirement seen at many places has hundreds."""
    told = ("--requirement", "7.2.1", "--by", "督查组", "--unit", "市教育局")
    for place in range(6):
        track(room, "open", "--text", f"第{place}处公示栏", *told)
    said = wenming("gaps", "--unit", "市教育局", folder=room).stdout.decode()
    assert "市教育局-005（已登记）等6个" in "".join(said.split())


def test_getting_about(room: Path) -> None:
    """Skip, back, an id, a word; an empty line skips; nothing is recorded by it."""
    said = plan(room, *BY, typed="s\nb\nb\ng 5.1.1\n/ 戏曲\nh\n\n跳过\ng９.９\n", code=2)
    assert "要定的里面没有“9.9”" in said
    done = wenming("plan", *BY, folder=room, typed="s\nb\nb\ng 5.1.1\n/ 戏曲\nh\n")
    told = [line for line in done.stdout.decode().splitlines() if "第" in line and "/11条" in line]
    assert [line.split("第")[1].split("/")[0] for line in told] == ["1", "2", "1", "8", "7"]
    assert "前面没有还没定的了" in done.stdout.decode()
    assert "按Enter取建议的" in done.stdout.decode()
    assert not docket(room).entries


def test_a_measure_may_begin_with_any_letter(room: Path) -> None:
    """Only a key alone is a command; with words behind it, it is a measure."""
    plan(room, *BY, typed="s 形弯道加装标牌\n\n\n\n\n\n\n\nq\n")
    found = issue(room).plan
    assert found
    assert found.measure == "s 形弯道加装标牌"


def test_a_key_alone_is_never_a_name(room: Path) -> None:
    """Beside a measure too: b asks the one before again, s skips the gap, h explains, q leaves."""
    said = plan(room, *BY, typed="更换公示栏\n1\nb\n2\nh\n\n\ns\n补排课表\n\n\n\nｑ\n")
    assert said.count("整改类型 1立行立改") == 3
    assert "怎样算做到" in said
    assert "7.2.1已跳过。" in said
    assert "7.1.2的措施还没有记下。" in said
    assert not docket(room).entries


def test_the_goal_that_is_offered_is_the_editions(room: Path) -> None:
    """Enter takes what the edition calls 达标, - leaves it out, words replace it."""
    tail = "\n\n\n\n"
    typed = f"更换公示栏\n\n\n\n{tail}补排课表\n\n\n-\n{tail}再查一遍\n\n\n每所学校都公示\n{tail}"
    said = plan(room, *BY, typed=typed)
    plans = [issue(room, number).plan for number in (1, 2, 3)]
    goals = [each.goal for each in plans if each]
    assert goals[0]
    assert f"达标：{goals[0]}" in "".join(said.split())
    assert goals[1:] == ["", "每所学校都公示"]


def test_a_measure_begun_and_not_finished_is_named(room: Path) -> None:
    """The end of input records nothing of it; 取消 goes back to the measure."""
    said = plan(room, *BY, typed="更换公示栏\n\n")
    assert "7.2.1的措施还没有记下。" in said
    assert not docket(room).entries
    said = plan(room, *BY, typed="更换公示栏\n取消\n换成电子屏\n\n\n\n\n\n\n\nq\n")
    assert "这一条没有记，可以重新写。" in said
    found = issue(room).plan
    assert found
    assert found.measure == "换成电子屏"


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("2\n", "第1行：“2”不像一条措施。写清做什么，至少两个字"),
        ("换\n", "第1行：“换”不像一条措施"),
        ("更换\n\n\n\n2\n", "第5行：“2”不像责任领导"),
        ("更换\n\n\n\n\n\n\n补齐统计表\n", "第8行：“补齐统计表”不像电话"),
        ("更换\n\n\n\ng 5.1.1\n", "第5行：这一条还没有写完"),
        ("更换\n9\n", "第2行：看不懂“9”。填立行立改、限期整改、长期坚持"),
        ("更换\n\n二月\n", "第3行：“二月”不是日期"),
        ("更换\n\n2020-01-01\n", "第3行：2020-01-01早于发现日期"),
    ],
)
def test_a_line_of_a_pipe_that_cannot_be_taken_stops_it(room: Path, typed: str, told: str) -> None:
    """The next line would answer what it was not meant for."""
    said = plan(room, *BY, typed=typed, code=2)
    assert told in said
    assert "后面的都没有读" in said


def test_who_plans_has_to_be_said(room: Path) -> None:
    """In a pipe nobody can be asked; nor for the unit."""
    assert "没有写经办人" in plan(room, "--unit", "市教育局", code=2)
    assert "不知道给哪个单位定方案" in plan(room, "--by", "联络员", code=2)
    assert "市民政局还没有作答" in plan(room, "--unit", "市民政局", "--by", "联络员")


def test_a_red_line_and_what_others_lead_are_marked(room: Path) -> None:
    """8.1.1 is a veto that 市文明办 leads: it recovers nothing for 市教育局, and is told so."""
    said = plan(room, *BY, typed="g 8.1.1\nq\n")
    assert "红线：一票否决的测评标准" in said
    assert "由别的单位牵头，不计入本单位" in said


def filled(room: Path, name: str, **by_id: dict[str, str]) -> None:
    """Fill in a sheet written as CSV."""
    path = room / name
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    for row in rows:
        more = by_id.get(f"r{row['测评标准编号'].replace('.', '_')}", {})
        row.update(more)
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.DictWriter(file, rows[0])
        writer.writeheader()
        writer.writerows(rows)


def test_the_sheet_goes_out_and_comes_back(room: Path) -> None:
    """Rows without a measure stay out; another unit than the ledger's is assigned first."""
    said = plan(room, "--unit", "市教育局", "--sheet", "计划.csv")
    assert "市教育局11项差距，措施和责任人空着" in said
    first = {"具体措施": "更换公示栏", "责任科室": "德育科", "牵头领导": "分管副局长"}
    second = {"具体措施": "补排课表", "完成时限": "2099-12-31", "责任单位": "西安区"}
    filled(room, "计划.csv", r7_2_1=first, r5_1_1=second)
    said = plan(room, "--from", "计划.csv", *BY, "--dry-run")
    assert "会记5步，2个问题" in said
    assert not docket(room).entries
    said = plan(room, "--from", "计划.csv", *BY)
    assert "记下了5步，2个问题" in said
    assert [step.act for step in issue(room, 1).steps] == [Act.OPEN, Act.PLAN]
    assert [step.act for step in issue(room, 2).steps] == [Act.OPEN, Act.ASSIGN, Act.PLAN]
    assert issue(room, 2).charged == "西安区"
    assert issue(room, 1).plan
    assert issue(room, 1).leader == "分管副局长"
    assert "限期整改" in issue(room, 1).plan  # type: ignore[operator]


def test_the_same_sheet_again_records_nothing(room: Path) -> None:
    """What was taken up since is left out and told; a row with a number plans that issue."""
    plan(room, "--unit", "市教育局", "--sheet", "计划.csv")
    filled(room, "计划.csv", r7_2_1={"具体措施": "更换公示栏"})
    plan(room, "--from", "计划.csv", *BY)
    done = wenming("plan", "--from", "计划.csv", *BY, folder=room)
    assert done.returncode == 2
    assert "7.2.1已经登记，是市教育局-001，这一行没有记" in done.stderr.decode()
    assert len(docket(room).entries) == 1
    path = room / "改.csv"
    path.write_text("问题编号,整改措施\n市教育局-1,换成电子屏\n", encoding="utf-8")
    plan(room, "--from", "改.csv", *BY)
    found = issue(room)
    assert found.plan
    assert found.plan.measure == "换成电子屏"
    assert found.plan.due == TODAY + timedelta(days=30)


def test_faults_of_a_sheet_are_told_at_once(room: Path) -> None:
    """At their cells; the row that is right is not recorded either."""
    plan(room, "--unit", "市教育局", "--sheet", "计划.csv")
    wrong = {"具体措施": "甲", "整改类型": "马上", "完成时限": "年底"}
    filled(room, "计划.csv", r7_2_1={"具体措施": "乙"}, r5_1_1=wrong)
    said = plan(room, "--from", "计划.csv", *BY, code=2)
    assert "计划.csv:9:10: L105 “整改类型”填的“马上”，不认识" in said
    assert "计划.csv:9:11: L105 “时限”填的“年底”，不是日期" in said
    assert not docket(room).entries


def test_the_workbook_proposes_kinds_and_dates_only(room: Path) -> None:
    """Measures and people are empty; what is lacking stands there in the officer's words."""
    plan(room, "--unit", "市教育局", "--sheet", "计划.xlsx")
    with CalamineWorkbook.from_path(room / "计划.xlsx") as book:
        rows = book.get_sheet_by_name("整改计划").to_python()
    head = next(n for n, row in enumerate(rows) if row[0] == "序号")
    listed = [dict(zip(rows[head], row, strict=True)) for row in rows[head + 1 : head + 12]]
    assert [row["测评标准编号"] for row in listed][:2] == ["7.2.1", "7.1.2"]
    for row in listed:
        empty = ("具体措施", "配合单位", "牵头领导", "责任科室", "责任人", "联系电话")
        assert not any(row[name] for name in empty)
        assert row["整改类型"]
        assert row["完成时限"]
        assert row["存在问题"]
    assert "没有要记的" in plan(room, "--from", "计划.xlsx", *BY, code=2)
