"""The wheels of the offline bundle: which there are for a kind of machine, and where from."""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
REQUIREMENTS = ROOT / "requirements"

_GLIBC = (17, 24, 26, 27, 28)
"""Minor versions of glibc 2 whose wheels run on the systems of offices, which have 2.28."""

_OLD = "manylinux2014"

DESKS = {
    "windows": ("win_amd64",),
    **{
        f"linux-{machine}": (*(f"manylinux_2_{n}_{machine}" for n in _GLIBC), f"{_OLD}_{machine}")
        for machine in ("x86_64", "aarch64")
    },
}
"""Kinds of machines → the platform tags of their wheels."""

PYTHONS = ("3.11", "3.12", "3.13")

_WINDOWS_ONLY = " ; sys_platform == 'win32'"


def own(wheels: Path) -> None:
    """Add wenming's own wheel, and a pip to install with."""
    _pip("wheel", "--no-deps", "--wheel-dir", str(wheels), str(ROOT))
    pinned = ("--require-hashes", "-r", str(REQUIREMENTS / "pip.txt"))
    _pip("download", "--no-deps", "-d", str(wheels), *pinned)


def download(wheels: Path, desk: str, python: str) -> None:
    """Add the wheels for one kind of machine and one Python."""
    chosen = wheels.parent / "chosen.txt"
    chosen.write_text(_chosen(desk), encoding="utf-8")
    tag = f"cp{python.replace('.', '')}"
    options = [word for platform in DESKS[desk] for word in ("--platform", platform)]
    options += [word for abi in (tag, "abi3", "none") for word in ("--abi", abi)]
    _pip(
        *("download", "--no-deps", "-d", str(wheels), "--require-hashes", "-r", str(chosen)),
        *("--only-binary=:all:", "--implementation", "cp", "--python-version", python, *options),
    )
    chosen.unlink()


def _chosen(desk: str) -> str:
    """Return the requirements of a desk: pip would judge their conditions by this machine.

    Raises:
        SystemExit: There is a condition that nobody has thought of here.
    """
    entries = re.split(r"\n(?=[a-z#])", (REQUIREMENTS / "run.txt").read_text(encoding="utf-8"))
    kept = [entry for entry in entries if desk == "windows" or _WINDOWS_ONLY not in entry]
    text = "\n".join(kept).replace(_WINDOWS_ONLY, "")
    if " ; " in text:
        raise SystemExit("requirements/run.txt: a condition that scripts/bundle.py does not know")
    return text


def _pip(*arguments: str) -> None:
    subprocess.run([sys.executable, "-m", "pip", "--quiet", *arguments], check=True)
