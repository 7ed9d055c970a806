"""Paths of evidence files, as far as they are typed: what lies in the workspace."""

from pathlib import Path

from wenming_cli.store.within import elsewhere


def completed(root: Path, typed: str) -> tuple[str, ...]:
    """Return the paths below the workspace that begin like what is typed, folders with `/`.

    Hidden files are left out; a folder that lies elsewhere, or cannot be looked into, has none.
    """
    typed = typed.replace("\\", "/")
    if elsewhere(root, typed):
        return ()
    folder, slash, begun = typed.rpartition("/")
    folder += slash
    try:
        below = root / folder
        if not below.resolve().is_relative_to(root.resolve()):
            return ()
        entries = sorted(below.iterdir())
        found = [(each.name, each.is_dir()) for each in entries]
    except (OSError, ValueError, RuntimeError):  # RuntimeError: links that lead to each other
        return ()
    return tuple(
        f"{folder}{name}{'/' if is_dir else ''}"
        for name, is_dir in found
        if name.startswith(begun) and not name.startswith(".")
    )
