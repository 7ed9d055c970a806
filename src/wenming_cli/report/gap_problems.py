"""Gaps (差距) as problems: a reminder each, an error where a veto stands."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from wenming_cli.errors import Problem
from wenming_cli.model.gap import Gap
from wenming_cli.model.gap_list import GapList
from wenming_cli.model.spot import Spot
from wenming_cli.model.status import GapType, Status
from wenming_cli.report import figures, labels, quantities, sentences

CODES: Final = {GapType.MISSING: "G301", GapType.UNPROVEN: "G302", GapType.WEAK: "G303"}
VETOED: Final = "G304"


def problems(listed: GapList, spots: Mapping[str, Spot]) -> list[Problem]:
    """Return a problem for each gap that is listed, in the order of the list.

    Args:
        listed: As asked for.
        spots: Where to point for each requirement, by its id.
    """
    gaps = (gap for group in listed.groups for gap in group.gaps)
    return [_problem(gap, spots.get(gap.id, Spot(Path()))) for gap in gaps]


def vetoed(gap: Gap) -> bool:
    """Whether a veto stands here."""
    result = gap.result
    return bool(result.requirement.veto) and result.status is Status.NOT_ACHIEVED and result.counted


def _problem(gap: Gap, spot: Spot) -> Problem:
    code = VETOED if vetoed(gap) else CODES[gap.type]
    path, line, column, source, length = spot
    message, hint, warning = told(gap), _hint(gap), not vetoed(gap)
    return Problem(path, line, column, code, message, hint, source, length, warning)


def told(gap: Gap) -> str:
    """Say what is lacking where, whose it is, and what closing it is worth."""
    result = gap.result
    lead = "一票否决，" if vetoed(gap) else ""
    worth = f"可补{figures.points(gap.lost)}分" if result.counted else "不计入本单位得分"
    return (
        f"{gap.id} {lead}{gap.type}：{sentences.conclusion(result)}，{worth}，"
        f"牵头单位{result.requirement.lead_unit}。{result.requirement.text}"
    ).rstrip("。")


def _hint(gap: Gap) -> str:
    said = [quantities.shortfall(gap), "、".join(gap.result.unproven), labels.REMEDY[gap.type]]
    return "；".join(part.rstrip("。；") for part in said if part)
