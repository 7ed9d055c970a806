"""The walk without a screen: what was typed goes in, what to show and to ask comes out."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from wenming_cli.cli.session import Session, open_session
from wenming_cli.cli.walk.desk import Desk
from wenming_cli.cli.walk.loop import Walk
from wenming_cli.cli.walk.shown import Closed, Helped, Matched, Opened, Scored, Told, View
from wenming_cli.cli.walk.turn import CANCEL, REDRAW, Kind, Turn
from wenming_cli.core.walk import Only, Role, questions
from wenming_cli.model.event import Answer
from wenming_cli.model.status import GapType, Status

WORKSPACE = """\
城市: 样例市
体系: [national-prefecture-2018]
轮次:
  - 编号: 2026Q2
  - 编号: 2026Q4
    名称: 四季度自评
本单位: 全市
"""
LIT = "9.4.2"
"""Numeric: not below 99 % is 达标, not below 95 % is 部分达标."""
COST = "7.1.1"
"""Numeric, in 元/生·年: above 1000 is 达标."""


@pytest.fixture
def room(tmp_path: Path) -> Path:
    """A workspace with two rounds and a file to show."""
    (tmp_path / "wenming.yaml").write_text(WORKSPACE, encoding="utf-8")
    (tmp_path / "台账.txt").write_text("一", encoding="utf-8")
    (tmp_path / "方案.txt").write_text("二", encoding="utf-8")
    return tmp_path


@pytest.fixture
def session(room: Path) -> Iterator[Session]:
    """The whole city's ledger of the last round, open."""
    with open_session(room, None) as opened:
        yield opened


def begun(session: Session, start: str = "", only: Only = Only.UNANSWERED) -> Walk:
    """Begin a walk that asks for reasons and evidence."""
    course = questions(session.edition, session.unit, Role.LEAD, session.roster)
    walk = Walk(Desk(session, course, only), asks=True)
    walk.start()
    if start:
        walk.typed(f"g {start}")
    return walk


def by_lines(session: Session, start: str = "") -> Walk:
    """Begin a walk in which an answer is one line."""
    course = questions(session.edition, session.unit, Role.LEAD, session.roster)
    walk = Walk(Desk(session, course, Only.UNANSWERED), asks=False)
    walk.start()
    if start:
        walk.typed(f"g {start}")
    return walk


def typed(walk: Walk, *lines: str) -> Turn:
    """Type lines and return the last turn."""
    turns = [walk.typed(line) for line in lines]
    return turns[-1]


def answers(session: Session) -> tuple[Answer, ...]:
    """What is in the file, not what is in memory."""
    from wenming_cli.store.ledgers import reading as ledger

    return ledger.read(session.place.ledger("2026Q4", "全市")).answers


def told(turn: Turn) -> str:
    """Everything said in single sentences."""
    return "".join(each.text for each in turn.shown if isinstance(each, Told))


def view(turn: Turn) -> View:
    """The question shown."""
    return next(each for each in turn.shown if isinstance(each, View))


