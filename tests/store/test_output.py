"""A page is written whole or not at all: the old file stays until the new one is there."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from wenming_cli.errors import InputError, SaveError
from wenming_cli.store import output

WRITES = """\
import resource, sys
from pathlib import Path
from wenming_cli.errors import SaveError
from wenming_cli.store import output
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
try:
    output.write(Path(sys.argv[1]), b"x" * 100_000)
except SaveError as error:
    print(error.message)
"""
"""A process that may not write more than 1,000 bytes to a file: as good as a full disk."""


def test_a_page_replaces_the_old_one(tmp_path: Path) -> None:
    """What stands there afterwards is the new page, and nothing else is left behind."""
    page = tmp_path / "报告.md"
    page.write_bytes("旧".encode())
    output.write(page, "新".encode())
    assert page.read_bytes() == "新".encode()
    assert [file.name for file in tmp_path.iterdir()] == ["报告.md"]


def test_a_full_disk_leaves_the_old_page_whole(tmp_path: Path) -> None:
    """The process is told in words, the old file is as it was, no half file lies beside it."""
    page = tmp_path / "报告.xlsx"
    page.write_bytes("旧".encode())
    done = subprocess.run(
        [sys.executable, "-c", WRITES, str(page)], capture_output=True, check=True, text=True
    )
    assert "没有存上" in done.stdout
    assert page.read_bytes() == "旧".encode()
    assert [file.name for file in tmp_path.iterdir()] == ["报告.xlsx"]


@pytest.mark.skipif(os.name != "posix", reason="links")
def test_a_link_is_replaced_not_followed(tmp_path: Path) -> None:
    """A page never writes through a link into another file."""
    outside = tmp_path / "别人的.txt"
    outside.write_bytes("原样".encode())
    page = tmp_path / "报告.md"
    page.symlink_to(outside)
    output.write(page, "新".encode())
    assert outside.read_bytes() == "原样".encode()


def test_a_folder_in_the_way_is_told(tmp_path: Path) -> None:
    """A folder is no page, and a missing folder is not made up."""
    with pytest.raises(InputError, match="是文件夹"):
        output.write(tmp_path, b"")
    with pytest.raises(InputError, match="没有文件夹"):
        output.write(tmp_path / "没有" / "报告.md", b"")
    (tmp_path / "文件").write_bytes(b"")
    with pytest.raises((InputError, SaveError)):
        output.make_folder(tmp_path / "文件")
