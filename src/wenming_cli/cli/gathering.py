"""From what a command line names to what is evaluated: edition, ledgers, round, scope."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from wenming_cli.cli.asked import Asked
from wenming_cli.cli.basis import before, states
from wenming_cli.cli.named_answers import named_answers, same_edition
from wenming_cli.cli.reading_ledgers import read_ledgers
from wenming_cli.cli.unit_names import full_name
from wenming_cli.cli.workspace_around import place_of, roster_of
from wenming_cli.core.basis import Basis
from wenming_cli.core.evaluate import evaluate
from wenming_cli.errors import InputError
from wenming_cli.model.edition import Edition
from wenming_cli.model.event import Ledger
from wenming_cli.model.results import Results
from wenming_cli.model.typed import half_width
from wenming_cli.model.unit import CITY_WIDE, Roster
from wenming_cli.model.workspace import Round
from wenming_cli.store import workspace
from wenming_cli.store.editions.finding import bundled_ids, locate
from wenming_cli.store.editions.loading import load


@dataclass(frozen=True, slots=True)
class Gathered:
    """What was found for what was asked."""

    edition: Edition
    ledgers: tuple[Ledger, ...]
    basis: Basis
    scope: str

    def results(self) -> Results:
        """Evaluate it."""
        return evaluate(self.edition, self.ledgers, self.basis, self.scope)


def gather(asked: Asked) -> Gathered:
    """Find and read everything that a reading command needs.

    Raises:
        WenmingError: Whatever of it cannot be found or read.
    """
    root = workspace.find(asked.folder)
    place = workspace.load(root) if root else None
    if asked.paths:
        edition, ledgers = named_answers(asked, place)
        in_round = _round_of(place, asked.round_id, ledgers)
    else:
        place = place or place_of(asked.folder)
        in_round = place.round(asked.round_id)
        named = asked.edition or place.workspace.edition_of(in_round)
        edition = load(locate(named, place.root))
        ledgers = read_ledgers(place.ledgers(in_round.id))
        same_edition(edition, ledgers)
    roster = roster_of(edition, place)
    scope = _scope(asked, place, roster, ledgers)
    here = place.root if place else asked.folder
    basis = Basis(
        roster=roster,
        in_round=in_round,
        states=states(here, ledgers),
        before=before(place, in_round, edition, roster, scope),
        city=place.workspace.city if place else "",
        sample=bool(place and place.workspace.sample),
    )
    return Gathered(edition, ledgers, basis, scope)


def edition_of(folder: Path, named: str | None, round_id: str | None = None) -> Edition:
    """Return the edition a command without ledgers is about.

    The one named, else the workspace's, else the first bundled one.
    """
    root = workspace.find(folder)
    if named is None and root is not None:
        place = workspace.load(root)
        named = place.workspace.edition_of(place.round(round_id))
    return load(locate(named or bundled_ids()[-1], root or folder))


def _round_of(
    place: workspace.Place | None, round_id: str | None, ledgers: Sequence[Ledger]
) -> Round | None:
    """Return the round of the ledgers named; the workspace may know more about it."""
    ids = {each.header.round_id for each in ledgers if each.header.round_id}
    if len(ids) > 1:
        listed = "、".join(sorted(ids))
        raise InputError(f"这些台账属于不同的轮次：{listed}", "一次只看一个轮次，写出它的文件夹")
    id_ = next(iter(ids), round_id or "")
    if round_id and half_width(id_) != half_width(round_id):
        hint = f"去掉--round，或换成{round_id}的台账"
        raise InputError(f"--round写的是“{round_id}”，这些台账是“{id_}”的", hint)
    known = place.workspace.rounds if place else ()
    return next((r for r in known if r.id == id_), Round(id_) if id_ else None)


def _scope(
    asked: Asked, place: workspace.Place | None, roster: Roster, ledgers: Sequence[Ledger]
) -> str:
    if asked.unit:
        return full_name(roster, asked.unit)
    if asked.paths:
        units = {each.header.unit for each in ledgers}
        return roster.full(units.pop()) if len(units) == 1 else CITY_WIDE
    own = place.workspace.own_unit if place else None
    return full_name(roster, own) if own else CITY_WIDE
