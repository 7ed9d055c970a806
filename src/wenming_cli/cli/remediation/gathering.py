"""From what a command of 整改 names to the issues it is about."""

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from wenming_cli.cli.reading_ledgers import read_ledgers
from wenming_cli.cli.unit_names import full_name
from wenming_cli.cli.warning import warn
from wenming_cli.cli.workspace_around import place_of
from wenming_cli.core.remediation.docket import Ground
from wenming_cli.core.remediation.docket import docket as seen
from wenming_cli.errors import InputError, Problem
from wenming_cli.model.event import Ledger
from wenming_cli.model.remediation.docket import Docket
from wenming_cli.model.remediation.issue import issue_id
from wenming_cli.model.remediation.step import Step
from wenming_cli.model.typed_date import HOW, day_of
from wenming_cli.model.unit import CITY_WIDE, Roster
from wenming_cli.model.workspace import Round
from wenming_cli.store.editions.finding import locate
from wenming_cli.store.editions.loading import load
from wenming_cli.store.workspace import Place


@dataclass(frozen=True, slots=True)
class Matters:
    """A workspace's round: where it lies, its ledgers, and what issues are seen against.

    Attributes:
        own: The workspace's own unit (本单位), by its full name; empty where it names none.
    """

    place: Place
    round: Round
    ground: Ground
    ledgers: tuple[Ledger, ...]
    own: str

    @property
    def roster(self) -> Roster:
        """The units by every name."""
        return self.ground.roster

    @property
    def steps(self) -> dict[str, list[Step]]:
        """What is recorded, by unit; several files of a unit are one."""
        found: dict[str, list[Step]] = {}
        for ledger in self.ledgers:
            found.setdefault(self.roster.full(ledger.header.unit), []).extend(ledger.steps)
        return found

    def docket(self, on: date, unit: str | None = None) -> Docket:
        """Return the issues as they stood on a day.

        Args:
            on: The day.
            unit: As typed; None: the workspace's own unit, else the whole city.
        """
        scope = full_name(self.roster, unit) if unit else self.own or CITY_WIDE
        found = seen(self.ground, self.ledgers, on, scope)
        self.remind(found)
        return found

    def remind(self, found: Docket) -> None:
        """Tell which recorded steps a docket of these ledgers leaves out."""
        paths = {self.roster.full(each.header.unit): each.path for each in self.ledgers}
        warn([
            Problem(
                paths[stray.unit],
                0,
                0,
                "L101",
                f"{issue_id(stray.unit, stray.step.issue)}的“{stray.step.act.word}”"
                f"（{stray.step.at[:10]}，{stray.step.by}）和它前面的记录合不上，没有算：{stray.reason}",
                "多半是两份台账合并造成的；核对后用wenming track补记一次",
                warning=True,
            )
            for stray in found.strays
        ])


def matters(folder: Path, round_id: str | None = None) -> Matters:
    """Read a round of the workspace around a folder.

    Args:
        folder: Where the command works.
        round_id: None: the last round.

    Raises:
        WenmingError: There is no workspace or round; a ledger is damaged.
    """
    place = place_of(folder)
    in_round = place.round(round_id)
    edition = load(locate(place.workspace.edition_of(in_round), place.root))
    roster = place.roster(edition)
    own = place.workspace.own_unit
    space = place.workspace
    return Matters(
        place=place,
        round=in_round,
        ground=Ground(edition, roster, in_round, space.city, space.sample),
        ledgers=read_ledgers(place.ledgers(in_round.id)),
        own=full_name(roster, own) if own else "",
    )


def today() -> date:
    """Return the day it is here."""
    return datetime.now().astimezone().date()


def day(typed: str | None, option: str = "--on") -> date:
    """Return the day that an option names; today without.

    Raises:
        InputError: It is no day.
    """
    if typed is None:
        return today()
    found = day_of(typed, today())
    if found is None:
        raise InputError(f"{option}后面的“{typed}”不是日期", HOW)
    return found
