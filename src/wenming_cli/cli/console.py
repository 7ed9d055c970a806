"""The screen: standard streams made safe, and the one place that makes a rich Console.

Nothing heavy is imported here before it is needed: `wenming --version` passes through.
"""

from __future__ import annotations

import errno
import os
import sys

TYPE_CHECKING = False
"""As in `__main__`: what `--version` passes through does not import typing."""
if TYPE_CHECKING:
    from typing import TextIO

    from rich.console import Console

WIDEST = 100
"""Columns used at most; longer lines are hard to read."""

NARROWEST = 20

_SAVE = 74
"""Exit code of what could not be written; see errors.SaveError."""

_FULL = {errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)}
"""The disk or the share of it is full; Windows has no EDQUOT."""


def make_streams_safe() -> None:
    """Make printing and reading never fail because of a character.

    An office's Windows console or pipe speaks GBK, which has no ✓ and no rare characters of names:
    they become “?” there. On stdin, bytes that are no UTF-8 are kept as lone surrogates, so that
    GBK text can be recovered.
    """
    _set_errors(sys.stdout, _for_output(sys.stdout))
    _set_errors(sys.stderr, _for_output(sys.stderr))
    _set_errors(sys.stdin, "surrogateescape")


def _for_output(stream: TextIO | None) -> str:
    encoding = (getattr(stream, "encoding", None) or "").lower().replace("_", "-")
    # UTF-8 writes all but halves of surrogate pairs, from file names that are no UTF-8.
    return "backslashreplace" if encoding.startswith("utf") else "replace"


def _set_errors(stream: TextIO | None, errors: str) -> None:
    """Set how `stream` treats what its encoding lacks; it may be closed (None) or replaced."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(errors=errors)


def finish(code: int) -> int:
    """Write out what is still buffered; return the exit code of the process."""
    for stream in (sys.stdout, sys.stderr):
        if stream is None or stream.closed:
            continue
        try:
            stream.flush()
        except OSError as error:
            _discard(stream)
            code = not_written(error) or code
    return code


def not_written(error: OSError) -> int:
    """Return the exit code when a standard stream takes no more.

    A reader that has gone is no failure. A full disk under `wenming score > 得分.txt` is one, and
    is said, because the file is not whole.

    Raises:
        OSError: The same `error`, when it is about anything but a stream.
    """
    if error.filename is None and _reader_has_gone(error):
        return 0
    if error.filename is not None or error.errno not in _FULL:
        raise error
    if sys.stdout is not None:
        _discard(sys.stdout)
    print(
        "wenming：输出没有写完，磁盘满了\n建议：腾出空间后再运行一次，或者换一个地方保存",
        file=sys.stderr,
    )
    return _SAVE


def _reader_has_gone(error: OSError) -> bool:
    """Tell a closed pipe (EINVAL on Windows) or a vanished terminal (EIO)."""
    return error.errno in {errno.EPIPE, errno.EIO} or (
        os.name == "nt" and error.errno == errno.EINVAL
    )


def _discard(stream: TextIO) -> None:
    """Lead `stream` nowhere, or Python would flush it once more at exit and print a traceback."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)


def is_plain(stream: TextIO | None) -> bool:
    """Tell whether `stream` takes text only: no colour, no cursor movement."""
    return stream is None or not stream.isatty() or by_facts()


def in_colour(stream: TextIO | None) -> bool:
    """Tell whether `stream` takes colour, and the user does."""
    return not is_plain(stream) and not os.environ.get("NO_COLOR")


def by_facts() -> bool:
    """Tell whether pages are wanted a fact a line: no table, no bar, nothing that moves."""
    from typer._click.globals import get_current_context

    context = get_current_context(silent=True)
    asked = context is not None and context.find_root().params.get("plain")
    return bool(asked) or os.environ.get("TERM") == "dumb"


def width() -> int:
    """Return the columns to lay out for: the terminal's, 80 in a pipe, 100 at most."""
    import shutil

    return max(NARROWEST, min(WIDEST, shutil.get_terminal_size().columns))


def console(*, stderr: bool = False) -> Console:
    """Make the rich Console of a command: user text stays as it is, pipes get whole lines."""
    from rich.console import Console

    kind = Console
    if by_facts():
        from wenming_cli.report.terminal_plain import PlainConsole

        kind = PlainConsole
    stream = sys.stderr if stderr else sys.stdout
    plain = is_plain(stream)
    return kind(
        stderr=stderr,
        highlight=False,
        emoji=False,
        markup=False,
        # Said outright, because rich takes FORCE_COLOR=0 for a wish for colour.
        force_terminal=not plain,
        color_system="auto" if in_colour(stream) else None,
        soft_wrap=plain,
        width=width() if plain else None,
    )
