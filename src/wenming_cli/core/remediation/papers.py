"""Papers about issues: which issues belong on one, and what each rests on."""

from collections.abc import Sequence

from wenming_cli.model.remediation.act import State
from wenming_cli.model.remediation.docket import Docket, Entry
from wenming_cli.model.remediation.form import Draft, Form

_TO_CLOSE = frozenset({State.SUBMITTED, State.VERIFIED})


def unfit(form: Form, entry: Entry) -> str:
    """Return why no paper of this form is made of an issue, in Chinese; empty if one may be."""
    state = entry.issue.state
    if state is State.DISMISSED:
        return f"{entry.issue.id}已经不予认定"
    if form.numbered and state.settled:
        return f"{entry.issue.id}已经销号，不用再发{form}"
    return ""


def by_unit(form: Form, docket: Docket, *, late: bool = False) -> dict[str, tuple[Entry, ...]]:
    """Return for each unit the issues that a paper of this form to it is about.

    Args:
        form: A 销号申请 takes those the unit has shown as done, any other form all open ones.
        docket: Where to look.
        late: Only those past their last day.

    Returns:
        By the full name of who has to put them right; no unit without issues.
    """
    found: dict[str, list[Entry]] = {}
    for entry in docket.entries:
        wanted = entry.issue.state in _TO_CLOSE if form is Form.CLOSURE else not _settled(entry)
        if wanted and (entry.late or not late):
            found.setdefault(entry.issue.charged, []).append(entry)
    return {unit: tuple(entries) for unit, entries in found.items()}


def each(form: Form, entries: Sequence[Entry], docket: Docket) -> tuple[Draft, ...]:
    """Make a paper an issue; of cards one a place, however many of its issues are named."""
    if form is Form.CARD:
        return _cards(entries, docket)
    return tuple(together(form, (entry,), docket) for entry in entries)


def together(
    form: Form, entries: Sequence[Entry], docket: Docket, past: Sequence[Entry] = ()
) -> Draft:
    """Make one paper of issues; it goes to the unit that has to put the first one right."""
    units = {entry.issue.unit for entry in (*entries, *past)}
    return Draft(
        form=form,
        unit=entries[0].issue.charged,
        entries=tuple(entries),
        docket=docket,
        past=tuple(past),
        records=tuple(record for record in docket.records if record.unit in units),
    )


def _cards(entries: Sequence[Entry], docket: Docket) -> tuple[Draft, ...]:
    """Make a card a place: about all that is open there and what was named, old issues beside."""
    named = {entry.issue.id for entry in entries}
    ever: dict[tuple[str, ...], list[Entry]] = {_place(entry): [] for entry in entries}
    for entry in docket.entries:
        place = _place(entry)
        if place in ever and entry.issue.state is not State.DISMISSED:
            ever[place].append(entry)
    return tuple(
        together(
            Form.CARD,
            [e for e in past if e.issue.id in named or not _settled(e)],
            docket,
            past=past,
        )
        for past in ever.values()
    )


def _place(entry: Entry) -> tuple[str, ...]:
    """Tell places apart: by site; without one by requirement and unit, without both by issue."""
    opened = entry.issue.opened
    if site := "".join(opened.site.split()):
        return (site,)
    if opened.requirement:
        return (opened.requirement, entry.issue.charged)
    return ("", entry.issue.id)


def _settled(entry: Entry) -> bool:
    return entry.issue.state.settled
