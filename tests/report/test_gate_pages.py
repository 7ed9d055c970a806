"""Gates and gaps as pages for programs: what is lacking, where it is asked, what to type."""

import json
from decimal import Decimal
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from tests.conftest import hand_built, small_edition
from tests.report import sarif

from wenming_cli.core.gap_list import gap_list
from wenming_cli.core.gates import verdicts
from wenming_cli.errors import Problem
from wenming_cli.model.gap_list import GapList
from wenming_cli.model.gate import Demand, Outcome
from wenming_cli.model.results import Results
from wenming_cli.model.spot import Spot
from wenming_cli.model.status import Status
from wenming_cli.report import (
    gap_problems,
    gate_junit,
    gate_problems,
    problems_page,
    requirements_junit,
)

D = Decimal
HERE = Spot(Path("gate.yaml"), 3, 8, "无一票否决: 是", 1)
EDITION = small_edition()


def told(results: Results, demand: Demand, overdue: int | None = None) -> list[Problem]:
    """Judge one demand and tell what is not met."""
    return gate_problems.problems(results, verdicts(results, [demand], overdue))


@pytest.fixture
def listed(results: Results) -> GapList:
    """All gaps of the hand-built results."""
    return gap_list(results, EDITION.units)


AREA = Demand("least_area_rates", D(95), "2")
SAID = [
    (Demand("least_rate", D(85)), "G201 门槛：得分率不低于85.00%，没有达到：", "差距"),
    (AREA, "G203 门槛：2 公共环境得分率不低于95.00%，没有达到", "--by 项目"),
    (Demand("least_coverage", D(100)), "G205 门槛：已评不低于100.00%，还不能判断：已评", "assess"),
    (Demand("no_veto"), "G206 门槛：没有一票否决，没有达到：2.2.1 消防通道畅通。", "answer 2.2.1"),
    (Demand("no_overdue"), "G209 门槛：没有逾期，还不能判断：逾期还数不出来", "整改记录"),
]


@pytest.mark.parametrize(("demand", "said", "hint"), SAID)
def test_what_is_not_met_is_told_at_its_line(
    results: Results, demand: Demand, said: str, hint: str
) -> None:
    """A code of its own, the demand and the fact, the remedy; the place is gate.yaml's."""
    first, *_ = told(results, demand._replace(spot=HERE))
    assert f"{first.code} {first.message}".startswith(said)
    assert hint in first.hint
    assert (first.path, first.line, first.column, first.source) == HERE[:4]
    assert not first.warning


def test_every_veto_is_told(results: Results) -> None:
    """One that stands and one that is not answered, each with its requirement and code."""
    results = results._replace(open_vetoes=(EDITION.requirements["2.2.2"],))
    found = told(results, Demand("no_veto"))
    standing = [vetoed.requirement.id for vetoed in results.vetoes]
    assert standing
    assert [problem.code for problem in found] == ["G206"] * len(standing) + ["G207"]
    assert "还不能判断：2.2.2" in found[-1].message
    asked = [*standing, *(requirement.id for requirement in results.open_vetoes)]
    assert all(f"：{id_} " in problem.message for id_, problem in zip(asked, found, strict=True))


def test_what_is_met_is_not_told(results: Results) -> None:
    """Nothing to mend, nothing to show."""
    assert told(results, Demand("least_coverage", D(10))) == []
    assert told(results, Demand("no_overdue"), overdue=0) == []


def test_overdue_is_counted(results: Results) -> None:
    """With the number, and as not met."""
    (problem,) = told(results, Demand("no_overdue"), overdue=3)
    assert (problem.code, problem.message) == ("G208", "门槛：没有逾期，没有达到：逾期3项")


def test_an_area_of_others_is_told() -> None:
    """市教育局 leads nothing in area 2."""
    results = hand_built(EDITION, "市教育局")
    (problem,) = told(results, Demand("least_area_rates", D(10), "2"))
    assert problem.code == "G204"
    assert "市教育局在这个测评项目里没有牵头的测评标准" in problem.message


def test_a_gate_is_a_suite(results: Results) -> None:
    """A case a demand; not met and not judged fail, with the word for it."""
    demands = [demand for demand, *_ in SAID] + [Demand("least_coverage", D(1))]
    found = verdicts(results, demands)
    suite = ET.fromstring(gate_junit.render(results, found))[0]
    assert (suite.get("tests"), suite.get("failures")) == ("6", "5")
    kinds = [None if (f := case.find("failure")) is None else f.get("type") for case in suite]
    words = {Outcome.MET: None, Outcome.NOT_MET: "没有达到", Outcome.UNJUDGED: "还不能判断"}
    assert kinds == [words[verdict.outcome] for verdict in found]


