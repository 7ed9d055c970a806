"""The walk on a terminal: questions above, one prompt below, no key lost between two prompts."""

import os
from contextlib import suppress
from pathlib import Path

from prompt_toolkit import PromptSession
from prompt_toolkit.formatted_text import FormattedText
from prompt_toolkit.history import DummyHistory
from prompt_toolkit.input import create_input
from prompt_toolkit.output import ColorDepth, Output, create_output
from prompt_toolkit.shortcuts import print_formatted_text

from wenming_cli.cli.console import width
from wenming_cli.cli.walk import pages, screen
from wenming_cli.cli.walk.departure import Departure, GoneError
from wenming_cli.cli.walk.flow import Line, Look, flow
from wenming_cli.cli.walk.help import ENTRY_KEYS, KEYS, PLAN_KEYS
from wenming_cli.cli.walk.keys import Typed, bindings
from wenming_cli.cli.walk.recovered import recovered
from wenming_cli.cli.walk.shown import Told, View
from wenming_cli.cli.walk.turn import Ask, Kind, Sitting, Turn

_STYLES = {
    Look.PLAIN: "",
    Look.STRONG: "bold",
    Look.FAINT: "ansibrightblack",
    Look.ALERT: "ansired",
}

_BARS = {
    Kind.GRADE: KEYS,
    Kind.VALUE: KEYS,
    Kind.MEASURE: PLAN_KEYS,
    Kind.CHOICE: ENTRY_KEYS,
    Kind.ENTRY: ENTRY_KEYS,
}
"""What keys do, under the prompt; it goes when the prompt is answered."""

_ESCAPE_AFTER = 0.15
"""Seconds until a lone Esc is known not to begin an arrow key; a slow line needs some."""


def run(walk: Sitting, root: Path) -> None:
    """Go through the walk; evidence paths are completed below `root`."""
    Terminal(root).run(walk)


class Terminal:
    """One input for the whole walk: keys typed ahead wait for the next prompt."""

    def __init__(self, root: Path) -> None:
        """Take the terminal."""
        self._typed = Typed(root)
        self._input = create_input()
        self._output = _output()
        self._session: PromptSession[str] = PromptSession(
            history=DummyHistory(),
            key_bindings=bindings(self._typed),
            input=self._input,
            output=self._output,
            color_depth=_depth(),
        )
        self._session.app.ttimeoutlen = _ESCAPE_AFTER
        self._departure = Departure(self._session.app)

    def run(self, walk: Sitting) -> None:
        """Show, ask, hand on what was typed, until the walk is over.

        What was not confirmed when the terminal goes is not recorded, and named.
        """
        # Raw mode all the time: between two prompts the system would echo keys and eat some.
        with self._input.raw_mode(), self._departure.watched():
            turn = walk.start()
            self._print(turn)
            while turn.ask is not None:
                try:
                    text = self._asked(turn.ask)
                except EOFError:
                    turn = walk.leave()
                except KeyboardInterrupt:
                    self._let_go(walk.leave())
                    raise
                except GoneError as gone:
                    self._let_go(walk.leave())
                    raise SystemExit(128 + gone.number) from None
                else:
                    turn = walk.typed(text)
                self._print(turn)

    def _let_go(self, last: Turn) -> None:
        """Say what was not recorded and leave the terminal as it was, if it is still there."""
        with suppress(OSError):
            self._print(Turn(tuple(each for each in last.shown if isinstance(each, Told)), None))
            self._output.disable_bracketed_paste()
            self._output.show_cursor()
            self._output.flush()

    def _asked(self, ask: Ask) -> str:
        self._typed.begin(ask)
        # Keys and their bar go when they are done with; what was written stays on the screen.
        self._session.app.erase_when_done = ask.kind in _BARS
        text = self._session.prompt(
            lambda: self._prompt(ask),
            default=ask.default,
            pre_run=self._departure.end_prompt,
            handle_sigint=False,  # it would be lost between two prompts
        )
        return recovered(text)

    def _prompt(self, ask: Ask) -> FormattedText:
        columns = self._output.get_size().columns
        lines = [Line(choice) for choice in self._typed.choices]
        lines = [line for each in lines for line in flow("  ", each.text, columns - 1)]
        if ask.kind in _BARS:
            lines += flow("", _BARS[ask.kind], columns - 1, Look.FAINT)
        label = flow("", ask.label, columns - 1, Look.STRONG)
        fragments = [(_STYLES[line.look], f"{line.text}\n") for line in [*lines, *label[:-1]]]
        return FormattedText([*fragments, (_STYLES[Look.STRONG], label[-1].text)])

    def _print(self, turn: Turn) -> None:
        size = self._output.get_size()
        for each in turn.shown:
            columns = width()
            lines = (
                screen.question(each, columns, size.rows)
                if isinstance(each, View)
                else pages.page(each, columns)
            )
            fragments = [(_STYLES[line.look], f"{line.text}\n") for line in lines]
            print_formatted_text(
                FormattedText(fragments), output=self._output, color_depth=_depth(), end=""
            )


def _output() -> Output:
    """Return the terminal; it is not asked where its cursor is, many would not answer."""
    output = create_output()
    if hasattr(output, "enable_cpr"):
        output.enable_cpr = False
    return output


def _depth() -> ColorDepth | None:
    return ColorDepth.DEPTH_1_BIT if os.environ.get("NO_COLOR") else None
