"""Planning, and answering anew after a closing, on a real terminal: keys, Esc, Chinese."""

import os
import re
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.cli.test_track import PROOF, docket, issue, made, room, verified

from wenming_cli.store.ledgers import reading as ledger

pexpect = pytest.importorskip("pexpect")
if not hasattr(pexpect, "spawn"):
    pytest.skip("no terminals here", allow_module_level=True)

__all__ = ["made", "room"]
MEASURE = "Enter跳过）：$"


class Window:
    """A terminal with a command in it."""

    def __init__(self, room: Path, arguments: tuple[str, ...]) -> None:
        """Start it, 80 columns wide."""
        self.child = pexpect.spawn(
            sys.executable,
            ["-m", "wenming_cli", *arguments],
            cwd=room,
            env={**os.environ, "TERM": "xterm"},
            encoding="utf-8",
            dimensions=(24, 80),
            timeout=20,
        )
        self.child.delaybeforesend = None

    def sees(self, said: str) -> str:
        """Wait for words; return everything seen since the last time."""
        raw, seen = "", ""
        deadline = time.monotonic() + 20
        while not re.search(said, seen.rstrip(), re.MULTILINE):
            assert time.monotonic() < deadline, f"“{said}”没有出现：{seen[-600:]}"
            try:
                raw += self.child.read_nonblocking(4096, 0.2)
            except pexpect.TIMEOUT:
                continue
            except pexpect.EOF:
                assert re.search(said, seen), f"“{said}”没有出现：{seen[-600:]}"
                break
            seen = re.sub(r"\x1b\[[?\d;]*[A-Za-z]|\r", "", raw)
        return seen

    def types(self, *keys: str) -> None:
        """Type keys at once."""
        self.child.send("".join(keys))

    def ends(self) -> int | None:
        """Wait for the end; return the exit code."""
        self.child.expect(pexpect.EOF)
        self.child.close()
        return self.child.exitstatus  # type: ignore[no-any-return]


@pytest.fixture
def start(room: Path) -> Iterator[Callable[..., Window]]:
    """Open windows in the workspace; close them in the end."""
    windows: list[Window] = []

    def opened(*arguments: str) -> Window:
        windows.append(Window(room, arguments))
        return windows[-1]

    yield opened
    for window in windows:
        window.child.close(force=True)


def test_planning_by_keys(start: Any, room: Path) -> None:
    """One key skips and goes back, Esc drops what was begun, a measure is typed in Chinese."""
    window = start("plan", "--unit", "市教育局")
    window.sees("谁来定.*：$")
    window.types("联络员\r")
    seen = window.sees(MEASURE)
    assert "b上一条 s跳过 g跳转 /查找 h帮助 q退出" in seen
    window.types("s")
    assert "7.1.2" in window.sees(MEASURE)
    window.types("b")
    assert "7.2.1" in window.sees(MEASURE)
    window.types("更换\r")
    window.sees("整改类型.*：$")
    window.types("\x1b")
    assert "可以重新写" in window.sees(MEASURE)
    window.types("更换公示栏\r")
    assert "b上一问 s跳过这一条 h帮助 q退出 Esc重写这一条" in window.sees("整改类型.*：$")
    window.types("1", "+3\r", "\r", "\r", "\r", "德育科\r", "\r")
    assert "已保存 市教育局-001" in window.sees(MEASURE)
    window.types("g")
    window.sees("不跳）：$")
    window.types("5.1.1\r")
    assert "普法" in window.sees(MEASURE)
    window.types("q")
    assert "这次定了1项，还有10项没有定" in window.sees("没有定")
    assert window.ends() == 0
    found = issue(room)
    assert found.plan
    assert (found.plan.measure, found.plan.post) == ("更换公示栏", "德育科")
    assert found.steps[0].by == "联络员"


def test_what_is_confirmed_is_on_disk_before_the_next_screen(start: Any, room: Path) -> None:
    """Ctrl-C on the next gap takes nothing back."""
    window = start("plan", "--unit", "市教育局", "--by", "联络员")
    window.sees(MEASURE)
    window.types("更换公示栏\r", *["\r"] * 7)
    window.sees("第2/11条")
    assert len(docket(room).entries) == 1
    window.types("\x03")
    assert window.ends() == 130
    assert len(docket(room).entries) == 1


def test_a_closing_asks_for_the_new_answer(start: Any, room: Path) -> None:
    """With the walk's own key; the evidence that was submitted goes with the answer."""
    verified(room)
    window = start("track", "close", "市教育局-1", "--by", "督查组")
    seen = window.sees("3未达标：$")
    assert "销号不改变得分。市教育局的7.2.1填的是部分达标" in seen
    assert "做到了就按1（达标），做到一部分按2，Enter不更新。" in "".join(seen.split("\n"))
    window.types("是\r")
    assert "“是”看不出填什么。做到了按1" in window.sees("3未达标：$")
    window.types("1")
    window.sees(f"已保存 7.2.1 达标\n佐证1份：{PROOF}")
    assert window.ends() == 0
    answer = ledger.read(room / "台账/2026Q4/市教育局.jsonl").answers[-1]
    assert (answer.status, answer.by, len(answer.evidence)) == ("达标", "督查组", 1)


def test_enter_passes_the_new_answer(start: Any, room: Path) -> None:
    """The issue is closed, the answer stays as it was."""
    verified(room)
    before = ledger.read(room / "台账/2026Q4/市教育局.jsonl").answers
    window = start("track", "close", "市教育局-1", "--by", "督查组")
    window.sees("3未达标：$")
    window.types("\r")
    window.sees("没有更新：7.2.1，得分照旧。")
    assert window.ends() == 0
    assert issue(room).state == "已销号"
    assert ledger.read(room / "台账/2026Q4/市教育局.jsonl").answers == before
