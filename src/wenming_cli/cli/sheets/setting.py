"""Where fill-in workbooks come from and go to: a round of a workspace."""

from pathlib import Path
from typing import NamedTuple

from wenming_cli.cli.workspace_around import place_of
from wenming_cli.core.standing import Standing, by_unit
from wenming_cli.model.edition import Edition
from wenming_cli.model.unit import Roster
from wenming_cli.model.workspace import Round
from wenming_cli.store.editions.finding import locate
from wenming_cli.store.editions.loading import load
from wenming_cli.store.ledgers import reading as ledger
from wenming_cli.store.workspace import Place


class Setting(NamedTuple):
    """A round of a workspace, with all that is needed to ask or to record in it."""

    place: Place
    round: Round
    edition: Edition
    roster: Roster

    def standings(self, round_id: str) -> dict[str, Standing]:
        """Return each unit's standing in a round.

        Raises:
            WenmingError: A ledger is damaged.
        """
        return by_unit([ledger.read(path) for path in self.place.ledgers(round_id)], self.roster)


def setting(folder: Path, round_id: str | None) -> Setting:
    """Return the round of the workspace around a folder.

    Raises:
        WenmingError: There is no workspace, no such round, no such edition.
    """
    place = place_of(folder)
    in_round = place.round(round_id)
    edition = load(locate(place.workspace.edition_of(in_round), place.root))
    return Setting(place, in_round, edition, place.roster(edition))
