"""The lines of the office's own register: numbered papers, and draws for 回头看."""

from typing import Final

from wenming_cli.model.remediation.draw import Draw
from wenming_cli.model.remediation.paper import Paper
from wenming_cli.store.ledgers import days
from wenming_cli.store.ledgers import values as a
from wenming_cli.store.ledgers.values import Members


def paper_of(told: Members) -> Paper:
    """Return the numbered paper that the members of a line stand for."""
    return Paper(
        form=a.text(told, "form"),
        series=a.text(told, "series"),
        year=a.counted(told, "year"),
        number=a.counted(told, "number"),
        unit=a.text(told, "unit"),
        issues=a.texts(told, "issues"),
        at=days.moment(told),
        by=a.optional(told, "by"),
    )


def draw_of(told: Members) -> Draw:
    """Return the draw that the members of a line stand for."""
    return Draw(
        number=a.counted(told, "number"),
        seed=a.integer(told, "seed") if "seed" in told else 0,
        out_of=a.counted(told, "out_of"),
        issues=a.texts(told, "issues"),
        on=days.date_of(told, "on"),
        at=days.moment(told),
        by=a.optional(told, "by"),
        since=days.optional_date(told, "since"),
    )


PAPER: Final = a.order("kind form series year number unit issues at by")
DRAW: Final = a.order("kind number seed out_of issues since on at by")
