"""The desk of a plan: the gaps before one, the open one, and what was written last."""

from collections.abc import Mapping

from wenming_cli.cli.clock import now
from wenming_cli.cli.planning.tasks import Tasks
from wenming_cli.cli.remediation.gathering import today
from wenming_cli.cli.remediation.recording import Intent, Recorded, record
from wenming_cli.core.remediation import proposals
from wenming_cli.model.gap import Gap
from wenming_cli.model.remediation.act import Act
from wenming_cli.model.remediation.step import Opened, Origin, Pace, Planned, Step
from wenming_cli.model.remediation.written import Field
from wenming_cli.model.typed import find_id, half_width
from wenming_cli.model.typed_date import day_of


class Desk:
    """What is to be planned, what stands open, what was planned this time.

    Attributes:
        place: Of the open gap, from 0; the number of gaps at the end.
        planned: Ids of the requirements that were planned this time.
        people: 责任领导、责任人、岗位、电话 as last typed, offered again.
    """

    def __init__(self, tasks: Tasks, by: str) -> None:
        """Sit down before the first gap."""
        self.tasks = tasks
        self.by = by
        self.place = 0
        self.planned: set[str] = set()
        self.people: dict[Field, str] = {}

    @property
    def gap(self) -> Gap | None:
        """The open gap; None at the end."""
        gaps = self.tasks.gaps
        return gaps[self.place] if self.place < len(gaps) else None

    def forward(self) -> None:
        """Go to the next gap that is not planned."""
        self.place += 1
        while self.gap and self.gap.id in self.planned:
            self.place += 1

    def back(self) -> bool:
        """Go to the gap before that is not planned; tell whether there is one."""
        for place in range(self.place - 1, -1, -1):
            if self.tasks.gaps[place].id not in self.planned:
                self.place = place
                return True
        return False

    def go(self, typed: str) -> bool:
        """Go to the gap with an id, as typed; tell whether there is one left to plan."""
        places = {gap.id: place for place, gap in enumerate(self.tasks.gaps)}
        found = find_id(places, typed)
        if found is None or found in self.planned:
            return False
        self.place = places[found]
        return True

    def find(self, words: str) -> bool:
        """Go to the next gap that holds the words, round from the start; tell if there is one."""
        wanted = half_width(words)
        gaps = self.tasks.gaps
        for place in (*range(self.place + 1, len(gaps)), *range(self.place)):
            gap = gaps[place]
            said = half_width(f"{gap.result.requirement.text} {proposals.problem(gap)}")
            if wanted in said and gap.id not in self.planned:
                self.place = place
                return True
        return False

    def proposed_due(self, pace: Pace) -> str:
        """Return the day that is proposed for a kind."""
        return proposals.due(pace, today(), self.tasks.here.round).isoformat()

    def record(self, draft: Mapping[Field, str]) -> Recorded:
        """Record the opening and the plan of the open gap; when this returns, both are on disk.

        Raises:
            WenmingError: They are not.
        """
        gap = self.gap
        assert gap is not None
        due = day_of(draft[Field.DUE], today())
        assert due is not None
        opened = Opened(
            proposals.problem(gap),
            Origin.SELF,
            proposals.found_on(gap, today()),
            gap.id,
            gap_type=gap.type,
        )
        plan = Planned(
            draft[Field.MEASURE],
            Pace(draft[Field.PACE]),
            due,
            goal=draft[Field.GOAL],
            leader=draft[Field.LEADER],
            person=draft[Field.PERSON],
            post=draft[Field.POST],
            phone=draft[Field.PHONE],
        )
        steps = (
            Step(0, Act.OPEN, now(), self.by, opened),
            Step(0, Act.PLAN, now(), self.by, plan),
        )
        intents = [Intent(self.tasks.unit, step) for step in steps]
        recorded = record(self.tasks.here, intents, self.by)
        self.planned.add(gap.id)
        return recorded[-1]
