"""Where editions lie, and which files one consists of."""

from pathlib import Path

from wenming_cli.errors import InputError
from wenming_cli.model.typed import half_width
from wenming_cli.store.reading.decoding import existing

MAIN_FILE = "edition.yaml"


def shipped(name: str) -> Path:
    """Return a folder that ships with the program: `criteria` or `demo`.

    An editable install has no copy inside the package; then it lies beside `src`.
    """
    package = Path(__file__).parents[2]
    inside = package / name
    return inside if inside.is_dir() else package.parents[1] / name


def bundled_ids() -> tuple[str, ...]:
    """Return the ids of the editions that ship with the program."""
    return tuple(sorted(main.parent.name for main in shipped("criteria").glob(f"*/{MAIN_FILE}")))


def locate(name: str, near: Path) -> Path:
    """Find an edition by the path of its folder or file, or by its id.

    Args:
        name: A path (from `near`), or an id.
        near: The workspace or working folder; its `criteria` is searched before the bundled one.

    Raises:
        InputError: Nothing there goes by that name.
    """
    places = (near, near / "criteria", shipped("criteria"))
    for candidate in (place / written for written in (name, half_width(name)) for place in places):
        if candidate.is_file() or (candidate / MAIN_FILE).is_file():
            return candidate
    known = "、".join(bundled_ids())
    raise InputError(f"没有找到测评体系“{name}”", f"自带的有：{known}；也可以写体系文件夹的路径")


def files(path: Path) -> tuple[Path, ...]:
    """Return the files an edition consists of, the main one first."""
    existing(path)
    if path.is_file() and path.name != MAIN_FILE:
        return (path,)
    folder = path.parent if path.is_file() else path
    written = (file for suffix in ("*.yaml", "*.yml") for file in folder.glob(suffix))
    areas = sorted(file for file in written if file.name != MAIN_FILE and file.name[0] != ".")
    return (folder / MAIN_FILE, *areas)
