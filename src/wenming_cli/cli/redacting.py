"""What stands behind `wenming redact`: everything read, hidden, and only then written."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from wenming_cli.cli.hiding import hidden
from wenming_cli.cli.places import from_here
from wenming_cli.cli.reading_ledgers import named_ledgers
from wenming_cli.cli.workspace_around import place_of
from wenming_cli.core.personal import kinds
from wenming_cli.core.redaction.stripping import Hiding, redacted, stripped
from wenming_cli.errors import InputError
from wenming_cli.model.event import Ledger
from wenming_cli.model.hidden import Keep
from wenming_cli.model.workspace import Workspace
from wenming_cli.store import file_names, new_folder, workspace
from wenming_cli.store.editions.finding import files, locate, shipped
from wenming_cli.store.ledgers.rewriting import rewritten
from wenming_cli.store.reading.decoding import read_bytes
from wenming_cli.store.workspace import FILE, LEDGERS, Place

_REMARK = "隐去个人信息后的副本，由wenming redact写成"


class Made(NamedTuple):
    """What was written, and what is worth telling about it."""

    ledgers: int
    records: int
    remarks: tuple[str, ...]


Contents = dict[str, bytes]
"""Path in the copy, with `/` → what is in the file."""


def copied(folder: Path, paths: Sequence[Path], target: Path, keep: Iterable[Keep]) -> Made:
    """Copy a workspace, or the ledgers named, without what may name a person.

    Raises:
        WenmingError: Something cannot be read, or the target cannot be used or written.
    """
    found = workspace.find(folder)
    place = None if paths else place_of(folder)
    root = found or folder
    _refuse_among_ledgers(root, target)
    ledgers = named_ledgers(folder, paths or [(root / LEDGERS).resolve()])
    known = _with_duties(place) if place else None
    hiding = hidden(root, known, ledgers, keep)
    contents, remarks = _frame(place, known, hiding) if place and known else ({}, ())
    for ledger in ledgers:
        name = _name(ledger)
        if name in contents:
            message = f"有两份台账都是{ledger.header.unit}、{ledger.header.round_id}的"
            raise InputError(message, "一次只写出其中一份")
        contents[name] = rewritten(redacted(ledger, hiding))
    new_folder.write(target, contents.items())
    records = sum(ledger.records for ledger in ledgers)
    return Made(len(ledgers), records, (*remarks, *_left(contents)))


def _with_duties(place: Place) -> Workspace:
    """Return what the workspace says, its table of duties (包保表) among it."""
    known = place.workspace
    if known.duty_table is None:
        return known
    from wenming_cli.store import duty_table

    listed = duty_table.read(place.root / known.duty_table)
    return replace(known, duties=(*known.duties, *listed), duty_table=None)


def _frame(place: Place, known: Workspace, hiding: Hiding) -> tuple[Contents, tuple[str, ...]]:
    """Return wenming.yaml and the editions that lie in the workspace; what is missing is told."""
    from wenming_cli.store.workspace_writing import written

    contents = {FILE: written(stripped(known, hiding), _REMARK)}
    remarks = []
    for name in dict.fromkeys([*known.editions, *map(known.edition_of, known.rounds)]):
        path, root = locate(name, place.root).resolve(), place.root.resolve()
        if path.is_relative_to(root):
            each = {file.relative_to(root).as_posix(): read_bytes(file) for file in files(path)}
            contents.update(each)
        elif not path.is_relative_to(shipped("criteria").resolve()):
            remarks.append(f"测评体系“{name}”不在工作区里，没有复制；收到副本的人要另有一份")
    return contents, tuple(remarks)


def _name(ledger: Ledger) -> str:
    """Return where a ledger lies in the copy, by its header: its own file may be called anything.

    Raises:
        InputError: The header's words cannot be names of files.
    """
    header = ledger.header
    for name in (header.round_id, header.unit):
        if not file_names.usable_name(name):
            message = f"{from_here(ledger.path)}的表头写着“{name}”，不能作文件名"
            raise InputError(message, "核对这份台账从哪里来；不要它，就在命令里写出其余的")
    return f"{LEDGERS}/{header.round_id}/{header.unit}.jsonl"


def _refuse_among_ledgers(root: Path, target: Path) -> None:
    among = (root / LEDGERS).resolve()
    if target.resolve().is_relative_to(among):
        raise InputError(f"“{target}”在工作区的台账里", "换一个位置，否则副本会被算进得分")


def _left(contents: Contents) -> Iterable[str]:
    """Tell where something like the number of a person is left: in an edition, in a name."""
    for name, data in contents.items():
        for number, line in enumerate(data.decode(errors="replace").splitlines(), 1):
            if found := kinds(line):
                yield f"副本的{name}第{number}行还有像{'、'.join(found)}的数字，交出去以前核对一下"
