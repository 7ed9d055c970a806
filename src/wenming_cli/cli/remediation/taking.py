"""Steps taken from the command line: one act, one or many issues."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import starmap
from pathlib import Path
from typing import Final, NamedTuple

from wenming_cli.cli.clock import now
from wenming_cli.cli.remediation.gathering import Matters, matters, today
from wenming_cli.cli.remediation.recording import Intent, Recorded, record
from wenming_cli.cli.remediation.telling import tell
from wenming_cli.cli.unit_names import full_name
from wenming_cli.core.remediation.history import history
from wenming_cli.errors import InputError
from wenming_cli.model.remediation.act import Act
from wenming_cli.model.remediation.written import Field
from wenming_cli.store.remediation.about import About
from wenming_cli.store.remediation.cells import Cells
from wenming_cli.store.remediation.understanding import understood

OPTIONS: Final[Mapping[Field, str]] = {
    Field.ID: "编号",
    Field.BY: "--by",
    Field.UNIT: "--unit",
    Field.TEXT: "--text",
    Field.ORIGIN: "--origin",
    Field.FOUND: "--found",
    Field.REQUIREMENT: "--requirement",
    Field.SITE: "--site",
    Field.SITE_TYPE: "--site-type",
    Field.GAP_TYPE: "--gap-type",
    Field.CHARGED: "--to",
    Field.LEADER: "--leader",
    Field.MEASURE: "--measure",
    Field.PACE: "--pace",
    Field.GOAL: "--goal",
    Field.STARTS: "--starts",
    Field.DUE: "--due",
    Field.WITH: "--with",
    Field.PERSON: "--person",
    Field.POST: "--post",
    Field.PHONE: "--phone",
    Field.APPROVER: "--approver",
    Field.NOTE: "--note",
    Field.EVIDENCE: "--evidence",
}
"""What a column of the table is called on the command line."""


class Command(NamedTuple):
    """What every act's command says."""

    folder: Path
    ids: Sequence[str]
    unit: str | None
    round_id: str | None
    by: str


def take(command: Command, act: Act, written: Mapping[Field, str]) -> tuple[Recorded, ...]:
    """Take one step on each issue named, and tell what it has made of them.

    Raises:
        InputError: An option is not understood, or a step is not allowed; nothing was recorded.
        WenmingError: It could not be saved.
    """
    here, intents = meant(command, act, written)
    recorded = record(here, intents, command.by)
    tell(recorded, today())
    return recorded


def meant(
    command: Command, act: Act, written: Mapping[Field, str]
) -> tuple[Matters, tuple[Intent, ...]]:
    """Return the steps that a command line asks for.

    Raises:
        InputError: An option is not understood.
    """
    here = matters(command.folder, command.round_id)
    about = about_of(here, command.unit, command.by, OPTIONS)
    if act is Act.PLAN:
        about = replace(about, dues=dues(here))
    cells = Cells({**written, Field.ID: " ".join(command.ids)}, about)
    found = understood(cells, (act,))
    if found.faults:
        lines = "\n".join(dict.fromkeys(fault.message for fault in found.faults))
        hints = dict.fromkeys(fault.hint for fault in found.faults)
        raise InputError(lines, "；".join(hints))
    return here, tuple(dict.fromkeys(starmap(Intent, found.steps)))


def about_of(
    here: Matters, unit: str | None, by: str, names: Mapping[Field, str] | None = None
) -> About:
    """Return what written steps are seen against.

    Args:
        here: The round.
        unit: Whose ledger is meant where nothing is said, as typed; None: the own unit's.
        by: Who, where nothing is written.
        names: What messages call a cell; None: its heading.
    """
    return About(
        edition=here.ground.edition,
        roster=here.roster,
        root=here.place.root,
        unit=full_name(here.roster, unit) if unit else here.own,
        by=by.strip(),
        at=now(),
        dues={},
        name=lambda field: names[field] if names else field.quoted,
    )


def dues(here: Matters) -> dict[tuple[str, int], date]:
    """Return the last days in force, by unit and number."""
    issues = history(here.ledgers, here.roster).issues
    return {(issue.unit, issue.number): issue.due for issue in issues if issue.due}
