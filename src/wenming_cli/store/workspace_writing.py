"""A workspace written as wenming.yaml; what stood beside its values in the old file is gone."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal

from wenming_cli.model.imported import Written
from wenming_cli.model.workspace import Workspace
from wenming_cli.store.editions.yaml_writing import mapping
from wenming_cli.terms import chinese


def written(workspace: Workspace, remark: str) -> bytes:
    """Return the file, with a remark as the comment at its top."""
    said = _said(workspace)
    lists = {name: value for name, value in said.items() if _is_records(value)}
    plain = {name: _text(value) for name, value in said.items() if name not in lists}
    lines = [f"# {remark}", *mapping(plain, ())]
    for name, records in lists.items():
        assert isinstance(records, tuple)
        lines += [f"{chinese(name)}:", *(line for each in records for line in _entry(each))]
    return ("\n".join(lines) + "\n").encode()


def _is_records(value: object) -> bool:
    return isinstance(value, tuple) and is_dataclass(value[0])


def _entry(record: object) -> Iterator[str]:
    told = {name: _text(value) for name, value in _said(record).items()}
    first, *rest = mapping(told, (), 4)
    yield f"  - {first.lstrip()}"
    yield from rest


def _said(record: object) -> dict[str, object]:
    """Return the members of a record that say something."""
    told = {f.name: getattr(record, f.name) for f in fields(record)}  # type: ignore[arg-type]
    silent = (None, (), "")
    return {n: value for n, value in told.items() if not (value is False or value in silent)}


def _text(value: object) -> Written:
    match value:
        case True:
            return "是"
        case Decimal() | date():
            return str(value)
        case _:
            return value  # type: ignore[return-value]
