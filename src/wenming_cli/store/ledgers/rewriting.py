"""A ledger written anew under a chain of its own, with a reference to the one it was made from."""

from wenming_cli.model.event import Ledger
from wenming_cli.store.ledgers.lines import encode
from wenming_cli.store.ledgers.writer import encoded


def rewritten(ledger: Ledger) -> bytes:
    """Return the bytes of a new ledger with these events.

    Its header names the last `h` of the ledger that was read as its `prev`: it was written after
    that line. No first line has one otherwise, and every reader of format 1 takes it.

    Raises:
        InputError: An event is longer than a line may be.
    """
    line, h = encode(ledger.header, ledger.head)
    lines = [line]
    for event in ledger.events:
        line, h = encoded(event, h)
        lines.append(line)
    return b"".join(lines)
