"""Evidence: what a claim cannot show, and why."""

from dataclasses import replace
from datetime import date

import pytest
from tests.conftest import PROOF, requirement, said

from wenming_cli.core.evidence import EvidenceState, key, unproven
from wenming_cli.model.status import Status
from wenming_cli.model.workspace import Round

ASKED = requirement("1.1.1", evidence=("工作方案", "检查记录"))
ROUND = Round("2026Q4", evidence_from=date(2025, 11, 1), evidence_until=date(2026, 10, 31))
FILE = PROOF[0]


def lacking(status: Status = Status.ACHIEVED, *, at: str = FILE.date, **more: object):
    """Return what cannot be shown of an answer with one file of a date."""
    answer = said(status, evidence=(replace(FILE, date=at),))
    options = {"states": {}, "in_round": ROUND, **more}
    return unproven(ASKED, answer, status, **options)  # type: ignore[arg-type]


@pytest.mark.parametrize("status", [Status.ACHIEVED, Status.PARTIALLY_ACHIEVED])
def test_a_claim_without_files_lacks_all_that_is_asked(status: Status) -> None:
    """Each document the requirement asks for is named."""
    assert unproven(ASKED, said(status), status, {}, ROUND) == ("工作方案", "检查记录")


@pytest.mark.parametrize("status", [Status.NOT_ACHIEVED, Status.NOT_APPLICABLE])
def test_where_nothing_is_claimed_nothing_is_lacking(status: Status) -> None:
    """未达标 and 不适用 claim nothing; nor does a requirement that asks for nothing."""
    assert unproven(ASKED, said(status), status, {}, ROUND) == ()
    bare = requirement("1.1.1", evidence=())
    assert unproven(bare, said(Status.ACHIEVED), Status.ACHIEVED, {}, ROUND) == ()


@pytest.mark.parametrize("at", ["2025-11-01", "2026-10-31"])
def test_the_first_and_the_last_day_are_in_the_period(at: str) -> None:
    """The period (材料时限) includes both its days."""
    assert lacking(at=at) == ()


@pytest.mark.parametrize("at", ["2025-10-31", "2026-11-01"])
def test_a_file_outside_the_period_proves_nothing(at: str) -> None:
    """It is named with its date; without a round there is no period."""
    assert lacking(at=at) == (f"{FILE.path}（日期{at}不在材料时限内）",)
    assert lacking(at=at, in_round=None) == ()
    assert lacking(at=at, in_round=Round("2026Q4")) == ()


@pytest.mark.parametrize("state", [EvidenceState.CHANGED, EvidenceState.GONE])
def test_a_file_that_is_changed_or_gone_proves_nothing(state: EvidenceState) -> None:
    """It is named with what happened; what was not looked at is taken as it was."""
    assert lacking(states={key(FILE): state}) == (f"{FILE.path}（{state}）",)
    assert lacking(states={key(replace(FILE, sha256="cd" * 32)): state}) == ()
