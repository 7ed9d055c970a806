"""Numbers as people type them."""

from decimal import Decimal
from pathlib import Path

import pytest

from wenming_cli.model.typed import Said, Slip, understood
from wenming_cli.store.editions.finding import locate
from wenming_cli.store.editions.loading import load

EDITION = load(locate("national-prefecture-2018", Path()))


@pytest.mark.parametrize(
    ("id_", "text", "value"),
    [
        ("9.4.2", "96", "96"),
        ("9.4.2", "0.96%", "0.96"),
        ("9.4.2", "０．９６％", "0.96"),
        ("9.4.2", "0", "0"),
        ("11.6.3", "0.5", "0.5"),
        ("7.7.3", "0.5", "0.5"),
        ("7.1.1", "1200元", "1200"),
        ("7.1.1", "1200元/生", "1200"),
        ("7.1.1", "1200元/生·年", "1200"),
        ("7.8.3", "5次", "5"),
    ],
)
def test_a_number_is_taken_with_what_leads_its_unit(id_: str, text: str, value: str) -> None:
    """A written % is taken as said; a small share is, where a line lies as low."""
    assert understood(EDITION.requirements[id_], text) == Said(None, Decimal(value))


@pytest.mark.parametrize(
    ("id_", "text", "said"),
    [
        ("9.4.2", "0.96", "写96，或写0.96%"),
        ("9.4.2", ".5", "写50，或写.5%"),
        ("7.1.1", "1,200", "不写千分位逗号"),
        ("7.1.1", "1，200元", "不写千分位逗号"),
        ("7.1.1", "1 200", "数字中间不空格"),
        ("7.1.1", "1200年", "计量单位是元/生·年"),
    ],
)
def test_a_doubtful_number_is_asked_again(id_: str, text: str, said: str) -> None:
    """What may be read in two ways, or in none, is refused with what to type."""
    found = understood(EDITION.requirements[id_], text)
    assert isinstance(found, Slip)
    assert said in found.hint
