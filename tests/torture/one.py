"""One part in a process of its own, so that its death is an observation too."""

import faulthandler
import importlib
import json
import os
import signal
import sys
from contextlib import suppress

from tests.torture.bout import Bout
from tests.torture.parts import PARTS


def main() -> None:
    """Run the part named on the command line and print its figures as JSON."""
    name, seconds, seed = sys.argv[1:]
    faulthandler.enable()
    _heed_signals()
    bout = Bout(name, float(seconds), int(seed))
    if PARTS[name].posix and os.name != "posix":
        bout.leave_out("要POSIX的信号和终端")
    else:
        with bout.watched(name, limit=0):
            importlib.import_module(f"tests.torture.{name}").run(bout)
    bout.figures.memory = _memory()
    print("\n" + json.dumps(bout.figures.told(), ensure_ascii=False))


def _heed_signals() -> None:
    """What a shell's background job or nohup ignores, the programs tried here would ignore too."""
    signal.signal(signal.SIGINT, signal.default_int_handler)
    if sys.platform != "win32":
        signal.signal(signal.SIGHUP, signal.SIG_DFL)


def _memory() -> int:
    """Return the most megabytes this process has held; 0 where the system does not tell."""
    with suppress(ImportError):
        import resource

        per_unit = 1 if sys.platform == "darwin" else 1024
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * per_unit >> 20
    return 0


if __name__ == "__main__":
    main()
