"""A disk that fills up in the middle of a walk, and has room again."""

import os
import random
import re
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

from tests.killed_walk import LEDGER, Given
from tests.torture.bout import Bout
from tests.torture.commands import PROGRAM
from tests.torture.judged import compared, held
from wenming_cli.model.requirement import Requirement
from wenming_cli.model.status import Status

FULL = """
mount -t tmpfs -o size=$1k none "$PWD" && cd "$PWD" || exit 99
cat > wenming.yaml < "$2"
shift 2
"$@" < "$IN" > "$OUT/out" 2> "$OUT/err"; echo $? > "$OUT/code"
cp -r 台账 "$OUT/full" 2> "$OUT/cp"
mount -o remount,size=4m "$PWD"
"$@" < "$AGAIN" > "$OUT/out2" 2> "$OUT/err2"; echo $? > "$OUT/code2"
cp -r 台账 "$OUT/then"
"""


def script(course: Sequence[Requirement], first: int, many: int) -> tuple[str, list[Given]]:
    """Return lines for a walk in a pipe, and what they are to become."""
    part = course[first : first + many]
    lines = [f"{r.id} 3 第{at}条没有台账" for at, r in enumerate(part)]
    told = [(r.id, Status.NOT_ACHIEVED, f"第{at}条没有台账") for at, r in enumerate(part)]
    return "\n".join([*lines, "q", ""]), list(told)


def can_mount(bout: Bout) -> bool:
    """Whether this user may have a small disk of memory; if not, that is told."""
    order = ["unshare", "-rm", "mount", "-t", "tmpfs", "none", "/tmp"]
    if (
        shutil.which("unshare")
        and not subprocess.run(order, capture_output=True, check=False).returncode
    ):
        return True
    bout.leave_out("不能挂载小的内存盘，磁盘写满只用文件大小的上限来试")
    return False


def filled(bout: Bout, dice: random.Random, course: Sequence[Requirement]) -> None:
    """Fill a small disk, look, make room, go on: nothing is lost, no line is glued to another."""
    size = dice.randint(5, 20) * 4
    lines, expected = script(course, 0, 120)
    disk = bout.room / "盘"
    disk.mkdir()
    (bout.room / "in").write_text(lines, encoding="utf-8")
    (bout.room / "again").write_text(f"{course[-1].id} 1\nq\n", encoding="utf-8")
    bout.figures.faults += 1
    done = subprocess.run(
        [
            *("unshare", "-rm", "bash", "-c", FULL, "-", str(size)),
            str(bout.room / "wenming.yaml"),
            *(*PROGRAM, "assess", "--only", "全部", "--plain"),
        ],
        cwd=disk,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=60,
        env=_with_places(bout.room),
    )
    told = f"{size}KB的盘"
    if done.returncode:
        bout.wrong(f"{told} {done.returncode} {done.stderr[-300:]}")
        return
    out, err = (_text(bout.room / name) for name in ("out", "err"))
    if "Traceback" in err + _text(bout.room / "err2"):
        bout.traceback(f"{told} {err[-600:]}")
    sure = len(re.findall(r"^已保存 ", out, re.MULTILINE))
    found = held(bout, bout.room / "full" / LEDGER.relative_to("台账"), told)
    compared(bout, found, expected, sure, told)
    if _text(bout.room / "code").strip() != ("0" if sure == len(expected) else "74"):
        bout.wrong(f"{told} 退出码{_text(bout.room / 'code')} {err[-200:]}")
    then = held(bout, bout.room / "then" / LEDGER.relative_to("台账"), f"{told}，腾出空间以后")
    wanted = [*expected[:sure], (course[-1].id, Status.ACHIEVED, "")]
    compared(bout, then, wanted, len(wanted), f"{told}，腾出空间以后 {_text(bout.room / 'err2')}")


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="replace")


def _with_places(room: Path) -> dict[str, str]:
    places = {"IN": str(room / "in"), "AGAIN": str(room / "again"), "OUT": str(room)}
    return {**os.environ, **places}
