"""One part's run: how long, from which seed, where, and what came of it."""

import os
import random
import shutil
import signal
import sys
import tempfile
import time
import traceback
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

from tests.torture.figures import Figures


class HungError(BaseException):
    """A round did not end in time; not to be caught by what it tries."""


class Bout:
    """A part's budget, dice and figures.

    Attributes:
        room: An empty folder, new for every round.
        figures: What was counted so far.
    """

    def __init__(self, name: str, seconds: float, seed: int) -> None:
        """Begin now."""
        self.figures = Figures()
        self.room = Path()
        self._name, self._seed = name, seed
        self._file = Path()
        self._until = time.monotonic() + seconds

    @property
    def left(self) -> float:
        """Seconds that are left."""
        return self._until - time.monotonic()

    def prepared(self) -> Path:
        """Return an empty folder that stays for the whole part."""
        return Path(tempfile.mkdtemp())

    def rounds(self, most: int = sys.maxsize) -> Iterator[random.Random]:
        """Yield the dice of one round after the other, at least one, until the time is over.

        Args:
            most: Rounds after which everything has been tried.
        """
        while self.figures.trials < most and (self.left > 0 or not self.figures.trials):
            self.figures.trials += 1
            self.room = Path(tempfile.mkdtemp())
            yield random.Random(f"{self._seed} {self._name} {self.figures.trials}")
            shutil.rmtree(self.room, ignore_errors=True)

    @contextmanager
    def watched(self, what: object = "", limit: float = 60, file: Path = Path()) -> Generator[None]:
        """Count what ends in anything but a sentence: an assertion is a broken promise.

        Args:
            what: What is tried, told if it fails.
            limit: Seconds it may take; 0: as long as it likes, and it is not timed.
            file: What is read; kept for looking at if something goes wrong and that was asked for.
        """
        began = time.monotonic()
        self._file = file
        _alarm(limit)
        try:
            yield
        except HungError:
            self.hung(what)
        except AssertionError as error:
            self.wrong(f"{what} {_told(error)}")
        except Exception as error:  # ruff: ignore[blind-except] - it is counted and told
            self.traceback(f"{what} {_told(error)}")
        finally:
            _alarm(0)
            if limit:
                self.figures.slowest = max(self.figures.slowest, time.monotonic() - began)

    def wrong(self, what: object) -> None:
        """Count a broken promise."""
        self.figures.wrong += 1
        self._say("不符", what)

    def traceback(self, what: object) -> None:
        """Count a failure without a sentence."""
        self.figures.tracebacks += 1
        self._say("回溯", what)

    def hung(self, what: object) -> None:
        """Count a round that did not end."""
        self.figures.hangs += 1
        self._say("不结束", what)

    def lost(self, many: int, what: object) -> None:
        """Count answers that were confirmed and are gone."""
        if many:
            self.figures.lost += many
            self._say(f"丢失{many}条", what)

    def phantoms(self, many: int, what: object) -> None:
        """Count answers that nobody gave."""
        if many:
            self.figures.phantoms += many
            self._say(f"多出{many}条", what)

    def leave_out(self, why: str) -> None:
        """Tell what cannot be tried here."""
        self.figures.left_out.append(why)

    def _say(self, kind: str, what: object) -> None:
        text = " ".join(str(what).split())
        said = f"第{self.figures.trials}轮 {kind}：{text[:600]}"
        self.figures.say(said)
        print(f"{self._name} {said}", file=sys.stderr, flush=True)
        folder = Path(os.environ.get("TORTURE_KEEP", ""))
        if folder.name and self._file.is_file():
            folder.mkdir(parents=True, exist_ok=True)
            name = f"{self._name}-{self._seed}-{self.figures.trials}{self._file.suffix}"
            shutil.copy(self._file, folder / name)


def _told(error: BaseException) -> str:
    """Return where it failed, how, and what was noted on the way: the operations that led to it."""
    frames = traceback.extract_tb(error.__traceback__)[-3:]
    place = " > ".join(f"{Path(f.filename).name}:{f.lineno}" for f in frames)
    notes = " ".join(getattr(error, "__notes__", []))
    return f"{place} {type(error).__name__}: {error} {notes}"


def _alarm(seconds: float) -> None:
    if hasattr(signal, "setitimer"):  # on Windows nothing can be interrupted
        signal.signal(signal.SIGALRM, _rung)
        signal.setitimer(signal.ITIMER_REAL, seconds)


def _rung(_number: int, _frame: FrameType | None) -> None:
    raise HungError
