"""How the process starts, what it loads, and how it ends, in real processes."""

import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pexpect
import pytest

from wenming_cli.cli.main import COMMANDS

WENMING = [sys.executable, "-m", "wenming_cli"]

ADDED = """\
import sys, time
from wenming_cli.__main__ import main
from wenming_cli.cli.main import COMMANDS
from wenming_cli.errors import SaveError

def wait():
    try:
        print("开始", flush=True)
        time.sleep(30)
    finally:
        print("锁已放开", flush=True)

def fail():
    note = "不该出现的说明"
    print(len(note) / 0)

def pour():
    for _ in range(100_000):
        print("很多很多行")

def refuse():
    print("半页")
    raise SaveError("没有保存", "再试一次")

COMMANDS.update(wait=wait, fail=fail, pour=pour, refuse=refuse)
main()
"""
"""The program with four commands more, that behave as no command should."""

HEAVY = {"pydantic", "yaml", "prompt_toolkit", "rich.console", "xlsxwriter", "docx"}

posix_only = pytest.mark.skipif(os.name != "posix", reason="signals and /dev/full")


def start(
    *arguments: str | bytes, env: dict[str, str] | None = None, **streams: int
) -> subprocess.CompletedProcess[bytes]:
    """Run the program to its end."""
    streams = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **streams}
    return subprocess.run(
        [*WENMING, *arguments],
        check=False,
        env={**os.environ, **(env or {})},
        timeout=30,
        **streams,
    )


def loaded(*arguments: str) -> set[str]:
    """Return the modules that one command line imports."""
    done = subprocess.run(
        [sys.executable, "-X", "importtime", *WENMING[1:], *arguments],
        capture_output=True,
        check=True,
        encoding="utf-8",
        timeout=30,
    )
    return set(re.findall(r"\| +([\w.]+)$", done.stderr, re.MULTILINE))


@pytest.mark.parametrize("flag", ["--version", "-V"])
def test_the_version_needs_no_library(flag: str) -> None:
    """The version is answered before anything but the standard library is loaded."""
    modules = loaded(flag)
    assert "wenming_cli" in modules
    assert modules.isdisjoint({"typer", "rich", *HEAVY})


@pytest.mark.parametrize("line", [["--help"], *([name, "--help"] for name in COMMANDS)])
def test_help_loads_nothing_heavy(line: list[str]) -> None:
    """Help and the parsing of any command need Typer only."""
    modules = loaded(*line)
    assert "typer" in modules
    assert modules.isdisjoint(HEAVY)


@pytest.mark.parametrize("line", [["--version"], ["-V"], ["-C", ".", "--version"]])
def test_the_version_is_told(line: list[str]) -> None:
    """The version is one line, wherever the flag stands."""
    done = start(*line)
    assert re.fullmatch(rb"wenming \d+\.\d+\.\d+\r?\n", done.stdout)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize("encoding", ["gbk", "ascii", "gb18030", "utf-8"])
def test_no_character_stops_the_program(encoding: str) -> None:
    """A name that the console's encoding lacks is printed with a question mark."""
    done = start("𠮷✓", env={"PYTHONIOENCODING": encoding})
    assert done.returncode == 2
    said = done.stderr.decode(encoding)
    assert "Traceback" not in said
    assert encoding == "ascii" or said.startswith("wenming：没有“")
    assert ("𠮷✓" in said) == (encoding in {"utf-8", "gb18030"})


@posix_only
def test_an_argument_that_is_no_utf8_is_spelled_out() -> None:
    """Bytes of another encoding on the command line are quoted, not a traceback."""
    done = start("中".encode("gbk"), env={"PYTHONUTF8": "1"})
    assert done.returncode == 2
    assert r"没有“\udcd6\udcd0”这个命令" in done.stderr.decode()


READS = """\
import sys
from wenming_cli.cli.console import make_streams_safe
make_streams_safe()
sys.stdout.buffer.write(sys.stdin.read().encode("utf-8", "surrogateescape"))
"""


def test_gbk_on_stdin_can_be_recovered() -> None:
    """A file saved by an old Notepad and piped in loses nothing."""
    done = subprocess.run(
        [
            sys.executable,
            "-c",
            READS,
        ],
        input="达标".encode("gbk"),
        capture_output=True,
        check=True,
        env={**os.environ, "PYTHONUTF8": "1"},
        timeout=30,
    )
    assert done.stdout.decode("gbk") == "达标"


