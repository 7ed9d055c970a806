"""What a shell's script asks, answered: one candidate a line, a tab, and what it is."""

import sys
from collections.abc import Sequence
from contextlib import suppress

from wenming_cli.cli.completing.candidates import candidates
from wenming_cli.cli.completing.line import read
from wenming_cli.cli.main import COMMANDS, build
from wenming_cli.errors import WenmingError

_AT = "--at="
"""Before the word at the cursor, which may be empty: some shells drop empty words."""

_ABOUT = 40
"""Characters shown of what a candidate is."""


def answer(arguments: Sequence[str]) -> int:
    """Print the candidates for `--at=<the word at the cursor>` after the other words.

    Nothing is ever written and nothing is said: where files are at fault, there are none.
    """
    at, *words = arguments or [_AT]
    current = at.removeprefix(_AT)
    # bash cuts words at “=”, and gives it as a word of its own.
    current = "" if current == "=" else current
    line = read(build(COMMANDS), [word for word in words if word != "="])
    with suppress(WenmingError, OSError):
        found = [f"{word}\t{_brief(about)}\n" for word, about in candidates(line, current)]
        encoding = sys.stdout.encoding or "utf-8"
        sys.stdout.buffer.write("".join(found).encode(encoding, "replace"))
    return 0


def _brief(about: str) -> str:
    words = " ".join(about.split())
    return words if len(words) <= _ABOUT else f"{words[: _ABOUT - 1]}…"
