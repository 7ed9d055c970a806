"""补齐: what closing gaps, one after the other, does to the score."""

from collections.abc import Iterable

from wenming_cli.core.scoring import score_of
from wenming_cli.model.gap import Gap
from wenming_cli.model.result_tree import RequirementResult
from wenming_cli.model.results import Results
from wenming_cli.model.score import ZERO, Score
from wenming_cli.model.status import Status
from wenming_cli.model.unit import CITY_WIDE
from wenming_cli.rules import ONE


def cumulated(rows: Iterable[Gap], results: Results) -> tuple[Gap, ...]:
    """Return gaps with what closing just these brings, one after the other in this order.

    A closed gap is 达标, whatever it was, and its item is scored anew by its rule: under
    全有全无 the last miss brings all the points. What is unanswered stays so; the rate that is
    reached has a low and a high end, as every rate.

    Args:
        rows: Some or all gaps of the results, of what counts.
        results: Before anything is closed.
    """
    course = _Course(results)
    made: list[Gap] = []
    running = ZERO
    for gap in rows:
        course.close(gap)
        total = course.total
        # The last digit of a third must not make a step go down.
        reached = max(running, results.score.lost - total.lost)
        now = gap._replace(gained=reached - running, running=reached)
        made.append(now._replace(reach_low=total.low, reach_high=total.high))
        running = reached
    return tuple(made)


class _Course:
    """The scores on the way: of each item as far as it is closed, of its area, of all.

    They are added up as `evaluate` does, item by item and area by area, so that the figures are
    those of the ledgers in which the gaps are closed.
    """

    def __init__(self, results: Results) -> None:
        self.total = results.score
        self._alone = results.scope != CITY_WIDE
        self._areas = {area.area.id: area.score for area in results.areas}
        self._items = {
            area.area.id: {item.item.id: item.score for item in area.items}
            for area in results.areas
        }
        self._requirements = {
            item.item.id: {r.requirement.id: r for r in item.requirements}
            for area in results.areas
            for item in area.items
        }

    def close(self, gap: Gap) -> None:
        """Score anew with a gap closed; one that is only unproven changes nothing."""
        if gap.result.share == ONE:
            return
        area, item = gap.area.id, gap.item
        standing = self._requirements[item.id]
        standing[gap.id] = _closed(standing[gap.id])
        self._items[area][item.id] = score_of(item, standing.values(), alone=self._alone)
        self._areas[area] = sum(self._items[area].values(), Score())
        self.total = sum(self._areas.values(), Score())


def _closed(result: RequirementResult) -> RequirementResult:
    return result._replace(status=Status.ACHIEVED, share=ONE)
