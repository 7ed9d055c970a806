"""Requirements counted by kind, beside the previous round."""

from tests.conftest import ledger

from wenming_cli.core.basis import Basis
from wenming_cli.core.evaluate import evaluate
from wenming_cli.model.edition import Edition
from wenming_cli.model.status import Status


def test_the_previous_round_counts_only_what_counted_then(edition: Edition) -> None:
    """What a unit answered for others is in neither round's share."""
    unit = "市教育局"
    then = {"1.1.2": Status.ACHIEVED, "1.2.2": Status.NOT_ACHIEVED, "2.1.2": Status.NOT_ACHIEVED}
    earlier = evaluate(edition, [ledger(edition, unit, then)], Basis(edition.units), unit)
    now = ledger(edition, unit, {**then, "1.2.2": Status.ACHIEVED})
    results = evaluate(edition, [now], Basis(edition.units, before=earlier), unit)
    named = {each.label: each for each in results.natures}
    assert (named["定性"].total, named["定性"].before, named["定性"].change) == (2, 50, 50)
