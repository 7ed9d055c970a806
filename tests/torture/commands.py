"""The program as its users run it, in a process of its own."""

import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

PROGRAM = (sys.executable, "-X", "utf8", "-m", "wenming_cli")


def wenming(
    folder: Path,
    *arguments: str,
    typed: str = "",
    before: Sequence[str] = (),
    env: Mapping[str, str] | None = None,
) -> subprocess.CompletedProcess[str]:
    """Run a command in a folder.

    Args:
        folder: Where.
        arguments: Of the command line.
        typed: What comes in from a pipe.
        before: A program that runs it, with its arguments.
        env: The whole environment; None: this process's.
    """
    return subprocess.run(
        [*before, *PROGRAM, *arguments],
        cwd=folder,
        input=typed,
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=False,
        timeout=60,
        env=env,
    )
