"""The walk on a real terminal: single keys, editing Chinese, typed ahead, and how it ends."""

import os
import re
import signal
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from wenming_cli.model.event import Answer
from wenming_cli.model.status import GapType, Status
from wenming_cli.store.editions.finding import locate
from wenming_cli.store.editions.loading import load
from wenming_cli.store.ledgers import reading as ledger

pexpect = pytest.importorskip("pexpect")
termios = pytest.importorskip("termios")
if not hasattr(pexpect, "spawn"):
    pytest.skip("no terminals here", allow_module_level=True)

WORKSPACE = """\
城市: 样例市
体系: [national-prefecture-2018]
轮次:
  - 编号: 2026Q2
  - 编号: 2026Q4
"""
GRADED = "3未达标：$"
ESC, LEFT, BACKSPACE, CTRL_C, CTRL_D = "\x1b", "\x1b[D", "\x7f", "\x03", "\x04"

Start = Callable[..., Any]


@pytest.fixture
def room(tmp_path: Path) -> Path:
    """A workspace without an own unit, and files to show."""
    (tmp_path / "wenming.yaml").write_text(WORKSPACE, encoding="utf-8")
    (tmp_path / "佐证").mkdir()
    (tmp_path / "佐证/台账.txt").write_text("一", encoding="utf-8")
    return tmp_path


class Window:
    """A terminal with a walk in it."""

    def __init__(self, room: Path, options: tuple[str, ...]) -> None:
        """Start it, 80 columns wide."""
        self.child = pexpect.spawn(
            sys.executable,
            ["-m", "wenming_cli", "assess", *options],
            cwd=room,
            env={**os.environ, "TERM": "xterm"},
            encoding="utf-8",
            dimensions=(24, 80),
            timeout=20,
        )
        self.child.delaybeforesend = None
        self.left = ""
        self._raw = ""

    def sees(self, said: str) -> str:
        """Wait for words; what can only be seen of a screen counts, not how it is drawn."""
        seen = ""
        deadline = time.monotonic() + 20
        while not re.search(said, seen.rstrip(), re.MULTILINE):
            assert time.monotonic() < deadline, f"“{said}”没有出现：{seen[-600:]}"
            try:
                self._raw += self.child.read_nonblocking(4096, 0.2)
            except pexpect.TIMEOUT:
                pass
            except pexpect.EOF:
                seen = plain(self._raw)
                assert re.search(said, seen), f"“{said}”没有出现：{seen[-600:]}"
                break
            seen = plain(self._raw)
        self._raw = ""
        return seen

    def types(self, *keys: str) -> None:
        """Type keys at once."""
        self.child.send("".join(keys))

    def ends(self) -> int | None:
        """Wait for the end; return the exit code."""
        self.child.expect(pexpect.EOF)
        self.left = plain(self._raw + self.child.before)
        self.child.close()
        return self.child.exitstatus  # type: ignore[no-any-return]


@pytest.fixture
def start(room: Path) -> Iterator[Start]:
    """Open windows in the workspace; close them in the end."""
    windows: list[Window] = []

    def opened(*options: str) -> Window:
        windows.append(Window(room, options or ("--unit", "全市")))
        return windows[-1]

    yield opened
    for window in windows:
        window.child.close(force=True)


def plain(raw: str) -> str:
    """Take colours and cursor movements out of what a terminal was sent."""
    return re.sub(r"\x1b\[[?\d;]*[A-Za-z]|\r", "", raw)


def answers(room: Path) -> tuple[Answer, ...]:
    """What is on disk."""
    return ledger.read(room / "台账/2026Q4/全市.jsonl").answers


