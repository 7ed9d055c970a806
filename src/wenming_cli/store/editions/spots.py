"""Where each requirement of an edition stands in its files."""

from collections.abc import Iterator
from pathlib import Path

from wenming_cli.model.spot import Spot
from wenming_cli.store.editions.finding import files
from wenming_cli.store.reading import document, tree
from wenming_cli.store.reading.nodes import Mapping


def spots(path: Path) -> dict[str, Spot]:
    """Return the place of each requirement's id; the files are read anew, places are not kept.

    Args:
        path: Of an edition that is in order.
    """
    found: dict[str, Spot] = {}
    for file in files(path):
        read = document.read(file)
        for node in _requirements(read.tree):
            id_ = tree.text(node, "id")
            if id_ is not None:
                at = id_.place
                source = read.sources.line(at.path, at.line)
                found[str(id_)] = Spot(at.path, at.line, at.column, source, at.length)
    return found


def _requirements(root: Mapping) -> Iterator[Mapping]:
    """Yield those of a main file and of an area file alike."""
    yield from tree.requirements(root)
    for item in tree.children(root, "items"):
        yield from tree.children(item, "requirements")
