"""The laws of scoring (docs/scoring.md), for every rule, any item and any ledger."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from tests.conftest import AT, ledger, requirement, small_edition
from tests.core.drawn import RULE_STRATEGIES, items, judgements, rules, shares

from wenming_cli.core.basis import Basis
from wenming_cli.core.evaluate import evaluate
from wenming_cli.core.scoring import score_alone, score_item
from wenming_cli.core.shares import Judged, judged
from wenming_cli.core.standing import standing
from wenming_cli.model.edition import Edition, Item
from wenming_cli.model.event import Answer
from wenming_cli.model.measure import Measure
from wenming_cli.model.score import Score
from wenming_cli.model.status import Status
from wenming_cli.model.unit import CITY_WIDE, Roster
from wenming_cli.rules import RULES, AllOrNothing, Deduct, Mark, Proportional, Rule

HALF = Decimal("0.5")
TINY = Decimal("1e-20")
"""A third is no Decimal: sums may differ this much."""


@st.composite
def answered_items(draw: st.DrawFn) -> tuple[Item, list[Judged | None]]:
    """Draw an item and what its answers come to, any of them open."""
    item = draw(items())
    n = len(item.requirements)
    return item, draw(st.lists(judgements, min_size=n, max_size=n))


def scored(item: Item, judgements: list[Judged | None]):
    """Score an item from what its answers come to."""
    return score_item(item, list(zip(item.requirements, judgements, strict=True)))


def test_every_rule_is_under_law() -> None:
    """A rule without a strategy here would be no rule."""
    assert set(RULE_STRATEGIES) == set(RULES)


@given(answered_items())
def test_no_point_is_made_or_mislaid(case: tuple[Item, list[Judged | None]]) -> None:
    """Earned, pending, lost and excused are never negative and add up to the item's points."""
    score = scored(*case).score
    assert min(score) >= 0
    assert abs(score.points - case[0].worth) < TINY


FULL = [Judged(Status.ACHIEVED, Decimal(1)), Judged(Status.NOT_APPLICABLE, None), None]


@given(items(), st.data())
def test_what_is_met_in_full_loses_nothing_at_all(item: Item, data: st.DataObject) -> None:
    """Not the last digit of a third either, for the item and for each unit by itself."""
    n = len(item.requirements)
    full = data.draw(st.lists(st.sampled_from(FULL), min_size=n, max_size=n))
    assert scored(item, full).score.lost == 0
    alone = [score_alone(item, *each) for each in zip(item.requirements, full, strict=True)]
    assert sum(alone, Score()).lost == 0


def test_one_third_that_does_not_apply_leaves_exactly_100_percent() -> None:
    """10 points, three requirements, one 不适用, the others met: 100 %, and it meets 100."""
    item = Item("1", "某项", tuple(requirement(f"1.{n}") for n in (1, 2, 3)), points=Decimal(10))
    score = scored(item, [FULL[0], FULL[0], FULL[1]]).score
    assert (score.lost, score.rate) == (0, 100)


def test_thirds_add_up_to_the_line_they_reach() -> None:
    """Three items that earn a third of a point, and a point of one: 2 of 4 are 50 %."""
    thirds = [Decimal(1) / 3] * 3
    earned = sum(thirds, Decimal(1))
    assert Score(earned=earned, lost=Decimal(4) - earned).rate == 50
    assert Score(earned=Decimal("49.9999"), lost=Decimal("50.0001")).rate == Decimal("49.9999")


@given(answered_items())
def test_an_unfinished_item_has_earned_nothing(case: tuple[Item, list[Judged | None]]) -> None:
    """While a requirement is open nothing is earned; when none is, nothing is pending."""
    score = scored(*case).score
    assert (score.earned if None in case[1] else score.pending) == 0


@given(answered_items())
def test_every_lost_point_is_charged_to_a_requirement(
    case: tuple[Item, list[Judged | None]],
) -> None:
    """What the requirements lost adds up to what the item lost."""
    worked = scored(*case)
    assert abs(sum(worked.lost) - worked.score.lost) < TINY
    assert min(worked.lost) >= 0


@given(answered_items(), judgements.filter(bool))
def test_answering_only_narrows(
    case: tuple[Item, list[Judged | None]], answer: Judged | None
) -> None:
    """An answer where there was none never leads out of the interval that was told."""
    item, before = case
    assume(None in before)
    after = list(before)
    after[after.index(None)] = answer
    then, now = scored(item, before).score, scored(item, after).score
    assert now.pending <= then.pending + TINY
    if now.low is not None and then.low is not None:
        assert now.low >= then.low - TINY
        assert now.high <= then.high + TINY  # type: ignore[operator]


@given(rules, st.lists(shares, min_size=1, max_size=6), st.data())
def test_a_better_share_never_earns_less(
    rule: Rule, given_shares: list[Decimal], data: st.DataObject
) -> None:
    """Improving one requirement does not lower the points, and points stay within the item."""
    place = data.draw(st.integers(0, len(given_shares) - 1))
    better = list(given_shares)
    better[place] = data.draw(st.decimals(better[place], 1, places=2))
    points = Decimal(10)
    low, high = (rule.earned(points, [Mark(s) for s in each]) for each in (given_shares, better))
    assert 0 <= low <= high <= points


