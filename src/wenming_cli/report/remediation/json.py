"""Issues as one JSON object; docs/ledger.md says what its keys mean.

An issue stands on one line: many thousand are written in a moment, and two files can be compared.
"""

from collections.abc import Iterable
from dataclasses import asdict
from datetime import date
from json import JSONEncoder
from typing import Any

from wenming_cli import __version__
from wenming_cli.model.remediation.docket import Docket, Entry, Tally
from wenming_cli.model.remediation.listing import Course, Listing
from wenming_cli.model.remediation.step import Step
from wenming_cli.model.remediation.view import View
from wenming_cli.report.figures import rounded_percent

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
        lines = (encoded({**issue(each.entry), **_course(each)}) for each in listing.courses)
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


def issue(entry: Entry) -> dict[str, Any]:
    """Return an issue as it stands."""
    made, opened, plan = entry.issue, entry.issue.opened, entry.issue.plan
    return {
        "id": made.id,
        "state": made.state,
        "since": str(made.since),
        **_plain(opened._asdict()),
        "unit": made.unit,
        "charged": made.charged,
        "leader": made.leader,
        "due": _day(made.due),
        "first_due": _day(made.first_due),
        "late": entry.late,
        "late_since": _day(entry.late_since),
        "left": entry.left,
        "red": entry.red,
        "status": entry.status,
        "plan": _plain(plan._asdict()) if plan else None,
        "returns": made.returns,
        "rebounds": made.rebounds,
        "closed_on": _day(made.closed_on),
        "extensions": [
            {
                "before": _day(each.before),
                "due": str(each.told.due),
                "approver": each.told.approver,
                "reason": each.step.note,
                "at": each.step.at,
                "by": each.step.by,
            }
            for each in made.postponements
        ],
    }


def _step(step: Step) -> dict[str, Any]:
    return {
        "act": step.act,
        "at": step.at,
        "by": step.by,
        "note": step.note,
        "evidence": [asdict(proof) for proof in step.evidence],
        **(_plain(step.told._asdict()) if step.told else {}),
    }


def _course(course: Course) -> dict[str, Any]:
    """Say what is told of an issue only where it was asked for by its id."""
    return {
        "papers": [{"number": p.title, "form": p.form, "at": p.at} for p in course.papers],
        "steps": [{**_step(step), "state": state} for step, state in course.taken],
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


def _plain(told: dict[str, Any]) -> dict[str, Any]:
    return {name: str(v) if isinstance(v, date) else v for name, v in told.items()}


def _day(day: date | None) -> str | None:
    return None if day is None else str(day)
