"""Steps of one issue, each as it has to be to be allowed, for tests."""

from datetime import date

from wenming_cli.model.evidence import Evidence
from wenming_cli.model.remediation.act import Act, State
from wenming_cli.model.remediation.step import (
    Assigned,
    Drawn,
    Extended,
    Opened,
    Origin,
    Pace,
    Planned,
    Step,
    Told,
)

UNIT = "市民政局"
FOUND = date(2026, 10, 9)
PROOF = Evidence("佐证/改后.jpg", 1, "a" * 64, "2026-10-20")

TOLD: dict[Act, Told] = {
    Act.OPEN: Opened("两处指引牌缺失", Origin.INSPECTION, FOUND, "9.6.3", "东辽河公园"),
    Act.ASSIGN: Assigned(leader="分管副市长", due=date(2026, 11, 10)),
    Act.PLAN: Planned("补装指引牌", Pace.BY_A_DAY, date(2026, 11, 10), post="设施科"),
    Act.EXTEND: Extended(date(2026, 11, 20), "创城办主任"),
    Act.REBOUND: Drawn("2026-12-01抽取，种子7，3件中抽1件"),
}


_OF_THE_UNIT = {Act.PLAN, Act.PROGRESS, Act.SUBMIT}


def step(act: Act, day: date = FOUND, **changed: object) -> Step:
    """Make a step that lacks nothing; `changed` replaces what it is told to."""
    whole = Step(
        issue=1,
        act=act,
        at=f"{day}T09:00:00+08:00",
        by="联络员" if act in _OF_THE_UNIT else "创城办督查组",
        told=TOLD.get(act),
        note="现场核实",
        evidence=(PROOF,) if act is Act.SUBMIT else (),
    )
    return whole._replace(**changed)  # type: ignore[arg-type]


WAY: dict[State, tuple[Act, ...]] = {
    State.REGISTERED: (Act.OPEN,),
    State.ASSIGNED: (Act.OPEN, Act.ASSIGN),
    State.UNDERWAY: (Act.OPEN, Act.ASSIGN, Act.PLAN),
    State.SUBMITTED: (Act.OPEN, Act.ASSIGN, Act.PLAN, Act.SUBMIT),
    State.VERIFIED: (Act.OPEN, Act.ASSIGN, Act.PLAN, Act.SUBMIT, Act.VERIFY),
    State.CLOSED: (Act.OPEN, Act.ASSIGN, Act.PLAN, Act.SUBMIT, Act.VERIFY, Act.CLOSE),
    State.REBOUNDED: (
        *(Act.OPEN, Act.ASSIGN, Act.PLAN, Act.SUBMIT, Act.VERIFY, Act.CLOSE),
        Act.REBOUND,
    ),
    State.DISMISSED: (Act.OPEN, Act.DISMISS),
}
"""The shortest way to each state."""
