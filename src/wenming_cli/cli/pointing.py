"""Files that findings about answers point to: the workspace's own edition, else the answers."""

from collections.abc import Iterator
from pathlib import Path

from wenming_cli.cli.asked import Asked
from wenming_cli.cli.gathering import Gathered
from wenming_cli.model.gap import Gap
from wenming_cli.model.spot import Spot
from wenming_cli.store import workspace
from wenming_cli.store.editions.finding import locate
from wenming_cli.store.editions.loading import load


def main_file(asked: Asked) -> Path:
    """Return the file that stands for the whole: wenming.yaml, else what was named first."""
    root = workspace.find(asked.folder)
    if asked.paths and root is None:
        return asked.folder / asked.paths[0]
    return (root or asked.folder) / workspace.FILE


def gap_spots(asked: Asked, found: Gathered, gaps: tuple[Gap, ...]) -> dict[str, Spot]:
    """Return where each gap is to be seen, by the requirement's id.

    The requirement in the edition, if that lies in the workspace: the place stays where it is
    however often the answer changes. A bundled edition lies where nobody looks: then it is the
    answer.
    """
    own = _own_edition(asked, found)
    if own is not None:
        from wenming_cli.store.editions.spots import spots

        return spots(own)
    return dict(_answers(found, gaps))


def _own_edition(asked: Asked, found: Gathered) -> Path | None:
    """Return the path of the edition if it is one of the workspace, or of the folder."""
    root = (workspace.find(asked.folder) or asked.folder).resolve()
    names = [asked.edition] if asked.edition else []
    if (root / workspace.FILE).is_file():
        place = workspace.load(root).workspace
        names += [*place.editions, *(each.edition for each in place.rounds if each.edition)]
    for name in dict.fromkeys((*names, found.edition.id)):
        path = locate(name, root).resolve()
        if load(path).fingerprint == found.edition.fingerprint:
            return path if path.is_relative_to(root) else None
    return None


def _answers(found: Gathered, gaps: tuple[Gap, ...]) -> Iterator[tuple[str, Spot]]:
    from wenming_cli.store import answer_spots

    wanted = {(gap.result.unit, gap.id) for gap in gaps}
    for ledger in found.ledgers:
        unit = found.basis.roster.full(ledger.header.unit)
        for id_, spot in answer_spots.spots(ledger.path, found.edition.requirements).items():
            if (unit, id_) in wanted:
                yield id_, spot
