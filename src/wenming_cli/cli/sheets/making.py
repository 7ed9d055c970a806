"""Fill-in workbooks written: for one unit, or for every unit that has something to answer."""

from pathlib import Path
from typing import NamedTuple

from wenming_cli import __version__
from wenming_cli.cli.clock import now
from wenming_cli.cli.sheets.setting import Setting, setting
from wenming_cli.cli.steps import counted
from wenming_cli.cli.unit_names import full_name
from wenming_cli.core import fill_in
from wenming_cli.core.walk import Role, best_role, questions
from wenming_cli.errors import InputError
from wenming_cli.model.fill_in import FORMAT, TABLE, FillIn, Stamp
from wenming_cli.report.fill_in.workbook import render
from wenming_cli.store import output
from wenming_cli.store.file_names import usable_name
from wenming_cli.store.workbooks import fill_in_sheets

_SUFFIX = ".xlsx"


class Wanted(NamedTuple):
    """What the options of `wenming sheet` say."""

    output: Path | None
    unit: str | None
    round_id: str | None
    role: str | None
    all_units: bool
    back_to: str
    force: bool


def make(folder: Path, wanted: Wanted) -> None:
    """Write the workbooks, and tell how many.

    Raises:
        WenmingError: Nothing to ask, a file in the way, or it cannot be written.
    """
    here = setting(folder, wanted.round_id)
    roles = _roles(here, wanted)
    targets = _targets(folder, here, wanted, roles)
    _refuse_existing(targets, force=wanted.force)
    forms = _forms(here, roles, wanted.back_to)
    if wanted.all_units:
        output.make_folder(targets[0].parent)
    rows = 0
    for form, path in counted(list(zip(forms, targets, strict=True)), "导出自评表"):
        output.write(path, render(form))
        rows += len(fill_in_sheets.read(path).rows)  # what a unit will find in it
    if wanted.all_units:
        print(f"写好了{len(targets)}份自评表，共{rows}条，在{targets[0].parent}")
    else:
        print(f"写好了{targets[0]}：{forms[0].stamp.unit}{rows}条，已填{forms[0].answered}条")
    print("填好以后：wenming sheet import 自评表文件")


def _roles(here: Setting, wanted: Wanted) -> dict[str, Role]:
    """Return the units asked for, in official order, and in which role each is asked."""
    if wanted.all_units:
        if wanted.unit:
            raise InputError("--unit和--all-units只能写一个", "去掉其中一个")
        role = Role(wanted.role or Role.LEAD)
        units = [unit.name for unit in here.roster.units if not unit.collective]
        return {
            unit: role
            for unit in units
            if usable_name(unit) and questions(here.edition, unit, role, here.roster)
        }
    typed = wanted.unit or here.place.workspace.own_unit
    if typed is None:
        hint = "加上--unit 单位名称，例如--unit 市教育局；每个单位一份用--all-units"
        raise InputError("不知道给哪个单位导出", hint)
    name = full_name(here.roster, typed)
    role = Role(wanted.role or best_role(here.edition, name))
    if not questions(here.edition, name, role, here.roster):
        asked = "牵头或负责" if role is Role.ALL else "牵头" if role is Role.LEAD else "负责"
        hint = "用--role all把牵头的和责任的都列上；或核对单位名称"
        raise InputError(f"{name}在这一轮没有{asked}的测评标准", hint)
    return {name: role}


def _targets(
    folder: Path, here: Setting, wanted: Wanted, roles: dict[str, Role]
) -> tuple[Path, ...]:
    """Return the file of each unit."""
    names = [f"{unit}{TABLE}-{here.round.id}{_SUFFIX}" for unit in roles]
    given = folder / wanted.output if wanted.output else None
    if wanted.all_units:
        into = given or folder / f"{TABLE}-{here.round.id}"
        return tuple(into / name for name in names)
    if given is None or given.is_dir():
        return tuple((given or folder) / name for name in names)
    if given.suffix.lower() != _SUFFIX:
        raise InputError(f"“{given}”不是文件夹，也不以.xlsx结尾", "写成“自评表.xlsx”这样")
    return (given,)


def _refuse_existing(targets: tuple[Path, ...], *, force: bool) -> None:
    """Stop before a workbook is lost that somebody may have filled in."""
    there = [path for path in targets if path.exists()]
    if there and not force:
        more = f"等{len(there)}份" if len(there) > 1 else ""
        hint = "填好了还没有导入的，先wenming sheet import；确定不要了，加--force，或换个名字"
        raise InputError(f"“{there[0]}”{more}已经有了，没有覆盖", hint)


def _forms(here: Setting, roles: dict[str, Role], back_to: str) -> tuple[FillIn, ...]:
    earlier = here.place.workspace.previous(here.round)
    standings = here.standings(here.round.id)
    before = here.standings(earlier.id) if earlier else {}
    workspace, made = here.place.workspace, now()
    return tuple(
        FillIn(
            Stamp(
                FORMAT,
                here.edition.id,
                here.edition.fingerprint,
                here.round.id,
                unit,
                made,
                __version__,
            ),
            here.edition,
            here.round,
            fill_in.rows(
                questions(here.edition, unit, role, here.roster),
                here.edition,
                standings.get(unit, {}),
                before.get(unit, {}),
            ),
            workspace.city,
            workspace.sample,
            back_to,
        )
        for unit, role in roles.items()
    )
