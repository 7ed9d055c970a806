"""Tab completes paths of the workspace, and shows nothing of what lies elsewhere."""

from pathlib import Path

import pytest

from wenming_cli.store.evidence_paths import completed


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A workspace with a neighbour, and a link that leads to it."""
    root = tmp_path / "工作区"
    for file in ("佐证/巡检.txt", "佐证/巡查.txt", "佐证/.隐.txt"):
        (root / file).parent.mkdir(parents=True, exist_ok=True)
        (root / file).touch()
    (tmp_path / "邻居").mkdir()
    (tmp_path / "邻居" / "密.txt").touch()
    (root / "出去").symlink_to(tmp_path / "邻居")
    return root


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("", ("佐证/", "出去/")),
        ("佐", ("佐证/",)),
        ("佐证/巡", ("佐证/巡查.txt", "佐证/巡检.txt")),
        ("佐证\\巡检", ("佐证/巡检.txt",)),
        ("无/", ()),
        ("佐证/../佐", ("佐证/../佐证/",)),
        ("../", ()),
        ("../邻居/", ()),
        ("佐证/../../", ()),
        ("出去/", ()),
        ("/etc/", ()),
        ("/", ()),
        ("\0/", ()),
        ("\ud800/", ()),
    ],
)
def test_only_the_workspace_is_listed(root: Path, typed: str, found: tuple[str, ...]) -> None:
    """Folders end in `/`; hidden files, other folders and links out of it give nothing."""
    assert sorted(completed(root, typed)) == sorted(found)


def test_an_absolute_path_within_is_completed(root: Path) -> None:
    """As it can be given."""
    assert completed(root, f"{root}/佐证/巡检") == (f"{root}/佐证/巡检.txt",)
