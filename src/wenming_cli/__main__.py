"""Where the `wenming` command starts: safe streams first, then as little as the request needs."""

from __future__ import annotations

import gc
import sys

from wenming_cli import __version__
from wenming_cli.cli.console import finish, make_streams_safe, not_written

TYPE_CHECKING = False
"""Importing typing would take a third of `--version`; type checkers know the name."""
if TYPE_CHECKING:
    from types import FrameType
    from typing import NoReturn

_OBJECTS = 200_000
"""New containers before cyclic garbage is looked for: importing stays below, a long walk does not.

`--help` took 70 ms instead of 74 with it; and `score` of a full ledger 137 ms instead of 151 since
nothing is searched at exit either (`gc.freeze` below).
"""


def main() -> None:
    """Run wenming on this process's arguments and leave with its exit code."""
    gc.set_threshold(_OBJECTS)
    make_streams_safe()
    try:
        code = _run(sys.argv[1:])
    except OSError as error:
        code = not_written(error)
    except UnicodeEncodeError as error:
        from wenming_cli.cli.failures import tell_unwritable_name

        code = tell_unwritable_name(error)
    except KeyboardInterrupt:
        # Ctrl-C while the program was still loading: nothing has been asked yet.
        code = 130
    code = finish(code)
    gc.freeze()  # no search for garbage in what is about to end
    sys.exit(code)


def _run(arguments: list[str]) -> int:
    if arguments in (["--version"], ["-V"]):
        # Answered before typer is imported: scripts ask for it often.
        print("wenming", __version__)
        return 0
    if arguments[:1] == ["__complete"]:
        from wenming_cli.cli.completing.answering import answer

        return answer(arguments[1:])
    _leave_quietly_on_signals()
    from wenming_cli.cli.failures import tell_bug
    from wenming_cli.cli.main import run

    sys.excepthook = tell_bug
    return run(arguments)


def _leave_quietly_on_signals() -> None:
    """On SIGTERM or a closed terminal leave as on exit: locks released, terminal restored."""
    import signal

    for name in ("SIGTERM", "SIGHUP"):  # Windows has no SIGHUP
        number = getattr(signal, name, None)
        # Under nohup a closed terminal is to be ignored.
        if number is not None and signal.getsignal(number) is not signal.SIG_IGN:
            signal.signal(number, _leave)


def _leave(number: int, _frame: FrameType | None) -> NoReturn:
    raise SystemExit(128 + number)


if __name__ == "__main__":
    main()
