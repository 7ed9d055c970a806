"""Try for minutes or hours to make wenming lose an answer; print what came of it.

    python -m tests.torture --minutes 10 --only walks texts --seed 7

Exit code 1: something was lost, made up, not noticed, or ended without a sentence.
"""

import argparse
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.torture.figures import Figures
from tests.torture.parts import PARTS
from tests.torture.table import rendered

MEMORY = Path("/dev/shm")
GRACE = 180
"""Seconds over its time after which a part is taken to hang."""


def main() -> int:
    """Run the parts one after the other; return the exit code."""
    asked = _asked()
    names = [name for name in PARTS if not asked.only or name in asked.only]
    shares = sum(PARTS[name].share for name in names)
    print(f"种子{asked.seed}，{asked.minutes:g}分钟，{len(names)}项", flush=True)
    done: dict[str, Figures] = {}
    for name in names:
        began = time.monotonic()
        seconds = asked.minutes * 60 * PARTS[name].share / shares
        done[name] = _run(name, seconds, asked)
        passed = time.monotonic() - began
        verdict = f"有{done[name].bad}处不对" if done[name].bad else "没有问题"
        print(f"{PARTS[name].title}：{passed:.0f}秒，{verdict}", flush=True)
    print(rendered(done))
    return int(any(figures.bad for figures in done.values()))


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.torture", description=__doc__)
    parser.add_argument("--minutes", type=float, default=10, help="in all, shared by the parts")
    parser.add_argument("--only", nargs="+", choices=PARTS, metavar="NAME", help=", ".join(PARTS))
    parser.add_argument("--keep", help="folder for the files that something went wrong with")
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**6))
    return parser.parse_args()


def _run(name: str, seconds: float, asked: argparse.Namespace) -> Figures:
    order = [sys.executable, "-X", "utf8", "-m", "tests.torture.one"]
    order += [name, str(seconds), str(asked.seed)]
    place = MEMORY if PARTS[name].in_memory and MEMORY.is_dir() else None
    with tempfile.TemporaryDirectory(dir=place, ignore_cleanup_errors=True) as folder:
        env = {
            **os.environ,
            "TMPDIR": folder,
            "WENMING_CACHE": f"{folder}/cache",
            "TORTURE_KEEP": str(Path(asked.keep).resolve()) if asked.keep else "",
        }
        child = subprocess.Popen(
            order,
            stdout=subprocess.PIPE,
            encoding="utf-8",
            errors="replace",
            env=env,
            start_new_session=True,
        )
        try:
            out, _ = child.communicate(timeout=seconds * 1.2 + GRACE)
        except subprocess.TimeoutExpired:
            _end(child)
            return Figures(trials=1, hangs=1, said=[f"{seconds + GRACE:.0f}秒还没有结束"])
    if child.returncode:
        return Figures(trials=1, tracebacks=1, said=[f"进程以{child.returncode}结束，见上面"])
    return Figures.of(json.loads(out.splitlines()[-1]))


def _end(child: subprocess.Popen[str]) -> None:
    """End the part and all it has started."""
    if sys.platform == "win32":
        child.kill()
    else:
        os.killpg(child.pid, signal.SIGKILL)
    child.communicate()


if __name__ == "__main__":
    sys.exit(main())
