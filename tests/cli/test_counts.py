"""How much work a command is: files opened, syncs, documents parsed, counted and never timed."""

import json
import os
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
from tests.cli.test_demo import wenming

from wenming_cli.cli.main import COMMANDS
from wenming_cli.store.editions.finding import shipped

COUNTED = """\
import atexit, collections, json, os, sys

seen = collections.Counter()
place = sys.argv.pop(1)

def hook(event, arguments):
    if event == "open" and isinstance(arguments[0], str):
        seen["open " + os.path.basename(arguments[0])] += 1
        flags = arguments[2] or 0
        if flags & (os.O_WRONLY | os.O_RDWR):
            seen["written"] += 1
    elif event.startswith(("socket.", "subprocess.", "os.fork", "os.exec", "urllib.")):
        seen["outside"] += 1

synced = os.fsync
def counted(handle):
    seen["fsync"] += 1
    synced(handle)
os.fsync = counted

def tell():
    seen.update("import " + name for name in sys.modules)
    told = json.dumps(seen)
    with open(place, "w") as file:
        file.write(told)

sys.addaudithook(hook)
atexit.register(tell)
from wenming_cli.__main__ import main
main()
"""
"""Counts what the program asks of the system, which does it all the same."""


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make the sample workspace, its files read once before."""
    folder = tmp_path_factory.mktemp("counts")
    assert wenming("demo", "样例", folder=folder).returncode == 0
    assert wenming("score", folder=folder / "样例").returncode == 0
    return folder / "样例"


@pytest.fixture
def place(sample: Path, tmp_path: Path) -> Path:
    """Return a copy of it that may be written to."""
    return shutil.copytree(sample, tmp_path / "样例")


def counts(place: Path, *arguments: str, code: int = 0, **env: str) -> Counter[str]:
    """Run a command and return what it asked of the system, by what it was."""
    told = place.parent / "counts.json"
    done = subprocess.run(
        [sys.executable, "-c", COUNTED, str(told), *arguments],
        cwd=place,
        input=b"",
        capture_output=True,
        check=False,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1", **env},
        timeout=60,
    )
    assert done.returncode == code, done.stderr.decode()
    return Counter(json.loads(told.read_text(encoding="utf-8")))


def opened(found: Counter[str], suffix: str) -> list[int]:
    """Return how often each file with a suffix was opened."""
    return [n for name, n in found.items() if name.startswith("open ") and name.endswith(suffix)]


READING = [("score",), ("report",), ("gaps",), ("explain", "9.4.2"), ("show", "9.4.2"), ("check",)]


@pytest.mark.parametrize("line", [*READING, ("verify",)], ids=" ".join)
def test_reading_writes_and_syncs_nothing(place: Path, line: tuple[str, ...]) -> None:
    """A command that reads opens nothing for writing, and asks nothing outside."""
    found = counts(place, *line)
    assert (found["written"], found["fsync"], found["outside"]) == (0, 0, 0)


@pytest.mark.parametrize("line", [("score",), ("report",), ("gaps",)], ids=" ".join)
def test_every_file_is_opened_once(place: Path, line: tuple[str, ...]) -> None:
    """Ledgers of two rounds, the workspace, the edition; nothing read before is parsed again."""
    found = counts(place, *line)
    rounds = [place / "台账" / name for name in ("2026Q4", "2026Q2")]
    # One unit has a ledger of the same name in both rounds.
    assert sum(opened(found, ".jsonl")) == sum(len([*each.glob("*.jsonl")]) for each in rounds)
    assert opened(found, ".yaml").count(1) == len(opened(found, ".yaml")) == 14
    assert "import yaml" not in found


def test_a_check_parses_every_file_once(place: Path) -> None:
    """Positions cost no second look."""
    found = counts(place, "check", str(shipped("criteria") / "national-prefecture-2018"))
    assert opened(found, ".yaml") == [1] * 13


def test_an_answer_is_one_sync(place: Path) -> None:
    """An answer to a ledger that is there waits for the disk once, before it is confirmed."""
    line = ("answer", "9.4.1", "达标", "--unit", "市城管局")
    assert counts(place, *line)["fsync"] == 1


def test_a_page_is_two_syncs(place: Path) -> None:
    """A page is on disk before it takes its name, and its name before the command ends."""
    assert counts(place, "report", "-o", "报告.md")["fsync"] == 2


def modules(command: object) -> set[str]:
    """Return where the functions of an entry of the table of commands stand."""
    if isinstance(command, dict):
        return set().union(*map(modules, command.values()))
    assert isinstance(command, str), "an entry names its module, or every command would load it"
    return {f"import wenming_cli.cli.{command.partition(':')[0]}"}


@pytest.mark.parametrize("name", COMMANDS)
def test_only_the_command_that_is_asked_for_is_imported(place: Path, name: str) -> None:
    """Its own module, and none of another command's."""
    found = counts(place, name, "--help")
    assert set().union(*map(modules, COMMANDS.values())) & {*found} == modules(COMMANDS[name])


@pytest.mark.parametrize(
    "words", ["--at=", "--at=9 explain", "--at= score --unit", "--at= gaps -C", "--at= ledger"]
)
def test_completing_never_writes(place: Path, words: str) -> None:
    """Not even what was read for the first time is kept."""
    found = counts(place, "__complete", *words.split(), WENMING_CACHE=str(place.parent / "none"))
    assert (found["written"], found["fsync"], found["outside"]) == (0, 0, 0)
    assert not (place.parent / "none").exists()


def test_completing_reads_nothing_to_offer_options(place: Path) -> None:
    """Names of commands and options need no file of the workspace."""
    found = counts(place, "__complete", "--at=--", "score")
    assert opened(found, ".yaml") == opened(found, ".jsonl") == []
    assert "import wenming_cli.model.edition" not in found
