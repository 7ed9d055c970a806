"""An edition read whole, or refused."""

from pathlib import Path

from wenming_cli.errors import FileProblems
from wenming_cli.model.edition import Edition
from wenming_cli.store import compiled
from wenming_cli.store.editions.finding import files
from wenming_cli.store.reading.decoding import read_bytes


def load(path: Path, *, keep: bool = True) -> Edition:
    """Read an edition: a folder with `edition.yaml`, or a single file.

    Args:
        path: Where it lies.
        keep: Whether to leave what was checked for the next time; else nothing is written.

    Raises:
        FileProblems: With every fault of every file.
    """
    contents = [(file, read_bytes(file)) for file in files(path)]
    name = compiled.key((file.name, data) for file, data in contents)
    if edition := compiled.find(Edition, name):
        return edition
    # Parsing and checking cost more than all else in a short command: loaded only when needed.
    from wenming_cli.store.editions.checking import checked

    found = checked(contents)
    if found.edition is None:
        raise FileProblems(found.problems)
    if keep:
        compiled.keep(name, found.edition)
    return found.edition
