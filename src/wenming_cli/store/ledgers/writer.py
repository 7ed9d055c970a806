"""Write a ledger: one line an event, on disk before the next question is shown."""

from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import Self

from wenming_cli.errors import InputError, SaveError
from wenming_cli.model.event import Answer, Event, Header, Ledger
from wenming_cli.store.ledgers.appended import Appended
from wenming_cli.store.ledgers.inspection import Inspection
from wenming_cli.store.ledgers.lines import encode
from wenming_cli.store.ledgers.opening import content, mended, opened
from wenming_cli.store.ledgers.reading import examine
from wenming_cli.store.ledgers.text import LONGEST
from wenming_cli.store.ledgers.unsaved import unsaved


class Writer:
    """A ledger open for writing, locked against every other window until it is closed.

    Attributes:
        set_aside: What was done with a piece that was cut short last time, a sentence to be told
            once; empty if there was none.
    """

    def __init__(self, file: Appended, inspection: Inspection, held: ExitStack) -> None:
        """Go on after what was read; `held` lets lock and file go."""
        self.set_aside = ""
        self._file = file
        self._held = held
        self._opened = inspection.ledger
        self._events = list(inspection.events)
        self._head = inspection.head

    def __enter__(self) -> Self:
        """Return the writer itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close it, whatever happened."""
        self.close()

    def close(self) -> None:
        """Let other windows in; a second time does nothing."""
        self._file.close()
        self._held.close()

    @property
    def ledger(self) -> Ledger:
        """The ledger with everything appended so far."""
        added = len(self._events) - len(self._opened.events)
        records = self._opened.records + added
        return replace(self._opened, events=tuple(self._events), records=records, head=self._head)

    @property
    def answers(self) -> tuple[Answer, ...]:
        """All answers in order, those appended included."""
        return tuple(event for event in self._events if isinstance(event, Answer))

    def append(self, event: Event) -> None:
        """Write the event; when this returns, it is on disk.

        After a failed fsync the writer is dead: every later event is refused.

        Raises:
            SaveError: Nothing was saved; what was before stays. The hint repeats the event.
            InputError: The event is longer than a line may be.
        """
        line, h = encoded(event, self._head)
        try:
            self._file.append(line)
        except SaveError as error:
            raise SaveError(error.message, f"{error.hint}。{unsaved(event)}") from error
        self._head = h
        self._events.append(event)


def open_for_writing(path: Path, header: Header, by: str = "") -> Writer:
    """Open the ledger for writing, a new one if there is none, and lock it.

    A piece that was cut short last time is moved to a file beside it; the writer tells.

    Args:
        path: ``台账/<round>/<unit>.jsonl``.
        header: Whose ledger it has to be; its `at` is the moment now.
        by: Who opens it, told to another window.

    Raises:
        DamagedError: It is damaged or was edited by hand; nothing is written.
        InputError: It is another unit's, round's or edition's, or a newer wenming's.
        LockedError: Another window has it open.
        SaveError: Nothing can be written there.
    """
    with ExitStack() as held:
        handle = opened(path, header.at, by, held, encode(header, "")[0])
        inspection = examine(path, content(path, handle))
        _check_owner(inspection.ledger, header)
        told = mended(handle, inspection)
        whole = inspection._replace(torn=b"", unended=False)
        writer = Writer(Appended(path, handle), whole, held.pop_all())
        writer.set_aside = told
        return writer


def encoded(event: Event, prev: str) -> tuple[bytes, str]:
    """Return the line and its `h`.

    Raises:
        InputError: It is longer than a line may be.
    """
    line, h = encode(event, prev)
    if len(line) > LONGEST:
        said = f"这一条太长：{len(line)}字节，最多{LONGEST}字节"
        raise InputError(said, "缩短说明，或把佐证材料打成一个包")
    return line, h


def _check_owner(ledger: Ledger, header: Header) -> None:
    """Refuse another's ledger; an edition that has changed since is fine, answers carry their own.

    Raises:
        InputError: Another unit, round or edition.
    """
    theirs = (ledger.header.unit, ledger.header.round_id, ledger.header.edition)
    ours = (header.unit, header.round_id, header.edition)
    if theirs != ours:
        raise InputError(
            f"{ledger.path}是“{' '.join(theirs)}”的台账，不是“{' '.join(ours)}”的",
            "核对单位、轮次和体系；文件被改过名的，改回原来的名称",
        )