@pytest.mark.parametrize(
    ("start", "lines", "status", "value", "note"),
    [
        ("1.1.1", ["1", ""], Status.ACHIEVED, None, ""),
        ("1.1.1", ["１", ""], Status.ACHIEVED, None, ""),
        ("1.1.1", ["Ａ", ""], Status.ACHIEVED, None, ""),
        ("1.1.1", ["达标", ""], Status.ACHIEVED, None, ""),
        ("1.1.1", ["B", "", ""], Status.PARTIALLY_ACHIEVED, None, ""),
        ("1.1.1", ["Ｂ", "缺一次", ""], Status.PARTIALLY_ACHIEVED, None, "缺一次"),
        ("1.1.1", ["b 缺一次", ""], Status.PARTIALLY_ACHIEVED, None, "缺一次"),
        ("1.1.1", ["c", "没有台账"], Status.NOT_ACHIEVED, None, "没有台账"),
        ("1.1.1", ["3", "", "没有台账"], Status.NOT_ACHIEVED, None, "没有台账"),
        ("1.1.1", ["未达标", "一\n二"], Status.NOT_ACHIEVED, None, "一\n二"),
        ("1.1.1", ["3 没有台账"], Status.NOT_ACHIEVED, None, "没有台账"),
        ("1.1.1", ["３，没有台账"], Status.NOT_ACHIEVED, None, "没有台账"),
        ("1.1.1", ["3没有台账"], Status.NOT_ACHIEVED, None, "没有台账"),
        (LIT, ["99", ""], None, "99", ""),
        (LIT, ["９９。５％", ""], None, "99.5", ""),
        (LIT, ["99 %", ""], None, "99", ""),
        (LIT, ["97.5", "", ""], None, "97.5", ""),
        (LIT, ["97.5 两条路待修", ""], None, "97.5", "两条路待修"),
        (LIT, ["90", "停电"], None, "90", "停电"),
        (LIT, ["1%", "停电"], None, "1", "停电"),
        (LIT, ["1 % 停电"], None, "1", "停电"),
        ("2.2.2", ["3", ""], None, "3", ""),
        (LIT, ["0.96%", "停电"], None, "0.96", "停电"),
        (LIT, ["0.96 % 停电"], None, "0.96", "停电"),
        (COST, ["1200元", ""], None, "1200", ""),
        (COST, ["1200 元/生 统计局数", ""], None, "1200", "统计局数"),
        ("9.6.3", ["97 200米外没有", ""], None, "97", "200米外没有"),
        (LIT, ["97.5 C 路面破损"], Status.NOT_ACHIEVED, "97.5", "路面破损"),
        (LIT, ["97.5C", "", "路面破损"], Status.NOT_ACHIEVED, "97.5", "路面破损"),
        (LIT, ["97.5 B", "", ""], None, "97.5", ""),
        (LIT, ["99.2", "l", "2", "路面破损", ""], Status.PARTIALLY_ACHIEVED, "99.2", "路面破损"),
        (LIT, ["99.2", "降", "C 路面破损"], Status.NOT_ACHIEVED, "99.2", "路面破损"),
        (LIT, ["97.5", "l", "路面破损"], Status.NOT_ACHIEVED, "97.5", "路面破损"),
        (LIT, ["99.2", "l", CANCEL, ""], None, "99.2", ""),
        (LIT, ["c", "没有数据"], Status.NOT_ACHIEVED, None, "没有数据"),
        (LIT, ["abc", "101", "-1", "99", ""], None, "99", ""),
    ],
)
def test_what_is_typed_is_what_is_recorded(
    session: Session, start: str, lines: list[str], status: Status, value: str, note: str
) -> None:
    """Keys, words, full-width signs and one-line answers come to one answer on disk."""
    turn = typed(begun(session, start), *lines)
    (answer,) = answers(session)
    assert (answer.requirement, answer.status, answer.note) == (start, status, note)
    assert (None if answer.value is None else str(answer.value)) == value
    assert told(turn).startswith(f"已保存 {start}")
    assert view(turn).question.requirement.id != start


@pytest.mark.parametrize(
    ("start", "lines", "said"),
    [
        ("1.1.1", ["0"], "这一条不能填不适用"),
        ("1.1.1", ["97"], "看不懂“97”"),
        ("1.1.1", ["达标率不够"], "看不懂“达标率不够”"),
        ("1.1.1", ["3", ""], "未达标要写说明"),
        (LIT, ["1 达标"], "1像是按了等级的键"),
        (LIT, ["２"], "确实是2%，就连计量单位一起写"),
        (LIT, ["0.96"], "分不清“0.96”是96%，还是0.96%。写96，或写0.96%。"),
        (LIT, ["0.96 停电"], "写96，或写0.96%。"),
        (COST, ["1,200"], "“1,200”不是数。填义务教育生均公用经费支出的数，"),
        (COST, ["1,200"], "不写千分位逗号"),
        (COST, ["1，200元/生·年"], "不写千分位逗号"),
        (COST, ["１，２００．５　统计局"], "不写千分位逗号"),
        (COST, ["1 200"], "“1 200”不是数"),
        (COST, ["1 200 元"], "数字中间不空格"),
        (LIT, ["5 达标"], "5%得出未达标，不能填达标"),
        (LIT, ["达标"], "这一条要填数值"),
        (LIT, ["120"], "不合情理"),
        (LIT, ["九十九"], "不是数"),
        (LIT, ["97.5 A"], "97.5%得出部分达标，不能填达标"),
        (LIT, ["97.5", "l", ""], "未达标要写说明"),
        ("1.1.1", ["l"], "还没有数值"),
        ("1.1.1", ["1", "没有.txt"], "没有找到佐证"),
        ("1.1.1", ["g 99.9.9"], "没有编号“99.9.9”"),
        ("1.1.1", ["t 别的"], "看不懂“别的”"),
        ("1.1.1", ["/ 标准", "9999"], "没有“9999”这一条"),
    ],
)
def test_what_cannot_be_taken_is_said_and_asked_again(
    session: Session, start: str, lines: list[str], said: str
) -> None:
    """A slip records nothing, loses nothing and leaves the prompt where it was."""
    turn = typed(begun(session, start), *lines)
    assert said in told(turn)
    assert not turn.understood
    assert turn.ask is not None
    assert answers(session) == ()


