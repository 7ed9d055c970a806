"""Real refusals: system calls that strace makes fail, files of a limited size, full disks.

What a machine does not have is left out with a sentence.
"""

import random
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Sequence
from itertools import count
from pathlib import Path

from tests.killed_walk import LEDGER, WORKSPACE, Given
from tests.torture import full_disk
from tests.torture.bout import Bout
from tests.torture.commands import wenming
from tests.torture.full_disk import script
from tests.torture.judged import compared, held
from wenming_cli.model.requirement import Requirement
from wenming_cli.store.editions.finding import locate
from wenming_cli.store.editions.loading import load

CALLS = ("openat", "write", "fsync", "rename", "mkdir", "ftruncate", "flock", "unlink", "close")
CODES = ("EIO", "ENOSPC", "EACCES", "EROFS", "EMFILE", "EDQUOT")
ANSWERS = 4
REFUSED = {74, 2, 0}
"""Exit codes of a refusal; 0 where it only struck what tidies up."""


def run(bout: Bout) -> None:
    """Take turns between the ways of failing."""
    course = [
        each
        for each in load(locate("national-prefecture-2018", Path())).requirements.values()
        if not each.numeric
    ]
    ways = [_limited]
    ways += [_traced, _killed_inside] if _can_trace(bout) else []
    ways += [full_disk.filled] if full_disk.can_mount(bout) else []
    for dice in bout.rounds():
        (bout.room / "wenming.yaml").write_text(WORKSPACE, encoding="utf-8")
        way = ways[bout.figures.trials % len(ways)]
        with bout.watched(way.__name__, 120):
            way(bout, dice, course)


def _can_trace(bout: Bout) -> bool:
    if (
        shutil.which("strace")
        and not subprocess.run(
            ["strace", "-o", "/dev/null", "-e", "inject=fsync:error=EIO", "true"],
            capture_output=True,
            check=False,
        ).returncode
    ):
        return True
    bout.leave_out("strace不在或不能用，单个系统调用的故障只在进程内试")
    return False


def _judge(
    bout: Bout, done: "subprocess.CompletedProcess[str]", expected: list[Given], told: str
) -> None:
    """Compare what was said to be saved with what is there, and go on."""
    if "Traceback" in done.stderr:
        bout.traceback(f"{told} {done.stderr[-600:]}")
    sure = len(re.findall(r"^已保存 ", done.stdout, re.MULTILINE))
    found = held(bout, bout.room / LEDGER, told)
    compared(bout, found, expected, sure, told)
    if done.returncode not in {*REFUSED, 75}:
        bout.wrong(f"{told} 退出码{done.returncode} {done.stderr[-300:]}")
    if done.returncode == 0 and len(found) < len(expected):
        bout.wrong(f"{told} 退出码0，只存了{len(found)}条")
    again = wenming(bout.room, "answer", expected[-1][0], "达标")
    if again.returncode:
        bout.wrong(f"{told} 之后不能接着评：{again.stderr[-300:]}")


def _traced(bout: Bout, dice: random.Random, course: Sequence[Requirement]) -> None:
    """Let one call on the ledger's files fail, the first, second, third …, until none is left."""
    call, code = dice.choice(CALLS), dice.choice(CODES)
    also = dice.choice(("", "+"))
    first = dice.randrange(len(course) - ANSWERS)
    lines, expected = script(course, first, ANSWERS)
    folder = (bout.room / LEDGER).parent
    names = (f".{LEDGER.name}.lock", f".{LEDGER.name}.new", LEDGER.name)
    paths = [folder.parent, folder, *(folder / name for name in names)]
    watched = [part for path in paths for part in ("-P", str(path))]
    for number in count(1):
        shutil.rmtree(folder.parent, ignore_errors=True)
        log = bout.room / "strace.txt"
        inject = f"inject={call}:error={code}:when={number}{also}"
        tracer = ["strace", "-f", "-qq", "-o", str(log), *watched, "-e", f"trace={call}"]
        bout.figures.faults += 1
        done = wenming(
            bout.room,
            *("assess", "--only", "全部", "--plain"),
            typed=lines,
            before=[*tracer, "-e", inject],
        )
        _judge(bout, done, expected, f"strace {inject}")
        if "(INJECTED)" not in log.read_text(encoding="utf-8") or number > 40:
            return


def _killed_inside(bout: Bout, dice: random.Random, course: Sequence[Requirement]) -> None:
    """Kill within a system call, at the moment it is made."""
    number = dice.randint(1, 40)
    first = dice.randrange(len(course) - ANSWERS)
    lines, expected = script(course, first, ANSWERS)
    folder = (bout.room / LEDGER).parent
    watched = [part for path in (folder, folder / LEDGER.name) for part in ("-P", str(path))]
    calls = "write,fsync,rename,openat,flock,ftruncate"
    tracer = ["strace", "-f", "-qq", "-o", "/dev/null", *watched, "-e", f"trace={calls}"]
    inject = f"inject={calls}:signal=SIGKILL:when={number}"
    bout.figures.faults += 1
    done = wenming(
        bout.room,
        *("assess", "--only", "全部", "--plain"),
        typed=lines,
        before=[*tracer, "-e", inject],
    )
    told = f"strace {inject}"
    if done.returncode in {-signal.SIGKILL, 137}:
        done.returncode = 74
    _judge(bout, done, expected, told)


def _limited(bout: Bout, dice: random.Random, course: Sequence[Requirement]) -> None:
    """Limit how long a file may grow: a short write, then none."""
    if sys.platform == "win32":
        return
    blocks = dice.randint(1, 4)
    lines, expected = script(course, 0, 30)
    bout.figures.faults += 1
    limit = ["bash", "-c", f'ulimit -f {blocks}; exec "$@"', "-"]
    done = wenming(
        bout.room,
        *("assess", "--only", "全部", "--plain"),
        typed=lines,
        before=limit,
    )
    _judge(bout, done, expected, f"ulimit -f {blocks}")
