"""Sentences that several pages say: targets, vetoes, gates, shares."""

import re
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.conftest import hand_built, ledger

from wenming_cli.core.basis import Basis
from wenming_cli.core.evaluate import evaluate
from wenming_cli.core.gap_list import gap_list
from wenming_cli.core.gaps import aimed
from wenming_cli.core.gates import verdicts
from wenming_cli.model.edition import Edition
from wenming_cli.model.gate import Demand
from wenming_cli.model.measure import Measure
from wenming_cli.model.results import Results
from wenming_cli.model.score import Coverage, Score
from wenming_cli.model.status import GapType, Status
from wenming_cli.report import (
    csv_gaps,
    figures,
    gap_sentences,
    gate_words,
    json_gaps,
    json_numbers,
    json_v1,
    labels,
    markdown_gaps,
    quantities,
    sentences,
)
from wenming_cli.report.html import charts, gap_page
from wenming_cli.rules import AllOrNothing, plain

D = Decimal


def finished(edition: Edition, **said: Status | Decimal) -> Results:
    """Evaluate the city with every requirement answered; ids are written 1_1_1."""
    every: dict[str, Status | Decimal] = {
        id_: D(0) if id_ == "1.2.1" else D(100) if r.numeric else Status.ACHIEVED
        for id_, r in edition.requirements.items()
    }
    every |= {id_.strip("_").replace("_", "."): each for id_, each in said.items()}
    made = ledger(edition, "全市", every)  # type: ignore[arg-type]
    return evaluate(edition, [made], Basis(edition.units))


def test_one_type_that_is_not_enough_is_named(edition: Edition) -> None:
    """All gaps together reach the target; the missing ones alone do not."""
    said = {"1_1_1": Status.NOT_ACHIEVED, "2_1_2": Status.PARTIALLY_ACHIEVED}
    results = aimed(finished(edition, **said), D(100))
    assert labels.target(results) == "目标100.00%，补齐前2项差距即可达到"
    listed = gap_list(results, edition.units, kind=GapType.MISSING)
    assert labels.target(listed.results, listed.type) == "目标100.00%，只补缺项仍不足"


def test_one_type_that_is_enough_is_named(edition: Edition) -> None:
    """The count is of that type."""
    results = aimed(finished(edition, _1_1_1=Status.NOT_ACHIEVED), D(95))
    listed = gap_list(results, edition.units, kind=GapType.MISSING)
    said = labels.target(listed.results, listed.type)
    assert said == "目标95.00%，只补缺项，补齐前1项即可达到"


def test_a_veto_on_an_item_is_the_citys_matter(edition: Edition) -> None:
    """In a unit's figures the item's other requirements still earn; the sentence says so."""
    city, unit = hand_built(edition), hand_built(edition, "市公安局")
    assert "所在的测评内容不得分；" in sentences.veto(city.vetoes[0], city)
    assert "所在的测评内容不得分（按全市口径）；" in sentences.veto(unit.vetoes[0], unit)
    asked = edition.requirements["2.2.1"]
    assert "（按全市口径）" in sentences.open_veto(asked, unit)
    assert "（按全市口径）" not in sentences.open_veto(asked, city)
    whole = edition.requirements["2.2.2"]
    assert sentences.open_veto(whole, unit) == sentences.open_veto(whole, city)


def gate_said(results: Results, demand: Demand) -> str:
    """Word what came of a demand."""
    (verdict,) = verdicts(results, [demand])
    return gate_words.said(results, verdict)


def test_a_gate_shows_by_how_little_it_is_missed(results: Results) -> None:
    """84.996 against 85 is told with four places; 84.9 with two."""
    covered = Coverage(1, 1)
    near = results._replace(score=Score(earned=D("84.996"), lost=D("15.004")), coverage=covered)
    line = Demand("least_rate", D(85))
    assert gate_said(near, line) == (
        "门槛：得分率不低于85.0000%，没有达到：得分率84.9960%（84.9960%）"
    )
    far = near._replace(score=Score(earned=D("84.9"), lost=D("15.1")))
    assert gate_said(far, line) == "门槛：得分率不低于85.00%，没有达到：得分率84.90%（84.90%）"


