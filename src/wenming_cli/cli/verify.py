"""`wenming verify`: whether ledgers are whole and unaltered."""

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wenming_cli.report.verified_text import Verified
    from wenming_cli.store.ledgers.inspection import Inspection

_DAMAGED = 65
_HEAD = re.compile(r"[0-9a-f]{8,32}")


def verify(
    ctx: typer.Context,
    paths: Annotated[
        list[Path] | None,
        typer.Argument(metavar="台账", help="台账或台账文件夹；不写就看工作区所有轮次的台账"),
    ] = None,
    expect: Annotated[
        str | None,
        typer.Option(metavar="校验码", help="和报告上印的末条校验码比对，前8位以上就可以"),
    ] = None,
    accept: Annotated[
        bool, typer.Option("--accept", help="认可手工改动：改动和认可的人都记在台账里")
    ] = False,
    reason: Annotated[str, typer.Option(metavar="理由", help="认可的理由")] = "",
    by: Annotated[str, typer.Option(metavar="填报人", help="谁认可的，姓名或岗位")] = "",
) -> None:
    """核对台账：是否完整，有没有被改动过。

    有损坏、有改动或校验码不一致时退出码是65。除了加上--accept，什么也不写。
    """
    files = _files(ctx.obj, paths or [])
    if accept:
        from wenming_cli.cli.vouching import vouch

        vouch(files if paths else [], reason, by)
    found, unread = _inspected(files)
    _told(found, unread, several=not paths or len(files) > 1)
    differs = expect is not None and not _as_expected(found, expect)
    damaged = _advised(found)
    raise typer.Exit(_DAMAGED if damaged or differs else 2 if unread else 0)


def _told(found: "Sequence[Inspection]", unread: "Sequence[Path]", *, several: bool) -> None:
    """Print a block for each ledger, and in the end how many are not whole, and which."""
    from wenming_cli.cli.places import from_here
    from wenming_cli.report.verified_text import render, summed

    seen = [_verified(one) for one in found]
    for each in seen:
        print(render(each))
    if several:
        print(summed(seen, [from_here(path) for path in unread]))


def _advised(found: "Sequence[Inspection]") -> bool:
    """Say how to go on where something is damaged; tell whether anything is."""
    sys.stdout.flush()
    damaged = [one for one in found if one.faults]
    if damaged:
        from wenming_cli.cli.vouching import advice

        for one in damaged:
            print(advice(one), file=sys.stderr)
    return bool(damaged)


def _files(folder: Path, paths: "Sequence[Path]") -> list[Path]:
    from wenming_cli.cli.workspace_around import place_of
    from wenming_cli.errors import InputError
    from wenming_cli.store.ledgers import location
    from wenming_cli.store.workspace import LEDGERS

    named = [folder / path for path in paths] or [place_of(folder).root / LEDGERS]
    found: list[Path] = []
    for path in named:
        found += location.below(path) if path.is_dir() else [path]
    if not found:
        raise InputError("这里还没有台账", "用wenming assess开始填报；或写出台账的路径")
    return found


def _inspected(files: "Sequence[Path]") -> "tuple[list[Inspection], list[Path]]":
    """Return what was found in each ledger, and those that could not be read at all."""
    from wenming_cli.cli.failures import tell
    from wenming_cli.errors import InputError
    from wenming_cli.store.ledgers.reading import inspect

    found, unread = [], []
    for path in files:
        try:
            found.append(inspect(path))
        except InputError as error:
            tell(error)
            unread.append(path)
    return found, unread


def _verified(found: "Inspection") -> "Verified":
    from wenming_cli.cli.places import from_here, seen_from_here
    from wenming_cli.model.event import Answer
    from wenming_cli.model.remediation.step import Step
    from wenming_cli.report.verified_text import Verified

    header = found.header
    answers = sum(isinstance(event, Answer) for event in found.events)
    steps = sum(isinstance(event, Step) for event in found.events)
    return Verified(
        path=from_here(found.path),
        unit=header.unit if header else "",
        round_id=header.round_id if header else "",
        records=found.records,
        answers=answers,
        steps=steps,
        good=len(found.events) + (header is not None),
        head=found.head,
        forks=len(found.forks),
        accepted=len(found.accepted),
        torn=bool(found.torn),
        faults=seen_from_here(found.faults),
        remarks=seen_from_here(found.remarks),
        origin=found.origin,
    )


def _as_expected(found: "Sequence[Inspection]", expect: str) -> bool:
    """Say whether the last `h` is the one expected."""
    from wenming_cli.errors import InputError
    from wenming_cli.model.typed import half_width

    wanted = "".join(half_width(expect).split()).lower()
    if not _HEAD.fullmatch(wanted):
        raise InputError(f"校验码“{expect}”不对", "照报告上印的抄，至少前8位，由0-9和a-f组成")
    if len(found) != 1:
        raise InputError("--expect一次只核对一份台账", "写出这份台账的路径")
    same = found[0].head.startswith(wanted)
    print(f"  末条校验码与{wanted}{'一致' if same else '不一致'}")
    if not same:
        print("建议：核对是不是这一份；之后又填报过的，末条校验码会变", file=sys.stderr)
    return same
