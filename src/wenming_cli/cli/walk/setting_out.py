"""Before the first question: workspace, unit, ledger, and the questions of this walk."""

import sys
from pathlib import Path
from typing import NamedTuple

from wenming_cli.cli.console import is_plain
from wenming_cli.cli.session import Session, open_session
from wenming_cli.cli.walk.desk import Desk
from wenming_cli.cli.walk.loop import Walk
from wenming_cli.cli.workspace_around import place_of
from wenming_cli.core.walk import Only, Role, best_role, questions, with_id
from wenming_cli.errors import InputError
from wenming_cli.model.typed import half_width
from wenming_cli.report.visible import shown
from wenming_cli.store import workspace


class Wanted(NamedTuple):
    """What the options of `assess` say."""

    unit: str | None
    round_id: str | None
    only: str
    start: str | None
    role: str | None
    by: str
    plain: bool


def set_out(folder: Path, wanted: Wanted) -> None:
    """Open the ledger and go through the walk.

    Raises:
        WenmingError: No workspace, unit or round; the ledger is locked, damaged or unwritable.
    """
    by_lines = wanted.plain or is_plain(sys.stdin) or is_plain(sys.stdout)
    if workspace.find(folder) is None and not by_lines:
        _offer_workspace(folder, wanted)
    unit = wanted.unit or (None if by_lines else _unit(folder))
    with open_session(folder, unit, wanted.round_id, wanted.by) as session:
        desk = _desk(session, wanted)
        desk.wraps = sys.stdin is not None and sys.stdin.isatty()
        walk = Walk(desk, asks=not by_lines)
        if by_lines:
            from wenming_cli.cli.walk import line_mode

            line_mode.run(walk)
        else:
            from wenming_cli.cli.walk import terminal

            terminal.run(walk, session.place.root)


def _desk(session: Session, wanted: Wanted) -> Desk:
    edition, unit, roster = session.edition, session.unit, session.roster
    role = Role(wanted.role) if wanted.role else best_role(edition, unit)
    course = questions(edition, unit, role, roster)
    if not course:
        hint = "换一个--role；单位归入哪些统称，写在wenming.yaml的“单位”里"
        raise InputError(f"{edition.title}里没有{unit}要填的条目", hint)
    desk = Desk(session, course, Only(wanted.only))
    if wanted.start is not None:
        found = with_id(course, wanted.start)
        if found is None:
            hint = f"从{course[0].requirement.id}到{course[-1].requirement.id}，编号见wenming show"
            raise InputError(f"{unit}要填的条目里没有编号“{wanted.start}”", hint)
        desk.go(found)
    return desk


def _offer_workspace(folder: Path, wanted: Wanted) -> None:
    """Ask whether a workspace shall be made here, and make it."""
    from wenming_cli.cli.new_workspace import create, given_or_asked

    print("这里还没有工作区（wenming.yaml）。")
    if not _yes("现在新建一个吗？y建 n不建："):
        raise InputError("没有工作区，没有地方存答案", "用wenming init新建，或用-C指明工作区")
    made = create(folder, given_or_asked(None, wanted.unit, wanted.round_id, None, None))
    print(f"工作区建好了：{made.root}")


def _yes(question: str) -> bool:
    return half_width(_typed(question)).lower() in {"y", "yes", "是", "好", "建", ""}


def _unit(folder: Path) -> str | None:
    """Return None where the workspace names its own unit; else ask until a unit is known."""
    place = place_of(folder)
    if place.workspace.own_unit is not None:
        return None
    from wenming_cli.store.editions.finding import locate
    from wenming_cli.store.editions.loading import load

    edition = load(locate(place.workspace.edition_of(place.round(None)), place.root))
    roster = place.roster(edition)
    while True:
        typed = _typed("哪个单位在填（例如市教育局，整个城市写全市）：").strip()
        found = roster.find(typed)
        if found is not None:
            return found.name
        near = roster.nearest(typed)
        print(
            f"单位名录里没有“{shown(typed)}”。" + (f"是不是：{'、'.join(near)}。" if near else "")
        )


def _typed(question: str) -> str:
    """Ask for a line on the terminal, where Chinese can be edited."""
    from prompt_toolkit import PromptSession

    session: PromptSession[str] = PromptSession()
    return session.prompt(question)
