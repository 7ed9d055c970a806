"""What is said of a requirement beside its grade."""

from dataclasses import dataclass

from wenming_cli.model.evidence import Evidence
from wenming_cli.model.status import GapType


@dataclass(frozen=True, slots=True)
class Draft:
    """What is said of a requirement before it is graded, or beside its grade."""

    note: str = ""
    proofs: tuple[Evidence, ...] = ()
    gap_type: GapType | None = None


NOTHING = Draft()
"""Nothing was said yet."""
