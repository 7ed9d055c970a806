"""The walk's screens: nothing cut, nothing wider than the screen."""

from pathlib import Path

import pytest
from rich.cells import cell_len

from wenming_cli.cli.walk import pages, screen
from wenming_cli.cli.walk.draft import Draft
from wenming_cli.cli.walk.flow import Line
from wenming_cli.cli.walk.help import KEYS
from wenming_cli.cli.walk.keys import Typed
from wenming_cli.cli.walk.shown import Closed, Earlier, Helped, Matched, Opened, Scored, Told, View
from wenming_cli.core.basis import Basis
from wenming_cli.core.evaluate import evaluate
from wenming_cli.core.walk import Only, Question, Role, questions
from wenming_cli.model.edition import Edition
from wenming_cli.model.event import Answer
from wenming_cli.model.score import Coverage, Score
from wenming_cli.model.status import GapType, Status
from wenming_cli.report import quantities
from wenming_cli.store.editions.finding import locate
from wenming_cli.store.editions.loading import load

EDITIONS = ("national-prefecture-2018", "minors-2016")
WIDTHS = (60, 80, 100, 120)
AT = "2026-06-03T14:20:05+08:00"


def course(name: str) -> tuple[Question, ...]:
    """Every question of a bundled edition."""
    edition = load(locate(name, Path()))
    return questions(edition, "全市", Role.ALL, edition.units)


def squeezed(lines: list[Line]) -> str:
    """A screen without blanks and line ends."""
    return "".join("".join(line.text for line in lines).split())


def full(question: Question, total: int) -> View:
    """A question with everything that can stand on its screen."""
    said = Answer(question.requirement.id, "", AT, Status.NOT_ACHIEVED, note="缺一次集中学习" * 9)
    before = Earlier(said, Status.PARTIALLY_ACHIEVED, "2026Q2", changed=True)
    return View(question, total, 57, said, Status.NOT_ACHIEVED, earlier=before)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", EDITIONS)
def test_no_requirement_loses_a_character(name: str, width: int) -> None:
    """All 242 requirements stand whole on their screens, and no line is too wide."""
    walk = course(name)
    for question in walk:
        requirement = question.requirement
        for view in (View(question, len(walk), 0), full(question, len(walk))):
            lines = screen.question(view, width)
            assert max(cell_len(line.text) for line in lines) <= width
            seen = squeezed(lines)
            guidance = requirement.guidance
            texts = [question.area.name, question.item.name, requirement.id, requirement.text]
            texts += [guidance.achieved, guidance.partially_achieved, guidance.not_achieved]
            texts += [*requirement.evidence, *requirement.sites, *requirement.methods]
            texts += [requirement.lead_unit, *requirement.responsible_units]
            texts += [requirement.division or "", requirement.not_applicable_when or ""]
            if requirement.measure:
                texts += [requirement.measure.metric, quantities.lines(requirement.measure)]
            for text in texts:
                assert "".join(text.split()) in seen


def test_most_questions_fit_a_low_terminal() -> None:
    """At 80×24 every requirement fits with its keys and prompt; none has to scroll."""
    for name in EDITIONS:
        walk = course(name)
        heights = [len(screen.question(View(q, len(walk), 0), 80)) for q in walk]
        assert max(heights) + screen.PROMPT <= 24


def test_on_a_low_screen_the_requirement_stands_last() -> None:
    """What would scroll away first is the reference matter."""
    view = full(course(EDITIONS[0])[0], 180)
    high, low = (squeezed(screen.question(view, 80, height)) for height in (50, 12))
    assert high.index("新思想深入学习") < high.index("部分达标：")
    assert low.index("新思想深入学习") > low.index("部分达标：")
    assert len(high) == len(low)


def test_no_line_begins_with_a_closing_mark() -> None:
    """，and 。 stay with the word before."""
    for question in course(EDITIONS[0]):
        for line in screen.question(View(question, 180, 0), 80):
            assert not line.text.lstrip().startswith(tuple("，。、；：？！）”》"))


