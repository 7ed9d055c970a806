"""No path leads out of the workspace: typed, recorded, linked, or swapped while it is opened."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from wenming_cli.errors import InputError
from wenming_cli.model.event import Evidence
from wenming_cli.store.evidence import describe, found_again
from wenming_cli.store.evidence_paths import completed
from wenming_cli.store.within import elsewhere

SECRET = "不能读到"

HOSTILE = [
    *(
        "/etc/passwd",
        "//etc/passwd",
        "/proc/self/environ",
        "/dev/zero",
        "/dev/tty",
        "~/.ssh/id_rsa",
    ),
    *("../密.txt", "..", "../", "佐证/../../密.txt", "佐证/../佐证/../../密.txt", "./../密.txt"),
    *(
        "..\\密.txt",
        "佐证\\..\\..\\密.txt",
        "..\\..\\..\\..\\etc\\passwd",
        "..／密.txt",
        "．．/密.txt",
    ),
    *("C:\\Windows\\win.ini", "C:/Windows/win.ini", "C:win.ini", "\\\\服务器\\共享\\密.txt"),
    *(
        "//服务器/共享/密.txt",
        "\\\\?\\C:\\密.txt",
        "\\\\.\\PhysicalDrive0",
        "//./COM1",
        "file:///etc/passwd",
    ),
    *(
        "http://example.invalid/密.txt",
        "佐证/a.txt::$DATA",
        "CON",
        "佐证/nul",
        "佐证/com1.txt",
        "AUX .",
    ),
    *(
        "外/密.txt",
        "外链.txt",
        "连环/一",
        "自己/自己",
        "硬/../外/密.txt",
        "管道",
        "佐证/管道",
        "插座",
    ),
    *("佐证", ".", "./", "", " ", "\0", "佐证/a.txt\0.png", "\ud800", "佐证/\udcff", "长" * 2000),
    *(
        "a/" * 3000 + "b",
        "\x1b]0;x\x07",
        "佐证/\u202etxt.exe",
        "$(id)",
        "`id`",
        "|id",
        "%2e%2e/密.txt",
    ),
    *("稀疏.bin",),
]
"""Each is refused with a sentence, at once; none is a file of the workspace that may be taken."""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A workspace with links out of it, a loop, a pipe, a socket's name and a file of 50 GB."""
    root = tmp_path / "工作区"
    (root / "佐证").mkdir(parents=True)
    (root / "佐证" / "a.txt").write_text("材料", encoding="utf-8")
    (tmp_path / "密.txt").write_text(SECRET, encoding="utf-8")
    (root / "外").symlink_to(tmp_path)
    (root / "外链.txt").symlink_to(tmp_path / "密.txt")
    (root / "连环").symlink_to(root / "连环2")
    (root / "连环2").symlink_to(root / "连环")
    (root / "自己").symlink_to(root)
    os.mkfifo(root / "管道")
    os.mkfifo(root / "佐证" / "管道")
    with (root / "稀疏.bin").open("wb") as file:
        file.truncate(50 << 30)
    return root


@pytest.mark.parametrize("typed", HOSTILE, ids=lambda typed: ascii(typed)[:40])
def test_a_hostile_path_is_refused(root: Path, typed: str) -> None:
    """In words; recorded in a ledger it is a file that was not found, and Tab shows nothing."""
    with pytest.raises(InputError) as told:
        describe(root, typed)
    assert told.value.hint
    recorded = Evidence(typed, 1, "ab" * 32, "2026-10-01")
    assert found_again(root, [recorded]) == {recorded: "找不到"}
    assert not [path for path in completed(root, typed) if "密" in path]


@pytest.mark.parametrize(
    ("root", "typed", "out"),
    [
        ("/家/工作区", "//服务器/共享/甲.txt", True),
        ("D:/创城", "//服务器/共享/甲.txt", True),
        ("//服务器/共享/创城", "//服务器/共享/创城/甲.txt", False),
        ("//服务器/共享/创城", "//SERVER/共享/甲.txt", True),
        ("//server/share/创城", "//SERVER/Share/创城/甲.txt", False),
        ("//服务器/共享/创城", "//服务器/共享2/甲.txt", True),
        ("//服务器/共享/创城", "//服务器/", True),
        ("//服务器/共享", "佐证/甲.txt", False),
        ("//服务器/共享", "//?/UNC/服务器/共享/甲.txt", True),
        ("/家/工作区", "/家/工作区/甲.txt", False),
    ],
)
def test_another_computer_is_told_by_the_words_alone(root: str, typed: str, out: bool) -> None:
    r"""``\\server\share``: to look whether it is there would already greet it."""
    assert elsewhere(Path(root), typed) is out


def test_another_computer_is_never_asked(root: Path) -> None:
    """No call to the system names it: not for an answer, a recorded path, or a press of Tab."""
    code = (
        "import sys\nfrom pathlib import Path\n"
        "from wenming_cli.errors import InputError\n"
        "from wenming_cli.model.event import Evidence\n"
        "from wenming_cli.store.evidence import describe, found_again\n"
        "from wenming_cli.store.evidence_paths import completed\n"
        "root, typed = Path(sys.argv[1]), '//fuwuqi/gongxiang/mi.txt'\n"
        "try:\n    describe(root, typed)\nexcept InputError:\n    pass\n"
        "found_again(root, [Evidence(typed, 1, 'ab' * 32, '2026-10-01')])\n"
        "completed(root, typed)\n"
    )
    run = ["strace", "-f", "-qq", "-e", "trace=%file", sys.executable, "-c", code, str(root)]
    try:
        done = subprocess.run(run, capture_output=True, check=False, env=os.environ)
    except FileNotFoundError:
        pytest.skip("no strace here")
    assert done.returncode == 0
    assert b"openat" in done.stderr
    calls = [line for line in done.stderr.splitlines() if not line.startswith(b"execve")]
    assert not [line for line in calls if b"fuwuqi" in line]


SWAPS = """\
import os, sys
folder, outside = sys.argv[1:]
os.chdir(folder)
while os.getppid() != 1:
    os.rename("门", "真")
    os.symlink(outside, "门")
    os.unlink("门")
    os.rename("真", "门")
"""
"""Makes of the folder 门 a link to another folder and back, without end."""


@pytest.mark.skipif(not hasattr(os, "O_NOFOLLOW"), reason="links are checked, not refused, there")
def test_a_link_that_is_swapped_in_is_not_followed(tmp_path: Path) -> None:
    """20,000 tries while another process swaps: the file outside is never read."""
    root, outside = tmp_path / "工作区", tmp_path / "外面"
    for folder, text in ((root / "门", "材料"), (outside, SECRET)):
        folder.mkdir(parents=True)
        (folder / "a.txt").write_text(text, encoding="utf-8")
    swapping = subprocess.Popen([sys.executable, "-c", SWAPS, str(root), str(outside)])
    sizes = set()
    refused = 0
    try:
        for _ in range(20_000):
            try:
                sizes.add(describe(root, "门/a.txt").size)
            except InputError:
                refused += 1
    finally:
        swapping.kill()
        swapping.wait()
    assert sizes == {len("材料".encode())}
    assert refused
