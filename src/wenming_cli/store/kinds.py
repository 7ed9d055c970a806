"""What a YAML file is, told by its keys: one misspelt key does not hide it."""

import difflib
from collections.abc import Iterable
from enum import Enum
from pathlib import Path

from wenming_cli.model.answer_sheet import AnswerSheet
from wenming_cli.model.edition import Area, Edition
from wenming_cli.model.gate import Gate
from wenming_cli.model.workspace import Workspace
from wenming_cli.store.editions.finding import MAIN_FILE
from wenming_cli.store.gates import FILE as GATE_FILE
from wenming_cli.store.reading.hints import keys
from wenming_cli.store.workspace import FILE


class Kind(Enum):
    """The class behind each kind of file."""

    EDITION = Edition
    AREA = Area
    SHEET = AnswerSheet
    WORKSPACE = Workspace
    GATE = Gate


_NAMED = {MAIN_FILE: Kind.EDITION, FILE: Kind.WORKSPACE, GATE_FILE: Kind.GATE}


def kind_of(path: Path, written: Iterable[str]) -> Kind | None:
    """Return what a file is by its name or else its keys; None: it looks like nothing of ours.

    The kind that knows most of the keys; one that looks like a known key counts half.
    """
    if path.name in _NAMED:
        return _NAMED[path.name]
    found = list(written)
    known = max(Kind, key=lambda kind: _known(kind, found))
    return known if _known(known, found) else None


def _known(kind: Kind, written: list[str]) -> int:
    names = keys(kind.value)
    exact = [key for key in written if key in names]
    others = [key for key in written if key not in names]
    left = [name for name in names if name not in exact]
    alike = [key for key in others if difflib.get_close_matches(key, left, n=1, cutoff=0.5)]
    return 2 * len(exact) + len(alike)
