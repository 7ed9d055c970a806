"""The offline bundle's installers, as far as they run without a network and without Windows."""

import ast
import json
import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SCRIPTS = ROOT / "scripts"
PARTS = SCRIPTS / "offline"
REQUIREMENTS = sorted((ROOT / "requirements").glob("*.txt"))
HERE = f"{sys.version_info.major}.{sys.version_info.minor}"

pytestmark = pytest.mark.skipif(os.name != "posix", reason="a shell")


@pytest.fixture
def bundle(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A bundle as it is built, in a folder of Chinese and spaces, its one wheel empty."""
    monkeypatch.syspath_prepend(str(SCRIPTS))
    from bundle import _add_installers  # type: ignore[import-not-found]

    folder = tmp_path / "离线 安装"
    (folder / "wheels").mkdir(parents=True)
    (folder / "wheels" / "甲-1.whl").write_bytes(b"PK\5\6" + bytes(18))
    _add_installers(folder, {"version": "1", "pythons": ["3.11", "3.12"], "desks": ["windows"]})
    return folder


def changed(bundle: Path, **told: object) -> None:
    """Change what the bundle says of itself."""
    file = bundle / "bundle.json"
    text = json.dumps({**json.loads(file.read_text(encoding="utf-8")), **told})
    file.write_text(text, encoding="utf-8")


def installed(bundle: Path, *words: str, **also: str) -> subprocess.CompletedProcess[bytes]:
    """Run install.py with this Python."""
    run = [sys.executable, str(bundle / "install.py"), *words]
    home = {"HOME": str(bundle.parent / "家"), "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run(run, capture_output=True, check=False, env={**os.environ, **home, **also})


def shelled(bundle: Path, path: Path) -> subprocess.CompletedProcess[bytes]:
    """Run install.sh where only these programs are found, dirname among them."""
    path.mkdir(exist_ok=True)
    for name in ("dirname", "sh"):
        (path / name).symlink_to(str(shutil.which(name)))
    run = [str(path / "sh"), str(bundle / "install.sh")]
    env = {"PATH": str(path), "HOME": str(path)}
    return subprocess.run(run, capture_output=True, check=False, env=env)


def test_the_windows_starter_reads_the_same_in_every_code_page(bundle: Path) -> None:
    """ASCII with the line ends that cmd wants; what it shows in Chinese has the mark of UTF-16."""
    starter = (bundle / "安装.cmd").read_bytes()
    assert starter.isascii()
    assert starter.count(b"\n") == starter.count(b"\r\n") > 10
    assert b"(3.12 3.11)" in starter
    shown = (bundle / "no-python.txt").read_bytes()
    assert shown.startswith(b"\xff\xfe")
    assert "要3.12 3.11其中之一" in shown.decode("utf-16")
    assert b"no-python.txt" in starter
    assert not [file for file in bundle.iterdir() if file.is_file() and b"@P" in file.read_bytes()]


@pytest.mark.parametrize("name", ["install.py", "fitness.py"])
def test_an_old_python_can_read_why_it_is_too_old(name: str) -> None:
    """The grammar of 3.6, so that no traceback stands where a sentence should."""
    text = (PARTS / name).read_text(encoding="utf-8")
    ast.parse(text, feature_version=(3, 6))
    assert "match " not in text
    assert ":=" not in text


def test_the_shell_says_that_there_is_no_python(bundle: Path, tmp_path: Path) -> None:
    """In Chinese, with what to do, and nothing is written."""
    done = shelled(bundle, tmp_path / "没有")
    assert done.returncode == 2
    assert "没有能用的Python：要3.12 3.11其中之一。现在有的： 没有" in done.stderr.decode()


def test_the_shell_names_the_python_that_is_too_old(bundle: Path, tmp_path: Path) -> None:
    """One that answers as 3.8 would."""
    place = tmp_path / "旧"
    place.mkdir()
    old = '#!/bin/sh\ncase "$*" in *--suits*) exit 2;; *) echo 3.8;; esac\n'
    (place / "python3").write_text(old, encoding="utf-8")
    (place / "python3").chmod(0o755)
    done = shelled(bundle, place)
    assert done.returncode == 2
    assert "现在有的： python3（3.8）" in done.stderr.decode()


def test_the_shell_takes_the_python_that_suits(bundle: Path, tmp_path: Path) -> None:
    """It hands on to install.py, which then finds the wheels lacking."""
    changed(bundle, pythons=[HERE], desks=["linux-x86_64", "linux-aarch64"], wheels={"乙.whl": "0"})
    place = tmp_path / "有"
    place.mkdir()
    (place / "python3").symlink_to(sys.executable)
    done = shelled(bundle, place)
    assert done.returncode == 2
    assert "缺少或损坏：乙.whl" in done.stderr.decode()


def test_all_that_is_in_the_way_is_said_at_once(bundle: Path) -> None:
    """Python and machine together; then files and folder together. Each with what to do."""
    changed(bundle, pythons=["2.7"])
    done = installed(bundle)
    told = done.stderr.decode()
    assert done.returncode == 2
    assert f"这个Python是CPython {HERE}" in told
    assert "安装包里只有windows" in told
    assert told.count("建议：") == 2
    changed(bundle, pythons=[HERE], desks=["linux-x86_64", "linux-aarch64"], wheels={"乙": "0"})
    (bundle.parent / "别人的").mkdir()
    (bundle.parent / "别人的" / "文件").touch()
    done = installed(bundle, str(bundle.parent / "别人的"))
    assert done.returncode == 2
    assert "缺少或损坏：乙" in done.stderr.decode()
    assert "里已经有别的东西" in done.stderr.decode()
    assert [file.name for file in (bundle.parent / "别人的").iterdir()] == ["文件"]


def test_what_suits_is_told_by_the_exit_code(bundle: Path) -> None:
    """The starters ask before they hand on."""
    assert installed(bundle, "--suits").returncode == 2
    changed(bundle, pythons=[HERE], desks=["linux-x86_64", "linux-aarch64"])
    assert installed(bundle, "--suits").returncode == 0


def test_a_desk_gets_what_its_system_needs(monkeypatch: pytest.MonkeyPatch) -> None:
    """Windows one package more; a condition nobody has thought of stops the build."""
    monkeypatch.syspath_prepend(str(SCRIPTS))
    import bundle_wheels  # type: ignore[import-not-found]

    windows, linux = (bundle_wheels._chosen(desk) for desk in ("windows", "linux-aarch64"))
    assert "\ncolorama==" in windows
    assert "colorama" not in linux
    assert " ; " not in windows + linux
    assert linux.count("==") == windows.count("==") - 1


@pytest.mark.parametrize("file", REQUIREMENTS, ids=lambda f: f.name)
def test_requirements_are_pinned_with_digests_and_name_no_host(file: Path) -> None:
    """Every entry has a version and a digest for each of its files."""
    text = file.read_text(encoding="utf-8")
    assert _entries(text)
    for entry in _entries(text):
        assert "==" in entry
        assert "--hash=sha256:" in entry
    assert "://" not in text
    assert "index-url" not in text.replace("--no-emit-index-url", "")


def _entries(text: str) -> list[str]:
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    return [part for part in "\n".join(lines).replace("\n    ", " ").splitlines() if part]


@pytest.mark.parametrize("name", ["run.txt", "ci.txt"])
def test_what_the_project_asks_for_is_pinned(name: str) -> None:
    """A new dependency has to be pinned too."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = [*project["dependencies"]]
    asked += project["optional-dependencies"]["test"] if name == "ci.txt" else []
    text = (ROOT / "requirements" / name).read_text(encoding="utf-8")
    pinned = {entry.split("==")[0].lower() for entry in _entries(text)}
    words = ("".join(c if c.isalnum() or c in "-_" else " " for c in each) for each in asked)
    names = {word.split()[0].lower().replace("_", "-") for word in words}
    assert names <= pinned
