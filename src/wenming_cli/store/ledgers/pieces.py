"""Parts of lines: what a cut left behind, and what a lost newline ran together."""

from wenming_cli.store.ledgers.json_object import parsed

START = b'{"kind":'
"""How every line begins; inside a line quotes are escaped, so it stands nowhere else."""


def pieces(line: bytes) -> tuple[bytes, ...]:
    """Cut a damaged line before every beginning of a record in it."""
    cuts = [0]
    while (found := line.find(START, cuts[-1] + 1)) > 0:
        cuts.append(found)
    return tuple(line[a:b] for a, b in zip(cuts, [*cuts[1:], len(line)], strict=True))


def unfinished(piece: bytes) -> bool:
    """Whether these last bytes can only be a write that was cut short.

    That is the beginning of a record, or nothing but NULs, or one after the other; never a
    whole JSON object, for nothing of that was cut.
    """
    body = piece.rstrip(b"\0")
    if not (START.startswith(body) or body.startswith(START)):
        return False
    try:
        parsed(body.decode("utf-8", "replace"))
    except (ValueError, ArithmeticError, RecursionError):
        return True
    return False
