"""Keys on a terminal: single keys that act, and Tab for paths."""

from collections.abc import Iterable
from pathlib import Path

from prompt_toolkit.application import get_app
from prompt_toolkit.filters import Condition
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.keys import Keys

from wenming_cli.cli.walk.commands import KEYS
from wenming_cli.cli.walk.given import GRADE_KEYS
from wenming_cli.cli.walk.turn import CANCEL, REDRAW, Ask, Kind
from wenming_cli.model.typed import half_width
from wenming_cli.store.evidence_paths import completed

_DIGITS = "0123"
_BESIDE = "?bBsShHqQ"
_ONLY = {Kind.MEASURE: _BESIDE + "、/gG", Kind.CHOICE: _BESIDE + "123"}
"""The keys that act where fewer do than in the walk."""


class Typed:
    """What is asked at the moment, and what Tab has found for it."""

    def __init__(self, root: Path) -> None:
        """Complete paths below `root`."""
        self.choices: tuple[str, ...] = ()
        self._root = root
        self._ask: Ask | None = None

    def begin(self, ask: Ask) -> None:
        """Turn to the next prompt."""
        self._ask, self.choices = ask, ()

    @property
    def by_key(self) -> bool:
        """Whether a single key acts: nothing is typed yet, and keys are asked for."""
        return self._ask is not None and self._ask.by_key and not get_app().current_buffer.text

    @property
    def by_path(self) -> bool:
        """Whether Tab completes a path."""
        return self._ask is not None and self._ask.kind is Kind.EVIDENCE

    def acts(self, key: str) -> bool:
        """Whether a key is an answer or a command of its own."""
        key = half_width(key)
        if self._ask is not None and self._ask.kind in _ONLY:
            return len(key) == 1 and key in _ONLY[self._ask.kind]
        digits = _DIGITS if self._ask is not None and self._ask.kind is Kind.GRADE else ""
        return len(key) == 1 and key in digits + GRADE_KEYS + KEYS

    def complete(self, text: str) -> str:
        """Return the text as far as all paths agree; keep the choices to be shown."""
        found = completed(self._root, text)
        self.choices = found if len(found) > 1 else ()
        return _shared(found) if found else text


def _shared(paths: tuple[str, ...]) -> str:
    """Return what all paths begin with.

    >>> _shared(("佐证/市教育局/", "佐证/市公安局/"))
    '佐证/市'
    """
    least, most = min(paths), max(paths)
    return next((least[:at] for at, char in enumerate(least) if most[at : at + 1] != char), least)


def bindings(typed: Typed) -> KeyBindings:
    """Return the keys of the walk; what they do not know, edits the line."""
    keys = KeyBindings()
    by_key, by_path = Condition(lambda: typed.by_key), Condition(lambda: typed.by_path)

    @keys.add(Keys.Any, filter=by_key)
    def _act(event: KeyPressEvent) -> None:
        if typed.acts(event.data):
            event.app.exit(result=event.data)
        else:
            event.current_buffer.insert_text(event.data)

    @keys.add("escape", eager=True)
    def _cancel(event: KeyPressEvent) -> None:
        event.app.exit(result=CANCEL)

    @keys.add("c-l")
    def _redraw(event: KeyPressEvent) -> None:
        event.app.exit(result=REDRAW)

    @keys.add("tab", filter=by_path)
    def _complete(event: KeyPressEvent) -> None:
        text = typed.complete(event.current_buffer.text)
        event.current_buffer.text = text
        event.current_buffer.cursor_position = len(text)

    _add_all(keys, ("left", "up", "pageup"), "b", by_key)
    _add_all(keys, ("right", "down", "pagedown"), "s", by_key)
    _ignore(keys, ("c-r", "c-s", "c-x", "c-o", "c-q"))
    return keys


def _add_all(keys: KeyBindings, names: Iterable[str], result: str, when: Condition) -> None:
    for name in names:
        keys.add(name, filter=when)(lambda event: event.app.exit(result=result))


def _ignore(keys: KeyBindings, names: Iterable[str]) -> None:
    """Editing commands of programmers' shells, which answer in English."""
    for name in names:
        keys.add(name)(lambda _event: None)
