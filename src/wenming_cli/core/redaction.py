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
from wenming_cli.model.event import Acceptance, Answer, Evidence, Header, Ledger
from wenming_cli.model.hidden import Keep, fault_when_hidden, hidden
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
    Workspace: "city editions rounds title sample own_unit units",
    Round: "id edition name starts ends target evidence_from evidence_until",
    Unit: "name aliases collective member_of",
}
"""Kind → its members that are kept. The path of evidence is replaced beforehand: whether there is
evidence, of when, and how it was found decides the gaps of a copy as it does those of the original.
"""

ON_REQUEST: Mapping[Keep, frozenset[str]] = {
    Keep.NOTES: frozenset({"note", "reason"}),
    Keep.BY: frozenset({"by"}),
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
    return replace(
        ledger,
        header=stripped(ledger.header),
        events=tuple(stripped(_unpathed(event, paths), also) for event in ledger.events),
    )


def stripped(record: Record, also: frozenset[str] = frozenset()) -> Record:
    """Return a record with only the members that are kept, `also` among them."""
    kept = KEPT[type(record)].split()
    changes: dict[str, Any] = {}
    for field in fields(record):  # type: ignore[arg-type]
        value = getattr(record, field.name)
        if field.name in also:
            changes[field.name] = without_numbers(value)
        elif field.name in kept:
            changes[field.name] = _within(value)
        else:
            changes[field.name] = _STAND_IN if field.default is MISSING else field.default
    return replace(record, **changes)  # type: ignore[type-var]


def _within(value: Any) -> Any:
    """Return a kept value with the records in it stripped."""
    if isinstance(value, tuple):
        return tuple(_within(each) for each in value)
    return stripped(value) if is_dataclass(value) and type(value) in KEPT else value


def _unpathed(event: Any, paths: Mapping[str, str]) -> Any:
    proofs: tuple[Evidence, ...] = getattr(event, "evidence", ())
    if not proofs:
        return event
    return replace(event, evidence=tuple(replace(p, path=paths[key(p)]) for p in proofs))


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
