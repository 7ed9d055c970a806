"""A new workspace: what has to be known for it, asked where it was not given."""

import sys
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from wenming_cli.cli.own_unit import asked_again, member_of, tell_added
from wenming_cli.cli.unit_names import full_name
from wenming_cli.cli.workspace_text import EXAMPLE, TEMPLATE, added, scalar, target_line
from wenming_cli.errors import InputError
from wenming_cli.model.typed import half_width
from wenming_cli.model.unit import CITY_WIDE, Roster
from wenming_cli.store import file_names, output, workspace
from wenming_cli.store.editions.finding import bundled_ids, locate
from wenming_cli.store.editions.loading import load


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a workspace begins with; `unit` is a full name or 全市, `target` in percent."""

    city: str
    unit: str
    round_id: str
    target: str
    edition: str


def given_or_asked(
    city: str | None,
    unit: str | None,
    round_id: str | None,
    target: float | None,
    edition: str | None,
    near: Path = Path(),
) -> Wanted:
    """Return what was given, asking for the rest; an edition's path is taken from `near`.

    Raises:
        InputError: An answer is missing where nobody can be asked.
    """
    today = datetime.now().astimezone()
    quarter = f"{today.year}Q{(today.month + 2) // 3}"
    aim = None if target is None else f"{target:g}"
    edition = edition or bundled_ids()[-1]
    city = city or _ask("城市（例如辽源市）", "--city")
    if unit is None:
        unit = _ask("本单位（例如市教育局；创城办填全市）", "--unit", CITY_WIDE)
        if sys.stdin.isatty():
            unit = asked_again(_roster(edition, near), unit, city)
    return Wanted(
        city=city,
        unit=unit,
        round_id=_id(round_id or _ask("轮次编号", "--round", quarter)),
        target=aim if aim is not None else _ask("目标得分率，百分之几（没有就按Enter）", "", "无"),
        edition=edition,
    )


def _id(typed: str) -> str:
    """Return an id of letters and digits half-width; one with Chinese in it as it was typed."""
    plain = half_width(typed)
    return plain if plain.isascii() else typed


def create(folder: Path, wanted: Wanted) -> workspace.Place:
    """Make the workspace and return it, read back; its root is the real folder.

    Raises:
        InputError: There is one already, or something given cannot be used.
        SaveError: It cannot be written.
    """
    file = folder / workspace.FILE
    if file.exists():
        raise InputError(f"“{file}”已经有了", "直接用它；要新的一轮，打开它在“轮次”里加一行")
    if not file_names.usable_name(wanted.round_id):
        raise InputError(f"轮次“{wanted.round_id}”不能作文件夹的名字", "用字母、数字、汉字和“-”")
    if not file_names.usable_name(wanted.unit):
        raise InputError(
            f"单位“{wanted.unit}”不能作文件的名字", "用汉字、字母、数字；不用斜杠、冒号、问号"
        )
    roster = _roster(wanted.edition, folder)
    known = roster.find(wanted.unit) is not None
    unit = full_name(roster, wanted.unit) if known else wanted.unit
    text = TEMPLATE.format(
        city=scalar(wanted.city),
        edition=scalar(wanted.edition),
        round=scalar(wanted.round_id),
        target=target_line(wanted.target),
        own=scalar(unit),
        units=EXAMPLE if known else added(unit, member_of(roster, unit, wanted.city)),
    )
    output.make_folder(folder)
    output.write(file, text.encode())
    if not known:
        tell_added(roster, unit, wanted.city)
    return workspace.load(folder.resolve())


def _roster(edition: str, near: Path) -> Roster:
    return workspace.known_units(load(locate(edition, near)))


def _ask(question: str, option: str, default: str = "") -> str:
    """Ask on a terminal or read a line of a pipe; an empty line takes the default."""
    shown = f"{question}［{default}］：" if default else f"{question}："
    while True:
        if sys.stdin.isatty():
            print(shown, end="", flush=True)
        line = sys.stdin.readline()
        if not line and not default:
            raise InputError(f"没有回答“{question}”", f"加上{option}，或在终端里运行")
        if answer := line.strip() or default:
            return answer