def test_not_applicable_needs_a_requirement_that_allows_it(session: Session) -> None:
    """不适用 is offered only where the edition allows it, and needs its reason."""
    allowed = next(r for r in session.edition.requirements.values() if r.not_applicable_when)
    walk = begun(session, allowed.id)
    turn = typed(walk, "D")
    assert turn.ask is not None
    assert "必填" in turn.ask.label
    typed(walk, "", "本市没有")
    (answer,) = answers(session)
    assert (answer.status, answer.note) == (Status.NOT_APPLICABLE, "本市没有")


@pytest.mark.parametrize("cancel", [CANCEL, "返回"])
@pytest.mark.parametrize("lines", [["1"], ["2"], ["3"], ["2", "缺一次"]])
def test_esc_cancels_a_grade(session: Session, lines: list[str], cancel: str) -> None:
    """Until its last prompt is passed, an answer can be taken back without a trace."""
    turn = typed(begun(session, "1.1.1"), *lines, cancel)
    assert "取消了，没有记下" in told(turn)
    assert view(turn).question.requirement.id == "1.1.1"
    assert answers(session) == ()


def test_plain_achieved_costs_two_keys(session: Session) -> None:
    """A grade and Enter, and the next question stands there."""
    walk = begun(session)
    for _ in range(5):
        typed(walk, "1", "")
    assert [a.requirement for a in answers(session)] == [
        "1.1.1",
        "1.1.2",
        "1.2.1",
        "1.2.2",
        "1.3.1",
    ]


def test_evidence_is_described_one_after_another(session: Session) -> None:
    """Paths are checked at once; a wrong one among them loses nothing."""
    walk = begun(session)
    turn = typed(walk, "1", "台账.txt", "没有.txt", "方案.txt\n台账.txt")
    assert turn.ask is not None
    assert "已附2份" in turn.ask.label
    typed(walk, "")
    (answer,) = answers(session)
    assert [proof.path for proof in answer.evidence] == ["台账.txt", "方案.txt"]
    assert {proof.size for proof in answer.evidence} == {3}


def test_an_early_note_evidence_and_gap_type_go_with_the_answer(session: Session) -> None:
    """n, e and t before a grade are saved with it, and nothing is asked twice."""
    walk = begun(session)
    turn = typed(walk, "n", "缺一次", "e", "台账.txt", "", "t", "2", "2")
    assert told(turn) == "已保存 1.1.1 部分达标"
    (answer,) = answers(session)
    assert (answer.note, answer.gap_type) == ("缺一次", GapType.UNPROVEN)
    assert [proof.path for proof in answer.evidence] == ["台账.txt"]


def test_a_later_note_evidence_and_gap_type_are_a_later_answer(session: Session) -> None:
    """n, e and t on an answered question change nothing else of it."""
    walk = begun(session)
    typed(walk, "3 没有台账")
    turn = typed(walk, "b", "n")
    assert turn.ask is not None
    assert turn.ask.default == "没有台账"
    assert "要写说明" in told(typed(walk, ""))
    typed(walk, "台账不全", "e 台账.txt", CANCEL, "t 弱项")
    last = answers(session)[-1]
    assert (last.status, last.note, last.gap_type) == (
        Status.NOT_ACHIEVED,
        "台账不全",
        GapType.WEAK,
    )
    assert [proof.path for proof in last.evidence] == ["台账.txt"]
    assert len(answers(session)) == 4


