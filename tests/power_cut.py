"""A disk whose power fails: a program is recorded call by call, then every state is built.

Every state, that is, which a disk may show after a cut, by what POSIX promises and no more: bytes
not yet synced may be missing, there in part, or zeros; a name not yet synced in its folder may be
missing, the old one or the new one.
"""

import itertools
from collections.abc import Iterable, Iterator
from pathlib import Path

from tests.disk_calls import Step

Names = dict[str, int]  # path below the root → file; 0 for a folder
Data = dict[int, bytes]


def folder_of(path: str) -> str:
    """Return the folder a name stands in."""
    return Path(path).parent.as_posix()


class Disk:
    """What is durable, and what is not yet."""

    def __init__(self, names: Names, data: Data) -> None:
        """Begin with what lay there before the walk, all of it durable."""
        self.names, self.data = dict(names), dict(data)
        self.namings: list[Step] = []
        self.changes: dict[int, list[Step]] = {}
        self.unlocked: set[int] = set()

    def take(self, step: Step) -> None:
        """Do one call, as far as it is durable."""
        if step.path.endswith(".lock"):
            self.unlocked.add(step.file)  # never read after a restart: its state does not matter
        elif step.call in {"name", "rename"}:
            self.namings.append(step)
        elif step.call in {"write", "truncate"}:
            if step.file not in self.unlocked:
                self.changes.setdefault(step.file, []).append(step)
        elif step.call == "sync":
            for change in self.changes.pop(step.file, []):
                self.data[step.file] = changed(self.data.get(step.file, b""), change)
            for naming in [n for n in self.namings if folder_of(n.path) == step.path]:
                named(self.names, naming)
                self.namings.remove(naming)

    def states(self) -> Iterator[tuple[Names, Data]]:
        """Every state a cut may leave now."""
        for size in range(len(self.namings) + 1):
            for some in itertools.combinations(self.namings, size):
                names = dict(self.names)
                for naming in some:
                    named(names, naming)
                files = list(self.changes)
                for contents in itertools.product(*(self._contents(file) for file in files)):
                    yield names, {**self.data, **dict(zip(files, contents, strict=True))}

    def _contents(self, file: int) -> Iterator[bytes]:
        content = self.data.get(file, b"")
        yield content
        for change in self.changes[file]:
            for taken in range(1, len(change.content)):
                part = content[: change.offset] + change.content[:taken]
                yield part
                if taken % 3 == 0:
                    yield part + bytes(len(change.content) - taken)
            yield content[: change.offset] + bytes(len(change.content))
            content = changed(content, change)
            yield content


def changed(content: bytes, change: Step) -> bytes:
    """Return the bytes after one change; all writes here append."""
    return content[: change.offset] + change.content


def named(names: Names, naming: Step) -> None:
    """Let one change of names take effect."""
    names.pop(naming.old, None)
    names[naming.path] = naming.file


def reachable(names: Names, data: Data) -> dict[str, bytes | None]:
    """Return what can be seen: a file in a folder whose own name was lost is lost."""
    seen: dict[str, bytes | None] = {}
    for path in sorted(names):
        if folder_of(path) == "." or folder_of(path) in seen:
            seen[path] = data.get(names[path], b"") if names[path] else None
    return seen


def cuts(
    steps: Iterable[Step], names: Names, data: Data
) -> Iterator[tuple[dict[str, bytes | None], int]]:
    """Yield what each cut may leave to be seen, once, and how many answers were confirmed by then.

    Args:
        steps: What was recorded; a step `confirmed` stands where the program said so.
        names: What lay there before, by name.
        data: What lay there before, by file.
    """
    disk, confirmed, yielded = Disk(names, data), 0, set()
    for step in [Step("start"), *steps]:
        confirmed += step.call == "confirmed"
        disk.take(step)
        for state in disk.states():
            seen = reachable(*state)
            key = (tuple(seen.items()), confirmed)
            if key not in yielded:
                yielded.add(key)
                yield seen, confirmed