@pytest.mark.parametrize("unbuffered", ["", "1"])
@pytest.mark.parametrize(
    "line",
    [
        [*WENMING, "--version"],
        [*WENMING, "--help"],
        [sys.executable, "-c", ADDED, "pour"],
    ],
)
def test_a_reader_that_leaves_is_no_failure(line: list[str], unbuffered: str) -> None:
    """`wenming … | head` ends quietly."""
    env = {**os.environ, "PYTHONUNBUFFERED": unbuffered}
    process = subprocess.Popen(line, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout
    process.stdout.close()
    assert process.stderr
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait(30) == 0


def test_a_reader_that_leaves_does_not_hide_a_failure() -> None:
    """Behind `| head` the message and the exit code of a failure still arrive."""
    process = subprocess.Popen(
        [sys.executable, "-c", ADDED, "refuse"],
        env={**os.environ, "PYTHONUNBUFFERED": ""},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout
    assert process.stderr
    process.stdout.close()
    assert process.stderr.read().decode() == "wenming：没有保存\n建议：再试一次\n"
    process.stderr.close()
    assert process.wait(30) == 74


@posix_only
@pytest.mark.parametrize("flag", ["--version", "--help"])
@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_full_disk_is_said(flag: str, unbuffered: str) -> None:
    """Output that could not be written is no success: the file is not whole."""
    with Path("/dev/full").open("wb") as full:
        done = start(flag, env={"PYTHONUNBUFFERED": unbuffered}, stdout=full.fileno())
    assert done.returncode == 74
    assert done.stderr.decode().splitlines() == [
        "wenming：输出没有写完，磁盘满了",
        "建议：腾出空间后再运行一次，或者换一个地方保存",
    ]


@posix_only
@pytest.mark.parametrize("stream", ["1", "2"])
def test_a_closed_stream_is_no_failure(stream: str) -> None:
    """A scheduler that starts wenming without a screen gets its exit code."""
    for flag, code in (("--version", 0), ("--help", 0), ("nothing", 2)):
        line = f'"$0" -m wenming_cli {flag} {stream}>&-'
        done = subprocess.run(
            ["sh", "-c", line, sys.executable], capture_output=True, check=False, timeout=30
        )
        assert done.returncode == code
        assert b"Traceback" not in done.stderr


def waiting(*before: str) -> subprocess.Popen[bytes]:
    """Start a command that waits, and return when it does."""
    process = subprocess.Popen(
        [*before, sys.executable, "-c", ADDED, "wait"],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout
    assert process.stdout.readline().decode() == "开始\n"
    return process


@posix_only
@pytest.mark.parametrize(
    ("number", "code", "said"),
    [
        (signal.SIGTERM, 143, ""),
        (signal.SIGHUP, 129, ""),
        (signal.SIGINT, 130, "\n已停下，确认过的答案都已保存。\n"),
    ],
)
def test_a_signal_ends_without_a_traceback(number: signal.Signals, code: int, said: str) -> None:
    """What a command holds is released, and nothing but our words is printed."""
    process = waiting()
    process.send_signal(number)
    out, err = process.communicate(timeout=30)
    assert (process.returncode, err.decode()) == (code, said)
    assert out.decode() == "锁已放开\n"


@posix_only
def test_nohup_is_respected() -> None:
    """A program started to outlive its terminal does."""
    process = waiting("nohup")
    process.send_signal(signal.SIGHUP)
    with pytest.raises(subprocess.TimeoutExpired):
        process.wait(0.3)
    process.terminate()
    process.communicate(timeout=30)
    assert process.returncode == 143


def test_a_bug_keeps_its_traceback() -> None:
    """A mistake of ours is exit 1 with a traceback without values, and a word to the user."""
    done = subprocess.run(
        [sys.executable, "-c", ADDED, "fail"], capture_output=True, check=False, timeout=30
    )
    said = done.stderr.decode()
    assert done.returncode == 1
    assert "ZeroDivisionError" in said
    assert "不该出现的说明" not in said
    assert "wenming：程序自身出了问题" in said.splitlines()[-2]


PRINTS = (
    "from wenming_cli.cli.console import console, make_streams_safe, width\n"
    "make_streams_safe()\n"
    "console().print('[red]依据[2023]12号[/] :warning: ' + '长' * 60, style='bold red')\n"
    "console().print('依据[2023]12号')\n"
    "print(console().is_terminal, width())"
)
PRINTED = "[red]依据[2023]12号[/] :warning: " + "长" * 60


def test_a_pipe_gets_whole_plain_lines() -> None:
    """What goes to a file or another program is neither coloured nor wrapped."""
    done = subprocess.run(
        [sys.executable, "-c", PRINTS],
        capture_output=True,
        check=True,
        env={**os.environ, "FORCE_COLOR": "1"},
        timeout=30,
    )
    assert done.stdout.decode().splitlines() == [PRINTED, "依据[2023]12号", "False 80"]


@posix_only
@pytest.mark.parametrize(
    ("settings", "coloured"),
    [
        ({"TERM": "xterm"}, True),
        ({"TERM": "dumb"}, False),
        ({"TERM": "xterm", "NO_COLOR": "1"}, False),
    ],
)
def test_a_terminal_gets_colour_unless_refused(settings: dict[str, str], coloured: bool) -> None:
    """Colour is for terminals that know it and users who did not refuse it; text is text."""
    env = {key: value for key, value in os.environ.items() if key not in {"NO_COLOR", "COLUMNS"}}
    screen = pexpect.run(
        f"{sys.executable} -c {PRINTS!r}".replace("\\n", "\n"),
        env={**env, **settings},
        encoding="utf-8",
        dimensions=(24, 120),
        timeout=30,
    )
    assert ("\x1b[1;31m" in screen) == ("\x1b" in screen) == coloured
    assert screen.splitlines()[-2:] == [
        "依据[2023]12号",
        f"{settings['TERM'] == 'xterm'} 100",
    ]
    plain = re.sub(r"\x1b\[[\d;]*m", "", screen).replace("\r\n", "")
    assert plain.startswith("[red]依据[2023]12号[/] :warning: 长长")
