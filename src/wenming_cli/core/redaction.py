"""隐去: what of a record is left in a copy that is made to be shared.

`KEPT` is all there is to decide: a member that does not stand there goes back to what it is when
nothing is said, and so does every member that is added later and forgotten here.
"""

from collections.abc import Iterable, Mapping
from dataclasses import MISSING, fields, is_dataclass, replace
from itertools import count
from typing import Any, TypeVar

from wenming_cli.core.evidence import key
from wenming_cli.core.personal import without_numbers
from wenming_cli.model.duty import Site
from wenming_cli.model.event import Acceptance, Answer, Event, Header, Ledger
from wenming_cli.model.evidence import Evidence
from wenming_cli.model.hidden import Keep, fault_when_hidden, hidden
from wenming_cli.model.remediation.draw import Draw
from wenming_cli.model.remediation.step import (
    Assigned,
    Drawn,
    Extended,
    Opened,
    Paper,
    Planned,
    Step,
)
from wenming_cli.model.unit import Unit
from wenming_cli.model.workspace import Round, Workspace

Record = TypeVar("Record")

_STAND_IN = "已隐去"
"""For a text that has to be there."""


KEPT: Mapping[type, str] = {
    Header: "edition fingerprint unit round_id at wenming",
    Answer: "requirement fingerprint at status value evidence gap_type",
    Acceptance: "lines at",
    Evidence: "path size sha256 date",
    Step: "issue act at told evidence",
    Opened: "origin found requirement site site_type gap_type",
    Assigned: "unit due",
    Planned: "pace due starts units",
    Extended: "due",
    Drawn: "draw",
    Paper: "form series year number unit issues at",
    Draw: "number seed out_of issues on at since",
    Workspace: "city editions rounds title sample own_unit units known_sites",
    Site: "name site_type zone address",
    Round: "id edition name starts ends target evidence_from evidence_until",
    Unit: "name aliases collective member_of",
}
"""Kind → its members that are kept. The path of evidence is replaced beforehand: whether there is
evidence, of when, and how it was found decides the gaps of a copy as it does those of the original.
"""

ON_REQUEST: Mapping[Keep, frozenset[str]] = {
    Keep.NOTES: frozenset({"note", "reason", "text", "measure", "goal"}),
    Keep.BY: frozenset({"by", "approver", "leader", "person", "post"}),
}


def redacted(ledger: Ledger, faults: Mapping[str, str], keep: Iterable[Keep]) -> Ledger:
    """Return a ledger without what may name a person.

    Args:
        ledger: As read.
        faults: Key of an evidence file (`core.evidence.key`) → 找不到 or 已改动; a file that is
            as recorded has none.
        keep: What is kept on request.
    """
    also = frozenset[str]().union(*(ON_REQUEST[each] for each in keep))
    paths = _stand_ins(ledger, faults)
    people = _people(ledger.events) if "by" not in also else {}
    return replace(
        ledger,
        header=stripped(ledger.header),
        events=tuple(
            _apart(event, stripped(_unpathed(event, paths), also), people)
            for event in ledger.events
        ),
    )


def stripped(record: Record, also: frozenset[str] = frozenset()) -> Record:
    """Return a record with only the members that are kept, `also` among them."""
    kept = KEPT[type(record)].split()
    changes: dict[str, Any] = {}
    for name, default in members(type(record)).items():
        value = getattr(record, name)
        if name in also:
            changes[name] = without_numbers(value)
        elif name in kept:
            changes[name] = _within(value, also)
        else:
            needed = default is MISSING or (value and isinstance(record, Step))
            changes[name] = _STAND_IN if needed else default
    made: Record = _changed(record, changes)
    return made


def members(kind: type) -> dict[str, Any]:
    """Return the members of a kind of record and what each is when nothing is said."""
    if is_dataclass(kind):
        return {field.name: field.default for field in fields(kind)}
    names, defaults = kind._fields, kind._field_defaults  # type: ignore[attr-defined]
    return {name: defaults.get(name, MISSING) for name in names}


def _changed(record: Any, changes: dict[str, Any]) -> Any:
    if isinstance(record, tuple):
        return record._replace(**changes)  # type: ignore[attr-defined]
    return replace(record, **changes)


def _within(value: Any, also: frozenset[str]) -> Any:
    """Return a kept value with the records in it stripped."""
    if type(value) in KEPT:
        return stripped(value, also)
    return tuple(_within(each, also) for each in value) if isinstance(value, tuple) else value


def _unpathed(event: Any, paths: Mapping[str, str]) -> Any:
    proofs: tuple[Evidence, ...] = getattr(event, "evidence", ())
    if not proofs:
        return event
    hidden_ = tuple(replace(proof, path=paths[key(proof)]) for proof in proofs)
    return _changed(event, {"evidence": hidden_})


def _people(events: Iterable[Event]) -> dict[str, str]:
    """Return what stands for each who took or allowed a step; names alone would run together.

    Whoever asks for a closure does not judge it, so two must stay two in a copy.
    """
    steps = [event for event in events if isinstance(event, Step)]
    named = [step.by for step in steps]
    named += [step.told.approver for step in steps if isinstance(step.told, Extended)]
    return {name: f"{_STAND_IN}{n}" for n, name in enumerate(dict.fromkeys(named), 1)}


def _apart(event: Event, copy: Event, people: Mapping[str, str]) -> Event:
    """Tell in the copy of a step who of several it was, without a name."""
    if not people or not isinstance(event, Step) or not isinstance(copy, Step):
        return copy
    if isinstance(event.told, Extended) and isinstance(copy.told, Extended):
        copy = copy._replace(told=copy.told._replace(approver=people[event.told.approver]))
    return copy._replace(by=people[event.by])


def _stand_ins(ledger: Ledger, faults: Mapping[str, str]) -> dict[str, str]:
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
