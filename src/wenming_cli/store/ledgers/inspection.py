"""What is found when a ledger is read whole."""

from pathlib import Path
from typing import NamedTuple

from wenming_cli.errors import Problem
from wenming_cli.model.event import Event, Header, Ledger
from wenming_cli.store.ledgers.damage import damaged


class Inspection(NamedTuple):
    """Everything that can be told of a ledger, damaged or not.

    Attributes:
        header: None if it is lost.
        events: All that is proven or accepted, in the order of the file.
        faults: Every fault nobody has accepted, in the order of the file.
        remarks: What is worth telling though nothing is lost, as warnings.
        records: Lines in the file, the header included, whatever their state.
        head: The `h` that the next line has to name as its `prev`; empty if no line has one.
        forks: Numbers of lines where a second history begins, after a merge.
        accepted: Numbers of lines with a fault that a later event vouches for.
        doubtful: SHA-256 of the lines that an acceptance could name, each once.
        kept: Bytes of the file that stay; what follows is the piece that was cut short.
        unended: Whether the last line lacks its newline.
        origin: The last `h` of the ledger that this one was made from (`wenming redact`); empty
            for a ledger that was begun as one.
    """

    path: Path
    header: Header | None
    events: tuple[Event, ...]
    faults: tuple[Problem, ...]
    remarks: tuple[Problem, ...]
    records: int
    head: str
    forks: tuple[int, ...]
    accepted: tuple[int, ...]
    doubtful: tuple[str, ...]
    torn: bytes
    kept: int
    unended: bool
    origin: str = ""

    @property
    def ledger(self) -> Ledger:
        """The ledger, when nothing is wrong with it.

        Raises:
            DamagedError: Something is.
        """
        if self.faults or self.header is None:
            good = len(self.events) + (self.header is not None)
            raise damaged(self.path, self.faults, good)
        return Ledger(
            self.path,
            self.header,
            self.events,
            self.records,
            self.head,
            torn=bool(self.torn),
            forks=self.forks,
        )
