"""Records without what may name a person, by the table in `rows`."""

from collections.abc import Iterable, Mapping
from dataclasses import MISSING, dataclass, fields, replace
from itertools import count
from typing import Any, TypeVar

from wenming_cli.core.evidence import key
from wenming_cli.core.personal import without_numbers
from wenming_cli.core.redaction.people import hidden_name
from wenming_cli.core.redaction.rows import ON_REQUEST, ROWS
from wenming_cli.model.event import Ledger
from wenming_cli.model.hidden import Keep, fault_when_hidden, hidden
from wenming_cli.model.remediation.step import Step

Record = TypeVar("Record")

_STAND_IN = "已隐去"
"""For words that were said, or have to be there."""


@dataclass(frozen=True, slots=True)
class Hiding:
    """What is hidden, and how.

    Attributes:
        names: Bare name → what stands for it; see `people`.
        faults: Key of an evidence file (`core.evidence.key`) → 找不到 or 已改动; a file that is
            as recorded has none.
        also: Members that are kept on request.
    """

    names: Mapping[str, str]
    faults: Mapping[str, str]
    also: frozenset[str] = frozenset()


def asked(names: Mapping[str, str], faults: Mapping[str, str], keep: Iterable[Keep] = ()) -> Hiding:
    """Return what is to be hidden when some of it shall be kept."""
    return Hiding(names, faults, frozenset[str]().union(*(ON_REQUEST[each] for each in keep)))


def redacted(ledger: Ledger, hiding: Hiding) -> Ledger:
    """Return a ledger without what may name a person."""
    paths = _paths(ledger, hiding.faults)
    events = tuple(stripped(_unpathed(event, paths), hiding) for event in ledger.events)
    return replace(ledger, header=stripped(ledger.header, hiding), events=events)


def stripped(record: Record, hiding: Hiding) -> Record:
    """Return a record with only what its row lets through."""
    row = ROWS[type(record)]
    kept, people, words = (column.split() for column in row)
    changes: dict[str, Any] = {}
    for name, default in members(type(record)).items():
        value = getattr(record, name)
        if name in kept:
            changes[name] = _within(value, hiding)
        elif name in hiding.also:
            changes[name] = without_numbers(value)
        elif name in people:
            changes[name] = hidden_name(value, hiding.names)
        elif name in words:
            changes[name] = _STAND_IN if value.strip() else value
        else:
            changes[name] = _STAND_IN if default is MISSING else default
    return type(record)(**changes)


def members(kind: type) -> dict[str, Any]:
    """Return the members of a kind of record and what each is when nothing is said.

    Some kinds are dataclasses, some named tuples.
    """
    if issubclass(kind, tuple):
        defaults: dict[str, Any] = getattr(kind, "_field_defaults", {})
        names: tuple[str, ...] = getattr(kind, "_fields", ())
        return {name: defaults.get(name, MISSING) for name in names}
    return {field.name: field.default for field in fields(kind)}  # type: ignore[arg-type]


def _within(value: Any, hiding: Hiding) -> Any:
    """Return a kept value with the records in it stripped."""
    if type(value) in ROWS:
        return stripped(value, hiding)
    if type(value) is tuple:
        return tuple(_within(each, hiding) for each in value)
    return value


def _unpathed(event: Any, paths: Mapping[str, str]) -> Any:
    proofs = getattr(event, "evidence", ())
    if not proofs:
        return event
    unpathed = tuple(replace(proof, path=paths[key(proof)]) for proof in proofs)
    if isinstance(event, Step):
        return event._replace(evidence=unpathed)
    return replace(event, evidence=unpathed)


def _paths(ledger: Ledger, faults: Mapping[str, str]) -> dict[str, str]:
    """Return what stands for each evidence file, numbered as they come; hidden ones stay so."""
    numbers: dict[str, int] = {}
    following = count(1)
    found = {}
    for event in ledger.events:
        for proof in getattr(event, "evidence", ()):
            if fault_when_hidden(proof.path) is not None:
                found[key(proof)] = proof.path
                continue
            number = numbers.get(proof.path) or next(following)
            numbers[proof.path] = number
            found[key(proof)] = hidden(number, faults.get(key(proof), ""))
    return found
