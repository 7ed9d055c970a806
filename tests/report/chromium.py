"""A real browser, spoken to through two pipes: no driver, no port, nothing installed."""

import json
import os
import select
import shutil
import subprocess
import sys
import time
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

PROGRAM = shutil.which("chromium") or shutil.which("chromium-browser")

_PLUMBING = (
    "import fcntl,os,sys;a,b=(fcntl.fcntl(int(n),fcntl.F_DUPFD,10) for n in sys.argv[1:3]);"
    "os.dup2(a,3);os.dup2(b,4);os.execv(sys.argv[3],sys.argv[3:])"
)
"""Chromium reads commands from descriptor 3 and answers on 4."""


class Browser:
    """One tab."""

    def __init__(self, commands: int, answers: int) -> None:
        """Open the tab and listen to all it says."""
        self._commands, self._answers = commands, answers
        self._rest, self._number, self._session = b"", 0, ""
        self.events: list[dict[str, Any]] = []
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        attached = self.call("Target.attachToTarget", targetId=target, flatten=True)
        self._session = attached["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.call(f"{domain}.enable")

    def call(self, method: str, **params: Any) -> dict[str, Any]:
        """Send a command and return what it results in."""
        self._number += 1
        command = {"id": self._number, "method": method, "params": params}
        if self._session:
            command["sessionId"] = self._session
        os.write(self._commands, json.dumps(command).encode() + b"\0")
        while True:
            message = self._next()
            if message.get("id") == self._number:
                assert "error" not in message, message
                return dict(message["result"])

    def show(self, page: Path, width: int) -> None:
        """Load a page at a width, and wait until it is there."""
        self.call(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=900,
            deviceScaleFactor=1,
            mobile=False,
        )
        self.events.clear()
        self.call("Page.navigate", url=page.as_uri())
        while not any(event["method"] == "Page.loadEventFired" for event in self.events):
            self._next()

    def ask(self, expression: str) -> Any:
        """Evaluate an expression in the page."""
        result = self.call("Runtime.evaluate", expression=expression, returnByValue=True)
        assert "exceptionDetails" not in result, result
        return result["result"].get("value")

    def complaints(self) -> list[dict[str, Any]]:
        """Return what stood on the console, and what was asked of any network."""
        said = ("Runtime.consoleAPICalled", "Runtime.exceptionThrown", "Log.entryAdded")
        return [
            event
            for event in self.events
            if event["method"] in said
            or (
                event["method"] == "Network.requestWillBeSent"
                and not event["params"]["request"]["url"].startswith(("file:", "data:"))
            )
        ]

    def _next(self) -> dict[str, Any]:
        until = time.monotonic() + 30
        while b"\0" not in self._rest:
            ready, _, _ = select.select([self._answers], [], [], max(0, until - time.monotonic()))
            assert ready, "the browser does not answer"
            piece = os.read(self._answers, 1 << 16)
            assert piece, "the browser is gone"
            self._rest += piece
        line, _, self._rest = self._rest.partition(b"\0")
        message: dict[str, Any] = json.loads(line)
        if "method" in message:
            self.events.append(message)
        return message


@contextmanager
def browsing(profile: Path) -> Generator[Browser]:
    """Run Chromium without a screen; `profile` is an empty folder for what it stores."""
    assert PROGRAM is not None
    theirs, commands = os.pipe()
    answers, theirs_too = os.pipe()
    options = (
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--disable-background-networking",
        f"--user-data-dir={profile}",
        "--remote-debugging-pipe",
    )
    plumbing = (sys.executable, "-S", "-c", _PLUMBING, str(theirs), str(theirs_too))
    child = subprocess.Popen(
        [*plumbing, PROGRAM, *options],
        pass_fds=(theirs, theirs_too),
        stderr=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
    )
    os.close(theirs)
    os.close(theirs_too)
    try:
        browser = Browser(commands, answers)
        yield browser
        browser._session = ""
        browser.call("Browser.close")
    finally:
        os.close(commands)
        os.close(answers)
        try:
            child.wait(5)
        except subprocess.TimeoutExpired:
            child.kill()
            child.wait()
