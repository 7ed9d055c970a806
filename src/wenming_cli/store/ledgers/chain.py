"""Lines in their order: which of them are good, and where the chain of `prev` is broken.

The chain holds when every line's `prev` is the `h` of some earlier line. Two lines with the same
`prev` are two histories that parted and were merged (a fork): said, but no damage.
"""

from collections.abc import Iterable
from hashlib import sha256
from typing import NamedTuple

from wenming_cli.model.event import Acceptance, Event, Header
from wenming_cli.store.ledgers.lines import Flaw, Line, decode
from wenming_cli.store.ledgers.pieces import pieces

BROKEN = Flaw("A105", "这一行的前一行不见了：被删掉，或换了位置")
NO_HEADER = Flaw("A107", "台账的第一行不是表头")
SECOND_HEADER = Flaw("A108", "又出现一个表头，像是两份台账接在了一起")


class Link(NamedTuple):
    """One line in its place.

    Attributes:
        number: Of the line in the file, from 1.
        content: Its bytes without newline.
        lines: What it holds; more than one where a newline was lost.
        flaw: What is wrong with it here; None for a good line.
        accepted: Whether a later event vouches for it all the same.
        fork: Whether another line was written after the same predecessor before.
    """

    number: int
    content: bytes
    lines: tuple[Line, ...]
    flaw: Flaw | None
    fork: bool = False
    accepted: bool = False

    @property
    def mark(self) -> str:
        """What an acceptance names the line by: 64 hex digits of SHA-256."""
        return sha256(self.content).hexdigest()

    @property
    def fault(self) -> bool:
        """Whether something is wrong that nobody has vouched for."""
        return self.flaw is not None and not self.accepted

    @property
    def entries(self) -> tuple[Header | Event, ...]:
        """What counts of it: what was proven, or, when accepted, whatever can be read."""
        if self.flaw is None and self.lines[0].entry is not None:
            return (self.lines[0].entry,)  # nearly all lines are whole, and many
        counted = self.accepted or self.flaw is None or self.flaw.code != "A106"
        return tuple(
            line.entry
            for line in self.lines
            if line.entry is not None and counted and (line.proven or self.accepted)
        )


def linked(contents: Iterable[tuple[int, bytes]]) -> list[Link]:
    """Return the numbered lines of a file, judged one after the other."""
    links: list[Link] = []
    chain = _Chain()
    for number, content in contents:
        line = decode(content)
        lines = (line,) if line.flaw is None else tuple(decode(p) for p in pieces(content))
        flaw = next((part.flaw for part in lines if part.flaw), line.flaw)
        link = Link(number, content, lines, flaw)
        links.append(chain.judged(link))
    return _vouched(links)


class _Chain:
    """What is known of the lines so far."""

    def __init__(self) -> None:
        self._seen: dict[str, int] = {}
        self._known: set[str] = set()
        self._parted: set[str] = set()
        self._unsure = False

    def judged(self, link: Link) -> Link:
        """Return the line with the fault of its place, if it has none of its own."""
        flaw, fork = link.flaw, False
        for line in link.lines:
            if line.proven and line.prev is not None:
                flaw = flaw or self._misplaced(line)
                fork = fork or line.prev in self._parted
                self._parted.add(line.prev)
                self._seen.setdefault(line.names[0], link.number)
        for line in link.lines:
            self._known.update(line.names)
        self._unsure = not link.lines[-1].proven
        fork = fork and flaw is None
        return link._replace(flaw=flaw, fork=fork) if flaw is not link.flaw or fork else link

    def _misplaced(self, line: Line) -> Flaw | None:
        if line.names[0] in self._seen:
            return Flaw("A106", f"这一行和第{self._seen[line.names[0]]}行完全一样")
        if not self._known:
            return None if isinstance(line.entry, Header) else NO_HEADER
        if isinstance(line.entry, Header):
            return SECOND_HEADER
        if self._unsure and line.prev is not None:
            # The line before is damaged, maybe beyond telling its `h`; its successor is not to
            # blame for that.
            self._known.add(line.prev)
        return None if line.prev in self._known else BROKEN


def _vouched(links: list[Link]) -> list[Link]:
    """Mark the lines that a later acceptance names, proven or itself accepted."""
    if all(link.flaw is None for link in links):
        return links
    names: set[str] = set()
    judged = []
    for link in reversed(links):
        one = link._replace(accepted=link.flaw is not None and link.mark in names)
        for entry in one.entries:
            names.update(entry.lines if isinstance(entry, Acceptance) else ())
        judged.append(one)
    return judged[::-1]


def head(links: list[Link]) -> str:
    """Return the last `h`; a damaged line, accepted or not, passes on what it states, if any."""
    known = (line for link in reversed(links) for line in reversed(link.lines))
    return next((line.names[0] for line in known if line.entry is not None), "")


def origin(links: list[Link]) -> str:
    """Return the `prev` of the first line: only a ledger made from another one has it."""
    first = links[0].lines[0] if links else None
    return (first.prev or "") if first and first.proven else ""
