"""From a workspace to who holds what in it."""

from datetime import date
from pathlib import Path

from wenming_cli.cli.remediation.gathering import matters
from wenming_cli.cli.workspace_around import place_of
from wenming_cli.core.basis import Basis
from wenming_cli.core.duties import Field, duties
from wenming_cli.core.evaluate import evaluate
from wenming_cli.errors import InputError
from wenming_cli.model.duty import Duties
from wenming_cli.model.remediation.docket import Docket
from wenming_cli.model.unit import CITY_WIDE
from wenming_cli.store import duty_table


def holding(folder: Path, round_id: str | None, on: date) -> tuple[Docket, Duties]:
    """Return the round's docket on a day and who holds what.

    Raises:
        WenmingError: There is no workspace; a ledger or the table cannot be read.
    """
    found = matters(folder, round_id)
    place, roster = found.place, found.roster
    lines = place.workspace.duties
    if (table := place.workspace.duty_table) is not None:
        lines = (*lines, *duty_table.read(place.root / table))
    results = evaluate(found.ground.edition, found.ledgers, Basis(roster, found.round))
    leading = {r.lead_unit for r in found.ground.edition.requirements.values()}
    docket = found.docket(on, CITY_WIDE)
    field = Field(
        sites=place.workspace.known_sites,
        units=tuple(sorted(leading, key=roster.place)),
        entries=docket.entries,
        rates={each.name: each.score.rate for each in results.units if each.coverage.answered},
    )
    return docket, duties(lines, field)


def refuse_source(folder: Path, output: Path) -> None:
    """Keep the table that the page is made from.

    Raises:
        InputError: The page would be written over it.
    """
    place = place_of(folder)
    table = place.workspace.duty_table
    if table is not None and (place.root / table).resolve() == output.resolve():
        raise InputError(f"“{table}”是wenming.yaml里的包保表，不能写在它上面", "换一个名字")


def held_by(found: Duties, leader: str | None, unit: str | None) -> Duties:
    """Return what one leader or one unit holds; what nobody holds stays.

    Raises:
        InputError: There is no such leader or unit.
    """
    held = tuple(
        each
        for each in found.held
        if leader in {None, *each.duty.leaders} and unit in {None, each.duty.sponsor}
    )
    if not held and (leader or unit):
        known = [load.name for load in (found.leaders if leader else found.sponsors)]
        hint = f"包保里有：{'、'.join(known)}" if known else "先在wenming.yaml里写“包保”"
        raise InputError(f"没有“{leader or unit}”包保的", hint)
    return found._replace(held=held)
