"""Rules, judgements and items for laws that hold for all of them."""

from decimal import Decimal

from hypothesis import strategies as st
from tests.conftest import requirement

from wenming_cli.core.shares import Judged
from wenming_cli.model.edition import Item
from wenming_cli.model.status import Status
from wenming_cli.rules import AllOrNothing, Deduct, Grade, Proportional, Rule, Threshold

shares = st.decimals(0, 1, places=2)
RULE_STRATEGIES: dict[type[Rule], st.SearchStrategy[Rule]] = {
    Proportional: st.just(Proportional()),
    AllOrNothing: st.just(AllOrNothing()),
    Deduct: st.builds(Deduct, per_miss=st.decimals("0.1", 9, places=1)),
    Threshold: st.builds(Threshold, line=st.decimals("0.01", 1, places=2)),
    Grade: st.builds(
        lambda ratios: Grade((Decimal(1), *sorted(ratios, reverse=True))),
        st.lists(shares, max_size=4),
    ),
}
rules = st.one_of(*RULE_STRATEGIES.values())
judgements = st.one_of(
    st.none(),
    shares.map(
        lambda share: Judged(
            Status.ACHIEVED
            if share == 1
            else Status.PARTIALLY_ACHIEVED
            if share
            else Status.NOT_ACHIEVED,
            share,
        )
    ),
    st.just(Judged(Status.NOT_APPLICABLE, None)),
)


@st.composite
def items(draw: st.DrawFn, id_: str = "1.1", **more: object) -> Item:
    """Draw an item of one to six requirements with any rule, weights and points."""
    weight = st.one_of(st.just(Decimal(1)), st.decimals("0.5", 3, places=1))
    weights = draw(st.lists(weight, min_size=1, max_size=6))
    vetoes = draw(st.lists(st.sampled_from([None, None, "本项"]), min_size=6, max_size=6))
    return Item(
        id_,
        "任意",
        tuple(
            requirement(f"{id_}.{n}", weight=weight, veto=veto, **more)
            for n, (weight, veto) in enumerate(zip(weights, vetoes, strict=False), 1)
        ),
        points=draw(st.one_of(st.none(), st.decimals("0.5", 40, places=1))),
        rule=draw(rules),
    )
