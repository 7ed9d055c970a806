"""One issue as JSON: how it stands, and each step of its course."""

from dataclasses import asdict
from datetime import date
from typing import Any

from wenming_cli.model.remediation.docket import Entry
from wenming_cli.model.remediation.listing import Course
from wenming_cli.model.remediation.step import Step


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


def course(course: Course) -> dict[str, Any]:
    """Say what is told of an issue only where it was asked for by its id."""
    return {
        "papers": [{"number": p.title, "form": p.form, "at": p.at} for p in course.papers],
        "steps": [{**_step(step), "state": state} for step, state in course.taken],
    }


def _plain(told: dict[str, Any]) -> dict[str, Any]:
    """Write days as text."""
    return {name: str(v) if isinstance(v, date) else v for name, v in told.items()}


def _day(day: date | None) -> str | None:
    return None if day is None else str(day)