EDITION = small_edition()
IDS = list(EDITION.requirements)
statuses = st.sampled_from(Status)


def answers_to(edition: Edition, id_: str) -> st.SearchStrategy[Answer]:
    """Draw an answer that the edition takes for a requirement."""
    asked = edition.requirements[id_]
    base = Answer(id_, asked.fingerprint, AT)
    if asked.numeric:
        return st.decimals(0, 100, places=1).map(lambda value: replace(base, value=value))
    return statuses.map(lambda status: replace(base, status=status))


logs = st.lists(st.sampled_from(IDS).flatmap(lambda i: answers_to(EDITION, i)), max_size=30)
BASIS = Basis(EDITION.units)


def city(answers: list[Answer]):
    """Evaluate the whole city from one 全市 ledger."""
    made = ledger(EDITION, CITY_WIDE, {})
    return evaluate(EDITION, [replace(made, events=tuple(answers))], BASIS)


@given(logs)
def test_the_last_word_counts(log: list[Answer]) -> None:
    """A corrected ledger scores as if only the last answers had been written."""
    assert city(log).score == city(list(standing(log).values())).score


@given(logs, st.randoms())
def test_order_of_answers_to_different_requirements_does_not_matter(
    log: list[Answer], random: object
) -> None:
    """Shuffling answers to different requirements changes nothing."""
    last = list(standing(log).values())
    shuffled = list(last)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert city(last) == city(shuffled)


@given(logs, st.integers(0, 30))
def test_splitting_ledgers_into_more_files_changes_nothing(log: list[Answer], cut: int) -> None:
    """One unit's ledger in two files is that ledger."""
    made = ledger(EDITION, CITY_WIDE, {})
    parts = [replace(made, events=tuple(part)) for part in (log[:cut], log[cut:])]
    assert evaluate(EDITION, parts, BASIS).score == city(log).score


@given(logs)
def test_points_are_conserved_over_the_whole_tree(log: list[Answer]) -> None:
    """Areas, items and the total tell the same points, and the total is the edition's worth."""
    results = city(log)
    worth = sum(item.worth for item in EDITION.items)
    assert abs(results.score.points - worth) < TINY
    by_item = sum((i.score.earned for a in results.areas for i in a.items), Decimal(0))
    assert abs(by_item - results.score.earned) < TINY


@given(logs)
def test_gaps_tell_every_lost_point(log: list[Answer]) -> None:
    """The running total ends at what the city lost, and closing every gap reaches the most."""
    results = city(log)
    assert abs(sum((gap.lost for gap in results.gaps), Decimal(0)) - results.score.lost) < TINY
    if results.gaps and results.gaps[-1].reach_high is not None:
        assert abs(results.gaps[-1].reach_high - 100) < TINY


@given(logs, logs)
def test_a_units_figure_depends_on_its_own_answers_only(
    mine: list[Answer], others: list[Answer]
) -> None:
    """What anybody else answers does not move a unit's score."""
    unit = "市教育局"
    own = replace(ledger(EDITION, unit, {}), events=tuple(mine))
    other = replace(ledger(EDITION, CITY_WIDE, {}), events=tuple(others))
    alone = evaluate(EDITION, [own], BASIS, unit)
    beside = evaluate(EDITION, [other, own], BASIS, unit)
    assert alone.score == beside.score


@given(
    st.decimals(0, 200, places=1),
    st.sampled_from(["不低于", "高于", "不高于", "低于"]),
    st.decimals("0.5", 100, places=1),
    st.sampled_from(["分档", "线性", "逐次扣"]),
    st.one_of(st.none(), st.sampled_from([s for s in Status if s is not Status.NOT_APPLICABLE])),
)
def test_a_conclusion_beside_a_value_never_raises_it(
    value: Decimal, direction: str, line: Decimal, conversion: str, status: Status | None
) -> None:
    """The value sets the ceiling; shares stay within 0 and 1."""
    measure = Measure(
        "某值", "个", "示例", direction, line, conversion=conversion, per_occurrence=HALF
    )  # type: ignore[arg-type]
    asked = requirement("1.1.1", measure=measure)
    plain = judged(asked, Answer("1.1.1", "", AT, value=value), HALF)
    typed = judged(asked, Answer("1.1.1", "", AT, status=status, value=value), HALF)
    assert typed.share is not None
    assert plain.share is not None
    assert 0 <= typed.share <= plain.share <= 1


def test_an_unknown_unit_scores_under_the_name_in_its_ledger() -> None:
    """A ledger of a unit that no roster knows is not lost."""
    made = ledger(EDITION, "新设的单位", {"1.1.2": Status.ACHIEVED})
    results = evaluate(EDITION, [made], Basis(Roster(())))
    assert "新设的单位" in [unit.name for unit in results.units]


@pytest.mark.parametrize("rule", [Proportional(), Deduct(Decimal(2)), AllOrNothing()])
def test_nothing_applicable_excuses_all(rule: Rule) -> None:
    """An item that does not apply at all has no rate."""
    item = Item("1", "某项", (requirement("1.1"), requirement("1.2")), rule=rule)
    score = scored(item, [Judged(Status.NOT_APPLICABLE, None)] * 2).score
    assert (score.excused, score.rate) == (item.worth, None)
