"""Vouch for lines that were edited by hand: told in the ledger, not hidden in it."""

from contextlib import ExitStack
from pathlib import Path

from wenming_cli.errors import InputError
from wenming_cli.model.event import Acceptance
from wenming_cli.store.ledgers.appended import Appended
from wenming_cli.store.ledgers.damage import damaged
from wenming_cli.store.ledgers.opening import content, mended, opened
from wenming_cli.store.ledgers.reading import examine, inspect
from wenming_cli.store.ledgers.writer import encoded


def accept(path: Path, reason: str, by: str, at: str) -> Acceptance:
    """Record that somebody vouches for every line that is damaged or was edited by hand.

    Args:
        path: A ledger that exists.
        reason: Why, never empty.
        by: Who vouches, a name or a post.
        at: The moment now.

    Raises:
        DamagedError: Something is wrong that cannot be accepted: the header is lost, or the whole
            file was saved in another encoding. Nothing is written.
        InputError: There is no such file, no reason, or nothing to accept.
        LockedError, SaveError: As in `open_for_writing`.
    """
    if not reason.strip():
        raise InputError("没有写认可的理由", '加上 --reason "…"，例如 --reason "笔误，已核对原件"')
    inspect(path)  # says first, and in its own words, that there is no such file
    with ExitStack() as held:
        handle = opened(path, at, by, held)
        raw = content(path, handle)
        before = examine(path, raw)
        if not before.faults:
            raise InputError(f"台账完好，没有要认可的改动：{path}")
        acceptance = Acceptance(before.doubtful, reason, at, by)
        line, _ = encoded(acceptance, before.head)
        after = examine(path, raw[: before.kept] + b"\n" * before.unended + line)
        if after.faults:
            raise damaged(path, before.faults, len(before.events))
        mended(handle, before)
        Appended(path, handle).append(line)
        return acceptance
