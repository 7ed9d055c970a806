"""Days and moments among a line's members."""

from datetime import date, datetime

from wenming_cli.store.ledgers.values import Members, UnfitError, text


def moment(told: Members) -> str:
    """Return `at`, with its offset from UTC."""
    found = text(told, "at")
    try:
        known = datetime.fromisoformat(found)
    except ValueError:
        raise UnfitError("at") from None
    if known.tzinfo is None or found[4] != "-" or found[7] != "-":
        raise UnfitError("at")  # the day is cut out of the text, so it has to stand in it
    return found


def given_date(told: Members, name: str) -> date:
    """Return a day that must be there, of members that passed `texts_only`."""
    try:
        return date.fromisoformat(told[name])  # type: ignore[arg-type]
    except (KeyError, ValueError):
        raise UnfitError(name) from None


def day(told: Members, name: str) -> str:
    """Return a day that must be there, as it is written."""
    date_of(told, name)
    return text(told, name)


def date_of(told: Members, name: str) -> date:
    """Return a day that must be there."""
    try:
        return date.fromisoformat(text(told, name))
    except ValueError:
        raise UnfitError(name) from None


def optional_date(told: Members, name: str) -> date | None:
    """Return a day that may be left out, of members that passed `texts_only`."""
    return given_date(told, name) if name in told else None


def dated(told: Members) -> Members:
    """Return members with days as they are written."""
    return {n: v.isoformat() if isinstance(v, date) else v for n, v in told.items()}
