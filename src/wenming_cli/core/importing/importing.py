"""An edition from the sheets of a file: the whole way."""

import re
from collections import Counter
from collections.abc import Sequence

from wenming_cli.core.importing import account, quantities, units
from wenming_cli.core.importing.drafting import Drafted, Placed, drafted
from wenming_cli.core.importing.headers import Asked
from wenming_cli.core.importing.rows import Reading
from wenming_cli.model.grid import Grid
from wenming_cli.model.imported import Doubt, Imported, Particulars, Suggestion, Written
from wenming_cli.model.table_form import COUNTED

_YEAR = re.compile(r"(?:19|20)\d{2}(?:\s*[-—－–至]\s*(?:19|20)?\d{2,4})?\s*年?\s*版?")
_FRAMEWORK = re.compile(r"测评|体系|标准|指标|考核|评价")
_LONGEST, _EXCERPT = 60, 20
"""Characters of a title at most; of a text when it is quoted."""

_STATED = "由“{}”导入，条文照录原表；与主办单位印发的正式文本不一致的，以正式文本为准。"


def imported(grids: Sequence[Grid], about: Particulars, asked: Asked, *, flowing: bool) -> Imported:
    """Read an edition from sheets.

    Args:
        grids: The sheets, in order.
        about: What is said from outside; it goes before what the sheets say.
        asked: Columns named by hand.
        flowing: Whether a table may go on in the next one without a heading, as in a document.
    """
    reading = Reading(asked, flowing).read(grids)
    name = about.name or str(reading.once.particulars.get("framework", "")) or _titled(reading)
    parts = drafted(reading.lines, about.document, name or about.document)
    doubts = [*parts.doubts, *_doubts(parts.placed)]
    edition = _edition(reading, parts, about, name)
    return Imported(
        edition=edition,
        rows=tuple(reading.fates),
        sheets=account.sheets(grids, reading, parts),
        doubts=tuple(doubts),
        suggestions=tuple(_suggestions(parts.placed)),
        missing=account.missing(edition, parts),
        counts=account.counts(parts.areas),
    )


def _titled(reading: Reading) -> str:
    """Return the title of the table: the first line above it that names a framework."""
    plain = ("".join(title.split()) for title in reading.titles)
    found = next((t for t in plain if _FRAMEWORK.search(t) and len(t) <= _LONGEST), "")
    # The year is shown beside the name wherever that stands.
    return re.sub(rf"[（(]{_YEAR.pattern}[）)]", "", found) or found


def _edition(reading: Reading, parts: Drafted, about: Particulars, name: str) -> dict[str, Written]:
    once = reading.once
    made: dict[str, Written] = {
        "framework": name or None,
        "id": about.spare_id,
        "year": about.year or _year((*reading.titles, about.document)) or None,
        "publisher": f"{account.UNKNOWN_PUBLISHER}（{about.document}）",
        "reference": "否",
        "statement": _STATED.format(about.document),
    }
    made |= once.particulars
    for given, field in ((about.id, "id"), (about.name, "framework"), (about.year, "year")):
        if given:
            made[field] = given
    if once.particulars or once.roster:
        if once.expected:
            made["expected"] = once.expected
        made |= {"sources": once.sources} if once.sources else {}
        made |= {"roster": tuple(once.roster)} if once.roster else {}
    else:
        numbers = map(str, account.counts(parts.areas))
        made["expected"] = dict(zip(COUNTED, numbers, strict=True))
        made["roster"] = _roster(parts.placed)
    return {**made, "areas": parts.areas}


def _year(texts: Sequence[str]) -> str:
    found = (match[0] for text in texts if (match := _YEAR.search("".join(text.split()))))
    year = next(found, "")
    if not year:
        return ""
    return year if year.endswith("版") else f"{year.removesuffix('年')}年版"


def _roster(placed: Sequence[Placed]) -> tuple[Written, ...]:
    """Return every unit named, in order of appearance."""
    return tuple(
        {"name": name, "collective": "是"} if units.collective(name) else {"name": name}
        for name in _names(placed)
    )


def _names(placed: Sequence[Placed]) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for each in placed:
        lead, others = each.requirement.get("lead_unit"), each.requirement.get("responsible_units")
        for name in (lead, *(others if isinstance(others, tuple) else ())):
            if isinstance(name, str):
                found[name] = None
    return tuple(found)


def _doubts(placed: Sequence[Placed]) -> list[Doubt]:
    """Tell what the whole shows: ids and texts used twice, units that may be one."""
    found: list[Doubt] = []
    for field, word in (("id", "编号"), ("text", "条文")):
        times = Counter(str(each.requirement.get(field)) for each in placed)
        first: dict[str, str] = {}
        for each in placed:
            value = str(each.requirement.get(field))
            if times[value] > 1 and value in first:
                shown = value if len(value) <= _EXCERPT else f"{value[:_EXCERPT]}…"
                found.append(Doubt(each.line.address, f"{word}“{shown}”与{first[value]}相同"))
            first.setdefault(value, each.line.address)
    pairs = [] if any(each.line.header.own for each in placed) else units.alike(_names(placed))
    found += [Doubt("", f"“{short}”和“{long}”可能是同一个单位") for short, long in pairs]
    return found


def _suggestions(placed: Sequence[Placed]) -> list[Suggestion]:
    return [
        Suggestion(str(each.requirement["id"]), each.line.address, *line)
        for each in placed
        if "measure" not in each.requirement
        for line in quantities.lines(str(each.requirement["text"]))
    ]
