"""Many steps from one file: nothing is recorded before every row is understood and allowed."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from wenming_cli.cli.places import seen_from_here
from wenming_cli.cli.remediation.closing import tell_overtaken
from wenming_cli.cli.remediation.from_rows import ActsOf, intents, written_acts
from wenming_cli.cli.remediation.gathering import Matters, matters, today
from wenming_cli.cli.remediation.recording import judged, record
from wenming_cli.cli.remediation.taking import about_of
from wenming_cli.cli.remediation.telling import latest, tell
from wenming_cli.cli.warning import warn
from wenming_cli.errors import InputError
from wenming_cli.store.remediation.reading import read


class Wanted(NamedTuple):
    """What the options beside a file say."""

    unit: str | None
    round_id: str | None
    by: str
    dry_run: bool


def by_their_words(_here: Matters, _unit: str) -> ActsOf:
    """Let every row name its acts itself."""
    return written_acts


def take_file(
    folder: Path,
    file: Path,
    wanted: Wanted,
    reading: Callable[[Matters, str], ActsOf] = by_their_words,
) -> None:
    """Record what a file says, all of it or nothing, and tell it.

    Args:
        folder: Where the command works.
        file: The file.
        wanted: The options beside it.
        reading: Given the round and the unit, returns what tells the acts of a row.

    Raises:
        FileProblems: With every fault of every row; nothing was recorded.
        WenmingError: It could not be read or saved.
    """
    here = matters(folder, wanted.round_id)
    rows = read(folder / file)
    warn(seen_from_here(rows.remarks))
    about = about_of(here, wanted.unit, wanted.by)
    asked = intents(here, rows.rows, about, reading(here, about.unit))
    if not asked:
        raise InputError(f"“{file}”里没有要记的", "填上要记的行，再运行一次")
    if wanted.dry_run:
        taken = judged(here.steps, asked).taken
        tell(taken, today())
        print(f"会记{len(taken)}步，{len(latest(taken))}个问题；现在什么也没有记")
        return
    taken = record(here, asked, wanted.by)
    tell(taken, today())
    print(f"记下了{len(taken)}步，{len(latest(taken))}个问题")
    tell_overtaken(folder, here, taken)
