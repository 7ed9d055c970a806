"""Closing gaps: what a list promises is what the ledgers give once they are closed."""

from dataclasses import replace
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st
from tests.conftest import AT, PROOF, ledger, requirement, said
from tests.core.drawn import items

from wenming_cli.core.basis import Basis
from wenming_cli.core.evaluate import evaluate
from wenming_cli.core.gap_list import gap_list
from wenming_cli.core.gaps import aimed
from wenming_cli.model.edition import Area, Edition, Item
from wenming_cli.model.event import Answer
from wenming_cli.model.gap import Gap
from wenming_cli.model.gap_list import BESIDE, Grouping
from wenming_cli.model.results import Results
from wenming_cli.model.status import GapType, Status
from wenming_cli.model.unit import CITY_WIDE, Roster, Unit
from wenming_cli.rules import AllOrNothing

TINY = Decimal("1e-20")
MINE, OTHERS = "市教育局", "市公安局"
BASIS = Basis(Roster((Unit(MINE), Unit(OTHERS))))
Said = dict[tuple[str, str], Answer]
"""Unit and requirement → what it said."""


def edition(*items: Item, credit: Decimal = Decimal("0.5")) -> Edition:
    """Make an edition of two areas; the last item is the second's."""
    areas = (Area("1", "甲", items[:-1]), Area("2", "乙", items[-1:]))
    return Edition("示例", "sample", "2026年版", "示例", "编造。", areas, partial_credit=credit)


@st.composite
def editions(draw: st.DrawFn) -> Edition:
    """Draw three items of any rules, led by two units."""
    leads = st.sampled_from([MINE, OTHERS])
    drawn = [draw(items(id_, lead_unit=draw(leads))) for id_ in ("1.1", "1.2", "2.1")]
    mixed = replace(
        drawn[0],
        requirements=tuple(replace(r, lead_unit=draw(leads)) for r in drawn[0].requirements),
    )
    credit = draw(st.sampled_from([Decimal("0.5"), Decimal("0.33")]))
    return edition(mixed, *drawn[1:], credit=credit)


@st.composite
def cases(draw: st.DrawFn) -> tuple[Edition, Said]:
    """Draw an edition and what two units and the whole city say, with and without evidence."""
    made = draw(editions())
    answers = st.builds(
        lambda status, shown: Answer("", "", AT, status=status, evidence=PROOF if shown else ()),
        st.sampled_from(Status),
        st.booleans(),
    )
    places = st.tuples(st.sampled_from([MINE, OTHERS, CITY_WIDE]), st.sampled_from(ids(made)))
    return made, draw(st.dictionaries(places, answers, max_size=24))


def ids(made: Edition) -> list[str]:
    """Return the ids of all requirements."""
    return list(made.requirements)


def evaluated(made: Edition, answers: Said, scope: str) -> Results:
    """Evaluate what units said."""
    ledgers = [
        ledger(made, unit, {id_: each for (who, id_), each in answers.items() if who == unit})
        for unit in (MINE, OTHERS, CITY_WIDE)
    ]
    return evaluate(made, ledgers, BASIS, scope)


def closed(answers: Said, gaps: tuple[Gap, ...]) -> Said:
    """Answer gaps anew: met, and shown."""
    met = said(Status.ACHIEVED, evidence=PROOF)
    return {**answers, **{(gap.result.unit, gap.id): met for gap in gaps}}


@given(
    cases(),
    st.sampled_from([CITY_WIDE, MINE]),
    st.sampled_from([None, *Grouping]),
    st.sampled_from([None, *GapType]),
    st.data(),
)
def test_what_closing_brings_is_what_the_ledgers_then_give(
    case: tuple[Edition, Said],
    scope: str,
    by: Grouping | None,
    kind: GapType | None,
    data: st.DataObject,
) -> None:
    """Under every rule, in every list, for city and unit, with anything left unanswered."""
    made, answers = case
    before = evaluated(made, answers, scope)
    listed = gap_list(before, BASIS.roster, kind=kind, by=by)
    for group in (g for g in listed.groups if g.name != BESIDE):
        n = data.draw(st.integers(1, len(group.gaps)))
        last = group.gaps[n - 1]
        after = evaluated(made, closed(answers, group.gaps[:n]), scope)
        assert (last.reach_low, last.reach_high) == (after.score.low, after.score.high)
        assert abs(last.running - (before.score.lost - after.score.lost)) < TINY
        assert abs(sum((g.gained for g in group.gaps[:n]), Decimal(0)) - last.running) < TINY
        assert min(g.gained for g in group.gaps) >= 0


@given(cases(), st.sampled_from([CITY_WIDE, MINE]), st.integers(1, 100))
def test_the_way_to_a_target_leads_there(
    case: tuple[Edition, Said], scope: str, target: int
) -> None:
    """So many gaps closed reach the target, and one fewer does not."""
    made, answers = case
    results = aimed(evaluated(made, answers, scope), Decimal(target))
    needed = results.target_gaps
    if needed is None:
        needed = len(results.gaps)
        after = evaluated(made, closed(answers, results.gaps), scope)
        assert (after.score.low or 0) < target
    else:
        after = evaluated(made, closed(answers, results.gaps[:needed]), scope)
        assert after.score.low is not None
        assert after.score.low >= target
    if needed:
        short = evaluated(made, closed(answers, results.gaps[: needed - 1]), scope)
        assert (short.score.low or 0) < target


@given(cases(), st.sampled_from([CITY_WIDE, MINE]))
def test_a_certain_gap_leaves_nothing_of_its_item_pending(
    case: tuple[Edition, Said], scope: str
) -> None:
    """In the city's figures that is: every requirement of the item is answered."""
    results = evaluated(*case, scope)
    open_ = {
        item.item.id
        for area in results.areas
        for item in area.items
        if any(r.status is None for r in item.requirements)
    }
    for gap in results.gaps:
        assert gap.certain == (scope != CITY_WIDE or gap.item.id not in open_)


def pair(*said: Status, veto: str | None = None) -> Results:
    """Evaluate an item of 全有全无 beside one that is met, two requirements and points each."""
    item = Item(
        "1.1",
        "一",
        tuple(requirement(f"1.1.{n}", veto=veto if n == 1 else None) for n in (1, 2)),
        rule=AllOrNothing(),
    )
    met = Item("2.1", "二", tuple(requirement(f"2.1.{n}") for n in (1, 2)))
    answers = {f"1.1.{n}": each for n, each in enumerate(said, 1)}
    answers |= dict.fromkeys(("2.1.1", "2.1.2"), Status.ACHIEVED)
    made = edition(item, met)
    return evaluate(made, [ledger(made, MINE, answers)], BASIS)


def test_under_all_or_nothing_the_last_miss_brings_the_points() -> None:
    """Two misses at 50 %: the first brings nothing, both bring 100 %; so 75 % takes both."""
    results = aimed(pair(Status.NOT_ACHIEVED, Status.NOT_ACHIEVED), Decimal(75))
    missed = [gap for gap in results.gaps if gap.lost]
    assert [(g.gained, g.running, g.reach_low) for g in missed] == [(0, 0, 50), (2, 2, 100)]
    assert results.target_gaps == 2


def test_a_veto_closed_beside_an_open_requirement_is_not_certain() -> None:
    """What is still unanswered stays pending: the rate lies between 50 % and 100 %."""
    first = pair(Status.NOT_ACHIEVED, veto="本项").gaps[0]
    assert not first.certain
    assert not first.result.settled
    assert (first.reach_low, first.reach_high) == (50, 100)
