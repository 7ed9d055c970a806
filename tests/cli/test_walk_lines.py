"""`wenming assess` a line at a time, in real processes."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from wenming_cli.model.event import Answer
from wenming_cli.model.status import Status
from wenming_cli.store.ledgers import reading as ledger

WENMING = [sys.executable, "-m", "wenming_cli"]
WORKSPACE = (
    "城市: 样例市\n体系: [national-prefecture-2018]\n轮次:\n  - 编号: 2026Q4\n本单位: 全市\n"
)


@pytest.fixture
def room(tmp_path: Path) -> Path:
    """A workspace whose own unit is the whole city."""
    (tmp_path / "wenming.yaml").write_text(WORKSPACE, encoding="utf-8")
    (tmp_path / "台账.txt").write_text("一", encoding="utf-8")
    return tmp_path


def assess(
    room: Path, said: str | bytes, *options: str, code: int = 0
) -> subprocess.CompletedProcess[bytes]:
    """Pipe lines into a walk and return the process, ended as expected."""
    done = subprocess.run(
        [*WENMING, "assess", *options],
        input=said if isinstance(said, bytes) else said.encode(),
        capture_output=True,
        check=False,
        cwd=room,
        timeout=30,
    )
    assert done.returncode == code, done.stderr.decode()
    return done


def answers(room: Path) -> tuple[Answer, ...]:
    """What is on disk."""
    return ledger.read(room / "台账/2026Q4/全市.jsonl").answers


def test_a_script_drives_the_walk(room: Path) -> None:
    """Grades, words, values, notes, evidence and jumps, one a line."""
    lines = "1\n达标\n2 缺一次\ns\n3　没有台账\ng 9.4.2\n97.5 C 路面破损\ne 台账.txt\n95\nq\n"
    done = assess(room, lines, "--by", "综合组")
    given = [(a.requirement, a.status, str(a.value or ""), a.note) for a in answers(room)]
    assert given == [
        ("1.1.1", Status.ACHIEVED, "", ""),
        ("1.1.2", Status.ACHIEVED, "", ""),
        ("1.2.1", Status.PARTIALLY_ACHIEVED, "", "缺一次"),
        ("1.3.1", Status.NOT_ACHIEVED, "", "没有台账"),
        ("9.4.2", Status.NOT_ACHIEVED, "97.5", "路面破损"),
        ("9.4.3", None, "95", ""),
    ]
    assert answers(room)[-1].evidence[0].path == "台账.txt"
    assert {a.by for a in answers(room)} == {"综合组"}
    out = done.stdout.decode()
    assert done.stderr == b""
    assert out.count("已保存 ") == 6
    assert "这次填了6条，共已评6/180" in out
    assert "接下来：" in out


def test_each_question_is_one_line(room: Path) -> None:
    """A question stands whole on its line, with what may be typed."""
    out = assess(room, "1\n2\n").stdout.decode()
    questions = re.findall(r"^\[\d+/180\] .+$", out, re.MULTILINE)
    assert len(questions) == 3
    assert all(q.endswith("［1达标 2部分达标 3未达标］") for q in questions)


def test_the_end_of_input_is_no_failure(room: Path) -> None:
    """Input that ends early, or is empty, leaves what was said."""
    assess(room, "")
    assert answers(room) == ()
    assess(room, "1\n1")
    assert len(answers(room)) == 2


def test_the_next_walk_resumes(room: Path) -> None:
    """It says since when, how much, and from where."""
    assess(room, "1\n1\n")
    out = assess(room, "").stdout.decode()
    assert re.search(r"接着\d+月\d+日\d\d:\d\d的进度，已评2/180，从1\.2\.1开始。", out)


def test_a_pipe_stops_at_the_first_line_that_cannot_be_taken(room: Path) -> None:
    """No later answer slides onto the wrong question; the message says how to go on."""
    done = assess(room, "1\n3\n1\n1\n", "--from", "7.9.1", code=2)
    err = done.stderr.decode()
    (given,) = answers(room)
    assert given.requirement == "7.9.1"
    stopped = re.search(r"--from (\S+)", err)
    assert stopped
    assert err.startswith("第2行：未达标要写说明。")
    assert "停在第2行“3”：这一行没有填上，后面的都没有读，前面填上的都已保存" in err
    assess(room, "3 缺台账\n1\n", "--from", stopped[1])
    assert [a.status for a in answers(room)] == ["达标", "未达标", "达标"]
    assert answers(room)[1].requirement == stopped[1]


@pytest.mark.parametrize("line", ["什么", "g 99", "99.1.1 1", "/ 外星人", "9.4.2 达标"])
def test_whatever_cannot_be_taken_stops_a_pipe(room: Path, line: str) -> None:
    """A jump or a find that leads nowhere too: the next answer would be for another question."""
    done = assess(room, f"1\n{line}\n1\n", code=2)
    assert "停在第2行" in done.stderr.decode()
    assert len(answers(room)) == 1


def test_an_id_may_stand_before_the_answer(room: Path) -> None:
    """Lines with ids need no order."""
    assess(room, "9.4.2 97.5 C 路面破损\n1.1.1 1\n7.10.1：2，缺一次\n")
    assert [a.requirement for a in answers(room)] == ["9.4.2", "1.1.1", "7.10.1"]


def test_lines_behind_the_last_question_are_not_passed_over(room: Path) -> None:
    """A pipe does not go round to the start; what is left of it is told."""
    done = assess(room, "s\n1\n\n1\n", "--from", "12.3.7", code=2) if False else None
    last = re.findall(r"到(\S+)，编号", assess(room, "", "--from", "99", code=2).stderr.decode())[0]
    done = assess(room, "s\n\n1\n", "--from", last, code=2)
    assert "从第3行起没有读" in done.stderr.decode()
    assert answers(room) == ()
    assess(room, "s\nq\n1\n", "--from", last)


def test_a_round_without_answers_has_no_gaps_to_look_at(room: Path) -> None:
    """--only 差距 says that nothing is filled in, not how to change what is."""
    out = assess(room, "", "--only", "差距").stdout.decode()
    assert "已评0/180，还没有填过，看不出差距；先不加--only，逐条填。" in out
    assert "要改已填的" not in out
    assert "填过的都已保存" not in out
    assert "走到最后一条" not in out


@pytest.mark.parametrize(
    ("encoding", "end"), [("utf-8", "\r\n"), ("gbk", "\r\n"), ("utf-8-sig", "\n")]
)
def test_files_from_old_editors_are_read(room: Path, encoding: str, end: str) -> None:
    """GBK, a byte order mark and Windows line ends make no difference."""
    assess(room, end.join(["达标", "未达标 缺少台账", ""]).encode(encoding))
    assert [(a.status, a.note) for a in answers(room)] == [
        (Status.ACHIEVED, ""),
        (Status.NOT_ACHIEVED, "缺少台账"),
    ]


def test_options_choose_the_questions(room: Path) -> None:
    """--from, --only, --role and --unit decide what is asked."""
    out = assess(room, "", "--from", "９．４．２").stdout.decode()
    assert "[118/180] 9.4.2" in out
    assess(room, "1\n")
    assert "[1/180] 1.1.1" in assess(room, "", "--only", "全部").stdout.decode()
    assert "[1/180] 1.1.1" in assess(room, "", "--only", "差距").stdout.decode()
    assert re.search(r"\[1/6\] ", assess(room, "", "--unit", "市教育局").stdout.decode())
    responsible = assess(room, "", "--unit", "市教育局", "--role", "responsible").stdout.decode()
    assert "[1/6] " not in responsible


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--unit", "市教育局局"], "单位名录里没有“市教育局局”"),
        (["--from", "99.1"], "没有编号“99.1”"),
        (["--round", "2020"], "没有轮次“2020”"),
        (["--only", "一半"], "--only"),
    ],
)
def test_options_that_fit_nothing_are_named(room: Path, options: list[str], said: str) -> None:
    """A slip on the command line is told before anything is asked."""
    done = assess(room, "1\n", *options, code=2)
    assert said in done.stderr.decode()
    assert done.stdout == b""


def test_without_a_workspace_it_says_how_to_make_one(tmp_path: Path) -> None:
    """Where nobody can be asked, nothing is made."""
    done = assess(tmp_path, "1\n", code=2)
    assert "wenming init" in done.stderr.decode()
    assert list(tmp_path.iterdir()) == []


def test_a_second_window_is_told(room: Path) -> None:
    """While one walk is open, another one is refused with who and since when."""
    first = subprocess.Popen(
        [*WENMING, "assess", "--by", "王科员"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=room,
    )
    assert first.stdin
    assert first.stdout
    assert first.stdout.readline()
    done = assess(room, "1\n", code=75)
    assert "王科员从" in done.stderr.decode()
    first.communicate(b"1\n", timeout=30)
    assert first.returncode == 0
    assess(room, "1\n")
    assert len(answers(room)) == 2


@pytest.mark.skipif(sys.platform == "win32", reason="ulimit")
def test_a_full_disk_keeps_what_was_confirmed(room: Path) -> None:
    """The answer that could not be saved is repeated so that it can be copied; exit 74."""
    assess(room, "")
    lines = "".join(f"3 缺少第{n}份台账\n" for n in range(20))
    done = subprocess.run(
        ["sh", "-c", 'ulimit -f 2; exec "$@"', "sh", *WENMING, "assess"],
        input=lines.encode(),
        capture_output=True,
        check=False,
        cwd=room,
        timeout=30,
    )
    kept = answers(room)
    err = done.stderr.decode()
    assert done.returncode == 74
    assert 0 < len(kept) < 20
    assert f"说明：缺少第{len(kept)}份台账" in err
    assert done.stdout.decode().count("已保存 ") == len(kept)


def test_lines_need_no_screen_library(room: Path) -> None:
    """A pipe does not load prompt_toolkit, nor rich's console."""
    done = subprocess.run(
        [sys.executable, "-X", "importtime", *WENMING[1:], "assess"],
        input=b"1\nr\nq\n",
        capture_output=True,
        check=True,
        cwd=room,
        timeout=30,
    )
    modules = set(re.findall(r"\| +([\w.]+)$", done.stderr.decode(), re.MULTILINE))
    assert "wenming_cli.cli.walk.line_mode" in modules
    assert modules.isdisjoint({"prompt_toolkit", "rich.console", "asyncio"})
