"""Stand-ins for the names of persons: the same name, the same stand-in, in all of a copy."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from wenming_cli.core.redaction.rows import ROWS

_STAND_IN = re.compile(r"人员(\d+)")


def bare(name: str) -> str:
    """Return a name as names are compared: without blanks."""
    return "".join(name.split())


def stand_ins(records: Iterable[object], units: Iterable[str]) -> dict[str, str]:
    """Return what stands for each name in the records, by the bare name, numbered as they come.

    The name of a unit names nobody and stays; so does a stand-in of an earlier copy.

    >>> from wenming_cli.model.remediation.step import Assigned
    >>> stand_ins([Assigned("", "某 甲"), Assigned("", "市教育局")], ["市教育局"])
    {'市教育局': '市教育局', '某甲': '人员1'}
    """
    found = {bare(unit): unit for unit in units}
    names = [bare(name) for record in records for name in _names(record)]
    taken = [int(known[1]) for name in names if (known := _STAND_IN.fullmatch(name))]
    number = max(taken, default=0)
    for name in dict.fromkeys(names):
        if name and name not in found:
            kept = bool(_STAND_IN.fullmatch(name))
            number += not kept
            found[name] = name if kept else f"人员{number}"
    return found


def _names(record: Any) -> Iterator[str]:
    """Yield the names in a record and in the records it holds."""
    if isinstance(record, tuple) and type(record) not in ROWS:
        for each in record:
            yield from _names(each)
        return
    row = ROWS.get(type(record))
    if row is None:
        return
    yield from (getattr(record, member) for member in row.people.split())
    for member in row.kept.split():
        yield from _names(getattr(record, member))


def hidden_name(name: str, known: Mapping[str, str]) -> str:
    """Return what stands for a name; nothing for nothing."""
    return known[bare(name)] if bare(name) else ""
