"""Before the first gap: what there is to plan, who plans, on a terminal or line by line."""

import sys
from pathlib import Path

from wenming_cli.cli.console import is_plain
from wenming_cli.cli.planning.desk import Desk
from wenming_cli.cli.planning.loop import Planning
from wenming_cli.cli.planning.nothing import nothing
from wenming_cli.cli.planning.tasks import tasks
from wenming_cli.cli.walk import line_mode
from wenming_cli.cli.walk.shown import Told
from wenming_cli.cli.walk.turn import Turn
from wenming_cli.errors import InputError


def set_out(folder: Path, unit: str | None, round_id: str | None, by: str, *, plain: bool) -> None:
    """Go through the gaps of a unit.

    Raises:
        WenmingError: No workspace, unit or round; nobody says who plans; it cannot be saved.
    """
    found = tasks(folder, unit, round_id)
    by_lines = plain or is_plain(sys.stdin) or is_plain(sys.stdout)
    if not found.gaps:
        print(f"{'：'.join(nothing(found))}。")
        return
    who = by.strip() or ("" if by_lines else _who())
    if not who:
        raise InputError("没有写经办人", "加上--by，可以写岗位，例如--by 创城专班联络员")
    planning = Planning(Desk(found, who))
    if by_lines:
        _by_lines(planning)
        return
    from wenming_cli.cli.walk import terminal

    terminal.run(planning, found.here.place.root)


def _who() -> str:
    """Ask on the terminal, where Chinese can be edited."""
    from prompt_toolkit import PromptSession

    session: PromptSession[str] = PromptSession()
    return session.prompt("谁来定（可以写岗位，例如创城专班联络员）：").strip()


def _by_lines(planning: Planning) -> None:
    """Go through it a line at a time; the end of input leaves it.

    Raises:
        InputError: A line of a pipe could not be taken. Nothing is read from there on.
    """
    turn, number = planning.start(), 0
    line_mode.tell(_labelled(turn))
    while turn.ask is not None:
        line = line_mode.next_line()
        if line is None:
            line_mode.tell(planning.leave())
            return
        number += 1
        turn = planning.typed(line)
        line_mode.tell(_labelled(turn), number)
        if not turn.understood and not line_mode.by_hand():
            line_mode.tell(planning.leave())
            message = f"停在第{number}行：这一行没有看懂，后面的都没有读，前面记下的都已保存"
            raise InputError(message, "改好这一行，从没有记下的那一条起再运行一次")


def _labelled(turn: Turn) -> Turn:
    """Print the prompt too: lines have no other place for it."""
    return Turn((*turn.shown, Told(turn.ask.label)), turn.ask) if turn.ask else turn
