"""Install wenming from this folder into the user's own; no rights, no network.

Usage: python install.py [FOLDER]. Every Python since 3.6 can read this file, to be told it is old.
"""

import os
import subprocess
import sys
from pathlib import Path

from fitness import MARK, WHEELS, bundle, damaged, unfit, unsuited


def main(words: "list[str]") -> int:
    """Install, or say why not; return the exit code."""
    told = bundle()
    if words == ["--suits"]:
        return 2 if unsuited(told) else 0
    target = Path(words[0]).expanduser().absolute() if words else _usual_place()
    faults = unsuited(told) or [*damaged(told), *unfit(target)]
    if faults:
        return _refused(faults)
    print(f"装到：{target}", flush=True)
    try:
        _install(target, told["version"])
        starter = _launcher(target)
    except OSError as error:
        print(f"没有装上：{error}", file=sys.stderr)
        print("建议：核对磁盘空间和文件夹的权限，或在命令后面写另一个文件夹", file=sys.stderr)
        return 74
    except subprocess.CalledProcessError:
        print("没有装上，原因见上面几行；请把它们发给维护者", file=sys.stderr)
        return 1
    _tell(target, starter)
    return 0


def _refused(faults: "list[tuple[str, str]]") -> int:
    print("还不能安装：", file=sys.stderr)
    for fault, remedy in faults:
        print(f"  {fault}\n    建议：{remedy}", file=sys.stderr)
    return 2


def _usual_place() -> Path:
    """Return where a user's own programs lie."""
    if os.name == "nt":
        local = os.environ.get("LOCALAPPDATA") or str(Path.home() / "AppData" / "Local")
        return Path(local) / "Programs" / "wenming"
    return Path.home() / ".local" / "share" / "wenming"


def _install(target: Path, version: str) -> None:
    """Make an environment of its own and put the wheels into it."""
    target.mkdir(parents=True, exist_ok=True)
    (target / MARK).write_bytes((WHEELS.parent / "bundle.json").read_bytes())
    # What is set for other Pythons and for pip on this machine must not meddle.
    own = {k: v for k, v in os.environ.items() if not k.startswith(("PIP_", "PYTHON"))}
    own["PIP_CONFIG_FILE"] = os.devnull

    def run(*words: str) -> None:
        subprocess.run(words, check=True, env=own)

    # Without ensurepip, which some systems leave out; pip runs from its wheel.
    run(sys.executable, "-m", "venv", "--clear", "--without-pip", str(target / "venv"))
    pip = str(next(WHEELS.glob("pip-*.whl")) / "pip")
    options = ("--no-index", "--find-links", str(WHEELS), "--disable-pip-version-check")
    python = _python(target)
    run(python, pip, "install", "--quiet", *options, f"wenming-cli=={version}")
    run(python, "-m", "wenming_cli", "--version")


def _python(target: Path) -> str:
    inner = ("Scripts", "python.exe") if os.name == "nt" else ("bin", "python")
    return str(target.joinpath("venv", *inner))


def _launcher(target: Path) -> str:
    """Write what starts wenming; return what is to be typed for it."""
    if os.name == "nt":
        # ASCII, and paths from where the file lies: right in every code page.
        start = '@"%~dp0venv\\Scripts\\python.exe" -m wenming_cli %*\r\n'
        (target / "wenming.cmd").write_bytes(start.encode("ascii"))
        window = '@set "PATH=%~dp0;%PATH%"\r\n@cd /d "%USERPROFILE%"\r\n@cmd /k wenming --help\r\n'
        (target / "打开wenming.cmd").write_bytes(window.encode("ascii"))
        return str(target / "wenming.cmd")
    script = target / "venv" / "bin" / "wenming"
    link = Path.home() / ".local" / "bin" / "wenming"
    if link.exists() and not link.is_symlink():
        return str(script)
    link.parent.mkdir(parents=True, exist_ok=True)
    if link.is_symlink():
        link.unlink()
    link.symlink_to(script)
    known = str(link.parent) in os.environ.get("PATH", "").split(os.pathsep)
    return "wenming" if known else str(script)


def _tell(target: Path, starter: str) -> None:
    named = f'"{starter}"' if " " in starter else starter
    print(f"装好了。接下来：\n  {named} demo 创城自评样例")
    if os.name == "nt":
        print(f"或者双击“{target / '打开wenming.cmd'}”，在打开的窗口里直接输入wenming。")
    print(f"不用了，删掉这个文件夹就是卸载：{target}")


if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    sys.exit(main(sys.argv[1:]))
