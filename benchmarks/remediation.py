"""A round with many steps of remediations: every view and format as a whole process.

Run with the Python that has wenming installed: `python benchmarks/remediation.py [EVENTS] [RUNS]`.
Times are CPU seconds of whole processes, medians, beside the import floor; memory is the most that
a process held, for a tenth, a half and all of the steps.
"""

import compileall
import os
import random
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

FLOOR = ["-c", "import typer, rich, pydantic, yaml"]
UNITS = 60
ON = ("--on", "2026-11-23")
AIM = 2.0
"""Seconds that a view may take."""

VIEWS = (
    ("ledger",),
    ("ledger", "--late"),
    ("ledger", "--view", "问题"),
    ("ledger", "--view", "单位"),
    ("ledger", "单位001-3"),
    ("today",),
    ("today", "--format", "json"),
    ("timetable",),
    ("brief", "--week", "2026-10-28"),
    ("duty",),
    ("lookback",),
    ("paper", "督办单", "--unit", "单位001", "--late"),
    *(("ledger", "-o", f"台账{suffix}") for suffix in (".json", ".csv", ".html", ".md", ".docx")),
    ("ledger", "--view", "台账", "-o", "台账.xlsx"),
    ("ledger", "-o", "全部.xlsx"),
)

_CHILD = """
import resource, subprocess, sys
subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)
"""


def measured(arguments: list[str], environment: dict[str, str]) -> tuple[float, float]:
    """Return CPU seconds and megabytes of one Python process; it must not fail."""
    command = [sys.executable, "-c", _CHILD, sys.executable, *arguments]
    told = subprocess.run(command, check=True, capture_output=True, env=environment).stdout
    seconds, megabytes = map(float, told.split())
    return seconds, megabytes


def steps(count: int, rng: random.Random) -> Iterator[object]:
    """Yield the steps of one unit: issues between their opening and their closing."""
    from wenming_cli.model.evidence import Evidence
    from wenming_cli.model.remediation.act import Act
    from wenming_cli.model.remediation.step import Assigned, Opened, Origin, Pace, Planned, Step

    made = issue = 0
    while made < count:
        issue += 1
        found = date(2026, 10, 9) + timedelta(rng.randrange(40))
        due = found + timedelta(rng.randrange(3, 30))
        number = rng.randrange(10_000)
        opened = Opened(
            f"第{number}号点位地面有垃圾", Origin.INSPECTION, found, "9.4.2", "公园南门"
        )
        plan = Planned(f"第{number}号点位增加保洁", Pace.BY_A_DAY, due, "地面无垃圾", post="市容科")
        proof = (Evidence(f"佐证/{number}.jpg", 1234, "a" * 64, "2026-11-01"),)
        course = [
            (Act.OPEN, "创城办督查组", opened, "", ()),
            (Act.ASSIGN, "创城办", Assigned(leader="分管副市长", due=due), "", ()),
            (Act.PLAN, "联络员", plan, "", ()),
            (Act.PROGRESS, "联络员", None, f"已清理{number}处", ()),
            (Act.SUBMIT, "联络员", None, "完成", proof),
            (Act.VERIFY, "创城办督查组", None, "现场核实", ()),
            (Act.CLOSE, "创城办", None, "", ()),
        ]
        for day, (act, by, told, note, shown) in enumerate(course[: rng.randrange(2, 8)]):
            if made < count:
                made += 1
                at = f"{found + timedelta(day)}T09:{rng.randrange(60):02}:00+08:00"
                yield Step(issue, act, at, by, told, note, shown)


def workspace(root: Path, events: int) -> Path:
    """Write a workspace whose one round has this many steps."""
    from wenming_cli.model.event import Header
    from wenming_cli.store.editions.finding import shipped
    from wenming_cli.store.editions.loading import load
    from wenming_cli.store.ledgers.lines import encode

    edition = load(shipped("criteria") / "national-prefecture-2018")
    folder = root / "台账" / "2026Q4"
    folder.mkdir(parents=True)
    text = "城市: 甲市\n体系: [national-prefecture-2018]\n轮次:\n  - 编号: 2026Q4\n"
    text += "单位:\n" + "".join(f"  - 名称: 单位{number:03}\n" for number in range(UNITS))
    (root / "wenming.yaml").write_text(text, encoding="utf-8")
    rng = random.Random(1)  # ruff: ignore[suspicious-non-cryptographic-random-usage] - no secret
    for number in range(UNITS):
        unit, at = f"单位{number:03}", "2026-10-09T09:00:00+08:00"
        line, h = encode(Header(edition.id, edition.fingerprint, unit, "2026Q4", at, "0"), "")
        lines = [line]
        for step in steps(events // UNITS, rng):
            line, h = encode(step, h)  # type: ignore[arg-type]
            lines.append(line)
        (folder / f"{unit}.jsonl").write_bytes(b"".join(lines))
    return root


def main() -> None:
    """Print a line a view, and the memory by the number of steps."""
    given = dict(enumerate(map(int, sys.argv[1:])))
    events, runs = given.get(0, 100_000), given.get(1, 5)
    import wenming_cli

    compileall.compile_dir(str(Path(wenming_cli.__file__).parent), quiet=2)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        environment = {**os.environ, "WENMING_CACHE": str(folder / "cache")}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        os.environ["WENMING_CACHE"] = environment["WENMING_CACHE"]
        sizes = [events // 10, events // 2, events]
        places = [workspace(folder / str(size), size) for size in sizes]
        floor = statistics.median(measured(FLOOR, environment)[0] for _ in range(runs))
        print(f"{events}步，{UNITS}个单位，{runs}次的中位数；底线（只导入四个库）{floor:.2f}秒")
        for view in VIEWS:
            _print(view, [_run(p, view, environment, runs) for p in places], sizes)


def _run(
    place: Path, view: tuple[str, ...], environment: dict[str, str], runs: int
) -> tuple[float, float]:
    force = ("--force",) if "-o" in view else ()
    on = ON if view[0] in {"ledger", "today", "timetable"} else ()
    command = ["-m", "wenming_cli", "-C", str(place), *view, *force, *on]
    found = [measured(command, environment) for _ in range(runs)]
    return statistics.median(s for s, _ in found), max(m for _, m in found)


def _print(view: tuple[str, ...], found: list[tuple[float, float]], sizes: list[int]) -> None:
    seconds = found[-1][0]
    memory = " ".join(f"{n}步{m:4.0f}MB" for n, (_, m) in zip(sizes, found, strict=True))
    mark = "" if seconds < AIM else f"，超过{AIM:.0f}秒"
    print(f"{' '.join(view):<36} {seconds:5.2f}秒  {memory}{mark}")


if __name__ == "__main__":
    main()
