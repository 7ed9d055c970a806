"""What the README says about speed: `python benchmarks [RUNS]`, with the Python of wenming."""

import compileall
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import save
from material import NATIONAL, full_ledger, tenfold, xccdf
from processes import LIBRARIES, NOTHING, WENMING, Case, told

import wenming_cli

MARKS = "import sys, yaml\nfor f in sys.argv[1:]: yaml.compose(open(f, 'rb'), yaml.CSafeLoader)"
"""PyYAML reading files with the positions of everything in them."""


def main() -> None:
    """Print one line a measurement: its median, its floor's, and the ratio."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 11
    compileall.compile_dir(str(Path(wenming_cli.__file__).parent), quiet=2)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ["WENMING_CACHE"] = str(folder / "cache")
        ledger = str(full_ledger(folder))
        print(f"{runs}次，CPU时间的中位数；import floor = python {' '.join(LIBRARIES[1:])}")
        told(_starts(), runs)
        told(_readings(ledger), runs)
        told(_pages(folder, ledger), runs)
        told(_tables(folder), runs)
        told(_checks(folder), runs)
        save.told(folder)


def _starts() -> Iterator[Case]:
    code = "from wenming_cli.__main__ import main; main()"
    yield Case("wenming --version", [*WENMING, "--version"], NOTHING, 1.3)
    yield Case("  不经过启动脚本", [sys.executable, "-c", code, "--version"], NOTHING, 1.3)
    yield Case("wenming --help", [*WENMING, "--help"], LIBRARIES, 0.9)
    yield Case("按Tab补全选项", [*WENMING, "__complete", "--at=--", "score"], LIBRARIES, 0.8)
    yield Case("按Tab补全编号", [*WENMING, "__complete", "--at=9.4", "explain"], LIBRARIES, 1)


def _readings(ledger: str) -> Iterator[Case]:
    """Yield commands that read; the first run leaves the compiled edition for the others."""
    for words, budget in (
        (["score", ledger], 1.2),
        (["score", ledger, "--format", "json"], 1.25),
        (["report", ledger], 1.6),
        (["gaps", ledger], 3.2),
        (["explain", "9.4.2", ledger], 1.5),
        (["show", "9.4.2"], 1.4),
        (["check", str(NATIONAL)], 1.6),
    ):
        title = " ".join(word for word in words if "/" not in word)
        yield Case(f"wenming {title}", [*WENMING, *words], LIBRARIES, budget)


def _pages(folder: Path, ledger: str) -> Iterator[Case]:
    budgets = {".md": 1.5, ".html": 2.4, ".csv": 1.5, ".docx": 2.0, ".xlsx": 5.0}
    for suffix, budget in budgets.items():
        page = str(folder / f"报告{suffix}")
        words = ["report", ledger, "-o", page, "--force"]
        yield Case(f"wenming report -o {suffix}", [*WENMING, *words], LIBRARIES, budget)


def _tables(folder: Path) -> Iterator[Case]:
    budgets = {".csv": (1.1, 2.8), ".xlsx": (1.8, 3.0), ".docx": (2.5, 4.2)}
    for suffix, (out, back) in budgets.items():
        table = str(folder / f"体系{suffix}")
        words = ["export-edition", NATIONAL.name, "-o", table]
        yield Case(f"wenming export-edition {suffix}", [*WENMING, *words], LIBRARIES, out)
        words = ["import", table, "--check"]
        yield Case(f"wenming import {suffix}", [*WENMING, *words], LIBRARIES, back)


def _checks(folder: Path) -> Iterator[Case]:
    edition = tenfold(folder)
    check = [*WENMING, "check", str(edition)]
    files = [str(file) for file in sorted(edition.iterdir())]
    yield Case("wenming check 1800条", check, LIBRARIES, 5.5)
    yield Case("  对PyYAML带位置读", check, [sys.executable, "-c", MARKS, *files], 2.8)
    if oscap := shutil.which("oscap"):
        rules = str(xccdf(folder, 10))
        yield Case("  对OpenSCAP校验1800条", check, [oscap, "xccdf", "validate", rules], 2.8)
    else:
        print("没有装OpenSCAP（oscap），不比")


if __name__ == "__main__":
    main()
