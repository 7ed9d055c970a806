"""The schema of JSON format 1 describes every member that is told, and nothing else."""

import json
from copy import deepcopy
from decimal import Decimal
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from tests.conftest import hand_built, said, small_edition
from tests.conftest import ledger as ledger_of

from wenming_cli.core.basis import Basis
from wenming_cli.core.evaluate import evaluate
from wenming_cli.core.gap_list import gap_list
from wenming_cli.core.gaps import aimed
from wenming_cli.model.edition import Edition
from wenming_cli.model.results import Results
from wenming_cli.model.status import Status
from wenming_cli.report import json_gaps, json_v1
from wenming_cli.report.json_schema import result


def closed(node: Any) -> Any:
    """Return a schema that takes only the members it describes."""
    if isinstance(node, list):
        return [closed(each) for each in node]
    if not isinstance(node, dict):
        return node
    made = {key: closed(value) for key, value in node.items()}
    return {**made, "additionalProperties": False} if "properties" in made else made


def variants(edition: Edition) -> list[Results]:
    """Return the city, a unit, an empty city, and an answer to an id that nobody knows."""
    city = hand_built(edition)
    odd = ledger_of(edition, "市教育局", {"9.9.9": said(Status.ACHIEVED), "1.2.1": Decimal(3)})
    strange = evaluate(edition, [odd], Basis(edition.units, before=city))
    empty = evaluate(edition, [], Basis(edition.units))
    return [city, aimed(city, Decimal(90)), hand_built(edition, "市公安局"), strange, empty]


@pytest.mark.parametrize("number", range(5))
def test_every_member_told_is_described(number: int) -> None:
    """With the whole page, whatever the answers are."""
    page = json.loads(json_v1.render(variants(small_edition())[number]))
    errors = Draft202012Validator(closed(result())).iter_errors(page)
    assert [error.message for error in errors] == []


def test_every_member_described_is_told(results: Results) -> None:
    """What the schema needs is there; what is taken away is missed."""
    page = json.loads(json_v1.render(results))
    made = result()
    Draft202012Validator.check_schema(made)
    assert set(made["properties"]) == set(made["required"]) == set(page)
    for key in page:
        less = {name: value for name, value in page.items() if name != key}
        assert not Draft202012Validator(made).is_valid(less), key
    assert set(made["$defs"]["Gap"]["properties"]) == set(page["gaps"][0])


def test_new_members_may_come(results: Results) -> None:
    """A reader with this schema takes what a later wenming tells besides."""
    page = json.loads(json_v1.render(results))
    page["later"] = page["areas"][0]["later"] = page["gaps"][0]["later"] = [1]
    assert Draft202012Validator(result()).is_valid(page)


WRONG = [
    *(("rate", "71.63"), ("areas", {}), ("round", 4), ("coverage", None)),
    ("gap_types", {"缺项": "1"}),
]


@pytest.mark.parametrize(("key", "value"), WRONG)
def test_a_wrong_member_is_refused(results: Results, key: str, value: object) -> None:
    """A number as text, an object for a list, nothing where something has to be."""
    page = json.loads(json_v1.render(results))
    page[key] = value
    assert not Draft202012Validator(result()).is_valid(page)


def test_an_unknown_status_is_refused(results: Results) -> None:
    """The four conclusions are the only ones."""
    page = deepcopy(json.loads(json_v1.render(results)))
    page["areas"][0]["items"][0]["requirements"][0]["status"] = "合格"
    assert not Draft202012Validator(result()).is_valid(page)


def test_a_gap_list_tells_gaps_as_described(results: Results, edition: Edition) -> None:
    """The gaps of `gaps --format json` are those of a report, with their group."""
    schema = {**result()["$defs"]["Gap"], "$defs": result()["$defs"]}
    for gap in json.loads(json_gaps.render(gap_list(results, edition.units)))["gaps"]:
        assert Draft202012Validator(schema).is_valid(gap)