def test_the_last_round_is_quoted() -> None:
    """The reference says conclusion, note and round in one sentence."""
    question = course(EDITIONS[0])[0]
    note = Answer("1.1.1", "", AT, Status.PARTIALLY_ACHIEVED, note="缺一次集中学习")
    before = Earlier(note, Status.PARTIALLY_ACHIEVED, "2026Q2", changed=False)
    seen = squeezed(screen.question(View(question, 180, 0, earlier=before), 80))
    assert "上一轮：部分达标——缺一次集中学习（2026Q2）" in seen


def test_notes_are_never_shown_raw() -> None:
    """What moves the cursor or cannot be seen is spelled out."""
    question = course(EDITIONS[0])[0]
    note = "缺\x1b[2J一\u202e次\n第二行"
    said = Answer("1.1.1", "", AT, Status.NOT_ACHIEVED, note=note, gap_type=GapType.WEAK)
    view = View(question, 180, 1, said, Status.NOT_ACHIEVED, draft=Draft(note="先\x07记"))
    lines = [*screen.question(view, 80), *pages.page(Told("“\x1b[2J”看不懂"), 80)]
    assert all(line.text.isprintable() for line in lines)
    assert "缺\\x1b[2J一\\u202e次第二行" in squeezed(lines)


@pytest.mark.parametrize("width", WIDTHS)
def test_other_screens_fit_too(width: int) -> None:
    """First and last screen, score, finds and help keep to the width and say what they have to."""
    opened = Opened("体系（参考版）", "不是官方文本。" * 9, "市教育局", "四季度", Only.UNANSWERED,
                    Coverage(57, 180), AT, "1.3.2")  # fmt: skip
    closed = Closed(3, Coverage(60, 180), Score(), "1.3.5", " --unit 市教育局")
    edition = load(locate(EDITIONS[0], Path()))
    scored = Scored(evaluate(edition, [], Basis(edition.units)), Coverage(0, 180))
    matched = Matched("标准", course(EDITIONS[0])[:20], pick=True)
    for shown in (opened, closed, scored, matched, Helped()):
        lines = pages.page(shown, width)
        assert max(cell_len(line.text) for line in lines) <= width
    assert "接着6月3日14:20的进度，已评57/180，从1.3.2开始。" in squeezed(pages.page(opened, width))
    assert "wenmingassess--unit市教育局接着填" in squeezed(pages.page(closed, width))


@pytest.mark.parametrize("name", EDITIONS)
def test_an_old_console_has_every_sign(name: str) -> None:
    """A GBK console can show all we draw: no sign of ours becomes a question mark."""
    lines = [line for q in course(name) for line in screen.question(full(q, 180), 80)]
    lines += pages.page(Helped(), 80)
    assert "".join(line.text for line in lines).encode("gbk")


def test_the_key_bar_is_one_line() -> None:
    """The keys fit 80 columns."""
    assert cell_len(KEYS) < 80


def test_the_bar_is_full_only_at_the_end(edition: Edition) -> None:
    """One answer is seen, and one that is missing too."""
    assert screen.bar(0, 180).count("#") == 0
    assert screen.bar(1, 180).count("#") == 1
    assert screen.bar(179, 180).count("#") == screen.BAR - 1
    assert len(questions(edition, "全市", Role.ALL, edition.units)) == 9


def test_paths_are_completed_as_far_as_they_agree(tmp_path: Path) -> None:
    """Tab goes on to where the names part, and lists them there."""
    for name in ("佐证/市教育局/统计.txt", "佐证/市教育局/台账.txt", "佐证/市公安局/表.txt", ".锁"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("", encoding="utf-8")
    typed = Typed(tmp_path)
    assert (typed.complete(""), typed.choices) == ("佐证/", ())
    assert typed.complete("佐证/") == "佐证/市"
    assert typed.choices == ("佐证/市公安局/", "佐证/市教育局/")
    assert typed.complete("佐证/市教育局/台") == "佐证/市教育局/台账.txt"
    assert typed.complete("没有/") == "没有/"