def test_a_gate_shows_by_how_little_coverage_is_missed(results: Results) -> None:
    """57 of 180 are 31.6667 %, less than 31.67 %."""
    some = results._replace(coverage=Coverage(57, 180))
    said = gate_said(some, Demand("least_coverage", D("31.67")))
    assert said == "门槛：已评不低于31.6700%，还不能判断：已评57/180（31.6667%）"


@given(st.decimals(0, 100, places=6), st.decimals(0, 100, places=6))
def test_a_rate_and_its_line_never_look_the_other_way_round(line: Decimal, rate: Decimal) -> None:
    """What is printed compares as what was judged."""
    places = figures.telling_places(line, [rate])
    shown = [D(figures.percent(n, places).rstrip("%")) for n in (rate, line)]
    assert (shown[0] < shown[1]) == (rate < line)


@given(st.decimals(0, 1, places=7))
def test_a_share_reads_alike_everywhere(share: Decimal) -> None:
    """On paper, on a page and in JSON: four places, half up."""
    assert figures.share(share) == plain(share)
    assert D(str(json_numbers.as_share(share))) == D(plain(share))
    assert abs(D(plain(share)) - share) <= D("0.00005")


def test_half_of_the_fourth_place_is_rounded_up() -> None:
    """0.00625 is 0.0063 on paper, as on every page."""
    assert plain(D("0.00625")) == figures.share(D("0.00625")) == "0.0063"


def test_a_count_of_occurrences_says_what_each_costs() -> None:
    """The line of 逐次扣 is told with its deduction, and no other rule's is."""
    measure = Measure(
        "事故", "起", "示例", "不高于", D(1), conversion="逐次扣", per_occurrence=D("0.2")
    )
    assert quantities.lines(measure) == "满分线：不高于1起；每超过1起：折算减0.2"


@pytest.mark.parametrize("unit", ["全市", "市教育局"])
def test_the_footnote_stands_where_points_are_allotted(edition: Edition, unit: str) -> None:
    """Under 扣分 and a veto in the city's figures; in a unit's each requirement has its own."""
    listed = gap_list(hand_built(edition, unit), edition.units)
    assert gap_sentences.estimated(listed) == (unit == "全市")


def test_a_mean_needs_no_footnote(edition: Edition) -> None:
    """Under 按比例 what a gap costs is what closing it brings."""
    listed = gap_list(finished(edition, _1_1_1=Status.NOT_ACHIEVED), edition.units)
    assert not gap_sentences.estimated(listed)
    assert all(gap.gained == gap.lost for group in listed.groups for gap in group.gaps)


def test_a_step_begins_where_the_one_before_ends(edition: Edition) -> None:
    """A gap that brings nothing by itself is a step of no width, not one to the left of zero."""
    first = replace(edition.areas[0].items[0], rule=AllOrNothing())
    area = replace(edition.areas[0], items=(first, *edition.areas[0].items[1:]))
    strict = replace(edition, areas=(area, *edition.areas[1:]))
    results = finished(strict, _1_1_1=Status.NOT_ACHIEVED, _1_1_2=Status.NOT_ACHIEVED)
    steps = [charts.step(gap, results.gaps[1].running) for gap in results.gaps[:2]]
    drawn = [re.findall(r'<rect[^>]* x="([^"]+)" width="([\d.]+%)"', step) for step in steps]
    assert [rects[-1] for rects in drawn] == [("0.000%", "0.000%"), ("0.000%", "100.000%")]


def test_a_districts_list_has_its_weak_answers_apart(edition: Edition) -> None:
    """Every page names the group, and counts nothing of it."""
    made = ledger(edition, "龙山区", {"2.1.1": D(97)})
    results = evaluate(edition, [made], Basis(edition.units), "龙山区")
    listed = gap_list(results, edition.units)
    for page in (markdown_gaps.render(listed), csv_gaps.render(listed), gap_page.render(listed)):
        text = page.decode()
        assert "由别的单位牵头，不计入本单位得分" in text
        assert "差距0项" in text
        assert "2.1.1" in text
    assert json_gaps.tree(listed)["gaps"][0]["group"] == "由别的单位牵头，不计入本单位得分"
    assert json_v1.tree(results)["beside_gaps"][0]["id"] == "2.1.1"
