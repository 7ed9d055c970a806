"""Names the system does not take and folders it does not open: a sentence, not a traceback."""

import subprocess
import sys
from pathlib import Path

import pytest

from wenming_cli.cli.main import run

LONG = "长" * 100
"""300 bytes; a name has room for 255."""


@pytest.mark.parametrize(
    "command",
    [
        ["check", LONG],
        ["score", f"{LONG}.yaml"],
        ["score", "--edition", LONG],
        ["report", "-o", f"{LONG}.xlsx"],
        ["gaps", f"{LONG}.jsonl"],
        ["verify", f"{LONG}.jsonl"],
        ["import", f"{LONG}.xlsx"],
        ["sheet", "import", f"{LONG}.xlsx"],
        ["sheet", "--unit", "教育局", "-o", f"{LONG}.xlsx"],
        ["export-edition", "minors-2016", "-o", f"{LONG}.csv"],
        ["diff", LONG, "minors-2016"],
        ["answer", "7.2.1", "达标", "--unit", "教育局", "--evidence", LONG],
        ["init", LONG, "--city", "样例市", "--unit", "全市", "--round", "2026Q4", "--target", "85"],
        ["demo", LONG],
        ["-C", LONG, "score"],
    ],
    ids=lambda command: " ".join(command).replace(LONG, "长"),
)
def test_a_name_too_long_is_said(
    command: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each command takes it for the user's mistake or the disk's, never for its own."""
    workspace = "城市: 样例市\n体系: [national-prefecture-2018]\n轮次:\n  - 编号: 2026Q4\n"
    (tmp_path / "wenming.yaml").write_text(workspace, encoding="utf-8")
    where = [] if command[0] == "-C" else ["-C", str(tmp_path)]
    assert run([*where, *command]) in {2, 74}
    assert "长长长" in capsys.readouterr().err


WITHOUT_RIGHTS = """
import ctypes, os, struct, sys
from wenming_cli.cli.main import run
if os.geteuid() == 0:  # root goes through closed doors until it gives up its capabilities
    header = struct.pack("Ii", 0x20080522, 0)
    assert ctypes.CDLL(None).capset(header, bytes(24)) == 0
sys.exit(run(sys.argv[1:]))
"""


def without_rights(folder: Path, *command: str) -> subprocess.CompletedProcess[str]:
    """Run a command as one who may not open what is closed."""
    return subprocess.run(
        [sys.executable, "-X", "utf8", "-c", WITHOUT_RIGHTS, "-C", str(folder), *command],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


linux_only = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Linux's way")


@linux_only
@pytest.mark.parametrize("command", ["score", "report", "gaps", "verify", "check"])
def test_ledgers_that_may_not_be_looked_at_are_never_taken_for_none(
    command: str, tmp_path: Path
) -> None:
    """Another user's folder is said, not skipped: without its answers the score would be wrong."""
    workspace = "城市: 样例市\n体系: [minors-2016]\n轮次:\n  - 编号: 2026Q4\n"
    (tmp_path / "wenming.yaml").write_text(workspace, encoding="utf-8")
    (tmp_path / "台账" / "2026Q4").mkdir(parents=True)
    (tmp_path / "台账" / "2026Q4").chmod(0)
    done = without_rights(tmp_path, command)
    assert done.returncode == 2, done.stderr
    assert "台账/2026Q4”打不开：没有权限" in done.stderr


@linux_only
def test_a_folder_that_may_not_be_opened_is_said(tmp_path: Path) -> None:
    """Permission is named."""
    (tmp_path / "关着").mkdir()
    (tmp_path / "关着").chmod(0)
    done = without_rights(tmp_path, "check", str(tmp_path / "关着" / "体系.yaml"))
    assert done.returncode == 2, done.stderr
    assert "没有权限" in done.stderr
