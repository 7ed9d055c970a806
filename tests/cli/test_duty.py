"""`wenming duty`, `lookback` and `brief` as an officer types them."""

import re
from pathlib import Path
from typing import NamedTuple

import pytest
from tests.cli.test_demo import wenming as run
from tests.core.remediation.steps import WAY, step

from wenming_cli.model.event import Header
from wenming_cli.model.remediation.act import Act, State
from wenming_cli.store.ledgers.writer import open_for_writing

SPACE = """\
城市: 某市
体系: [national-prefecture-2018]
轮次:
  - 编号: 2026Q4
点位名录:
  - {名称: 东辽河公园, 片区: 一片}
"""


class Done(NamedTuple):
    """How a command ended."""

    returncode: int
    stdout: str
    stderr: str


def wenming(*arguments: str, folder: Path) -> Done:
    """Run a command and read what it says."""
    done = run(*arguments, folder=folder)
    return Done(done.returncode, done.stdout.decode(), done.stderr.decode())


@pytest.fixture
def space(tmp_path: Path) -> Path:
    """Make a workspace with five closed issues and one under way."""
    (tmp_path / "wenming.yaml").write_text(SPACE, encoding="utf-8")
    header = Header(
        *("national-prefecture-2018", "f", "市民政局", "2026Q4"),
        *("2026-10-09T09:00:00+08:00", "0"),
    )
    states = [State.CLOSED] * 5 + [State.UNDERWAY]
    steps = [
        step(act)._replace(issue=number)
        for number, state in enumerate(states, 1)
        for act in WAY[state]
    ]
    with open_for_writing(tmp_path / "台账" / "2026Q4" / "市民政局.jsonl", header) as writer:
        for each in steps:
            writer.append(each)
    return tmp_path


def test_a_draw_is_recorded_looked_at_and_told(space: Path) -> None:
    """The same seed draws the same; one held, one came back and is counted."""
    assert "这一轮还没有抽过" in wenming("lookback", folder=space).stdout
    drawn = wenming("lookback", "draw", "--count", "2", "--seed", "7", folder=space)
    assert drawn.returncode == 0, drawn.stderr
    ids = re.findall(r"市民政局-\d{3}", drawn.stdout)
    again = wenming("lookback", "draw", "--count", "9", "--seed", "7", folder=space)
    rest = re.findall(r"市民政局-\d{3}", again.stdout)
    assert len(ids) + len(rest) == len({*ids, *rest}) == 5
    none = wenming("lookback", "draw", "--count", "1", folder=space)
    assert "已销号的5件都抽中了，还没有看完" in none.stderr
    note = ("--by", "督查组", "--note", "看过了")
    assert wenming("lookback", "held", ids[0], *note, folder=space).returncode == 0
    back = wenming("lookback", "rebound", ids[1][-1], "--unit", "民政局", *note, folder=space)
    assert "现在反弹（第1次反弹）" in back.stdout, back.stderr
    told = wenming("lookback", folder=space).stdout
    assert "第2批" in told
    assert "抽2件，已看2件，保持1件，反弹1件，反弹率50.00%。" in told


def test_what_is_not_closed_cannot_be_looked_back_at(space: Path) -> None:
    """Nothing is recorded, and it says what may be done instead."""
    note = ("--by", "督查组", "--note", "看过了")
    ledger = space / "台账" / "2026Q4" / "市民政局.jsonl"
    before = ledger.read_bytes()
    refused = wenming("lookback", "held", "市民政局-1", "市民政局-6", *note, folder=space)
    assert refused.returncode == 2
    assert "市民政局-006：现在是“整改中”，不能回头看" in refused.stderr
    assert ledger.read_bytes() == before


@pytest.mark.parametrize("name", ["没有/检查表.docx", "夹.md", "检查表.pdf"])
def test_a_form_that_has_no_place_is_refused_before_the_draw(space: Path, name: str) -> None:
    """A draw is recorded for good; one without its form would be drawn a second time."""
    (space / "夹.md").mkdir()
    refused = wenming("lookback", "draw", "--count", "2", "-o", name, folder=space)
    assert refused.returncode == 2
    assert not (space / "台账/2026Q4/全市.jsonl").exists()


MISTAKES = {
    "a seed no ledger keeps": (f"lookback draw --count 1 --seed {'9' * 19}", "--seed"),
    "nothing to draw": ("lookback draw --count 2 --since 2027-01-01", "没有已销号的问题可抽"),
    "how many": ("lookback draw", "要写明抽多少"),
    "no such id": ("lookback held 某问题 --by 甲 --note 乙", "“某问题”不是问题编号"),
    "whose": ("lookback held 3 --by 甲 --note 乙", "“3”没有写是哪个单位的"),
    "no day": ("lookback draw --count 1 --since 月底", "--since后面的“月底”不是日期"),
    "no week": ("brief --week 下个月", "--week后面的“下个月”不是一周"),
    "a week to come": ("brief --week 2099-W01", "这一周还没有到"),
    "no such format": ("brief -o 周报.pdf", "不认识后缀“.pdf”"),
    "nobody": ("duty --leader 某某", "没有“某某”包保的"),
}