def test_a_walk_by_keys(start: Start, room: Path) -> None:
    """Grades, a value, notes, back, undo and jump, as an officer would go."""
    window = start()
    first = window.sees(GRADED)
    assert "参考版" in first
    assert "新的台账，共180条，从1.1.1开始" in first
    window.types("1")
    window.sees("佐证：路径，Tab补全，Enter跳过（记为缺证）：$")
    window.types("\r")
    window.sees("已保存 1.1.1 达标(.|\n)*1.1.2(.|\n)*未达标：$")
    assert [a.requirement for a in answers(room)] == ["1.1.1"]
    window.types("２")
    window.sees("差在哪里（Enter跳过，Esc取消）：$")
    window.types("缺一次集种", BACKSPACE, "中学系", LEFT, "习", "\x1b[C", BACKSPACE, "\r")
    window.sees("佐证：")
    window.types("佐", "\t", "\t", "\r")
    window.sees("已附1份")
    window.types("\r")
    window.sees("已保存 1.1.2 部分达标(.|\n)*未达标：$")
    assert answers(room)[-1].note == "缺一次集中学习"
    assert [p.path for p in answers(room)[-1].evidence] == ["佐证/台账.txt"]
    window.types("g")
    window.sees("写编号")
    window.types("９。４。２\r")
    window.sees("没有数据按C未达标：$")
    window.types("１０１\r")
    window.sees("不合情理")
    window.types("97.5\r")
    window.sees("97.5%，部分达标。差在哪里")
    window.types("两条路待修\r", "\r")
    window.sees("已保存 9.4.2 97.5%，部分达标")
    window.types("b")
    window.sees("已填：97.5%，部分达标——两条路待修")
    window.types("97\r", "三条路待修\r\r")
    window.sees("已保存 9.4.2 97%")
    window.types("z")
    window.sees("已撤回：9.4.2恢复为部分达标")
    window.types("t")
    window.sees("差距类型")
    window.types("2\r")
    window.sees("已保存。(.|\n)*差距类型缺证")
    window.types("q")
    assert window.ends() == 0
    assert "这次填了3条，共已评3/180" in window.left
    assert "停在9.4.2" in window.left
    values = [(str(a.value), a.note, a.gap_type) for a in answers(room)[2:]]
    assert values == [
        ("97.5", "两条路待修", None),
        ("97", "三条路待修", None),
        ("97.5", "两条路待修", None),
        ("97.5", "两条路待修", GapType.UNPROVEN),
    ]


def test_it_resumes_where_it_stopped(start: Start) -> None:
    """A second sitting says since when and goes on with the first open question."""
    window = start()
    window.sees(GRADED)
    window.types("1\r", "1\r", "q")
    assert window.ends() == 0
    again = start()
    seen = again.sees(GRADED)
    assert re.search(r"接着\d+月\d+日\d\d:\d\d的进度，已评2/180，从1\.2\.1开始", seen)
    assert "第3/180条" in seen


def test_words_of_an_input_method_are_understood(start: Start, room: Path) -> None:
    """达标 and 未达标 committed as words need Enter, like a line; full-width keys do not."""
    window = start()
    window.sees(GRADED)
    window.types("达标\r", "\r")
    window.sees("已保存 1.1.1 达标(.|\n)*未达标：$")
    window.types("未达标\r")
    window.sees("必填")
    window.types("没有台账\r")
    window.sees("已保存 1.1.2 未达标(.|\n)*未达标：$")
    window.types("？")
    window.sees("大写B是部分达标(.|\n)*未达标：$")
    window.types("ｂ")
    window.sees("已填：未达标——没有台账(.|\n)*未达标：$")
    window.types("退出\r")
    assert window.ends() == 0
    assert [a.status for a in answers(room)] == [Status.ACHIEVED, Status.NOT_ACHIEVED]


def test_nothing_typed_ahead_is_lost(start: Start, room: Path) -> None:
    """Ninety answers typed at once, before the first question is there, are all recorded."""
    requirements = list(load(locate("national-prefecture-2018", Path())).requirements.values())[:90]
    graded = [r.id for r in requirements if not r.numeric]
    keys = ("s" if r.numeric else f"2第{r.id}条缺一次\r\r" for r in requirements)
    window = start()
    window.types(*keys, "q")
    assert window.ends() == 0
    given = [(a.requirement, a.note) for a in answers(room)]
    assert given == [(id_, f"第{id_}条缺一次") for id_ in graded]


def test_the_terminal_is_never_given_back_between_two_prompts(start: Start, room: Path) -> None:
    """Else the system would echo keys, and take a Ctrl-D or a backspace for itself."""
    window = start()
    window.sees(GRADED)
    modes = set()
    for _ in range(30):
        window.types("2缺一次学错", BACKSPACE, "习\r\r")
        deadline = time.monotonic() + 0.02
        while time.monotonic() < deadline:
            modes.add(termios.tcgetattr(window.child.child_fd)[3] & (termios.ICANON | termios.ECHO))
    window.types("q")
    window.ends()
    assert modes == {0}
    assert {a.note for a in answers(room)} >= {"缺一次学习"}


