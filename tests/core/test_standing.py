"""Which answers are in force, and whose they are."""

from dataclasses import replace

from tests.conftest import ledger, requirement, said

from wenming_cli.core.standing import by_unit, chosen
from wenming_cli.model.edition import Edition
from wenming_cli.model.status import Status
from wenming_cli.model.unit import CITY_WIDE, Roster, Unit

ROSTER = Roster((Unit("市教育局", ("教育局", "市教体局")), Unit("市公安局")))


def test_ledgers_under_a_name_and_its_aliases_are_one_units(edition: Edition) -> None:
    """The last word counts, in whichever file it stands."""
    ledgers = [
        ledger(edition, "教育局", {"1.1.2": Status.NOT_ACHIEVED, "1.2.2": Status.ACHIEVED}),
        ledger(edition, "市教育局", {"1.1.2": Status.PARTIALLY_ACHIEVED}),
        ledger(edition, "市教体局", {"1.1.2": Status.ACHIEVED}),
    ]
    found = by_unit(ledgers, ROSTER)
    assert list(found) == ["市教育局"]
    assert {id_: a.status for id_, a in found["市教育局"].items()} == {
        "1.1.2": Status.ACHIEVED,
        "1.2.2": Status.ACHIEVED,
    }


def test_an_unknown_unit_and_the_whole_city_keep_their_names(edition: Edition) -> None:
    """Nobody's answers are dropped or given to another."""
    ledgers = [ledger(edition, name, {"1.1.2": Status.ACHIEVED}) for name in ("新局", CITY_WIDE)]
    assert list(by_unit(ledgers, ROSTER)) == ["新局", CITY_WIDE]


def test_a_stale_answer_gives_way_to_the_next_that_counts() -> None:
    """The lead's answer to another wording counts for nothing; the city's does."""
    asked = requirement("1.1.1")
    old = said(Status.ACHIEVED, fingerprint="0" * 16)
    new = replace(old, status=Status.NOT_ACHIEVED, fingerprint=asked.fingerprint)
    both = {"市教育局": {"1.1.1": old}, CITY_WIDE: {"1.1.1": new}}
    assert chosen(asked, both, ("市教育局", CITY_WIDE)) == (CITY_WIDE, new, None)
    assert chosen(asked, both, ("市教育局",)) == ("", None, old)
