"""A ledger that nobody touched is read the short way, and comes to the same."""

import json
import re

import pytest
from tests.remedied import education, streets
from tests.store.test_ledger_damage import signed

from wenming_cli.model.event import Header
from wenming_cli.store.ledgers.chain import linked
from wenming_cli.store.ledgers.lines import decode, encode
from wenming_cli.store.ledgers.straight import straight

HEADER = Header("e", "f", "市教育局", "2026Q4", "2026-11-23T14:20:05+08:00", "0")


def lines() -> list[bytes]:
    """Write a ledger of every kind of step."""
    made: list[bytes] = []
    h = ""
    for entry in (HEADER, *education(), *streets()):
        line, h = encode(entry, h)
        made.append(line.removesuffix(b"\n"))
    return made


def test_the_short_way_reads_what_the_long_way_reads() -> None:
    """Every entry, and the last `h`."""
    whole = lines()
    links = linked(enumerate(whole, 1))
    found = straight(whole)
    assert found is not None
    assert found[0] == [entry for link in links for entry in link.entries]
    assert found[1] == links[-1].lines[-1].names[0]


@pytest.mark.parametrize("at", range(1, 12))
def test_a_touched_ledger_goes_the_long_way(at: int) -> None:
    """A line missing, altered, doubled, moved or cut, and a lost header: each is judged."""
    whole = lines()
    altered = re.sub(rb"2026-1", b"2025-1", whole[at], count=1)
    for touched in (
        [*whole[:at], *whole[at + 1 :]] if at < len(whole) - 1 else whole[1:],
        [*whole[:at], altered, *whole[at + 1 :]],
        [*whole[: at + 1], *whole[at:]],
        [*whole[: at - 1], whole[at], whole[at - 1], *whole[at + 1 :]],
        [*whole[:at], whole[at][:-3], *whole[at + 1 :]],
        [*whole[:at], whole[at] + whole[at], *whole[at + 1 :]],
        [*whole, whole[0]],
        whole[at:],
        [],
    ):
        assert straight(touched) is None


@pytest.mark.parametrize("at", ["20261123T142005+0800", "2026-W47-1T14:20:05+08:00"])
def test_a_moment_has_its_day_in_front(at: str) -> None:
    """Other ways of ISO 8601 are not what wenming writes, and the day is cut out of the text."""
    told = {"kind": "remediation", "issue": 1, "act": "progress", "note": "已办", "by": "联络员"}
    line = signed({**told, "at": at, "prev": ""}).rstrip()
    flaw = decode(line).flaw
    assert flaw is not None, json.dumps(told)
    assert flaw.code == "A103"
