"""The workspace around a folder, and the units known in it."""

from pathlib import Path

from wenming_cli.errors import InputError
from wenming_cli.model.edition import Edition
from wenming_cli.model.unit import Roster
from wenming_cli.store import workspace


def place_of(folder: Path) -> workspace.Place:
    """Return the workspace around a folder.

    Raises:
        InputError: There is none.
    """
    root = workspace.find(folder)
    if root is None:
        hint = "进到工作区里再运行，或用-C指明；还没有工作区，用wenming init建一个"
        raise InputError("这里不是工作区（没有wenming.yaml）", hint)
    return workspace.load(root)


def roster_of(edition: Edition, place: workspace.Place | None) -> Roster:
    """Return the units of an edition, together with the workspace's where there is one."""
    return place.roster(edition) if place else edition.units
