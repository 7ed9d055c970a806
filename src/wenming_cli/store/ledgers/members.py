"""The members (JSON keys) of a line of the ledger, and the events they stand for."""

from collections.abc import Callable
from dataclasses import asdict
from decimal import Decimal

from wenming_cli.model.event import Acceptance, Answer, Event, Header
from wenming_cli.model.remediation.draw import Draw
from wenming_cli.model.remediation.paper import Paper
from wenming_cli.model.remediation.step import Step
from wenming_cli.model.status import GapType, Status
from wenming_cli.store.ledgers import days, papers, steps
from wenming_cli.store.ledgers import values as a
from wenming_cli.store.ledgers.proofs import proofs
from wenming_cli.store.ledgers.values import Members, UnknownError

FORMAT = 1
"""Of the header; a higher one is a newer wenming's."""

Entry = Header | Event


def members(entry: Entry) -> Members:
    """Return what stands in the line, in its order; members that say nothing are left out."""
    kind = _WRITTEN[type(entry)]
    if isinstance(entry, Step):
        told = {"kind": kind, **steps.members(entry)}
    else:
        told = {"kind": kind, **days.dated(asdict(entry))}
    if kind == "header":
        told |= {"format": FORMAT, "round": told.pop("round_id")}
    order = _KINDS[kind][1]
    return {n: told[n] for n in order if told.get(n) or isinstance(told.get(n), Decimal)}


def entry_of(told: Members) -> Entry:
    """Return the event that these members (without `prev` and `h`) stand for.

    Raises:
        UnfitError: A member is missing or of the wrong type.
        UnknownError: Written by a newer wenming.
    """
    kind = a.text(told, "kind")
    if kind == "header" and told.get("format") != FORMAT:
        a.integer(told, "format")
        raise UnknownError("format")
    if kind not in _KINDS:
        raise UnknownError("kind")
    read, order = _KINDS[kind]
    a.only(order, told)
    return read(told)


def _header(told: Members) -> Header:
    return Header(
        edition=a.text(told, "edition"),
        fingerprint=a.text(told, "fingerprint"),
        unit=a.text(told, "unit"),
        round_id=a.text(told, "round"),
        at=days.moment(told),
        wenming=a.text(told, "wenming"),
    )


def _answer(told: Members) -> Answer:
    return Answer(
        requirement=a.text(told, "requirement"),
        fingerprint=a.text(told, "fingerprint"),
        at=days.moment(told),
        status=a.one_of(_STATUS, told, "status"),
        value=a.value(told),
        note=a.optional(told, "note"),
        evidence=proofs(told),
        gap_type=a.one_of(_GAPS, told, "gap_type"),
        by=a.optional(told, "by"),
    )


def _acceptance(told: Members) -> Acceptance:
    lines = tuple(a.hex64(line, "lines") for line in a.entries(told, "lines"))
    return Acceptance(lines, a.text(told, "reason"), days.moment(told), a.optional(told, "by"))


_STATUS = {status.value: status for status in Status}
_GAPS = {gap.value: gap for gap in GapType}


_KINDS: dict[str, tuple[Callable[[Members], Entry], Members]] = {
    "header": (
        _header,
        a.order("kind format edition fingerprint unit round wenming at"),
    ),
    "answer": (
        _answer,
        a.order("kind requirement fingerprint status value note evidence gap_type at by"),
    ),
    "accept": (_acceptance, a.order("kind lines reason at by")),
    "remediation": (steps.step_of, steps.STEP),
    "paper": (papers.paper_of, papers.PAPER),
    "draw": (papers.draw_of, papers.DRAW),
}
"""How each kind is read, and its members in the order they are written."""

_WRITTEN = {
    Header: "header",
    Answer: "answer",
    Acceptance: "accept",
    Step: "remediation",
    Paper: "paper",
    Draw: "draw",
}