def test_a_pasted_note_is_one_note(start: Start, room: Path) -> None:
    """Three lines pasted stay three lines of one note, and record nothing by themselves."""
    window = start()
    window.sees(GRADED)
    window.types("3")
    window.sees("必填")
    window.types("\x1b[200~一、缺方案\n二、缺台账\n三、缺照片\x1b[201~")
    window.sees("三、缺照片")
    assert answers(room) == ()
    window.types("\r")
    window.sees("已保存 1.1.1 未达标")
    assert answers(room)[0].note == "一、缺方案\n二、缺台账\n三、缺照片"


def test_esc_takes_back_what_was_begun(start: Start, room: Path) -> None:
    """Esc at a prompt leaves the question unanswered."""
    window = start()
    window.sees(GRADED)
    window.types("3")
    window.sees("必填")
    window.types(ESC)
    window.sees("1.1.1的未达标取消了，没有记下(.|\n)*未达标：$")
    assert answers(room) == ()


@pytest.mark.parametrize(
    ("how", "code"),
    [
        *((CTRL_C, 130), (CTRL_D, 0)),
        *((signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 129)),
    ],
)
def test_every_way_out_keeps_what_was_confirmed(
    start: Start, room: Path, how: str | signal.Signals, code: int
) -> None:
    """A grade whose prompt still stood open is not, and it is named; the lock is free."""
    window = start()
    window.sees(GRADED)
    window.types("1\r", "2")
    window.sees("已保存 1.1.1(.|\n)*差在哪里")
    if how != CTRL_D:  # which is no end of input behind words
        window.types("缺一")
        window.sees("缺一$")
    if isinstance(how, signal.Signals):
        window.child.kill(how)
    else:
        window.types(how)
    assert window.ends() == code
    assert "Traceback" not in window.left
    assert ("已停下，确认过的答案都已保存。" in window.left) == (code == 130)
    assert "1.1.2的部分达标还没有按Enter确认，没有记下。" in window.left
    assert [a.requirement for a in answers(room)] == ["1.1.1"]
    start().sees(GRADED)


def test_an_interrupt_between_two_prompts_is_not_lost(start: Start) -> None:
    """Wherever it strikes in a burst of typed-ahead answers, the walk ends."""
    for shown in ("已保存", "差在哪里", "佐证：", "缺一次", "已保存"):
        window = start("--unit", "全市", "--only", "全部")
        window.sees(GRADED)
        window.child.send("2缺一次\r\r" * 20)
        window.child.expect(shown)
        window.child.kill(signal.SIGINT)
        assert window.ends() == 130


def test_without_a_unit_it_asks(start: Start) -> None:
    """An unknown unit gets the nearest names and the question again."""
    window = start("--round", "2026Q4")
    window.sees("哪个单位在填")
    window.types("教育厅局\r")
    window.sees("单位名录里没有“教育厅局”")
    window.types("市教育局\r")
    assert "市教育局，2026Q4" in window.sees("第1/6条")


def test_without_a_workspace_it_offers_one(room: Path, start: Start) -> None:
    """Key y makes the workspace as `wenming init` would, and the walk begins in it."""
    (room / "wenming.yaml").unlink()
    refused = start("--unit", "全市")
    refused.sees("现在新建一个吗")
    refused.types("n\r")
    assert refused.ends() == 2
    window = start("--unit", "全市")
    window.sees("现在新建一个吗")
    window.types("y\r")
    window.sees("城市")
    window.types("样例市\r")
    window.sees("轮次编号")
    window.types("2026Q4\r")
    window.sees("目标得分率")
    window.types("\r")
    window.sees("第1/180条")
    assert "样例市" in (room / "wenming.yaml").read_text(encoding="utf-8")


def test_a_dumb_terminal_is_asked_by_lines(room: Path) -> None:
    """TERM=dumb, and --plain anywhere, get one line a question and no cursor movement."""
    for env, options in (({"TERM": "dumb"}, []), ({"TERM": "xterm"}, ["--plain"])):
        child = pexpect.spawn(
            sys.executable,
            ["-m", "wenming_cli", "assess", "--unit", "全市", *options],
            cwd=room,
            env={**os.environ, **env},
            encoding="utf-8",
            timeout=20,
        )
        child.expect("> ")
        child.sendline("什么")
        child.expect("看不懂“什么”")
        child.sendline("1")
        child.expect("已保存 ")
        child.sendline("q")
        child.expect(pexpect.EOF)
        assert "\x1b" not in child.before
        child.close()
        assert child.exitstatus == 0
