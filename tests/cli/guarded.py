"""Runs wenming in a process that may not reach out, and tells what it writes.

Usage: python guarded.py LOG ARGUMENT…   Every path written, made, renamed or removed goes to LOG,
one a line; a socket or another program is refused with a traceback. With GUARD_LOCAL set, sockets
that stay within the process are let through: the screen's event loop wakes itself by one.
"""

import os
import socket
import sys
from pathlib import Path

LOG = [-1]
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
CHANGES = {
    *("os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.link", "os.symlink", "os.truncate"),
    *("os.utime", "os.chmod", "os.chown", "os.setxattr", "os.mknod", "os.mkfifo"),
}
PROGRAMS = {"subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.spawn", "pty.spawn"}
LOCAL = "GUARD_LOCAL" in os.environ
ON = [False]


def guard(event: str, arguments: tuple[object, ...]) -> None:
    """Refuse or tell."""
    if not ON[0]:
        return
    if event.startswith("socket.") or event in PROGRAMS:
        if LOCAL and event == "socket.__new__" and arguments[1] == socket.AF_UNIX:
            return
        raise PermissionError(f"guarded: {event} {arguments}")
    if event == "open":
        path, _, flags = arguments
        if isinstance(path, str | bytes) and isinstance(flags, int) and flags & WRITING:
            tell(path)
    elif event in CHANGES:
        for path in arguments:
            if isinstance(path, str | bytes):
                tell(path)


def tell(path: str | bytes) -> None:
    """Write one line to the log."""
    os.write(LOG[0], os.fsencode(Path.cwd() / os.fsdecode(path)) + b"\n")


if __name__ == "__main__":
    LOG[0] = os.open(sys.argv[1], os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    sys.argv[1:] = sys.argv[2:]
    os.umask(0)
    from wenming_cli.__main__ import main

    sys.addaudithook(guard)
    ON[0] = True
    main()
