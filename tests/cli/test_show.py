"""`wenming show` and `explain` where an item and a requirement bear the same number."""

from pathlib import Path

import pytest
from tests.cli.test_demo import wenming

WHOLE = Path(__file__).parents[1] / "store" / "every_key.yaml"
SHEET = f"体系: {WHOLE}\n答案:\n  1.1: 达标\n"


@pytest.mark.parametrize(
    "arguments", [("show", "1.1", "--edition", str(WHOLE)), ("explain", "１.１", "答卷.yaml")]
)
def test_both_are_shown(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    """Item 1.1 and the requirement 1.1 of another item, one below the other."""
    (tmp_path / "答卷.yaml").write_text(SHEET, encoding="utf-8")
    done = wenming(*arguments, folder=tmp_path)
    assert done.returncode == 0, done.stderr.decode()
    shown = done.stdout.decode()
    assert shown.index("校园周边") < shown.index("学习有计划。")
