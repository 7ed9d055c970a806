"""What figures rest on besides edition and ledgers."""

from typing import NamedTuple

from wenming_cli.core.evidence import States
from wenming_cli.model.results import Results
from wenming_cli.model.unit import Roster
from wenming_cli.model.workspace import Round


class Basis(NamedTuple):
    """What the figures rest on besides edition and ledgers.

    Of it only the roster can move a score: it decides under which name a ledger's answers stand,
    and so whose answers count. The rest is shown beside the score.

    Attributes:
        roster: The units by every name; the edition's and the workspace's.
        in_round: The round, with its target and the period that evidence has to be of.
        states: How evidence files were found again.
        before: Results of the previous round, in the same scope.
    """

    roster: Roster
    in_round: Round | None = None
    states: States | None = None
    before: Results | None = None
    city: str = ""
    sample: bool = False
