"""From the options of `wenming ledger` to what its page shows."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from wenming_cli.cli.remediation.gathering import Matters
from wenming_cli.cli.unit_names import full_name
from wenming_cli.core.remediation.choosing import chosen, leaders, listing
from wenming_cli.core.remediation.courses import courses
from wenming_cli.core.remediation.tallies import By
from wenming_cli.errors import InputError
from wenming_cli.model.edition import Area
from wenming_cli.model.remediation.act import State
from wenming_cli.model.remediation.docket import Docket, Entry
from wenming_cli.model.remediation.issue import issue_id
from wenming_cli.model.remediation.listing import Choice, Listing
from wenming_cli.model.remediation.typed_issue import HOW, issues_typed
from wenming_cli.model.remediation.view import View
from wenming_cli.model.typed import half_width
from wenming_cli.model.unit import CITY_WIDE

_SOME = 12
"""Names that a hint lists at most."""


class Wanted(NamedTuple):
    """What the options say, as typed.

    Attributes:
        whole: Whether everything that can be counted by is counted, for files that hold it all.
    """

    ids: tuple[str, ...] = ()
    view: View | None = None
    whole: bool = False
    unit: str | None = None
    states: tuple[State, ...] = ()
    leader: str | None = None
    area: str | None = None
    late: bool = False
    soon: bool = False


def looked_at(found: Matters, on: date, wanted: Wanted) -> Listing:
    """Return what was asked for of the issues of a round.

    Raises:
        InputError: An id, a leader or an area is none that there is; all of them at once.
    """
    if wanted.late and wanted.soon:
        raise InputError("--late和--soon只能写一个", "逾期的用--late，快到时限的用--soon")
    if wanted.ids:
        return _courses(found, on, wanted)
    docket = found.docket(on, wanted.unit)
    choice = Choice(
        states=wanted.states,
        leader=_leader(docket, wanted.leader),
        area=_area(docket, wanted.area),
        late=wanted.late,
        soon=wanted.soon,
    )
    counted = By if wanted.whole and wanted.view is None else ()
    return listing(chosen(docket, choice), found.roster, wanted.view, choice, counted=counted)


def _courses(found: Matters, on: date, wanted: Wanted) -> Listing:
    """Return single issues, wherever in the city they stand."""
    whole = found.docket(on, CITY_WIDE)
    own = full_name(found.roster, wanted.unit) if wanted.unit else found.own
    entries = _named(found, whole, wanted.ids, own)
    units = {entry.issue.unit for entry in entries} | {CITY_WIDE}
    docket = whole._replace(
        entries=entries, records=tuple(r for r in whole.records if r.unit in units)
    )
    made = listing(docket, found.roster, counted=())
    return made._replace(courses=courses(found.ground, found.ledgers, entries))


def _named(found: Matters, docket: Docket, typed: Sequence[str], own: str) -> tuple[Entry, ...]:
    """Return the issues that go by these ids, in the order they were typed, each once."""
    known = {entry.issue.id: entry for entry in docket.entries}
    wanted: dict[str, Entry] = {}
    faults = []
    for text in typed:
        ids = issues_typed(text)
        if ids is None:
            faults.append(f"“{text}”不是问题编号")
            continue
        unit = found.roster.full(ids.unit) if ids.unit else own
        if not unit:
            faults.append(f"“{text}”没有写单位")
            continue
        for id_ in (issue_id(unit, number) for number in ids.numbers):
            if id_ in known:
                wanted[id_] = known[id_]
            else:
                faults.append(f"台账里没有{id_}（截至{docket.on}）")
    if faults:
        raise InputError("；".join(faults), f"{HOW}；全部编号见wenming ledger")
    return tuple(wanted.values())


def _leader(docket: Docket, typed: str | None) -> str:
    if not typed:
        return ""
    known = {"".join(name.split()): name for name in leaders(docket)}
    name = known.get("".join(typed.split()))
    if name is None:
        some = "、".join(list(known.values())[:_SOME])
        raise InputError(
            f"没有问题的责任领导是“{typed}”", f"台账里有：{some}" if some else "台账里还没有问题"
        )
    return name


def _area(docket: Docket, typed: str | None) -> Area | None:
    if not typed:
        return None
    bare = "".join(half_width(typed).split())
    areas = docket.edition.areas
    for area in areas:
        if bare in {area.id, area.name, f"{area.id}{area.name}"}:
            return area
    raise InputError(
        f"没有测评项目“{typed}”", f"可以写：{'、'.join(f'{a.id} {a.name}' for a in areas)}"
    )
