"""The terminal closes, or the program is asked to end, while a prompt stands open.

An exception raised by a signal handler could strike anywhere, in the middle of a save or of the
event loop's own work. So a signal is only noted, and the prompt is asked to end.
"""

import signal
from collections.abc import Callable, Generator
from contextlib import contextmanager
from types import FrameType

from prompt_toolkit.application import Application


class GoneError(Exception):
    """The prompt ended because of a signal; `number` is the signal's."""

    def __init__(self, number: int) -> None:
        """Keep the number: the exit code tells it."""
        super().__init__(number)
        self.number = number


class Departure:
    """Notes the signals that end the program, and ends the prompt that stands open."""

    def __init__(self, app: Application[str]) -> None:
        """Watch over the prompts of one application."""
        self._app = app
        self._number: int | None = None

    @contextmanager
    def watched(self) -> Generator[None]:
        """Note signals as long as this lasts; what was set before comes back."""
        names = [getattr(signal, name, None) for name in ("SIGINT", "SIGTERM", "SIGHUP")]
        before: dict[int, Callable[..., object] | int | None] = {
            number: signal.getsignal(number)
            for number in names
            if number is not None and signal.getsignal(number) is not signal.SIG_IGN
        }
        for number in before:
            signal.signal(number, self._noted)
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)

    def end_prompt(self) -> None:
        """End the prompt if a signal came; the prompt calls this once it runs."""
        if self._number is not None and self._app.is_running and not self._app.is_done:
            interrupted = self._number == signal.SIGINT
            gone = KeyboardInterrupt() if interrupted else GoneError(self._number)
            self._app.exit(exception=gone)

    def _noted(self, number: int, _frame: FrameType | None) -> None:
        self._number = number
        if self._app.loop is not None and self._app.is_running:
            self._app.loop.call_soon_threadsafe(self.end_prompt)
