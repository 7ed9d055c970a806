"""Build the offline bundle (离线安装): a folder that installs wenming without network or rights.

Usage, with a network and pip: python scripts/bundle.py [-o dist] [--desk NAME]… [--python 3.11]…

It holds the wheels of wenming and of everything it needs, for each desk and Python asked for, a pip
to install them with, and the installers. What is downloaded is checked against requirements/.
"""

import argparse
import json
import re
import shutil
import time
from hashlib import sha256
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

import bundle_wheels

ROOT = Path(__file__).resolve().parents[1]
PARTS = Path(__file__).resolve().parent / "offline"


def main() -> None:
    """Build what the command line asks for and say how large it is and how long it took."""
    began = time.monotonic()
    asked = _asked()
    version = _version()
    folder = asked.output / f"wenming-{version}-离线安装"
    if folder.exists():
        shutil.rmtree(folder)
    wheels = folder / "wheels"
    wheels.mkdir(parents=True)
    bundle_wheels.own(wheels)
    for desk in asked.desk or bundle_wheels.DESKS:
        for python in asked.python or bundle_wheels.PYTHONS:
            bundle_wheels.download(wheels, desk, python)
            print(f"{desk} {python}: {len(list(wheels.iterdir()))} wheels", flush=True)
    told = {
        "version": version,
        "pythons": list(asked.python or bundle_wheels.PYTHONS),
        "desks": list(asked.desk or bundle_wheels.DESKS),
    }
    _add_installers(folder, told)
    packed = _packed(folder)
    print(f"{folder}: {sum(map(_megabytes, folder.rglob('*'))):.1f} MB")
    print(f"{packed}: {_megabytes(packed):.1f} MB, {time.monotonic() - began:.0f} s")


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Build the offline bundle.")
    parser.add_argument("-o", "--output", type=Path, default=ROOT / "dist")
    parser.add_argument("--desk", action="append", choices=list(bundle_wheels.DESKS))
    parser.add_argument("--python", action="append", choices=bundle_wheels.PYTHONS)
    return parser.parse_args()


def _version() -> str:
    text = (ROOT / "src" / "wenming_cli" / "__init__.py").read_text(encoding="utf-8")
    found = re.search(r'__version__.*= "(.+)"', text)
    assert found
    return found[1]


def _add_installers(folder: Path, told: dict[str, object]) -> None:
    """Add installers and words, each as its reader wants them, and the digests of the wheels."""
    pythons = told["pythons"]
    assert isinstance(pythons, list)
    words = {"@VERSION@": str(told["version"]), "@PYTHONS@": " ".join(reversed(pythons))}
    for part in sorted(file for file in PARTS.iterdir() if file.is_file()):
        text = part.read_text(encoding="utf-8")
        for name, value in words.items():
            text = text.replace(name, value)
        (folder / part.name).write_bytes(encoded(part.name, text))
    (folder / "install.sh").chmod(0o755)
    wheels = sorted((folder / "wheels").iterdir())
    digests = {wheel.name: sha256(wheel.read_bytes()).hexdigest() for wheel in wheels}
    text = json.dumps({**told, "wheels": digests}, ensure_ascii=False, indent=1)
    (folder / "bundle.json").write_text(text + "\n", encoding="utf-8")


def encoded(name: str, text: str) -> bytes:
    r"""Return the bytes of an installer's file.

    A .cmd has to be ASCII: the console reads it in its own code page. A .txt is what the console's
    `type` shows and Notepad opens right in every code page: UTF-16 with its mark.
    """
    ending = Path(name).suffix
    if ending in {".cmd", ".txt"}:
        text = text.replace("\n", "\r\n")
    return text.encode({".cmd": "ascii", ".txt": "utf-16"}.get(ending, "utf-8"))


def _packed(folder: Path) -> Path:
    """Zip the folder; wheels are compressed already."""
    target = folder.with_name(f"{folder.name}.zip")
    with ZipFile(target, "w") as package:
        for file in sorted(folder.rglob("*")):
            if file.is_file():
                info = ZipInfo.from_file(file, file.relative_to(folder.parent).as_posix())
                kind = ZIP_STORED if file.suffix == ".whl" else ZIP_DEFLATED
                package.writestr(info, file.read_bytes(), kind)
    return target


def _megabytes(file: Path) -> float:
    return file.stat().st_size / 1e6


if __name__ == "__main__":
    main()
