"""What checks or reports leaves every file and folder as it was, to the nanosecond."""

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.cli.test_demo import wenming

pytestmark = pytest.mark.long

ROOT = Path(__file__).parents[2]
FORMATS = ("text", "json", "sarif", "junit", "github")
COMMANDS = [
    *(("check", "--strict", "--format", each) for each in FORMATS),
    ("check", "gate.yaml", "体系", "答卷.yaml", "台账"),
    *(("score", "--gate", "gate.yaml", "--format", each) for each in FORMATS),
    ("score", "答卷.yaml", "--min-rate", "10"),
    *(("gaps", "--format", each) for each in FORMATS),
    ("report",),
    ("show",),
    ("show", "9.4.2"),
    ("explain", "9.4.2"),
    ("explain", "合计"),
    ("verify",),
    ("diff", "体系/national-prefecture-2018", "national-prefecture-2018"),
    ("schema", "edition"),
    ("schema", "result"),
    ("--help",),
]


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Make a workspace with every kind of file, not to be written by anybody but root."""
    folder = tmp_path_factory.mktemp("只读") / "样例"
    assert wenming("demo", folder.name, folder=folder.parent).returncode == 0
    name = "体系/national-prefecture-2018"
    shutil.copytree(ROOT / "criteria" / "national-prefecture-2018", folder / name)
    file = folder / "wenming.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("- national-prefecture-2018", f"- {name}"), encoding="utf-8")
    shutil.copy(ROOT / "examples" / "ci" / "gate.yaml", folder)
    sheet = "体系: national-prefecture-2018\n答案: {9.4.2: 97.5}\n"
    (folder / "答卷.yaml").write_text(sheet, encoding="utf-8")
    everything = [folder, *folder.rglob("*")]
    modes = {path: path.stat().st_mode for path in everything}
    for path in everything:
        path.chmod(modes[path] & ~0o222)
    yield folder
    for path in everything:
        path.chmod(modes[path])


def digest(folder: Path) -> str:
    """Return a digest over names, bytes, modes and times of all that lies in a folder."""
    found = hashlib.sha256()
    for path in [folder, *sorted(folder.rglob("*"))]:
        state = path.stat()
        told = (str(path), state.st_mode, state.st_mtime_ns, state.st_ctime_ns, state.st_size)
        found.update(repr(told).encode())
        if path.is_file():
            found.update(path.read_bytes())
    return found.hexdigest()


@pytest.mark.parametrize("arguments", COMMANDS, ids=" ".join)
def test_nothing_is_written(place: Path, tmp_path: Path, arguments: tuple[str, ...]) -> None:
    """Not in the workspace, not in the home folder; `check` does not even fill the cache."""
    home, cache, temporary = (tmp_path / name for name in ("home", "cache", "tmp"))
    home.mkdir()
    temporary.mkdir()
    before = digest(place), digest(home), digest(temporary)
    done = subprocess.run(
        [sys.executable, "-B", "-m", "wenming_cli", *arguments],
        cwd=place,
        check=False,
        capture_output=True,
        timeout=120,
        env={
            **os.environ,
            "HOME": str(home),
            "TMPDIR": str(temporary),
            "WENMING_CACHE": str(cache),
        },
    )
    assert done.returncode in {0, 2, 3, 4}, done.stderr.decode()
    assert b"Traceback" not in done.stderr
    assert (digest(place), digest(home), digest(temporary)) == before
    assert arguments[0] != "check" or not cache.exists()


def test_a_change_would_be_seen(tmp_path: Path) -> None:
    """A file that is written anew with the same bytes, and one that came and went."""
    file = tmp_path / "a"
    file.write_bytes(b"x")
    before = digest(tmp_path)
    assert digest(tmp_path) == before
    file.write_bytes(b"x")
    again = digest(tmp_path)
    assert again != before
    (tmp_path / "b").write_bytes(b"")
    (tmp_path / "b").unlink()
    assert digest(tmp_path) != again
