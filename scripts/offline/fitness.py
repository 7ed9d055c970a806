"""What has to hold before anything is installed: this Python, this machine, the files, the folder.

Every Python since 3.6 can read this file, to be told that it is old.
"""

import hashlib
import json
import os
import platform
import struct
import sys
from pathlib import Path
from zipfile import ZipFile

HERE = Path(__file__).resolve().parent
WHEELS = HERE / "wheels"
MARK = "wenming-bundle.json"
"""In a folder that was installed into; it may be installed into again."""

_LONGEST = 259
"""Characters of a path that Windows takes unless it was told otherwise."""

_MACHINES = {
    ("Windows", "AMD64"): "windows",
    ("Linux", "x86_64"): "linux-x86_64",
    ("Linux", "aarch64"): "linux-aarch64",
}
_BITS = 8 * struct.calcsize("P")


def bundle() -> "dict":
    """Return what the bundle says of itself."""
    with (HERE / "bundle.json").open(encoding="utf-8") as file:
        return json.load(file)


def unsuited(told: "dict") -> "list[tuple[str, str]]":
    """Return what of this Python and machine there are no wheels for, each with what to do."""
    known = "、".join(told["pythons"])
    faults = []
    version = "{}.{}".format(*sys.version_info[:2])
    if version not in told["pythons"] or platform.python_implementation() != "CPython":
        fault = f"这个Python是{platform.python_implementation()} {version}"
        faults.append((fault, f"换用Python {known}，再运行一次"))
    system, machine = platform.system(), platform.machine()
    if _MACHINES.get((system, machine)) not in told["desks"] or sys.maxsize <= 1 << 32:
        fault = f"这台机器是{system} {machine}，Python是{_BITS}位的"
        known = "、".join(told["desks"])
        faults.append((fault, f"安装包里只有{known}的64位文件；别的机器看README的“离线安装”"))
    return faults


def damaged(told: "dict") -> "list[tuple[str, str]]":
    """Return which wheels are not as they were packed."""
    bad = [name for name, digest in told["wheels"].items() if _digest(WHEELS / name) != digest]
    if not bad:
        return []
    fault = f"安装包里有{len(bad)}个文件缺少或损坏：{'、'.join(bad[:3])}"
    return [(fault, "重新复制一份安装包，整个解压后再试")]


def _digest(wheel: Path) -> str:
    return hashlib.sha256(wheel.read_bytes()).hexdigest() if wheel.is_file() else ""


def unfit(target: Path) -> "list[tuple[str, str]]":
    """Return why a folder cannot be installed into."""
    if target.exists() and not target.is_dir():
        return [(f"“{target}”是一个文件", "在命令后面写一个文件夹")]
    if target.is_dir() and any(target.iterdir()) and not (target / MARK).exists():
        return [(f"“{target}”里已经有别的东西", "在命令后面写一个新的文件夹")]
    length = len(str(target)) + _deepest()
    if os.name == "nt" and length > _LONGEST:
        fault = f"“{target}”太长：里面最长的路径会有{length}个字，Windows最多{_LONGEST}"
        return [(fault, "在命令后面写一个短的文件夹，例如 D:\\wenming")]
    return []


def _deepest() -> int:
    """Return how many characters the deepest installed file adds to the folder."""
    names = (name for wheel in WHEELS.glob("*.whl") for name in ZipFile(wheel).namelist())
    return len("\\venv\\Lib\\site-packages\\") + max(map(len, names), default=0)
