"""What a page is about: all that its head, its marks and its notices need."""

from typing import Protocol

from wenming_cli.model.edition import Edition
from wenming_cli.model.workspace import Round


class About(Protocol):
    """Results and dockets alike: an edition, a round, whose, and whether the data are invented."""

    @property
    def edition(self) -> Edition:
        """What it is measured against."""

    @property
    def round(self) -> Round | None:
        """The time through it; None where there is none."""

    @property
    def scope(self) -> str:
        """全市, or the unit that answers."""

    @property
    def city(self) -> str:
        """The city; empty where no workspace names it."""

    @property
    def sample(self) -> bool:
        """Whether the data are invented."""
