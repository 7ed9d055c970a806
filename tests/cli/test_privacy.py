"""Every command in a process without network: what it writes, where, and who may read it."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

import pexpect
import pytest

from wenming_cli.cli.main import COMMANDS, Commands

pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(os.name != "posix", reason="modes of files"),
]

GUARDED = Path(__file__).with_name("guarded.py")

ROWS: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "demo": (("新样例",), ("../出/样例",)),
    "init": (("新的", "--city", "甲", "--unit", "全市", "--round", "1", "--target", "85"),),
    "check": ((), ("--format", "sarif")),
    "assess": (("--unit", "市民政局"), ("--unit", "市民政局", "--plain")),
    "answer": (
        ("9.4.1", "达标", "--unit", "市城管局", "--evidence", "佐证/全市/申报材料核对清单.txt"),
    ),
    "score": ((), ("--format", "json")),
    "report": (
        *((), ("-o", "报告.md"), ("-o", "报告.json"), ("-o", "报告.html"), ("-o", "报告.csv")),
        *(("-o", "报告.docx"), ("-o", "../出/报告.xlsx")),
    ),
    "gaps": ((), ("-o", "差距.md"), ("-o", "差距.docx"), ("-o", "../出/差距.xlsx")),
    "explain": (("9.4.2",),),
    "show": (("9.4.2",),),
    "verify": ((),),
    "sheet": (("--unit", "市教育局"), ("--unit", "市教育局", "-o", "../出/填报表.xlsx")),
    "sheet import": (("填报表.xlsx",), ("填报表.xlsx", "--yes")),
    "import": (("体系.csv", "-o", "新体系"),),
    "export-edition": (("minors-2016", "-o", "体系2.csv"), ("minors-2016", "-o", "体系.xlsx")),
    "diff": (("minors-2016", "minors-2016"),),
    "plan": (
        ("--unit", "市教育局", "--sheet", "整改计划.xlsx"),
        ("--unit", "市教育局", "--by", "联络员"),
    ),
    "track": (("--form", "空白表.xlsx"),),
    "track open": (("--unit", "市教育局", "--by", "督查组", "--text", "公示栏褪色"),),
    "track assign": (("市教育局-2", "--by", "创城办", "--due", "+7"),),
    "track plan": (
        (
            *("西安区-1", "--by", "联络员", "--measure", "补发", "--pace", "限期整改"),
            *("--due", "+7", "--unit", "西安区"),
        ),
    ),
    "track progress": (("市城管局-1", "--by", "联络员", "--note", "换完一半"),),
    "track submit": (
        ("市城管局-1", "--by", "联络员", "--evidence", "佐证/全市/申报材料核对清单.txt"),
    ),
    "track verify": (("市城管局-2", "--by", "督查组"),),
    "track return": (("市城管局-2", "--by", "督查组", "--note", "照片不清"),),
    "track extend": (
        (
            *("市城管局-3", "--by", "综合组", "--due", "2099-01-01"),
            *("--approver", "创城办主任", "--note", "雨天"),
        ),
    ),
    "track close": (("市城管局-4", "--by", "综合组"),),
    "track rebound": (("市教育局-1", "--by", "督查组", "--note", "又坏了"),),
    "track dismiss": (("西安区-1", "--by", "创城办", "--note", "不属实"),),
    "paper": (
        *(("交办单", "市城管局-1"), ("--list",)),
        ("督办单", "市城管局-3", "-o", "../出/督办单.docx"),
    ),
    "today": ((), ("--format", "sarif")),
    "ledger": ((), ("市城管局-1",), ("-o", "台账.docx"), ("-o", "../出/台账.xlsx")),
    "timetable": ((), ("-o", "计划图.html"), ("-o", "../出/计划.ics")),
    "duty": ((), ("-o", "包保.docx")),
    "lookback": ((),),
    "lookback draw": (("--count", "1", "-o", "../出/检查表.docx"),),
    "lookback held": (("市教育局-001", "--by", "督查组", "--note", "保持"),),
    "lookback rebound": (("市教育局-001", "--by", "督查组", "--note", "反弹"),),
    "brief": (("--week", "2026-11-09"), ("-o", "../出/周报.docx")),
    "schema": (("edition",), ("gate", "-o", "门槛.json")),
    "completion": (("bash",),),
    "redact": (("-o", "../出/副本"),),
}
"""Every command → lines of arguments that make it do its work in the sample, exit code 0.

