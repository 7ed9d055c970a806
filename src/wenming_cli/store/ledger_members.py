"""The members (JSON keys) of a line of the ledger, and the events they stand for.

Typed by hand and strictly: what another program or a person wrote must never become a traceback.
"""

from collections.abc import Callable
from dataclasses import asdict
from datetime import date, datetime
from decimal import Decimal

from wenming_cli.model.event import Acceptance, Answer, Event, Evidence, Header
from wenming_cli.model.status import GapType, Status

FORMAT = 1
"""Of the header; a higher one is a newer wenming's."""

Entry = Header | Event
Members = dict[str, object]

_SIZE_LIMIT = 1 << 63
_DIGITS = 60
"""Digits of a value before and after the point; more is nobody's measurement."""


class Unfit(Exception):
    """A member is missing or holds what it cannot hold; its name is the argument."""


class Unknown(Exception):
    """A kind, a format or a member that this wenming has no word for."""


def members(entry: Entry) -> Members:
    """Return what stands in the line, in its order; members that say nothing are left out."""
    match entry:
        case Header():
            told = {"kind": "header", "format": FORMAT, **asdict(entry)}
            told["round"] = told.pop("round_id")
            order = _HEADER
        case Answer():
            told = {"kind": "answer", **asdict(entry)}
            order = _ANSWER
        case Acceptance():
            told = {"kind": "accept", **asdict(entry)}
            order = _ACCEPT
    return {name: told[name] for name in order if told[name] not in (None, "", ())}


def entry_of(told: Members) -> Entry:
    """Return the event that these members (without `prev` and `h`) stand for.

    Raises:
        Unfit: A member is missing or of the wrong type.
        Unknown: Written by a newer wenming.
    """
    kind = _text(told, "kind")
    if kind == "header" and told.get("format") != FORMAT:
        _integer(told, "format")
        raise Unknown("format")
    read, order = _KINDS.get(kind, (_no_kind, told))
    for name in told:
        if name not in order:
            raise Unknown(name)
    return read(told)


def _no_kind(_: Members) -> Entry:
    raise Unknown("kind")


def _header(told: Members) -> Header:
    return Header(
        edition=_text(told, "edition"),
        fingerprint=_text(told, "fingerprint"),
        unit=_text(told, "unit"),
        round_id=_text(told, "round"),
        at=_moment(told),
        wenming=_text(told, "wenming"),
    )


def _answer(told: Members) -> Answer:
    status, gap_type = told.get("status"), told.get("gap_type")
    return Answer(
        requirement=_text(told, "requirement"),
        fingerprint=_text(told, "fingerprint"),
        at=_moment(told),
        status=None if status is None else _STATUS[_one_of(status, _STATUS, "status")],
        value=_value(told),
        note=_optional(told, "note"),
        evidence=tuple(_evidence(proof) for proof in _list(told, "evidence")),
        gap_type=None if gap_type is None else _GAPS[_one_of(gap_type, _GAPS, "gap_type")],
        by=_optional(told, "by"),
    )


def _acceptance(told: Members) -> Acceptance:
    lines = tuple(_hex(line, "lines") for line in _list(told, "lines"))
    return Acceptance(lines, _text(told, "reason"), _moment(told), _optional(told, "by"))


def _evidence(proof: object) -> Evidence:
    if not isinstance(proof, dict):
        raise Unfit("evidence")
    for name in proof:
        if name not in _EVIDENCE:
            raise Unknown(name)
    day = _text(proof, "date")
    try:
        date.fromisoformat(day)
    except ValueError:
        raise Unfit("date") from None
    size = _integer(proof, "size")
    return Evidence(_text(proof, "path"), size, _hex(proof.get("sha256"), "sha256"), day)


def _text(told: Members, name: str) -> str:
    text = told.get(name)
    if type(text) is not str or not text:
        raise Unfit(name)
    return text


def _optional(told: Members, name: str) -> str:
    return _text(told, name) if name in told else ""


def _moment(told: Members) -> str:
    text = _text(told, "at")
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise Unfit("at") from None
    if moment.tzinfo is None:
        raise Unfit("at")
    return text


def _value(told: Members) -> Decimal | None:
    value = told.get("value")
    if value is None:
        return None
    if type(value) is not Decimal:
        raise Unfit("value")
    exponent = value.as_tuple().exponent
    if not isinstance(exponent, int) or exponent < -_DIGITS or value.adjusted() >= _DIGITS:
        raise Unfit("value")
    return value


def _integer(told: Members, name: str) -> int:
    number = told.get(name)
    if type(number) is not Decimal or number.as_tuple().exponent != 0:
        raise Unfit(name)
    if not 0 <= number < _SIZE_LIMIT:
        raise Unfit(name)
    return int(number)


def _list(told: Members, name: str) -> list[object]:
    found = told.get(name, [])
    if not isinstance(found, list):
        raise Unfit(name)
    return found


def _hex(text: object, name: str) -> str:
    if type(text) is not str or len(text) != 64 or text.strip("0123456789abcdef"):
        raise Unfit(name)
    return text


def _one_of(word: object, words: dict[str, object], name: str) -> str:
    if type(word) is not str or word not in words:
        raise Unfit(name)
    return word


_STATUS = {status.value: status for status in Status}
_GAPS = {gap.value: gap for gap in GapType}
_EVIDENCE = frozenset({"path", "size", "sha256", "date"})
_HEADER = ("kind", "format", "edition", "fingerprint", "unit", "round", "wenming", "at")
_ANSWER = (
    *("kind", "requirement", "fingerprint", "status", "value", "note", "evidence"),
    *("gap_type", "at", "by"),
)
_ACCEPT = ("kind", "lines", "reason", "at", "by")
_KINDS: dict[str, tuple[Callable[[Members], Entry], tuple[str, ...]]] = {
    "header": (_header, _HEADER),
    "answer": (_answer, _ANSWER),
    "accept": (_acceptance, _ACCEPT),
}
