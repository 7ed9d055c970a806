"""差距: what is not fully met, or claimed and not to be shown, by recoverable points."""

from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple

from wenming_cli.core.closing import cumulated
from wenming_cli.core.shares import shortfall
from wenming_cli.model.event import Answer
from wenming_cli.model.gap import Gap
from wenming_cli.model.result_tree import AreaResult, ItemResult, RequirementResult
from wenming_cli.model.results import Results
from wenming_cli.model.score import Score
from wenming_cli.model.status import GapType, Status
from wenming_cli.model.unit import CITY_WIDE
from wenming_cli.rules import ZERO


class _Found(NamedTuple):
    area: AreaResult
    item: ItemResult
    result: RequirementResult
    type: GapType


def with_gaps(results: Results) -> Results:
    """Return results with their gaps, how many of each type, and the way to the target.

    What a unit answered for others is a gap of theirs: it stands apart and recovers nothing.

    Args:
        results: Evaluated, for the city or for one unit, without gaps.
    """
    alone = results.scope != CITY_WIDE
    found = [
        _Found(area, item, result, kind)
        for area in results.areas
        for item in area.items
        for result in item.requirements
        if (kind := gap_type(result)) is not None
    ]
    found.sort(key=lambda f: (-f.result.lost, -_at_risk(f)))  # stable: then the edition's order
    counted = cumulated((_gap(f, alone=alone) for f in found if f.result.counted), results)
    return results._replace(
        gaps=counted,
        gap_types=tuple((kind, sum(g.type is kind for g in counted)) for kind in GapType),
        beside_gaps=tuple(_gap(f, alone=alone) for f in found if not f.result.counted),
        target_gaps=target_gaps(counted, results.score, results.target),
    )


def gap_type(result: RequirementResult) -> GapType | None:
    """Return the type of a requirement's gap, None where there is none."""
    if result.answer is None or result.status is None:
        return None
    return type_of(result.answer, result.status, result.unproven)


def type_of(answer: Answer, status: Status, unproven: tuple[str, ...]) -> GapType | None:
    """Return the type of the gap that an answer leaves; the officer's own word counts.

    A value short of its line is 弱项 even at 未达标: something is there, and it is measured.

    Args:
        answer: The one in force.
        status: The conclusion it comes to.
        unproven: Evidence asked for that cannot be shown.
    """
    if status is Status.NOT_APPLICABLE:
        return None
    if status is Status.ACHIEVED and not unproven:
        return None
    if answer.gap_type is not None:
        return answer.gap_type
    if status is Status.ACHIEVED:
        return GapType.UNPROVEN
    if status is Status.NOT_ACHIEVED and answer.value is None:
        return GapType.MISSING
    return GapType.WEAK


def target_gaps(rows: Iterable[Gap], score: Score, target: Decimal | None) -> int | None:
    """Return how many gaps, from the first, bring the certain rate to the target.

    0 when it is there already; None without a target, or when closing all of them is not enough.
    """
    if target is None or score.low is None:
        return None
    if score.low >= target:
        return 0
    reached = (n for n, gap in enumerate(rows, 1) if (gap.reach_low or 0) >= target)
    return next(reached, None)


def aimed(results: Results, target: Decimal) -> Results:
    """Return results seen against another target; no figure but the way to it changes."""
    needed = target_gaps(results.gaps, results.score, target)
    return results._replace(target=target, target_gaps=needed)


def _gap(found: _Found, *, alone: bool) -> Gap:
    answer, measure = found.result.answer, found.result.requirement.measure
    assert answer is not None
    value_short = measure is not None and answer.value is not None
    return Gap(
        result=found.result,
        type=found.type,
        item=found.item.item,
        area=found.area.area,
        at_risk=_at_risk(found),
        shortfall=shortfall(measure, answer.value) if value_short else None,  # type: ignore[arg-type]
        certain=alone or all(r.status is not None for r in found.item.requirements),
        allotted=not alone and (found.item.vetoed or not found.item.item.rule.separate),
    )


def _at_risk(found: _Found) -> Decimal:
    """Points claimed without proof; under other rules than 按比例 an estimate by weight."""
    result = found.result
    return result.points * (result.share or ZERO) if result.unproven else ZERO
