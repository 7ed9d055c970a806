"""A walk in a real terminal, stopped from outside, and what its ledger must hold then."""

import os
import re
import signal
import sys
import time
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

import pexpect  # type: ignore[import-untyped]

from wenming_cli.model.event import Answer
from wenming_cli.model.requirement import Requirement
from wenming_cli.model.status import Status

BURST = 25
"""Answers typed ahead in one session; the process dies somewhere among them."""

LONGEST = 0.12
"""Seconds that a session lives after its first question, at most."""

WORKSPACE = (
    "城市: 样例市\n体系: [national-prefecture-2018]\n轮次:\n  - 编号: 2026Q4\n本单位: 全市\n"
)
LEDGER = Path("台账/2026Q4/全市.jsonl")

Given = tuple[str, Status | None, str]


class Stopped(NamedTuple):
    """All a walk had shown, and how it ended: an exit code, or minus the signal that killed it."""

    shown: str
    code: int

    @property
    def confirmed(self) -> list[str]:
        """The requirements whose answers were said to be saved."""
        return re.findall(r"已保存 (\S+) ", self.shown)


def typed(session: int, requirements: Iterable[Requirement]) -> tuple[str, list[Given]]:
    """Return keys for a burst of answers, and what they are to become."""
    keys = ""
    expected: list[Given] = []
    for at, requirement in enumerate(requirements):
        note = f"第{session}次第{at}条"
        if requirement.numeric:
            keys += "s"
        elif at % 3 == 0:
            keys += f"2{note}\r\r"
            expected.append((requirement.id, Status.PARTIALLY_ACHIEVED, note))
        elif at % 3 == 1:
            keys += f"3{note}\r"
            expected.append((requirement.id, Status.NOT_ACHIEVED, note))
        else:
            keys += "1\r"
            expected.append((requirement.id, Status.ACHIEVED, ""))
    return keys, expected


def stopped(
    room: Path,
    start: str,
    keys: str,
    after: float,
    how: int | str = signal.SIGKILL,
    seen: int = 0,
) -> Stopped:
    """Type into a walk, stop it a moment after its first question, wait for its end.

    Args:
        room: The workspace.
        start: The requirement to begin with.
        keys: What is typed at the first question; empty: it is not waited for.
        after: Seconds until it is stopped.
        how: A signal; `close` shuts the terminal; anything else is typed.
        seen: Answers that must have been confirmed before; `after` is counted from then.
    """
    child = pexpect.spawn(
        sys.executable,
        ["-m", "wenming_cli", "assess", "--only", "全部", "--from", start],
        cwd=room,
        env={**os.environ, "TERM": "xterm"},
        encoding="utf-8",
        codec_errors="replace",
        dimensions=(24, 80),
        timeout=30,
    )
    child.delaybeforesend = None
    try:
        if keys:
            child.expect("未达标.*：")
            child.send(keys)
        head = ""
        for _ in range(seen):
            child.expect(r"已保存 \S+ ")
            head += child.before + child.after
        child.expect([pexpect.TIMEOUT, pexpect.EOF], timeout=after)
        shown = child.before or ""
        if how == "close":
            _hung_up(child)
        else:
            _told(child, how)
            child.expect(pexpect.EOF)
            last = child.before or ""
            shown = shown if len(shown) > len(last) else last
            child.close()
    finally:
        child.close(force=True)
    return Stopped(head + shown, -(child.signalstatus or 0) or child.exitstatus or 0)


def _told(child: "pexpect.spawn[str]", how: int | str) -> None:
    with suppress(OSError):  # it had ended before
        child.kill(how) if isinstance(how, int) else child.send(how)


def _hung_up(child: "pexpect.spawn[str]") -> None:
    """Shut the terminal and wait for the walk to notice."""
    child.ptyproc.fileobj.close()
    until = time.monotonic() + 30
    while child.isalive():
        if time.monotonic() > until:
            raise pexpect.TIMEOUT("关掉终端以后没有结束")
        time.sleep(0.005)


def given(answers: Sequence[Answer]) -> list[Given]:
    """Return what is to be compared of answers."""
    return [(a.requirement, a.status, a.note) for a in answers]
