"""A workspace written as wenming.yaml; what stood beside its values in the old file is gone."""

from collections.abc import Iterator
from dataclasses import fields
from datetime import date
from decimal import Decimal

from wenming_cli.model.imported import Written
from wenming_cli.model.workspace import Workspace
from wenming_cli.store.editions.yaml_writing import mapping
from wenming_cli.terms import chinese

_LISTS = ("rounds", "units")


def written(workspace: Workspace, remark: str) -> bytes:
    """Return the file, with a remark as the comment at its top."""
    plain = _plain(workspace)
    lines = [f"# {remark}", *mapping({k: v for k, v in plain.items() if k not in _LISTS}, ())]
    for name in _LISTS:
        if entries := getattr(workspace, name):
            lines += [f"{chinese(name)}:", *(line for each in entries for line in _entry(each))]
    return ("\n".join(lines) + "\n").encode()


def _entry(each: object) -> Iterator[str]:
    first, *rest = mapping(_plain(each), (), 4)
    yield f"  - {first.lstrip()}"
    yield from rest


def _plain(record: object) -> dict[str, Written]:
    """Return the members of a record that say something, as texts and lists of texts."""
    told = {f.name: getattr(record, f.name) for f in fields(record)}  # type: ignore[arg-type]
    silent = (None, (), "")
    return {n: _text(value) for n, value in told.items() if not (value is False or value in silent)}


def _text(value: object) -> Written:
    match value:
        case True:
            return "是"
        case Decimal() | date():
            return str(value)
        case _:
            return value  # type: ignore[return-value]
