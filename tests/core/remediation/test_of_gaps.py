"""Which issues gaps have already."""

from datetime import date

from wenming_cli.core.remediation.of_gaps import by_requirement
from wenming_cli.model.remediation.act import Act, State
from wenming_cli.model.remediation.issue import Issue
from wenming_cli.model.remediation.step import Opened, Origin, Step


def issue(number: int, state: State, requirement: str = "9.4.2", closed: str = "") -> Issue:
    """Make an issue, closed at a moment."""
    steps = (Step(number, Act.CLOSE, closed, "甲"),) if closed else ()
    opened = Opened("灯不亮", Origin.SELF, date(2026, 11, 1), requirement)
    return Issue("市住建局", number, state, opened, "市住建局", steps)


def numbers(*issues: Issue) -> list[int]:
    """Return the numbers of those that 9.4.2 has."""
    return [each.number for each in by_requirement(issues).get("9.4.2", ())]


def test_all_that_stand_open_come_before_one_that_is_closed() -> None:
    """In their order; among closed ones, the one closed last by the clock, in any zone."""
    early = issue(1, State.CLOSED, closed="2026-11-20T12:00:00+08:00")
    late = issue(2, State.CLOSED, closed="2026-11-20T06:00:00+00:00")
    assert numbers(late, early) == [2]
    assert numbers(early, late) == [2]
    assert numbers(early, issue(3, State.UNDERWAY), late, issue(4, State.REGISTERED)) == [3, 4]


def test_what_is_dismissed_or_names_nothing_is_nobodys() -> None:
    """不予认定 is no problem; one without a requirement belongs to no gap."""
    assert by_requirement([issue(1, State.DISMISSED), issue(2, State.UNDERWAY, "")]) == {}
