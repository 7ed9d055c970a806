"""The table of what a copy may show: every kind of record, every member of it.

`ROWS` is all there is to decide. A member that stands in no column goes back to what it is when
nothing is said, and so does every member that is added later and forgotten here.
"""

from collections.abc import Mapping
from typing import Final, NamedTuple

from wenming_cli.model.duty import Duty, Site
from wenming_cli.model.event import Acceptance, Answer, Header
from wenming_cli.model.evidence import Evidence
from wenming_cli.model.hidden import Keep
from wenming_cli.model.remediation.draw import Draw
from wenming_cli.model.remediation.paper import Paper
from wenming_cli.model.remediation.step import (
    Assigned,
    Drawn,
    Extended,
    Opened,
    Planned,
    Step,
)
from wenming_cli.model.unit import Unit
from wenming_cli.model.workspace import Round, Workspace


class Row(NamedTuple):
    """Names of members, apart by spaces.

    Attributes:
        kept: As they are; records in them by their own rows.
        people: Names or posts: the same one under the same stand-in, because who may judge an
            issue, and how much a leader holds, is told by comparing them.
        words: What was written freely: a stand-in where something was said.
    """

    kept: str
    people: str = ""
    words: str = ""


ROWS: Final[Mapping[type, Row]] = {
    Header: Row("edition fingerprint unit round_id at wenming"),
    Answer: Row("requirement fingerprint at status value evidence gap_type"),
    Acceptance: Row("lines at", words="reason"),
    # The path is replaced beforehand: whether there is evidence, of when, and how it was found
    # decides the gaps of a copy as it does those of the original.
    Evidence: Row("path size sha256 date"),
    Step: Row("issue act at told evidence", people="by", words="note"),
    Opened: Row("origin found requirement site site_type gap_type", words="text"),
    Assigned: Row("unit due", people="leader"),
    Planned: Row("pace due starts units", people="leader person post", words="measure goal"),
    Extended: Row("due", people="approver"),
    Drawn: Row("draw"),
    Paper: Row("form series year number unit issues at"),
    Draw: Row("number seed out_of issues on at since"),
    Workspace: Row("city editions rounds title sample own_unit units known_sites duties series"),
    Round: Row("id edition name starts ends target evidence_from evidence_until"),
    Unit: Row("name aliases collective member_of"),
    Site: Row("name site_type zone address"),
    Duty: Row(
        "zone site_names site_type address held_units sponsor",
        people="city_leader district_leader sponsor_head site_chief grid_keeper community_liaison",
    ),
}

ON_REQUEST: Final[Mapping[Keep, frozenset[str]]] = {
    Keep.NOTES: frozenset(["note", "reason", "text", "measure", "goal"]),
    Keep.BY: frozenset({"by", *" ".join(row.people for row in ROWS.values()).split()}),
}
"""What each wish keeps, in whatever kind it stands; numbers of persons in it are hidden still."""