def test_without_a_gate_the_suite_passes(results: Results) -> None:
    """A page that can be read, with the rate."""
    suites = ET.fromstring(gate_junit.render(results, []))
    assert (suites.get("tests"), suites.get("failures")) == ("1", "0")
    assert "得分率" in "".join(suites.itertext())


def test_a_gap_is_a_reminder_and_a_veto_an_error(listed: GapList) -> None:
    """In the order of the list, each where it was pointed to."""
    spot = Spot(Path("体系/01.yaml"), 7, 5, "编号: 1.1.2", 4)
    found = gap_problems.problems(listed, {"1.1.2": spot})
    gaps = [gap for group in listed.groups for gap in group.gaps]
    assert [p.message.split(" ")[0] for p in found] == [gap.id for gap in gaps]
    assert {p.code for p in found} == {"G301", "G302", "G303", "G304"} & {p.code for p in found}
    (veto,) = (p for p in found if not p.warning)
    assert veto.code == "G304"
    assert veto.message.startswith("2.2.1 一票否决，")
    pointed = next(p for p in found if p.message.startswith("1.1.2 "))
    assert (pointed.path, pointed.line, pointed.column, pointed.length) == (spot[0], 7, 5, 4)


def test_a_note_is_no_matter_for_a_pipeline(listed: GapList) -> None:
    """Annotations may be seen by more people than the gap list."""
    notes = [g.result.answer.note for x in listed.groups for g in x.gaps if g.result.answer]
    told = "".join(p.message + p.hint for p in gap_problems.problems(listed, {}))
    assert any(notes)
    assert not [note for note in notes if note and note in told]


def test_every_requirement_is_a_case(listed: GapList) -> None:
    """Passed, failed or 未评 as it stands; suites are areas, and the numbers add up."""
    problems = gap_problems.problems(listed, {})
    suites = ET.fromstring(requirements_junit.render(listed, problems))
    assert [suite.get("name") for suite in suites] == ["1 教育环境", "2 公共环境"]
    cases = {str(case.get("name")).split(" ")[0]: case for case in suites.iter("testcase")}
    gaps = {gap.id for group in listed.groups for gap in group.gaps}
    assert list(cases) == list(EDITION.requirements)
    for result in listed.results.requirements:
        case = cases[result.requirement.id]
        assert (case.find("failure") is not None) == (result.requirement.id in gaps)
        assert (case.find("skipped") is not None) == (result.status is None)
        if result.status is Status.NOT_APPLICABLE:
            assert "不适用" in "".join(case.itertext())
    skipped = sum(result.status is None for result in listed.results.requirements)
    assert (suites.get("tests"), suites.get("failures"), suites.get("skipped")) == (
        str(len(cases)),
        str(len(gaps)),
        str(skipped),
    )
    kinds = {failure.get("type") for failure in suites.iter("failure")}
    assert "一票否决" in kinds
    assert kinds <= {"一票否决", "缺项", "缺证", "弱项"}


def test_one_door_for_every_format(results: Results, listed: GapList) -> None:
    """Problems of any command become bytes; SARIF is as the standard wants it."""
    flagged = told(results, Demand("least_rate", D(85), spot=Spot(Path("--min-rate"))))
    found = [*told(results, Demand("no_veto", spot=HERE)), *flagged]
    found += gap_problems.problems(
        listed, {"1.1.2": Spot(Path("台账/2026Q4/市教育局.jsonl"), 2, 1)}
    )
    for problems in (found, []):
        sarif.assert_valid(json.loads(problems_page.render(problems, "sarif", "today")))
    levels = json.loads(problems_page.render(found, "sarif"))["runs"][0]["results"]
    assert {each["level"] for each in levels} == {"error", "warning"}
    github = problems_page.render(found, "github").decode()
    assert "::error file=gate.yaml,line=3,col=8,endColumn=9,title=G206::" in github
    assert "::warning file=台账/2026Q4/市教育局.jsonl,line=2,col=1," in github
    assert json.loads(problems_page.render(found, "json"))["errors"] == 3
    junit = ET.fromstring(problems_page.render(found, "junit", "today"))
    assert junit[0].get("name") == "wenming today"
    assert problems_page.render(found, "text").decode().endswith("\n")
    assert problems_page.render([], "text") == b""
