"""Whole processes against their floors, in one run: ratios, because machines are noisy.

Run with the Python that has wenming installed: `python benchmarks/start.py [RUNS]`. Bytecode is
written first, as an installer does; every pair is run in turn, and the median of the pair ratios
of CPU time is what counts.
"""

import compileall
import os
import resource
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

FLOOR = ["-c", "import typer, rich, pydantic, yaml"]
NOTHING = ["-c", "pass"]
WENMING = [str(Path(sys.executable).parent / "wenming")]


def cpu_seconds(arguments: list[str], environment: dict[str, str]) -> float:
    """Return user and system time of one Python process; it must not fail."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(
        [sys.executable, *arguments],
        check=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=environment,
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def full_ledger(folder: Path) -> Path:
    """Write a ledger with an answer to each of the 180 requirements."""
    from wenming_cli.model.event import Answer, Header
    from wenming_cli.model.status import Status
    from wenming_cli.store.editions.finding import shipped
    from wenming_cli.store.editions.loading import load
    from wenming_cli.store.ledgers.writer import open_for_writing

    edition = load(shipped("criteria") / "national-prefecture-2018")
    at = "2026-11-23T14:20:05+08:00"
    path = folder / "全市.jsonl"
    header = Header(edition.id, edition.fingerprint, "全市", "2026Q4", at, "0")
    with open_for_writing(path, header) as writer:
        for requirement in edition.requirements.values():
            measure = requirement.measure
            numeric = measure is not None and measure.numeric
            value = measure.full_line if measure is not None and numeric else None
            status = None if numeric else Status.PARTIALLY_ACHIEVED
            note = "缺一次集中学习，正在补"
            writer.append(Answer(requirement.id, requirement.fingerprint, at, status, value, note))
    return path


def main() -> None:
    """Print one line a command: its median CPU time, its floor's, and the ratio."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    import wenming_cli

    compileall.compile_dir(str(Path(wenming_cli.__file__).parent), quiet=2)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        environment = {**os.environ, "WENMING_CACHE": str(folder / "cache")}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        os.environ["WENMING_CACHE"] = environment["WENMING_CACHE"]
        ledger = str(full_ledger(folder))
        cases = [
            ("wenming --version", [*WENMING, "--version"], NOTHING, "python -c pass"),
            ("wenming --help", [*WENMING, "--help"], FLOOR, "import floor"),
            ("wenming score 台账（180条）", [*WENMING, "score", ledger], FLOOR, "import floor"),
            (
                "wenming score --format json",
                [*WENMING, "score", ledger, "--format", "json"],
                FLOOR,
                "import floor",
            ),
            (
                "wenming check（全国体系）",
                [*WENMING, "check", str(_national())],
                FLOOR,
                "import floor",
            ),
            ("wenming report 台账（180条）", [*WENMING, "report", ledger], FLOOR, "import floor"),
        ]
        print(f"{runs}次，中位数；import floor = python {' '.join(FLOOR)}")
        for title, command, floor, floor_name in cases:
            cpu_seconds(command, environment)
            pairs = [
                (cpu_seconds(command, environment), cpu_seconds(floor, environment))
                for _ in range(runs)
            ]
            mine = statistics.median(a for a, _ in pairs)
            theirs = statistics.median(b for _, b in pairs)
            ratio = statistics.median(a / b for a, b in pairs)
            floor_told = f"{floor_name} {theirs * 1000:4.0f} ms"
            print(f"{title:<30} {mine * 1000:6.0f} ms  {floor_told}  {ratio:.2f}×")


def _national() -> Path:
    from wenming_cli.store.editions.finding import shipped

    return shipped("criteria") / "national-prefecture-2018"


if __name__ == "__main__":
    main()
