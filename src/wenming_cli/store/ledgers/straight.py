"""A ledger whose lines are all whole and follow one another, read at once."""

from collections.abc import Iterable
from hashlib import sha256

from wenming_cli.model.event import Header
from wenming_cli.store.ledgers.check_digits import TAIL
from wenming_cli.store.ledgers.json_object import UNPARSED, parsed
from wenming_cli.store.ledgers.members import Entry, entry_of
from wenming_cli.store.ledgers.values import UnfitError, UnknownError

_UNREAD = (*UNPARSED, KeyError, UnfitError, UnknownError)


def straight(lines: Iterable[bytes]) -> tuple[list[Entry], str] | None:
    """Return what lines stand for where each is whole and follows the one before it.

    So are nearly all ledgers, and long ones are read in half the time. Any other is judged line by
    line; then the result is None.

    Args:
        lines: A header, then events; without newlines.
    """
    read: list[Entry] = []
    last = ""
    for line in lines:
        h = sha256(line[:-TAIL]).hexdigest()[:32]
        if line[-TAIL:] != b',"h":"%b"}' % h.encode():
            return None
        try:
            told, end = parsed(text := line.decode())
            if told.pop("prev") != last or end != len(text):
                return None
            del told["h"]
            read.append(entry_of(told))
        except _UNREAD:
            return None
        last = h
    heads = sum(isinstance(entry, Header) for entry in read)
    return (read, last) if heads == 1 and isinstance(read[0], Header) else None
