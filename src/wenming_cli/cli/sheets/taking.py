"""Fill-in workbooks taken back: looked at, told, agreed to, recorded."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from wenming_cli.cli.session import Session, open_session
from wenming_cli.cli.sheets.reading import Looked, look
from wenming_cli.cli.sheets.setting import Setting, setting
from wenming_cli.cli.sheets.unrecorded import not_whole, unrecorded
from wenming_cli.cli.steps import counted
from wenming_cli.cli.warning import warn
from wenming_cli.core.filled import Prefer
from wenming_cli.errors import FileProblems, InputError
from wenming_cli.model.filled import Change
from wenming_cli.model.typed import half_width
from wenming_cli.report.fill_in.difference_text import render

_AGREED = {"y", "yes", "是", "记", "好"}


class Wanted(NamedTuple):
    """What the options of `wenming sheet import` say."""

    yes: bool
    by: str
    unit: str | None
    round_id: str | None
    skip_faulty: bool
    prefer: str | None


def take(folder: Path, paths: Sequence[Path], wanted: Wanted) -> None:
    """Look at workbooks, tell what they would change, and record it if that is wanted.

    Raises:
        FileProblems: Something is to be corrected; nothing was recorded.
        InputError: It was not agreed to, or something was left out; the rest is recorded.
        WenmingError: It could not be saved.
    """
    here = setting(folder, wanted.round_id)
    prefer = Prefer(wanted.prefer) if wanted.prefer else None
    files = _unfolded(folder, paths)
    looked, problems = look(here, files, wanted.unit, prefer)
    for each in looked:
        print(render(each.sheet, each.difference))
    if problems and not wanted.skip_faulty:
        refused = FileProblems(problems)
        refused.hint = "什么也没有记；改好再导入，或加上--skip-faulty先记其余的"
        raise refused
    sys.stdout.flush()
    warn(problems)
    total = sum(len(each.recorded) for each in looked)
    if total and not wanted.yes:
        _agreed(total)
    for unit in dict.fromkeys(each.unit for each in looked if each.recorded):
        _record(folder, here, [each for each in looked if each.unit == unit], wanted.by)
    if left := unrecorded(looked, len(files)):
        raise not_whole(left, total)
    if total == 0:
        print("没有要记的。")


def _record(folder: Path, here: Setting, looked: Sequence[Looked], by: str) -> None:
    """Record one unit's workbooks, as they were told.

    Raises:
        InputError: The ledger has changed since; nothing more is recorded.
        SaveError: The disk refused; what was recorded before stays.
    """
    unit, seen = looked[0].unit, looked[0].answers
    with open_session(folder, unit, here.round.id, by or looked[0].sheet.by) as session:
        if session.writer.set_aside:
            print(session.writer.set_aside, file=sys.stderr)
        if session.writer.answers != seen:
            message = f"{unit}的台账刚刚有了新的记录，这一份没有记"
            raise InputError(message, "再运行一次，看看新的对照")
        steps = list(_steps(looked, by))
        for change, recorded_by in counted(steps, f"记入{unit}的台账"):
            session.by = recorded_by
            _append(session, change)
        told = session.writer.ledger
        print(f"已记入{unit}的台账：{len(steps)}条（共{told.records}条记录，校验值{told.head}）")


def _steps(looked: Sequence[Looked], by: str) -> Iterator[tuple[Change, str]]:
    for each in looked:
        for change in each.recorded:
            yield change, by or each.sheet.by


def _append(session: Session, change: Change) -> None:
    assert change.requirement is not None
    session.record(change.requirement, change.said, change.note, change.proofs, change.gap_type)


def _agreed(total: int) -> None:
    """Ask a person whether to record.

    Raises:
        InputError: Nobody can be asked, or the answer is no.
    """
    if not sys.stdin.isatty():
        hint = "看过上面的对照，加上--yes再运行一次"
        raise InputError("还没有确认，什么也没有记", hint)
    print(f"把这{total}条记入台账吗？记就填y，不记直接按Enter：", end="", flush=True)
    if half_width(sys.stdin.readline()).lower() not in _AGREED:
        raise InputError("没有记", "要记就再导入一次，填y")


def _unfolded(folder: Path, paths: Sequence[Path]) -> list[Path]:
    """Return the files, those of folders included; `~$` marks one that is open in Excel."""
    found: list[Path] = []
    for path in (folder / each for each in paths):
        if path.is_dir():
            inside = sorted(path.glob("*.xlsx"))
            found += [each for each in inside if not each.name.startswith(("~$", "."))]
            if not inside:
                raise InputError(f"文件夹“{path}”里没有xlsx文件", "核对文件夹，或写出文件名")
        else:
            found.append(path)
    return list(dict.fromkeys(found))