A new command needs a row. Its output lies in the workspace or in `../出`.
"""

TYPED = {"assess": "3 没有台账\nq\n", "plan": "q\n"}
"""What comes through the pipe, where something is asked for."""


def names(commands: Commands, before: str = "") -> Iterator[str]:
    """Yield every command by what is typed for it."""
    for name, command in commands.items():
        whole = f"{before} {name}".strip()
        if isinstance(command, Mapping):
            yield from names(command, whole)
        else:
            yield whole


LINES = [(name, line) for name, lines in ROWS.items() for line in lines]


def test_every_command_has_a_row() -> None:
    """And no row is about a command that is gone."""
    assert set(ROWS) == set(names(COMMANDS)), "在ROWS里给新命令写一行"


@cache
def unplugged() -> tuple[str, ...]:
    """Return the words before a command that take its network away; none where that is refused."""
    words = ("unshare", "-rn")
    able = shutil.which("unshare") and subprocess.run([*words, "true"], check=False).returncode == 0
    return words if able else ()


def guarded(
    place: Path, *arguments: str, typed: str = ""
) -> tuple[subprocess.CompletedProcess[bytes], set[Path]]:
    """Run a command in a workspace without network; return how it went and what it wrote."""
    log = place.parent / "写过.txt"
    log.write_bytes(b"")
    done = subprocess.run(
        [*unplugged(), sys.executable, str(GUARDED), str(log), *arguments],
        cwd=place,
        input=typed.encode(),
        capture_output=True,
        check=False,
        env=surroundings(place),
    )
    return done, {
        Path(os.path.normpath(os.fsdecode(line))) for line in log.read_bytes().splitlines()
    }


def surroundings(place: Path) -> dict[str, str]:
    """Return an environment in which a home of its own would show what is written there."""
    own = {"HOME": place.parent / "家", "WENMING_CACHE": place.parent / "缓存"}
    named = {"PYTHONDONTWRITEBYTECODE": "1", "COLUMNS": "80", "TMPDIR": "/nowhere"}
    return {**os.environ, **named, **{name: str(path) for name, path in own.items()}}


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample, made by a guarded process, with a sheet and a table to be read."""
    folder = tmp_path_factory.mktemp("内外") / "开头"
    folder.mkdir()
    (folder.parent / "家").mkdir()
    (folder.parent / "出").mkdir()
    for arguments in (
        ("demo", "样例"),
        ("-C", "样例", "sheet", "--unit", "市教育局", "-o", "填报表.xlsx"),
        ("export-edition", "minors-2016", "-o", "样例/体系.csv"),
    ):
        done, _ = guarded(folder, *arguments)
        assert done.returncode == 0, done.stderr.decode()
    return folder / "样例"


@pytest.fixture
def place(sample: Path, tmp_path: Path) -> Path:
    """A copy of the sample with its modes, an empty home and a folder for what goes out."""
    shutil.copytree(sample, tmp_path / "样例")
    for name in ("家", "出"):
        (tmp_path / name).mkdir()
    return tmp_path / "样例"


def open_to_others(*folders: Path) -> list[Path]:
    """Return what others than the owner may read, write or enter."""
    found = [path for folder in folders for path in folder.rglob("*")]
    return [path for path in found if path.lstat().st_mode & 0o077]


@pytest.mark.parametrize(("command", "line"), LINES, ids=lambda v: v if isinstance(v, str) else "")
def test_a_command_keeps_to_its_places(place: Path, command: str, line: tuple[str, ...]) -> None:
    """No socket, no other program; only workspace, named output and cache; its owner's alone.

    The process has umask 0, a home and a folder for temporary files of its own.
    """
    arguments = (*command.split(), *line)
    done, written = guarded(place, *arguments, typed=TYPED.get(command, ""))
    assert done.returncode == 0, done.stderr.decode()
    root = place.parent
    places = (place, root / "出", root / "缓存", Path(os.devnull))
    outside = [path for path in written if not any(path.is_relative_to(p) for p in places)]
    assert not outside
    assert open_to_others(place, root / "出", root / "缓存") == []
    assert all((place / word).exists() for word in line if word.startswith("../"))
    assert not any((root / "家").iterdir())


READING = ("check", "score", "report", "gaps", "explain", "show", "verify", "diff")


@pytest.mark.parametrize("command", READING)
def test_a_command_that_reads_writes_only_its_cache(place: Path, command: str) -> None:
    """Nothing in the workspace is touched, not even a time."""
    before = {path: path.stat().st_mtime_ns for path in place.rglob("*")}
    line = next(line for line in ROWS[command] if "-o" not in line)
    _, written = guarded(place, command, *line)
    assert all(path.is_relative_to(place.parent / "缓存") for path in written)
    assert {path: path.stat().st_mtime_ns for path in place.rglob("*")} == before


def test_the_walk_on_a_terminal_keeps_to_its_places(place: Path) -> None:
    """Its event loop wakes itself by a local socket; nothing else of the kind is opened."""
    log = place.parent / "写过.txt"
    child = pexpect.spawn(
        [*unplugged(), sys.executable][0],
        [*[*unplugged(), sys.executable][1:], str(GUARDED), str(log), "assess", "--unit", "民政局"],
        cwd=str(place),
        env={**surroundings(place), "TERM": "xterm", "GUARD_LOCAL": "1"},  # type: ignore[arg-type]
        encoding="utf-8",
        timeout=30,
        dimensions=(40, 100),
    )
    child.expect("一个键评一条")
    child.send("3")
    child.expect("差在哪里|说明|数值|佐证")
    child.send("\x1b")
    child.send("q")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0
    written = {Path(os.path.normpath(os.fsdecode(line))) for line in log.read_bytes().splitlines()}
    places = (place, place.parent / "缓存", Path("/dev"))
    assert not [path for path in written if not any(path.is_relative_to(p) for p in places)]
    assert open_to_others(place) == []


@pytest.mark.parametrize(
    "does",
    [
        "import socket; socket.socket()",
        "import urllib.request; urllib.request.urlopen('http://localhost')",
        "import subprocess; subprocess.run(['true'])",
        "import os; os.system('true')",
    ],
)
def test_the_guard_refuses(tmp_path: Path, does: str) -> None:
    """A program that reaches out does not pass: the other tests would show it."""
    log = tmp_path / "log"
    code = (
        f"import sys; sys.argv = ['x', {str(log)!r}]; sys.path.insert(0, {str(GUARDED.parent)!r})"
    )
    code += f"; import guarded; sys.addaudithook(guarded.guard); guarded.ON[0] = True; {does}"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert done.returncode == 1
    assert b"guarded:" in done.stderr
