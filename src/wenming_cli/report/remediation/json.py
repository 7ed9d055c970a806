"""Issues as one JSON object; docs/ledger.md says what its keys mean.

An issue stands on one line: many thousand are written in a moment, and two files can be compared.
"""

from collections.abc import Iterable
from json import JSONEncoder
from typing import Any

from wenming_cli import __version__
from wenming_cli.model.remediation.docket import Docket, Tally
from wenming_cli.model.remediation.listing import Listing
from wenming_cli.model.remediation.view import View
from wenming_cli.report.figures import rounded_percent
from wenming_cli.report.remediation.json_issue import course, issue

FORMAT = 1

_KEYS = {
    View.UNIT.value: "unit",
    View.LEADER.value: "leader",
    View.AREA.value: "area",
    View.STATE.value: "state",
    View.ORIGIN.value: "origin",
}
encoded = JSONEncoder(ensure_ascii=False, separators=(", ", ": ")).encode


def render(listing: Listing) -> bytes:
    """Return the issues as UTF-8, ending in a newline."""
    told: dict[str, Any] = {
        **about(listing.docket),
        "asked": _asked(listing),
        "total": tally(listing.total),
        "tallies": {_KEYS[by]: list(map(tally, each)) for by, each in listing.tallies},
    }
    if listing.courses:
        lines = (encoded({**issue(each.entry), **course(each)}) for each in listing.courses)
    else:
        lines = (encoded(issue(each)) for each in listing.docket.entries)
    return page(told, "issues", lines)


def page(told: dict[str, Any], last: str, lines: Iterable[str]) -> bytes:
    """Return an object, a member a line, and its last member as a list, an entry a line."""
    head = "".join(f'  "{key}": {encoded(value)},\n' for key, value in told.items())
    listed = ",\n    ".join(lines)
    body = f"[\n    {listed}\n  ]" if listed else "[]"
    return f'{{\n{head}  "{last}": {body}\n}}\n'.encode("utf-8", "backslashreplace")


def about(docket: Docket) -> dict[str, Any]:
    """Say what made the object, and whose issues these are on which day."""
    edition = docket.edition
    return {
        "format": FORMAT,
        "wenming": __version__,
        "edition": {"id": edition.id, "fingerprint": edition.fingerprint},
        "city": docket.city,
        "sample": docket.sample,
        "scope": docket.scope,
        "round": docket.round.id if docket.round else None,
        "on": str(docket.on),
        "ledgers": [record._asdict() for record in docket.records],
        "strays": len(docket.strays),
    }


def tally(each: Tally) -> dict[str, Any]:
    """Return issues counted; rates in percent to two places, as shown to people."""
    rates = {"rate": each.rate, "left_rate": each.left_rate}
    return {
        **each._asdict(),
        "left": each.left,
        **{k: None if v is None else float(rounded_percent(v)) for k, v in rates.items()},
    }


def _asked(listing: Listing) -> dict[str, Any]:
    choice = listing.choice
    return {
        "states": list(choice.states),
        "leader": choice.leader,
        "area": choice.area.id if choice.area else None,
        "late": choice.late,
        "soon": choice.soon,
    }
