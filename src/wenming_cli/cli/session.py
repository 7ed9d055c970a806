"""A unit's ledger open for recording, with everything that answering needs to know."""

from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from wenming_cli import __version__
from wenming_cli.cli.clock import now
from wenming_cli.cli.unit_names import full_name
from wenming_cli.cli.workspace_around import place_of
from wenming_cli.core.standing import Standing, by_unit, standing
from wenming_cli.errors import InputError
from wenming_cli.model.edition import Edition
from wenming_cli.model.event import Answer, Header
from wenming_cli.model.evidence import Evidence
from wenming_cli.model.requirement import Requirement
from wenming_cli.model.status import GapType
from wenming_cli.model.typed import Said
from wenming_cli.model.unit import Roster
from wenming_cli.model.workspace import Round
from wenming_cli.store import evidence
from wenming_cli.store.editions.finding import locate
from wenming_cli.store.editions.loading import load
from wenming_cli.store.file_names import usable_name
from wenming_cli.store.ledgers import reading as ledger
from wenming_cli.store.ledgers.writer import Writer, open_for_writing
from wenming_cli.store.workspace import Place


@dataclass(slots=True)
class Session(AbstractContextManager["Session"]):
    """See the module. `previous` is this unit's standing in the round before, for reference."""

    place: Place
    round: Round
    edition: Edition
    roster: Roster
    unit: str
    by: str
    writer: Writer
    previous: Standing

    def __enter__(self) -> Self:
        """Return the session itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Let the ledger go."""
        self.writer.close()

    @property
    def standing(self) -> Standing:
        """The answers in force, those of this session included."""
        return standing(self.writer.answers)

    def proof(self, path: str) -> Evidence:
        """Return what is recorded of an evidence file of the workspace.

        Raises:
            InputError: It is not there, or cannot be taken.
        """
        return evidence.describe(self.place.root, path)

    def record(
        self,
        requirement: Requirement,
        said: Said,
        note: str = "",
        proofs: Sequence[Evidence] = (),
        gap_type: GapType | None = None,
    ) -> Answer:
        """Record an answer; when this returns, it is on disk.

        Raises:
            SaveError: It is not saved.
        """
        answer = Answer(
            requirement=requirement.id,
            fingerprint=requirement.fingerprint,
            at=now(),
            status=said.status,
            value=said.value,
            note=note,
            evidence=tuple(proofs),
            gap_type=gap_type,
            by=self.by,
        )
        self.writer.append(answer)
        return answer


def open_session(
    folder: Path, unit: str | None, round_id: str | None = None, by: str = ""
) -> Session:
    """Open a unit's ledger of a round in the workspace around a folder.

    Args:
        folder: Where the command works.
        unit: As typed; None: the workspace's own unit (本单位).
        round_id: None: the workspace's last round.
        by: Who records, a name or a post.

    Raises:
        WenmingError: No workspace, round or unit; the ledger is damaged, locked or unwritable.
    """
    place = place_of(folder)
    in_round = place.round(round_id)
    edition = load(locate(place.workspace.edition_of(in_round), place.root))
    roster = place.roster(edition)
    typed = unit or place.workspace.own_unit
    if typed is None:
        hint = "加上--unit 单位名称，例如--unit 市教育局；或在wenming.yaml里写“本单位”"
        raise InputError("不知道是哪个单位在填", hint)
    name = full_name(roster, typed)
    if not usable_name(name):
        raise InputError(f"“{name}”不能作文件名", "在wenming.yaml的“单位”里换一个名称")
    earlier = place.workspace.previous(in_round)
    header = Header(edition.id, edition.fingerprint, name, in_round.id, now(), __version__)
    return Session(
        place=place,
        round=in_round,
        edition=edition,
        roster=roster,
        unit=name,
        by=by,
        writer=open_for_writing(place.ledger(in_round.id, name), header, by),
        previous=_earlier(place, earlier, name, roster),
    )


def _earlier(place: Place, earlier: Round | None, unit: str, roster: Roster) -> Standing:
    if earlier is None:
        return {}
    ledgers = [ledger.read(path) for path in place.ledgers(earlier.id)]
    return by_unit(ledgers, roster).get(unit, {})