def test_a_new_grade_keeps_the_evidence(session: Session) -> None:
    """What was attached to an answer goes along when the conclusion changes."""
    walk = begun(session)
    typed(walk, "2 缺一次", "台账.txt", "", "b", "1")
    last = answers(session)[-1]
    assert (last.status, last.note, len(last.evidence)) == (Status.ACHIEVED, "", 1)


def test_evidence_can_be_cleared(session: Session) -> None:
    """清空 takes all files off, as a later answer."""
    walk = begun(session)
    typed(walk, "1", "台账.txt", "", "b", "e", "清空")
    assert [len(a.evidence) for a in answers(session)] == [1, 0]


def test_a_recorded_value_can_be_lowered(session: Session) -> None:
    """Key l on a question with a value asks what it shall be, and why."""
    walk = begun(session, LIT)
    turn = typed(walk, "99.5", "", "b", "l")
    assert turn.ask is not None
    assert turn.ask.kind is Kind.LOWER
    typed(walk, "3", "路面破损")
    last = answers(session)[-1]
    assert (str(last.value), last.status, last.note) == ("99.5", Status.NOT_ACHIEVED, "路面破损")


def test_undo_restores_the_answer_before(session: Session) -> None:
    """Key z writes the former answer again and goes to its question; nothing is removed."""
    walk = begun(session)
    typed(walk, "2 缺一次", "", "b", "1", "")
    turn = typed(walk, "z")
    assert "恢复为部分达标" in told(turn)
    assert view(turn).question.requirement.id == "1.1.1"
    assert [a.note for a in answers(session)] == ["缺一次", "", "缺一次"]


def test_undo_of_a_first_answer_says_why_it_stays(session: Session) -> None:
    """There is no delete; the question is opened to be answered again."""
    walk = begun(session)
    turn = typed(walk, "1", "", "z")
    assert "台账只增不减" in told(turn)
    assert view(turn).question.requirement.id == "1.1.1"
    assert "没有可撤回的" in told(typed(walk, "z"))
    assert len(answers(session)) == 1


@pytest.mark.parametrize(
    ("lines", "there"),
    [
        (["s"], "1.1.2"),
        ([""], "1.1.2"),
        (["跳过"], "1.1.2"),
        (["s", "s", "b"], "1.1.2"),
        (["b"], ""),
        (["g", "9.4.2"], "9.4.2"),
        (["g９．４．２"], "9.4.2"),
        (["跳转 9.4"], "9.4.1"),
        (["g", ""], ""),
        (["ｇ", "９。４。２"], "9.4.2"),
        (["1", "", "1", "", "b", "b", "s"], "1.2.1"),
        (["1", "", "u", "g 1.1.1", "s"], "1.1.2"),
        (["g 12.9.9"], ""),
    ],
)
def test_getting_about(session: Session, lines: list[str], there: str) -> None:
    """Back, skip and jump lead where they say; only unanswered questions come by themselves."""
    turn = typed(begun(session), *lines)
    views = [each for each in turn.shown if isinstance(each, View)]
    assert [each.question.requirement.id for each in views] == ([there] if there else [])
    assert turn.ask is not None


def test_only_unanswered_is_switched(session: Session) -> None:
    """Key u shows everything from the next question on, and once more only what is open."""
    walk = begun(session)
    typed(walk, "1", "", "1", "", "g 1.1.1", "u")
    assert view(typed(walk, "s")).question.requirement.id == "1.1.2"
    typed(walk, "u", "g 1.1.1")
    assert view(typed(walk, "s")).question.requirement.id == "1.2.1"