@pytest.mark.parametrize(("typed", "said"), MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_is_told_with_its_remedy(space: Path, typed: str, said: str) -> None:
    """Exit code 2, in Chinese, with what to type instead."""
    done = wenming(*typed.split(), folder=space)
    assert done.returncode == 2
    assert said in done.stderr
    assert "建议：" in done.stderr


def test_what_nobody_holds_fails_a_strict_look(space: Path) -> None:
    """Exit 3 until somebody does; the day-to-day look exits 0."""
    assert wenming("duty", folder=space).returncode == 0
    half = f"{SPACE}包保:\n  - {{片区: 一片, 包保单位: 市民政局}}\n"
    (space / "wenming.yaml").write_text(half, encoding="utf-8")
    strict = wenming("duty", "--strict", folder=space)
    assert (strict.returncode, strict.stderr) == (3, "1处没有包保到位\n")
    held = f"{SPACE}包保:\n  - {{片区: 一片, 市级包保领导: 甲, 包保单位: 市民政局}}\n"
    (space / "wenming.yaml").write_text(held, encoding="utf-8")
    done = wenming("duty", "--strict", folder=space)
    assert done.returncode == 0, done.stdout
    assert "东辽河公园" in done.stdout


def test_the_page_is_not_written_over_its_own_table(space: Path) -> None:
    """Not even with --force: what people wrote there would be gone."""
    table = space / "包保.csv"
    table.write_text("片区,市级包保领导,包保单位\n一片,甲,市民政局\n", encoding="utf-8")
    (space / "wenming.yaml").write_text(f"{SPACE}包保表: 包保.csv\n", encoding="utf-8")
    before = table.read_bytes()
    refused = wenming("duty", "-o", "包保.csv", "--force", folder=space)
    assert (refused.returncode, table.read_bytes()) == (2, before)
    assert "是wenming.yaml里的包保表" in refused.stderr


def test_a_form_that_may_be_filled_in_is_kept(space: Path) -> None:
    """A list of a draw is taken to the places and written on; nothing is drawn over it."""
    (space / "检查表.csv").write_text("看过，保持", encoding="utf-8")
    refused = wenming("lookback", "draw", "--count", "1", "-o", "检查表.csv", folder=space)
    assert refused.returncode == 2
    assert not (space / "台账/2026Q4/全市.jsonl").exists()


def test_where_nothing_is_to_be_held_nothing_is_held(tmp_path: Path) -> None:
    """Exit 4: a gate over nothing is not met."""
    space = SPACE.partition("点位名录")[0]
    (tmp_path / "wenming.yaml").write_text(space, encoding="utf-8")
    done = wenming("duty", "--strict", folder=tmp_path)
    assert done.returncode == 4
    assert "都有人包保" not in done.stdout
    assert "判断不了" in done.stderr
    assert wenming("duty", folder=tmp_path).returncode == 0


def test_a_problem_that_is_none_opens_no_gate(space: Path) -> None:
    """A round where nothing is answered and all that was found was dismissed: not to be judged."""
    path = space / "台账" / "2026Q4" / "市民政局.jsonl"
    path.unlink()
    opened = ("--unit", "市民政局", "--by", "督查组", "--text", "误记")
    wenming("track", "open", *opened, folder=space)
    assert wenming("today", "--strict", folder=space).returncode == 3
    wenming("track", "dismiss", "市民政局-1", "--by", "创城办", "--note", "误记", folder=space)
    assert wenming("today", "--strict", folder=space).returncode == 4


def test_a_duty_of_nobody_or_nothing_is_told_by_check(space: Path) -> None:
    """With its line."""
    (space / "wenming.yaml").write_text(
        f"{SPACE}包保:\n  - 片区: 一片\n  - 包保单位: 市民政局\n", encoding="utf-8"
    )
    done = wenming("check", folder=space)
    assert done.returncode == 2
    assert "wenming.yaml:8:5: W108" in done.stdout
    assert "wenming.yaml:9:5: W109" in done.stdout


def test_the_weekly_says_which_steps_it_leaves_out(space: Path) -> None:
    """On the page, and with its reason beside it, as every other page does."""
    path = space / "台账" / "2026Q4" / "市民政局.jsonl"
    header = Header(
        *("national-prefecture-2018", "f", "市民政局", "2026Q4"),
        *("2026-10-09T09:00:00+08:00", "0"),
    )
    with open_for_writing(path, header) as writer:
        writer.append(step(Act.OPEN)._replace(issue=1))
    done = wenming("brief", "--week", "2026-10-09", folder=space)
    assert "有1步记录和前面的合不上，没有算。" in done.stdout
    assert "L101 市民政局-001的“登记”" in done.stderr


@pytest.mark.parametrize("suffix", [".docx", ".md", ".csv"])
def test_pages_are_written_by_suffix(space: Path, suffix: str) -> None:
    """The weekly, the form of a draw, the table of duties."""
    commands = (
        f"brief --week 2026-10-09 -o 周报{suffix}",
        f"lookback draw --count 2 -o 检查表{suffix}",
        f"lookback -o 情况{suffix}",
        f"duty -o 包保{suffix}",
    )
    for typed in commands:
        done = wenming(*typed.split(), folder=space)
        assert done.returncode == 0, done.stderr
        assert (space / typed.split()[-1]).stat().st_size > 200
    assert wenming("brief", "-o", "周报.docx", folder=space).returncode in {0, 2}


def test_the_weekly_is_a_text_one_can_read(space: Path) -> None:
    """All four parts, and figures that add up."""
    wenming("brief", "--week", "2026-10-09", "-o", "周报.md", folder=space)
    text = (space / "周报.md").read_text(encoding="utf-8")
    assert text.startswith("# 某市创建工作整改周报（2026年第41周）\n")
    assert "2026年10月5日至10月11日，新发现问题6个，涉及点位1处，上周遗留0个。" in text
    assert "本周整改销号5个，还有1个没有销号，其中逾期0个。累计整改率83.33%。" in text
    assert "| 1 | 市民政局 | 0 | 6 | 5 | 83.33% | — | 0 | 1 |" in text
