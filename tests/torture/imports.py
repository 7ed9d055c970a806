"""Sheets, tables and reports on their way to disk, stopped at any moment."""

import random
import shutil
import signal
import subprocess
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

from tests import filling
from tests.killed_walk import LEDGER, WORKSPACE, Given
from tests.torture.bout import Bout
from tests.torture.commands import PROGRAM, wenming
from tests.torture.judged import compared, held
from wenming_cli.model.fill_in import Column
from wenming_cli.model.status import Status
from wenming_cli.store.editions.checking import check
from wenming_cli.store.editions.finding import locate
from wenming_cli.store.editions.loading import load

SIGNALS = [*[signal.SIGKILL] * 4, signal.SIGINT, signal.SIGTERM, signal.SIGHUP]
LAST = 0.25
"""Seconds after the first sign of saving within which it is stopped."""


def run(bout: Bout) -> None:
    """Make the files once, then stop what takes them in or writes them."""
    kept = bout.prepared()
    (kept / "wenming.yaml").write_text(WORKSPACE, encoding="utf-8")
    expected = _filled(kept)
    wenming(kept, "export-edition", "minors-2016", "-o", "表.csv")
    ways = (_sheet, _sheet, _edition, _report)
    for dice in bout.rounds():
        for file in kept.iterdir():
            shutil.copy(file, bout.room)
        way = ways[bout.figures.trials % len(ways)]
        with bout.watched(way.__name__, 120):
            way(bout, dice, expected)


def _filled(kept: Path) -> list[Given]:
    """Make a workbook in which every requirement is answered."""
    wenming(kept, "sheet", "--unit", "全市", "-o", "全市.xlsx")
    ids = list(load(locate("national-prefecture-2018", kept)).requirements)
    said: dict[str, dict[Column, filling.Value]] = {
        id_: {Column.STATUS: "未达标", Column.NOTE: f"第{id_}条"} for id_ in ids
    }
    filling.fill(kept / "全市.xlsx", said)
    return [(id_, Status.NOT_ACHIEVED, f"第{id_}条") for id_ in ids]


def _stopped(
    bout: Bout, dice: random.Random, begun: Callable[[], bool], *arguments: str
) -> tuple[signal.Signals, int, str]:
    """Run a command and stop it, before or after it has begun to save."""
    number = dice.choice(SIGNALS)
    child = subprocess.Popen(
        [*PROGRAM, *arguments],
        cwd=bout.room,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )
    bout.figures.faults += 1
    until = time.monotonic() + (30 if dice.random() < 0.8 else dice.uniform(0, 1))
    while child.poll() is None and time.monotonic() < until and not begun():
        time.sleep(0.002)
    time.sleep(dice.uniform(0, LAST))
    child.send_signal(number)
    out, err = child.communicate(timeout=60)
    early = "KeyboardInterrupt" in err and "wenming_cli" not in err
    if "Traceback" in err and not early:
        bout.traceback(f"{arguments[:2]} {number!r} {err[-600:]}")
    if child.returncode not in {0, -number, 128 + number} and not early:
        bout.wrong(f"{arguments[:2]} {number!r} 退出码{child.returncode} {err[-300:]}")
    return number, child.returncode, out


def _sheet(bout: Bout, dice: random.Random, expected: list[Given]) -> None:
    """What is recorded is a beginning of the sheet; a second import adds the rest once."""
    for _ in range(dice.randint(1, 3)):
        order = ("sheet", "import", "全市.xlsx", "--yes")
        ledger = bout.room / LEDGER
        size = ledger.stat().st_size if ledger.exists() else 0
        number, _, out = _stopped(
            bout,
            dice,
            lambda: ledger.exists() and ledger.stat().st_size > size,  # ruff: ignore[function-uses-loop-variable] - used at once
            *order,
        )
        sure = len(expected) if "已记入" in out else 0
        found = held(bout, ledger, number)
        compared(bout, found, expected, max(sure, _whole(size, ledger)), f"收表 {number!r}")
    done = wenming(bout.room, "sheet", "import", "全市.xlsx", "--yes")
    assert done.returncode == 0, done.stderr[-300:]
    compared(bout, held(bout, ledger, "再收"), expected, len(expected), "再收一次")


def _whole(size: int, ledger: Path) -> int:
    """Return how many answers stood in the first bytes of a ledger."""
    return max(0, ledger.read_bytes()[:size].count(b"\n") - 1) if size else 0


def _edition(bout: Bout, dice: random.Random, _expected: list[Given]) -> None:
    """The folder is whole or not there, and the same command then succeeds or says it is there."""
    order = ("import", "表.csv", "-o", "新")
    folder = bout.room / "新"
    number, _, _ = _stopped(bout, dice, lambda: any(bout.room.glob(".新.*")), *order)
    bout.figures.damaged += 1
    if folder.exists():
        assert not check(folder).problems, f"{number!r} 留下了半个体系"
    else:
        assert wenming(bout.room, *order).returncode == 0
    assert wenming(bout.room, "check", "新").returncode == 0


def _report(bout: Bout, dice: random.Random, _expected: list[Given]) -> None:
    """The file under the final name is the old one or a whole new one."""
    page = bout.room / "报告.xlsx"
    page.write_bytes(b"old")
    order = ("report", "-o", page.name, "--force")
    number, _, _ = _stopped(bout, dice, lambda: any(bout.room.glob(".报告*")), *order)
    bout.figures.damaged += 1
    if page.read_bytes() != b"old":
        with zipfile.ZipFile(page) as package:
            assert package.testzip() is None, f"{number!r} 留下了半个文件"
