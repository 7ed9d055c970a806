"""Evidence files: described as they lie, refused with a sentence, found again."""

import os
import unicodedata
from pathlib import Path

import pytest

from wenming_cli.errors import InputError
from wenming_cli.model.evidence import Evidence
from wenming_cli.store.evidence import describe, found_again

MENDED = unicodedata.normalize("NFD", "é.txt")


def filed(root: Path, name: str, text: str = "材料") -> Path:
    """Write a file of the workspace."""
    file = root / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def open_handles() -> int:
    """Count the files this process has open."""
    return sum(1 for _ in Path("/proc/self/fd").iterdir())


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("佐证/台账.txt", "佐证/台账.txt"),
        ("佐证/台账.txt", "佐证\\台账.txt"),
        ("佐证/台账.txt", "./佐证//台账.txt"),
        ("佐证/台账.txt", " “佐证/台账.txt” "),
        ("佐证/台账.txt", '"佐证/台账.txt"'),
        ("“扫黄打非”总结.txt", "“扫黄打非”总结.txt"),
        ("“扫黄打非”总结.txt", "'“扫黄打非”总结.txt'"),
        ("专项“净网”", "专项“净网”"),
        ("“净网”", "“净网”"),
        ("'a.txt", "'a.txt"),
        ("é.txt", MENDED),
        (MENDED, MENDED),
        (" 前有空格.txt", " 前有空格.txt"),
        ("a\nb.txt", "a\nb.txt"),
        ("-o.txt", "-o.txt"),
        ("[red]a[/red].txt", "[red]a[/red].txt"),
    ],
)
def test_a_file_is_found_by_its_name(tmp_path: Path, name: str, typed: str) -> None:
    """As given, without the quotes around it, or composed; its path is the one it lies at."""
    filed(tmp_path, name)
    found = describe(tmp_path, typed)
    assert (found.path, found.size, len(found.sha256)) == (name, 6, 64)
    assert found_again(tmp_path, [found]) == {}


def test_an_absolute_path_is_taken_by_every_name_of_the_workspace(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Through a link to the workspace, resolved or not, and from a relative one."""
    real, link = tmp_path / "真", tmp_path / "链"
    filed(real, "佐证/a.txt")
    link.symlink_to(real)
    monkeypatch.chdir(real)
    for root in (real, link, Path(), Path("佐证/..")):
        for begun in (real, link):
            assert describe(root, str(begun / "佐证" / "a.txt")).path == "佐证/a.txt"


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("佐证", "不是文件"),
        ("佐证/", "不是文件"),
        ("管道", "不是文件"),
        ("无.txt", "没有找到"),
        ("佐证/a.txt/b", "没有找到"),
        ("管道/b", "没有找到"),
        ("链接.txt", "是链接"),
        ("去处/密.txt", "是链接"),
        ("../密.txt", "不能用"),
        ("佐证/../../密.txt", "不能用"),
        ("“../密.txt”", "不能用"),
        ("", "不能用"),
        (" ", "不能用"),
        ("“”", "不能用"),
        (".", "不能用"),
        ("D:/a.txt", "不能用"),
        ("a.txt:流", "不能用"),
        ("a\0b", "不能用"),
        ("\ud800.txt", "打不开"),
        ("佐证/\ud800", "打不开"),
        ("长" * 200, "打不开"),
        ("/etc/hostname", "不在工作区里"),
    ],
)
def test_what_is_no_file_of_the_workspace_is_refused(tmp_path: Path, typed: str, says: str) -> None:
    """With a sentence that quotes what was typed, and nothing stays open."""
    root = tmp_path / "工作区"
    filed(tmp_path, "密.txt")
    filed(root, "佐证/a.txt")
    os.mkfifo(root / "管道")
    (root / "链接.txt").symlink_to(root / "佐证" / "a.txt")
    (root / "去处").symlink_to(tmp_path)
    before = open_handles()
    with pytest.raises(InputError) as told:
        describe(root, typed)
    assert says in told.value.message
    assert f"“{typed}”" in told.value.message
    assert told.value.hint
    assert open_handles() == before


def test_a_disk_that_does_not_give_a_file_back_is_told(tmp_path: Path) -> None:
    """Read errors come after opening: the memory of a process cannot be read from its start."""
    (tmp_path / "self").mkdir()
    with pytest.raises(InputError) as told:
        describe(Path("/proc/self"), "mem")
    assert "打不开" in told.value.message


def test_a_time_that_is_none_is_told(tmp_path: Path) -> None:
    """A day beyond the calendar."""
    file = filed(tmp_path, "a.txt")
    os.utime(file, (1 << 38, 1 << 38))
    if file.stat().st_mtime < 1 << 38:
        pytest.skip("this disk knows no such time")
    with pytest.raises(InputError):
        describe(tmp_path, "a.txt")


def test_recorded_files_are_found_again_as_they_are(tmp_path: Path) -> None:
    """Gone, altered, become a folder; a name is taken exactly, quotes and all."""
    names = ["同.txt", "改.txt", "去.txt", "变.txt", "“引”"]
    recorded = [describe(tmp_path, filed(tmp_path, name).name) for name in names]
    filed(tmp_path, "改.txt", "别样")
    for name in names[2:]:
        (tmp_path / name).unlink()
    (tmp_path / "变.txt").mkdir()
    filed(tmp_path, "引")
    strange = Evidence("\ud800", 1, "ab" * 32, "2026-10-01")
    faults = found_again(tmp_path, [*recorded, strange])
    assert {proof.path: fault for proof, fault in faults.items()} == {
        "改.txt": "已改动",
        "去.txt": "找不到",
        "变.txt": "找不到",
        "“引”": "找不到",
        "\ud800": "找不到",
    }
