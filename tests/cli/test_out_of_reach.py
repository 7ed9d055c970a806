"""Names the system does not take and folders it does not open: a sentence, not a traceback."""

import os
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


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root opens everything")
def test_a_folder_that_may_not_be_opened_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Permission is named."""
    (tmp_path / "关着").mkdir(0o000)
    assert run(["check", str(tmp_path / "关着" / "体系.yaml")]) == 2
    assert "没有权限" in capsys.readouterr().err
