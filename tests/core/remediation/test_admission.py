"""What a table of moves cannot say: proof, reasons, who judges whom, which day may move."""

from datetime import date

import pytest
from tests.core.remediation.steps import FOUND, TOLD, UNIT, WAY, step

from wenming_cli.core.remediation.admission import refusal
from wenming_cli.core.remediation.history import course
from wenming_cli.model.remediation.act import Act, State
from wenming_cli.model.remediation.issue import Issue
from wenming_cli.model.remediation.step import (
    Assigned,
    Drawn,
    Extended,
    Opened,
    Origin,
    Pace,
    Planned,
    Step,
)

BEFORE = date(2026, 10, 8)
LATER = date(2026, 11, 11)


def at(state: State) -> Issue:
    """Return an issue brought to a state the shortest way."""
    return course(UNIT, [step(act) for act in WAY[state]])[0][1]


def plan(due: date, starts: date | None = None, measure: str = "补装") -> Planned:
    """Make a plan."""
    return Planned(measure, Pace.BY_A_DAY, due, starts=starts)


REFUSED = {
    "nobody did it": (State.UNDERWAY, step(Act.PROGRESS, by=" "), "没有写经办人"),
    "no proof": (State.UNDERWAY, step(Act.SUBMIT, evidence=()), "申请销号要有佐证材料"),
    "no reason": (State.SUBMITTED, step(Act.RETURN, note=" "), "退回要写说明"),
    "nothing seen": (State.CLOSED, step(Act.LOOK_BACK, note=""), "回头看要写说明"),
    "the unit itself": (State.SUBMITTED, step(Act.VERIFY, by="市民政局"), "就是责任单位"),
    "the post itself": (State.SUBMITTED, step(Act.VERIFY, by=" 设 施科"), "就是责任单位"),
    "closed by itself": (State.VERIFIED, step(Act.CLOSE, by="设施科"), "就是责任单位"),
    "dismissed by itself": (State.UNDERWAY, step(Act.DISMISS, by="市民政局"), "就是责任单位"),
    "looked at by itself": (State.CLOSED, step(Act.LOOK_BACK, by="市民政局"), "就是责任单位"),
    "own extension": (
        State.UNDERWAY,
        step(Act.EXTEND, told=Extended(LATER, "设施科")),
        "就是责任单位或责任人",
    ),
    "nobody allowed it": (
        State.UNDERWAY,
        step(Act.EXTEND, told=Extended(LATER, " ")),
        "没有写批准人",
    ),
    "no extension": (
        State.UNDERWAY,
        step(Act.EXTEND, told=Extended(date(2026, 11, 10), "创城办主任")),
        "2026-11-10不晚于它",
    ),
    "an extension that is none": (
        State.UNDERWAY,
        step(Act.EXTEND, told=Extended(date(2026, 11, 1), "创城办主任")),
        "2026-11-01不晚于它",
    ),
    "a plan past the day": (
        State.ASSIGNED,
        step(Act.PLAN, told=plan(LATER)),
        "已定的时限是2026-11-10，不能改成更晚的2026-11-11",
    ),
    "handed on past the day": (
        State.UNDERWAY,
        step(Act.ASSIGN, told=Assigned("市公安局", due=LATER)),
        "不能改成更晚的",
    ),
    "due before it was found": (
        State.REGISTERED,
        step(Act.ASSIGN, told=Assigned(due=BEFORE)),
        "时限2026-10-08早于发现日期2026-10-09",
    ),
    "a slip of the year": (
        State.REGISTERED,
        step(Act.ASSIGN, told=Assigned(due=date(2262, 11, 10))),
        "时限2262-11-10在100年以后",
    ),
    "ends before it begins": (
        State.REGISTERED,
        step(Act.PLAN, told=plan(FOUND, LATER)),
        "开始日期2026-11-11晚于时限2026-10-09",
    ),
    "no measure": (State.REGISTERED, step(Act.PLAN, told=plan(LATER, measure=" ")), "整改措施"),
    "the wrong words": (State.REGISTERED, step(Act.PLAN, told=TOLD[Act.ASSIGN]), "内容不全"),
    "words where none belong": (State.SUBMITTED, step(Act.VERIFY, told=Drawn("x")), "内容不全"),
}


@pytest.mark.parametrize(("state", "asked", "said"), REFUSED.values(), ids=REFUSED)
def test_a_step_that_breaks_a_rule_is_refused(state: State, asked: Step, said: str) -> None:
    """The message says which rule, the hint what to do."""
    found = refusal(at(state), asked)
    assert found is not None
    assert said in found.message
    assert found.hint


def test_the_one_who_asked_does_not_judge() -> None:
    """Whoever submitted it may neither verify nor close it, whatever the plan says."""
    way = [step(act) for act in WAY[State.UNDERWAY]]
    shown = course(UNIT, [*way, step(Act.SUBMIT, by="街道联络员")])[0][1]
    assert refusal(shown, step(Act.VERIFY, by="街道联络员")) is not None
    assert refusal(shown, step(Act.VERIFY, by="包保领导")) is None


@pytest.mark.parametrize("by", ["甲", "乙 ", "丙、乙", "督查组，甲", "设施科/养护科"])
def test_one_of_several_who_answer_for_it_does_not_judge(by: str) -> None:
    """A cell may name two people or two posts; each of them answers for it."""
    told = plan(LATER)._replace(person="甲、乙", post="设施科；养护科")
    way = [step(act) for act in WAY[State.ASSIGNED]]
    shown = [step(Act.PLAN, told=told._replace(due=FOUND)), step(Act.SUBMIT)]
    issue = course(UNIT, [*way, *shown])[0][1]
    assert issue.state is State.SUBMITTED
    assert refusal(issue, step(Act.VERIFY, by=by)) is not None
    assert refusal(issue, step(Act.VERIFY, by="丙、丁")) is None


def test_a_leader_may_judge() -> None:
    """包保领导验收: who watches over it is not who answers for it."""
    assert refusal(at(State.SUBMITTED), step(Act.VERIFY, by="分管副市长")) is None


def test_what_was_found_tomorrow_is_not_known_today() -> None:
    """A day of finding after the day of the record is a slip."""
    told = Opened("x", Origin.SELF, LATER)
    assert refusal(None, step(Act.OPEN, told=told)) is not None
    assert refusal(None, step(Act.OPEN, LATER, told=told)) is None
    assert refusal(None, step(Act.OPEN, told=Opened(" ", Origin.SELF, FOUND))) is not None


def test_an_extension_needs_a_day_to_extend() -> None:
    """An assignment without a last day has none."""
    issue = course(UNIT, [step(Act.OPEN), step(Act.ASSIGN, told=Assigned())])[0][1]
    found = refusal(issue, step(Act.EXTEND))
    assert found is not None
    assert found.message == "还没有时限，谈不上延期"


def test_an_earlier_day_needs_no_leave() -> None:
    """A unit may plan to be done sooner; what it may not is later."""
    earlier = step(Act.PLAN, told=plan(date(2026, 11, 1)))
    issue = course(UNIT, [*(step(a) for a in WAY[State.ASSIGNED]), earlier])[0][1]
    assert issue.due == date(2026, 11, 1)
    assert refusal(issue, step(Act.PLAN)) is not None


def test_what_a_unit_found_itself_it_may_dismiss() -> None:
    """Nobody else has said that it is one."""
    told = Opened("x", Origin.SELF, FOUND)
    issue = course(UNIT, [step(Act.OPEN, told=told)])[0][1]
    assert refusal(issue, step(Act.DISMISS, by=UNIT)) is None