def test_a_word_is_found_and_picked(session: Session) -> None:
    """Several finds are listed and one is picked by its number; a single one opens."""
    walk = begun(session)
    (found,) = typed(walk, "/", "亮灯率").shown
    assert isinstance(found, Matched)
    ids = [q.requirement.id for q in found.questions]
    assert ids[:2] == ["9.4.2", "9.4.3"]
    assert view(typed(walk, "２")).question.requirement.id == "9.4.3"
    assert view(typed(walk, "/主干道亮灯率")).question.requirement.id == "9.4.2"
    assert "没有找到“外星人”" in told(typed(walk, "、外星人"))


def test_score_help_and_redraw_leave_the_question(session: Session) -> None:
    """Looking something up changes nothing."""
    walk = begun(session)
    typed(walk, "1", "")
    (scored,) = typed(walk, "r").shown
    assert isinstance(scored, Scored)
    assert scored.results.coverage.answered == 1
    assert isinstance(typed(walk, "？").shown[0], Helped)
    assert view(typed(walk, REDRAW)).question.requirement.id == "1.1.2"
    assert view(typed(walk, "r", "")).question.requirement.id == "1.1.2"
    typed(walk, "h", "1", "")
    assert [a.requirement for a in answers(session)] == ["1.1.1", "1.1.2"]


def test_quitting_tells_the_figures(session: Session) -> None:
    """The last screen has what was given, coverage, rate and where it stopped."""
    walk = begun(session)
    turn = typed(walk, "1", "", "b", "1", "", "1", "", "q")
    (closed,) = turn.shown
    assert isinstance(closed, Closed)
    assert turn.ask is None
    assert (closed.given, closed.coverage.answered, closed.stopped) == (2, 2, "1.2.1")
    assert closed.score is not None
    assert closed.score.high == 100


@pytest.mark.parametrize("lines", [["1"], ["2"], ["3"], ["2", "缺一次"]])
def test_leaving_records_nothing_unconfirmed(session: Session, lines: list[str]) -> None:
    """A grade whose last prompt stands open is not recorded, whichever it is, and it is named."""
    walk = begun(session)
    typed(walk, *lines)
    turn = walk.leave()
    assert re.fullmatch(r"1\.1\.1的(达标|部分达标|未达标)还没有按Enter确认，没有记下。", told(turn))
    assert answers(session) == ()


def test_leaving_between_two_answers_has_nothing_to_name(session: Session) -> None:
    """Where no grade is under way, nothing is said of one."""
    walk = begun(session)
    typed(walk, "1", "")
    assert not told(walk.leave())


def test_the_end_leads_round_to_what_is_unanswered(session: Session) -> None:
    """After a jump to the last question, those before it come, and the screen says so."""
    last = list(session.edition.requirements)[-1]
    walk = begun(session)
    typed(walk, "1", "", f"g {last}")
    turn = typed(walk, "s")
    assert "走到最后一条了，回到前面还没评的1.1.2。" in told(turn)
    assert view(turn).question.requirement.id == "1.1.2"
    typed(walk, f"g {last}")
    answered = typed(walk, "3 没有")
    assert told(answered).startswith(f"已保存 {last}")
    assert view(answered).question.requirement.id == "1.1.2"


def test_what_is_skipped_twice_does_not_come_again(session: Session) -> None:
    """Going round ends: skipped questions come back once, then the last screen."""
    walk = begun(session)
    total = len(session.edition.requirements)
    ends = [typed(walk, "s").ask is None for _ in range(2 * total)]
    assert ends.index(True) >= total
    assert ends.index(True) <= 2 * total - 1


@pytest.mark.parametrize("only", [Only.ALL, Only.GAPS])
def test_only_the_unanswered_come_round(session: Session, only: Only) -> None:
    """Who looks at everything, or at gaps, has seen them at the end."""
    walk = begun(session)
    typed(walk, "3 没有")
    turn = typed(begun(session, list(session.edition.requirements)[-1], only), "s")
    assert turn.ask is None


def test_the_end_is_the_last_screen(session: Session) -> None:
    """Without going round, there is nothing to ask behind the last question."""
    course = questions(session.edition, session.unit, Role.LEAD, session.roster)
    desk = Desk(session, course, Only.UNANSWERED)
    desk.wraps = False
    walk = Walk(desk, asks=True)
    walk.start()
    turn = typed(walk, f"g {course[-1].requirement.id}", "s")
    assert turn.ask is None
    (closed,) = turn.shown
    assert isinstance(closed, Closed)
    assert not closed.stopped


