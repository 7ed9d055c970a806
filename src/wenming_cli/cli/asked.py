"""What the options of a reading command say."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Asked:
    """What the options of a reading command say.

    Attributes:
        folder: Where the command works (`-C`).
        paths: Ledgers, folders of ledgers, or one answer sheet; none: the workspace's round.
    """

    folder: Path
    paths: tuple[Path, ...] = ()
    unit: str | None = None
    round_id: str | None = None
    edition: str | None = None
