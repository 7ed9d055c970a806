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
    yield Case("wenming --version", [*WENMING, "--version"], NOTHING)
    yield Case("  不经过启动脚本", [sys.executable, "-c", code, "--version"], NOTHING)
    yield Case("  python -m wenming_cli", _module("--version"), NOTHING)
    yield Case("wenming --help", [*WENMING, "--help"], LIBRARIES)
    yield Case("按Tab补全选项", [*WENMING, "__complete", "--at=--", "score"], LIBRARIES)
    yield Case("按Tab补全编号", [*WENMING, "__complete", "--at=9.4", "explain"], LIBRARIES)


def _module(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "wenming_cli", *arguments]


def _readings(ledger: str) -> Iterator[Case]:
    for line in (
        ["score", ledger],
        ["score", ledger, "--format", "json"],
        ["report", ledger],
        ["gaps", ledger],
        ["explain", "9.4.2", ledger],
        ["show", "9.4.2"],
        ["check", str(NATIONAL)],
    ):
        title = " ".join(word for word in line if "/" not in word)
        # The first run leaves the compiled edition: a warm start is what is measured.
        yield Case(f"wenming {title}", [*WENMING, *line], LIBRARIES)


def _pages(folder: Path, ledger: str) -> Iterator[Case]:
    for suffix in (".md", ".html", ".csv", ".docx", ".xlsx"):
        page = str(folder / f"报告{suffix}")
        line = ["report", ledger, "-o", page, "--force"]
        yield Case(f"wenming report -o {suffix}", [*WENMING, *line], LIBRARIES)


def _tables(folder: Path) -> Iterator[Case]:
    for suffix in (".csv", ".xlsx", ".docx"):
        table = str(folder / f"体系{suffix}")
        line = ["export-edition", NATIONAL.name, "-o", table]
        yield Case(f"wenming export-edition {suffix}", [*WENMING, *line], LIBRARIES)
        line = ["import", table, "--check"]
        yield Case(f"wenming import {suffix}", [*WENMING, *line], LIBRARIES)


def _checks(folder: Path) -> Iterator[Case]:
    edition = tenfold(folder)
    check = [*WENMING, "check", str(edition)]
    files = [str(file) for file in sorted(edition.iterdir())]
    yield Case("check 1800条", check, LIBRARIES)
    yield Case("  对PyYAML带位置读", check, [sys.executable, "-c", MARKS, *files])
    if oscap := shutil.which("oscap"):
        rules = str(xccdf(folder, 10))
        yield Case("  对OpenSCAP校验1800条规则", check, [oscap, "xccdf", "validate", rules])
    else:
        print("没有装OpenSCAP（oscap），不比")


if __name__ == "__main__":
    main()