def test_the_walk_resumes_and_knows_the_last_round(room: Path) -> None:
    """The first screen tells since when and from where; the last round is only shown."""
    with open_session(room, None, "2026Q2") as earlier:
        typed(begun(earlier), "1", "", "2 缺一次集中学习", "")
    with open_session(room, None) as session:
        typed(begun(session), "1", "")
    with open_session(room, None) as session:
        course = questions(session.edition, session.unit, Role.LEAD, session.roster)
        turn = Walk(Desk(session, course, Only.UNANSWERED), asks=True).start()
        opened, shown = turn.shown
        assert isinstance(opened, Opened)
        assert isinstance(shown, View)
        assert (opened.coverage.answered, opened.first) == (1, "1.1.2")
        assert opened.resumed == session.writer.answers[-1].at
        assert shown.answer is None
        assert shown.earlier is not None
        assert (shown.earlier.status, shown.earlier.round_id) == ("部分达标", "2026Q2")


def test_an_answer_to_another_wording_is_asked_again(session: Session) -> None:
    """A stale answer is shown, counts for nothing, and its question comes again."""
    walk = begun(session)
    typed(walk, "1", "")
    session.writer.append(replace(answers(session)[0], fingerprint="0" * 16))
    course = questions(session.edition, session.unit, Role.LEAD, session.roster)
    shown = view(Walk(Desk(session, course, Only.UNANSWERED), asks=True).start())
    assert (shown.question.requirement.id, shown.stale, shown.status) == ("1.1.1", True, None)
    assert shown.answered == 0


def test_gaps_are_asked_again(session: Session) -> None:
    """--only 差距 stops at what is not met and at what is claimed without evidence."""
    walk = begun(session)
    typed(walk, "1", "台账.txt", "", "1", "", "3 没有", "2 缺", "")
    course = questions(session.edition, session.unit, Role.LEAD, session.roster)
    desk = Desk(session, course, Only.GAPS)
    assert desk.here is not None
    assert desk.here.requirement.id == "1.1.2"


@pytest.mark.parametrize(
    ("lines", "understood", "count"),
    [
        (["1"], True, 1),
        (["2"], True, 1),
        (["3"], False, 0),
        (["3 缺少台账"], True, 1),
        (["e 台账.txt", "1"], True, 1),
        (["e"], False, 0),
        (["g"], False, 0),
        (["/ 路灯"], True, 0),
        (["n 缺一次", "2"], True, 1),
        (["l C 理由"], False, 0),
        (["g 9.4.2", "97.5"], True, 1),
        (["g 9.4.2", "97.5 C"], False, 0),
        (["g 9.4.2", "99", "b", "l C 路面破损"], True, 2),
        (["1.2.1 1"], True, 1),
        (["９。４。２　97.5 C 路面破损"], True, 1),
        (["1.2.1：3 缺少台账"], True, 1),
        (["1.2.1"], True, 0),
        (["1.2.1 3"], False, 0),
        (["99.1.1 1"], False, 0),
        (["/ 外星人"], False, 0),
        (["b"], False, 0),
    ],
)
def test_one_line_is_one_answer(
    session: Session, lines: list[str], understood: bool, count: int
) -> None:
    """Where nothing more is asked, a line is an answer or it is not understood."""
    turn = typed(by_lines(session), *lines)
    assert turn.understood == understood
    assert turn.ask is not None
    assert turn.ask.by_key
    assert len(answers(session)) == count


def test_an_id_before_an_answer_leads_to_its_question(session: Session) -> None:
    """`1.2.1 1` answers 1.2.1, whatever question stands open, and goes on behind it."""
    walk = by_lines(session)
    turn = typed(walk, "1.2.1 2 缺一次")
    (answer,) = answers(session)
    assert (answer.requirement, answer.note) == ("1.2.1", "缺一次")
    assert view(turn).question.requirement.id == "1.2.2"
    refused = typed(walk, "9.4.2 达标")
    assert view(refused).question.requirement.id == LIT
    assert "要填数值" in told(refused)
