"""The walk a line at a time: for pipes, scripts, and terminals that only take text."""

import sys
from collections.abc import Iterable

from wenming_cli.cli.console import is_plain, width
from wenming_cli.cli.walk import pages, prompts, screen
from wenming_cli.cli.walk.commands import Command, command
from wenming_cli.cli.walk.flow import flow
from wenming_cli.cli.walk.loop import Walk
from wenming_cli.cli.walk.recovered import recovered
from wenming_cli.cli.walk.shown import Closed, Shown, Told, View
from wenming_cli.cli.walk.turn import Turn
from wenming_cli.errors import InputError

_UNWRAPPED = 10_000
"""Columns in a pipe: nothing is broken there."""

_QUOTED = 20
"""Characters of a line that are quoted."""


def run(walk: Walk) -> None:
    """Go through the walk; the end of input leaves it.

    Raises:
        InputError: A line of a pipe could not be taken. Nothing is read from there on: the next
            line would answer what it was not meant for.
    """
    number, line = 0, ""
    turn = walk.start()
    tell(turn)
    while turn.ask is not None:
        read = next_line()
        if read is None:
            tell(walk.leave())
            return
        number, line = number + 1, read
        turn = walk.typed(line)
        tell(turn, number)
        if not turn.understood and not by_hand():
            raise _stopped(walk, number, line)
    if not by_hand() and not _quits(line):
        _refuse_rest(number)


def _stopped(walk: Walk, number: int, line: str) -> InputError:
    last = walk.leave()
    tell(last)
    quoted = line if len(line) <= _QUOTED else f"{line[:_QUOTED]}…"
    ids = [each.stopped for each in last.shown if isinstance(each, Closed)]
    return InputError(
        f"停在第{number}行“{quoted}”：这一行没有填上，后面的都没有读，前面填上的都已保存",
        f"改好这一行，从这一行起再运行一次，命令加上--from {ids[0]}",
    )


def _refuse_rest(number: int) -> None:
    """Say so when lines are left behind the last question."""
    while (line := next_line()) is not None and not _quits(line):
        number += 1
        if line.strip():
            raise InputError(
                f"要填的条目到这里就完了，从第{number}行起没有读，前面填上的都已保存",
                "核对行数；要改已填的，用--only 全部，编号写在前面，例如：7.10.2 1",
            )


def _quits(line: str) -> bool:
    found = command(line)
    return found is not None and found[0] is Command.QUIT


def by_hand() -> bool:
    """Whether a person types the lines."""
    return sys.stdin is not None and sys.stdin.isatty()


def next_line() -> str | None:
    """Return the next line without its end; None at the end of input."""
    if sys.stdin is None:
        return None
    if by_hand():
        print("> ", end="", flush=True)
    line = sys.stdin.readline()
    if not line:
        return None
    return recovered(line.rstrip("\r\n").removeprefix("\ufeff"), sys.stdin.encoding)


def tell(turn: Turn, number: int = 0) -> None:
    """Print what a turn shows; what could not be taken names the line of the pipe."""
    for each in turn.shown:
        slipped = isinstance(each, Told) and each.slip
        place = f"第{number}行：" if slipped and not by_hand() else ""
        print("\n".join(_lines(each, place)), file=sys.stderr if slipped else sys.stdout)
    if sys.stdout is not None:
        sys.stdout.flush()


def _lines(shown: Shown, place: str) -> Iterable[str]:
    columns = _UNWRAPPED if is_plain(sys.stdout) and not by_hand() else width()
    if isinstance(shown, View):
        return (line.text for line in flow("", _question(shown), columns))
    if isinstance(shown, Told):
        return (line.text for line in flow(place, shown.text, columns))
    texts = (line.text for line in pages.page(shown, min(columns, width())))
    return (text for text in texts if text.strip("-"))  # a ruled line has nothing to read


def _question(view: View) -> str:
    """Word a question in one line: where, what, how it is measured, and what was said of it."""
    requirement = view.question.requirement
    asked = prompts.grade(view.question).label.removesuffix("：")
    parts = [f"[{view.question.number}/{view.total}] {requirement.id} {requirement.text}"]
    if requirement.measure is not None:
        parts.append(f"量值：{screen.measured(requirement)}。")
    if view.earlier:
        parts.append(f"上一轮：{screen.earlier(requirement, view.earlier)}。")
    if said := screen.answered(view):
        parts.append(f"已填：{said}。")
    return "".join(parts).replace("\n", "；") + f"［{asked}］"
