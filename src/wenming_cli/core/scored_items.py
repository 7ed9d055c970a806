"""One 测评内容 and one 测评项目, scored for the whole city or for one unit."""

from collections.abc import Sequence

from wenming_cli.core.breakdown import counted
from wenming_cli.core.looking import Look
from wenming_cli.core.scoring import judgement, score_alone, score_item
from wenming_cli.model.edition import Area, Item
from wenming_cli.model.result_tree import AreaResult, ItemResult, RequirementResult
from wenming_cli.model.score import Coverage, Score
from wenming_cli.rules import ZERO


def city_item(item: Item, look: Look) -> ItemResult:
    """Return an item by its rule, over everything asked in it."""
    results = [look(item, requirement) for requirement in item.requirements]
    worked = score_item(item, [(r.requirement, judgement(r)) for r in results])
    parts = zip(results, worked.lost, worked.earned, strict=True)
    settled = all(r.status is not None for r in results)
    charged = tuple(
        r._replace(lost=lost, earned=earned, settled=settled) for r, lost, earned in parts
    )
    return ItemResult(item, worked.score, charged, worked.worked, worked.vetoed)


def unit_item(unit: str, item: Item, look: Look) -> ItemResult | None:
    """What the unit leads counts; what it answered for others is shown, not counted."""
    rows: list[RequirementResult] = []
    score = Score()
    for requirement in item.requirements:
        result = look(item, requirement)
        if requirement.lead_unit == unit:
            own = score_alone(item, requirement, judgement(result))
            settled = result.status is not None
            rows.append(result._replace(lost=own.lost, earned=own.earned, settled=settled))
            score += own
        elif result.answer or result.stale:
            rows.append(result._replace(points=ZERO, counted=False))
    return ItemResult(item, score, tuple(rows)) if rows else None


def scored_area(area: Area, items: Sequence[ItemResult]) -> AreaResult:
    """Return an area with what its items add up to."""
    results = [r for item in items for r in item.requirements]
    return AreaResult(
        area=area,
        score=sum((item.score for item in items), Score()),
        coverage=covered(results),
        items=tuple(items),
        counts=counted(area.name, [r for r in results if r.counted]),
    )


def covered(results: Sequence[RequirementResult]) -> Coverage:
    """Return how many of those that count are answered."""
    counting = [r for r in results if r.counted]
    return Coverage(sum(r.status is not None for r in counting), len(counting))
