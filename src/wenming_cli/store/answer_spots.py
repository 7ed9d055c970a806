"""Where each answer stands: a line of a ledger, an entry of an answer sheet."""

from collections.abc import Collection, Iterator
from pathlib import Path

from wenming_cli.model.event import Answer
from wenming_cli.model.spot import Spot
from wenming_cli.model.typed import find_id


def spots(path: Path, ids: Collection[str]) -> dict[str, Spot]:
    """Return the place of the last answer to each requirement, by its id.

    Args:
        path: A ledger or a sheet that was read before and is in order.
        ids: Of the requirements that are looked for.
    """
    sheet = path.suffix.lower() in {".yaml", ".yml"}
    return dict(_in_sheet(path, ids) if sheet else _in_ledger(path))


def _in_ledger(path: Path) -> Iterator[tuple[str, Spot]]:
    from wenming_cli.store.ledgers.lines import decode
    from wenming_cli.store.ledgers.text import content_of

    for number, line in content_of(path.read_bytes()).lines:
        entry = decode(line).entry
        if isinstance(entry, Answer):
            yield entry.requirement, Spot(path, number, 1)


def _in_sheet(path: Path, ids: Collection[str]) -> Iterator[tuple[str, Spot]]:
    from wenming_cli.store import answer_sheets
    from wenming_cli.terms import chinese

    found = answer_sheets.read(path)[0]
    for key in found.document.tree[chinese("answers")] if found else ():
        at = key.place
        source = found.document.sources.line(at.path, at.line) if found else ""
        yield find_id(ids, key) or key, Spot(at.path, at.line, at.column, source, at.length)
